"""Necks, frets, pegs, strings and stands: what plucked and bowed instruments have in common.

Everything is made lying: y along the strings, z away from the face. `standing` puts it up.
"""

from collections.abc import Sequence

import numpy as np

from studiolo.engines.maquette.makers import grain
from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.plates import circle, placed, slab
from studiolo.engines.maquette.makers.turning import curve, filleted, rotation, turned
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Colour, Material, Mesh, Numbers, Texture
from studiolo.engines.maquette.settings.shell import sheet, tube

STEEL_STRING = Material(colour=(0.72, 0.71, 0.68), roughness=0.22, metallic=1.0)
BRONZE_STRING = Material(colour=(0.7, 0.47, 0.27), roughness=0.28, metallic=1.0)
NYLON = Material(colour=(0.82, 0.8, 0.72), roughness=0.2, specular=0.5)
NICKEL = Material(colour=(0.75, 0.74, 0.71), roughness=0.16, metallic=1.0)
BONE = Material(colour=(0.78, 0.73, 0.6), roughness=0.35)
EBONY: Colour = (0.013, 0.011, 0.01)
ROSEWOOD: Colour = (0.062, 0.027, 0.015)
IRON = Material(colour=(0.02, 0.02, 0.021), roughness=0.4, metallic=0.5, specular=0.5)


def along(colour: Colour, seed: int, like: Material) -> Material:
    """Wood whose grain runs along v."""
    picture = Texture(image=grain.wood_texture(colour, seed).image.transpose(1, 0, 2).copy())
    return Material(
        colour=picture, roughness=like.roughness, specular=like.specular, clearcoat=like.clearcoat,
        clearcoat_gloss=like.clearcoat_gloss,
    )  # fmt: skip


def tapered(
    y: Numbers, half: Numbers, front: Numbers, deep: Numbers, *, round_back: float = 1.0, sides: int = 24
) -> Mesh:
    """A bar along y: flat in front at z = `front`, round behind, so many metres deep. round_back: 0 for a square back."""
    t = np.linspace(0, np.pi, sides)
    power = 0.5 + 0.5 * round_back
    across = np.sign(np.cos(t)) * np.abs(np.cos(t)) ** power
    down = np.abs(np.sin(t)) ** power
    ring_x = np.concatenate([across, [1.0]])
    ring_z = np.concatenate([down, [0.0]])
    grid = np.stack(
        np.broadcast_arrays(half[:, None] * ring_x, y[:, None], front[:, None] - deep[:, None] * ring_z), axis=-1
    )
    body = sheet(grid[:, :-1], uvs=_uvs(grid[:, :-1]))
    lid = sheet(np.stack([grid[:, -2], grid[:, 0]]), uvs=_uvs(np.stack([grid[:, -2], grid[:, 0]])))
    ends = [_end(grid[0, :-1], -1.0), _end(grid[-1, :-1], 1.0)]
    return join([body, lid, *ends])


def _uvs(grid: Numbers) -> Numbers:
    return np.asarray(np.stack([grid[..., 0] + grid[..., 2], grid[..., 1]], axis=-1) / 0.3)


def _end(ring: Numbers, sign: float) -> Mesh:
    middle = ring.mean(axis=0)
    count = len(ring)
    rows = np.arange(count)
    faces = np.stack([np.full(count, count), rows, np.roll(rows, -1)], axis=1)
    points = np.concatenate([ring, middle[None]])
    corners = points[faces]
    facing = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])[:, 1].sum()
    if facing * sign < 0:
        faces = faces[:, ::-1]
    return Mesh(
        vertices=points.astype(np.float32),
        faces=faces.astype(np.uint32),
        normals=np.tile(np.array((0, sign, 0), np.float32), (count + 1, 1)),
        uvs=(points[:, [0, 2]] / 0.3).astype(np.float32),
    )


def frets(
    nut_y: float, scale_m: float, count: int, half: tuple[float, float], lengths: tuple[float, float], z: float
) -> Mesh:
    """Wires across a fingerboard, each a semitone on. half: its half width at the two `lengths` along y (nut first)."""
    wires = []
    for number in range(1, count + 1):
        y = nut_y - scale_m * (1 - 2 ** (-number / 12))
        wide = float(np.interp(y, (lengths[1], lengths[0]), (half[1], half[0]))) - 0.0006
        wires.append(tube(np.array([(-wide, y, z), (wide, y, z)]), 0.0011, 8))
    return join(wires)


