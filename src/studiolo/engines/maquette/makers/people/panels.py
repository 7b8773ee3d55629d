"""Layers laid on cloth: plackets, pockets, lapels, ties and buttons, found by looking at the garment from ahead."""

from dataclasses import dataclass

import numpy as np

from studiolo.engines.maquette.makers.people.fabric import TILE_M
from studiolo.engines.maquette.makers.people.field import Grid
from studiolo.engines.maquette.makers.people.skeleton import Skeleton, unit
from studiolo.engines.maquette.makers.people.surface import Surface, globe, grid_faces, normals_of
from studiolo.engines.maquette.model import Floats, Numbers

Corner = tuple[float, float]


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Front:
    """A garment seen from ahead. origin: the neck's base; the rows of `turn` are its left, back and up; lengths in u."""

    grid: Grid
    values: Floats
    origin: Numbers
    turn: Numbers
    u: float

    def met(self, x: Numbers, z: Numbers) -> tuple[Numbers, Numbers, Numbers]:
        """Where lines from ahead meet the cloth, the ways out of it there, and which lines do meet it."""
        starts = self.origin + (np.outer(x, self.turn[0]) + np.outer(z, self.turn[2])) * self.u
        steps = np.linspace(-0.48, 0.12, 120) * self.u
        places = starts[:, None] + steps[None, :, None] * self.turn[1]
        found = self.grid.sample(self.values, places.reshape(-1, 3)).reshape(len(starts), -1)
        inside = found < 0
        after = np.argmax(inside, axis=1).clip(1, len(steps) - 1)
        row = np.arange(len(starts))
        before, behind = found[row, after - 1], found[row, after]
        share = np.clip(before / np.maximum(before - behind, 1e-6), 0, 1)
        at = starts + (steps[after - 1] + (steps[1] - steps[0]) * share)[:, None] * self.turn[1]
        return at, self.grid.slope(self.values, at, self.grid.cell * 1.5), inside.any(axis=1).astype(float)


def front_of_chest(grid: Grid, values: Floats, body: Skeleton) -> Front:
    spine = unit(body.neck - body.pelvis)
    aside = unit(body.turn_chest[:, 0] - spine * (body.turn_chest[:, 0] @ spine))
    return Front(
        grid=grid,
        values=values,
        origin=body.neck,
        turn=np.stack([aside, np.cross(spine, aside), spine]),
        u=body.build.u,
    )


def panel(front: Front, corners: tuple[Corner, Corner, Corner, Corner], thick: float, *, rows: int = 14,
    columns: int = 6) -> Surface | None:  # fmt: skip
    """A layer of cloth between four corners (x, z) in u: top left, top right, bottom right, bottom left as one looks at it
    from its wearer. thick: metres. None where it would lie beside the garment."""
    v, h = np.meshgrid(np.linspace(0, 1, rows), np.linspace(0, 1, columns), indexing="ij")
    a, b, c, d = (np.array(corner) for corner in corners)
    flat = (1 - v)[..., None] * ((1 - h)[..., None] * a + h[..., None] * b) + v[..., None] * (
        (1 - h)[..., None] * d + h[..., None] * c
    )
    at, out, met = front.met(flat[..., 0].ravel(), flat[..., 1].ravel())
    if met.mean() < 0.97:
        return None
    top = (at + out * thick).reshape(rows, columns, 3)
    under = (at - out * 0.006).reshape(rows, columns, 3)
    edge = (at + out * thick * 0.75).reshape(rows, columns, 3)
    grown = _ringed(top, edge, under)
    faces = grid_faces(rows + 4, columns + 4, closed=False)
    points = grown.reshape(-1, 3)
    normals = normals_of(points, faces)
    if float((normals * np.broadcast_to(out.mean(axis=0), normals.shape)).sum(axis=1).mean()) < 0:
        faces, normals = faces[:, ::-1], -normals
    uvs = np.stack([(points - front.origin) @ front.turn[0], (points - front.origin) @ front.turn[2]], axis=1) / TILE_M
    return Surface(vertices=points, faces=faces, normals=normals, uvs=uvs)


def _ringed(top: Numbers, edge: Numbers, under: Numbers) -> Numbers:
    """The top's grid with two rings around it: its rounded edge, and where it goes into the cloth."""
    rows, columns = top.shape[:2]
    grown = np.empty((rows + 4, columns + 4, 3))
    padded = {0: under, 1: edge}
    for ring, source in padded.items():
        row = np.clip(np.arange(rows + 4) - 2, 0, rows - 1)
        column = np.clip(np.arange(columns + 4) - 2, 0, columns - 1)
        whole = source[row][:, column]
        if ring == 0:
            grown[:] = whole
        else:
            grown[1:-1, 1:-1] = whole[1:-1, 1:-1]
    grown[2:-2, 2:-2] = top
    outward = 0.0012
    middle = top.mean(axis=(0, 1))
    for line in (grown[0], grown[-1], grown[:, 0], grown[:, -1], grown[1], grown[-2], grown[:, 1], grown[:, -2]):
        line += outward * (line - middle) / np.maximum(np.linalg.norm(line - middle, axis=-1, keepdims=True), 1e-6)
    return grown


def buttons(front: Front, places: list[Corner], radius: float) -> list[Surface]:
    """Round buttons on the cloth; radius in metres."""
    x, z = np.array(places).T
    at, out, met = front.met(x, z)
    found = []
    for place, way, there in zip(at, out, met, strict=True):
        if there > 0:
            aside = unit(np.cross(way, np.array((0.0, 0.1, 1.0))))
            turn = np.stack([aside, np.cross(way, aside), way], axis=1)
            found.append(globe(np.zeros(3), radius, 7, (1.0, 1.0, 0.5)).moved(turn, 1.0, place + way * radius * 0.75))
    return found