def fret_middle(nut_y: float, scale_m: float, number: int) -> float:
    places = [scale_m * (1 - 2 ** (-n / 12)) for n in (number - 1, number)]
    return nut_y - sum(places) / 2


def string_set(starts: Numbers, ends: Numbers, thick: Numbers) -> Mesh:
    """Straight wires from each start to its end, (n, 3)."""
    return join([tube(np.stack([a, b]), radius, 6) for a, b, radius in zip(starts, ends, thick, strict=True)])


def tuner(at: tuple[float, float, float], side: float, *, size: float = 1.0) -> tuple[Mesh, Mesh]:
    """A machine head on the edge of a head stock: its post with a bushing on the face, and its button to the side."""
    x, y, z = at
    post = turned(
        filleted(
            [
                (0.0, -0.004, 0),
                (0.0052, -0.004, 0),
                (0.0052, 0.0016, 0.0006),
                (0.0032, 0.002, 0.0004),
                (0.0032, 0.01, 0.0008),
                (0.0, 0.0104, 0),
            ],
            4,
        ),
        24,
    ).mesh
    shaft = tube(np.array([(x, y, z - 0.016), (x + side * 0.022 * size, y, z - 0.016)]), 0.0022, 12)
    button = slab(circle(0.0085 * size, sides=32), -0.003, 0.003, 0.0022)
    knob = placed(button, (x + side * 0.03 * size, y, z - 0.016), rotation((0, 1, 0), 0.0) @ rotation((1, 0, 0), 0.0))
    return join([placed(post, (x, y, z)), shaft]), knob


def stand(bench: Bench, *, width_m: float, rest_m: float, depth_m: float, height_m: float) -> None:
    """A discreet tubular stand, already standing: two feet, two padded arms in front at `rest_m`, a strut behind up to
    `height_m` that forks round the neck. None for what is held or hangs."""
    if bench.spec.borne:
        return
    back, arm = depth_m * 0.5, width_m * 0.5
    pad = Material(colour=(0.03, 0.03, 0.031), roughness=0.8)
    for side in (-1.0, 1.0):
        foot = np.array(
            [
                (side * arm * 1.5, -depth_m * 1.0, 0.006),
                (side * arm * 0.55, back * 0.6, rest_m * 1.05),
                (0.0, back + 0.02, rest_m * 1.4),
            ]
        )
        bench.add(IRON, tube(curve(foot), 0.006, 12))
        rest = np.array(
            [
                (side * arm * 0.62, back * 0.7, rest_m * 0.92),
                (side * arm * 0.62, -depth_m * 0.55, rest_m * 0.9),
                (side * arm * 0.62, -depth_m * 0.68, rest_m * 1.18),
            ]
        )
        bench.add(pad, tube(curve(rest), 0.0085, 12))
    bench.add(IRON, tube(np.array([(0.0, back + 0.02, rest_m * 1.3), (0.0, back + 0.03, height_m)]), 0.006, 12))
    bench.add(
        IRON,
        tube(
            curve(
                np.array(
                    [
                        (0.0, back + 0.02, rest_m * 1.4),
                        (0.0, back + depth_m * 1.1, rest_m * 0.5),
                        (0.0, back + depth_m * 1.5, 0.006),
                    ]
                )
            ),
            0.006,
            12,
        ),
    )


def shell_dots(places: Sequence[tuple[float, float]], z: float, radius: float = 0.003) -> list[Mesh]:
    """Mother-of-pearl dots let into a board."""
    return [placed(slab(circle(radius, sides=24), -0.001, 0.0002, 0.0001), (x, y, z)) for x, y in places]


PEARL = Material(colour=(0.74, 0.74, 0.7), roughness=0.18, specular=0.6, clearcoat=0.6)


Pieces = list[tuple[Material, Mesh]]


def put(bench: Bench, pieces: Pieces, turn: Numbers, at: tuple[float, float, float] = (0.0, 0.0, 0.0)) -> None:
    """All pieces onto the bench, turned and moved together."""
    for material, mesh in pieces:
        bench.add(material, placed(mesh, at, turn))
