"""What flowers are made of: petals and leaves as thin curved sheets, grains, stalks; gathered into two meshes."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studiolo.engines.maquette.makers.turning import unit
from studiolo.engines.maquette.model import Colour, Material, Mesh, Numbers, Part
from studiolo.engines.maquette.settings.shell import tube

PETAL = Material(kind="thin", per_vertex=True, roughness=0.5, translucency=0.62)
LEAF = Material(kind="thin", per_vertex=True, roughness=0.38, translucency=0.38)
FLESH = Material(per_vertex=True, roughness=0.5, specular=0.4)
GREEN: Colour = (0.075, 0.19, 0.035)
PALE_GREEN: Colour = (0.22, 0.36, 0.09)


class Bunch:
    """Sheets and lumps with colours at their vertices, on their way to becoming one mesh."""

    def __init__(self) -> None:
        self._points: list[Numbers] = []
        self._normals: list[Numbers] = []
        self._colours: list[Numbers] = []
        self._faces: list[NDArray[np.int64]] = []
        self._count = 0

    def sheet(self, points: Numbers, colours: Numbers | Colour) -> None:
        """A grid (rows, columns, 3)."""
        normals = unit(np.cross(np.gradient(points, axis=0), np.gradient(points, axis=1)))
        self._grids(points[None], normals[None], np.broadcast_to(np.asarray(colours), points.shape)[None])

    def sheets(self, points: Numbers, colours: Numbers | Colour) -> None:
        """Many equal grids (n, rows, columns, 3) at once."""
        normals = unit(np.cross(np.gradient(points, axis=1), np.gradient(points, axis=2)))
        self._grids(points, normals, np.broadcast_to(np.asarray(colours), points.shape))

    def grains(
        self,
        at: Numbers,
        ways: Numbers,
        radii: Numbers,
        lengths: Numbers,
        colours: Numbers,
        *,
        rows: int = 6,
        sides: int = 8,
    ) -> None:
        """Egg-shaped lumps: at, ways and colours (n, 3), radii and half lengths (n,). Their feet are darker."""
        turn, around = np.linspace(0, np.pi, rows)[:, None], np.linspace(0, 2 * np.pi, sides + 1)[None]
        ball = np.stack(
            np.broadcast_arrays(np.sin(turn) * np.cos(around), np.sin(turn) * np.sin(around), np.cos(turn)), axis=-1
        )
        ahead = unit(ways)
        helper = np.where(np.abs(ahead[:, 2:]) < 0.9, (0.0, 0.0, 1.0), (1.0, 0.0, 0.0))
        first = unit(np.cross(helper, ahead))
        frame = np.stack([first, np.cross(ahead, first), ahead], axis=-1)
        size = np.stack([radii, radii, lengths], axis=-1)
        points = np.einsum("nij,nrsj->nrsi", frame, ball[None] * size[:, None, None]) + at[:, None, None]
        normals = unit(np.einsum("nij,nrsj->nrsi", frame, ball[None] / size[:, None, None]))
        shade = 0.66 + 0.34 * (ball[..., 2:] * 0.5 + 0.5)
        self._grids(points, normals, colours[:, None, None] * shade[None], flip=True)

    def stalk(
        self,
        path: Numbers | Sequence[tuple[float, float, float]],
        radius: float | Numbers,
        colour: Colour | Numbers,
        sides: int = 12,
    ) -> None:
        mesh = tube(path, radius, sides)
        rows = len(path)
        shades = np.broadcast_to(np.asarray(colour, float), (rows, 3))
        self._mesh(mesh, np.repeat(shades, sides + 1, axis=0))

    def add(
        self,
        other: "Bunch",
        turn: Numbers | None = None,
        at: Sequence[float] | Numbers = (0.0, 0.0, 0.0),
        scale: float = 1.0,
    ) -> None:
        """Another bunch, turned, scaled and moved."""
        rotation = np.eye(3) if turn is None else turn
        for points, normals, colours, faces in zip(
            other._points, other._normals, other._colours, other._faces, strict=True
        ):
            self._points.append(points @ rotation.T * scale + np.asarray(at))
            self._normals.append(normals @ rotation.T)
            self._colours.append(colours)
            self._faces.append(faces + self._count)
        self._count += other._count

    def tinted(self, factor: Numbers) -> None:
        self._colours = [np.clip(colours * factor, 0, 0.92) for colours in self._colours]

    def part(self, material: Material, name: str = "") -> tuple[Part, ...]:
        if not self._points:
            return ()
        mesh = Mesh(
            vertices=np.concatenate(self._points).astype(np.float32),
            faces=np.concatenate(self._faces).astype(np.uint32),
            normals=np.concatenate(self._normals).astype(np.float32),
            colours=np.clip(np.concatenate(self._colours), 0.0, 0.92).astype(np.float32),
        )
        return (Part(shape=mesh, material=material, name=name),)

    def _grids(self, points: Numbers, normals: Numbers, colours: Numbers, *, flip: bool = False) -> None:
        count, rows, columns = points.shape[:3]
        index = np.arange(rows * columns).reshape(rows, columns)
        a, b, c, d = (part.ravel() for part in (index[:-1, :-1], index[1:, :-1], index[1:, 1:], index[:-1, 1:]))
        faces = np.concatenate([np.stack([a, b, c], 1), np.stack([a, c, d], 1)])
        if flip:
            faces = faces[:, ::-1]
        starts = np.arange(count)[:, None, None] * rows * columns
        self._faces.append((faces[None] + starts).reshape(-1, 3) + self._count)
        self._points.append(points.reshape(-1, 3))
        self._normals.append(normals.reshape(-1, 3))
        self._colours.append(np.broadcast_to(colours, points.shape).reshape(-1, 3))
        self._count += points.size // 3

    def _mesh(self, mesh: Mesh, colours: Numbers) -> None:
        assert mesh.normals is not None
        self._faces.append(mesh.faces.astype(np.int64) + self._count)
        self._points.append(mesh.vertices.astype(float))
        self._normals.append(mesh.normals.astype(float))
        self._colours.append(colours)
        self._count += len(mesh.vertices)


@dataclass(frozen=True, kw_only=True, slots=True)
class Blade:
    """A petal or leaf. length_m and width_m at its widest. rise: degrees above the level at its foot, middle and tip.
    widest: where along it, 0 to 1. point: 0 a round tip, 1 a sharp one. cup: how far its edges stand up, as a share of
    the width (negative: they hang). ruffle: waves of the edge, as a share of the width. veins: how many; fold: a
    crease along the middle, share of the width. neck: width at the foot, share."""

    length_m: float
    width_m: float
    rise: tuple[float, float, float] = (40.0, 20.0, 0.0)
    widest: float = 0.62
    point: float = 0.3
    cup: float = 0.25
    ruffle: float = 0.0
    veins: int = 0
    fold: float = 0.0
    neck: float = 0.16
    notch: float = 0.0


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Grown:
    """A blade's sheet: points (rows, columns, 3) growing from the origin along x, and where each point lies on it:
    t from foot to tip, u from edge to edge, vein 0 to 1."""

    points: Numbers
    t: Numbers
    u: Numbers
    vein: Numbers


def grow(blade: Blade, random: np.random.Generator, *, rows: int = 26, columns: int = 13) -> Grown:
    t = np.linspace(0, 1, rows)[:, None]
    u = np.linspace(-1, 1, columns)[None, :]
    way = np.radians(np.interp(np.linspace(0, 1, 4 * rows), (0, 0.5, 1), blade.rise))
    way = np.convolve(np.pad(way, 2 * (rows // 2), mode="edge"), np.ones(rows) / rows, mode="same")[
        2 * (rows // 2) : -2 * (rows // 2)
    ]
    step = blade.length_m / len(way)
    spine_x = np.interp(t[:, 0], np.linspace(0, 1, len(way)), np.cumsum(np.cos(way)) * step)[:, None]
    spine_z = np.interp(t[:, 0], np.linspace(0, 1, len(way)), np.cumsum(np.sin(way)) * step)[:, None]
    angle = np.interp(t[:, 0], np.linspace(0, 1, len(way)), way)[:, None]
    half = blade.width_m / 2 * outline_share(t, blade)
    phase = random.uniform(0, 2 * np.pi, 3)
    lift = half * (2 * blade.cup * np.abs(u) ** 2.0 + 2 * blade.fold * np.abs(u))
    wave = np.sin(t * 11 + phase[0]) * 0.6 + np.sin(t * 19 + np.sign(u) * 2 + phase[1]) * 0.4
    lift = lift + blade.width_m * blade.ruffle * wave * np.abs(u) ** 2 * t**0.7
    lift = lift + blade.width_m * blade.ruffle * 0.35 * np.sin(u * 5 + phase[2]) * t
    vein = 0.5 + 0.5 * np.cos(u * np.pi * blade.veins) if blade.veins else np.zeros_like(u)
    vein = vein + 0 * t
    lift = lift - blade.width_m * 0.014 * vein**3 * np.sin(np.pi * t) ** 0.6
    ahead = -blade.notch * blade.length_m * np.clip((t - 0.75) / 0.25, 0, 1) * (1 - np.abs(u)) ** 1.5
    ahead = ahead - 0.05 * blade.length_m * u**2 * t * (1 - blade.point)
    x = spine_x + ahead * np.cos(angle) - np.sin(angle) * lift
    z = spine_z + ahead * np.sin(angle) + np.cos(angle) * lift
    y = half * u * np.sqrt(np.clip(1 - (1.2 * blade.cup * u) ** 2, 0.3, 1))
    points = np.stack(np.broadcast_arrays(x, y, z), axis=-1)
    return Grown(points=points, t=t + 0 * u, u=u + 0 * t, vein=vein)


def outline_share(t: Numbers, blade: Blade) -> Numbers:
    """Half width along the blade, 0 to 1."""
    below = np.clip(t / blade.widest, 0, 1)
    above = np.clip((t - blade.widest) / (1 - blade.widest), 0, 1)
    rise = blade.neck + (1 - blade.neck) * np.sin(np.pi / 2 * below) ** 1.25
    round_fall = np.sqrt(np.clip(1 - above**2.4, 0, 1))
    sharp_fall = (1 - above) ** 1.05 * (1 + 0.55 * above)
    return np.asarray(rise * ((1 - blade.point) * round_fall + blade.point * sharp_fall))


def turned_about(points: Numbers, degrees: float, radius_m: float = 0.0, z: float = 0.0) -> Numbers:
    """A blade moved out by a radius, turned about the vertical and lifted."""
    angle = np.radians(degrees)
    x, y = points[..., 0] + radius_m, points[..., 1]
    return np.stack(
        [x * np.cos(angle) - y * np.sin(angle), x * np.sin(angle) + y * np.cos(angle), points[..., 2] + z], axis=-1
    )


def ramp(t: Numbers, places: Sequence[float], colours: Sequence[Colour]) -> Numbers:
    table = np.asarray(colours, float)
    return np.stack([np.interp(t, places, table[:, channel]) for channel in range(3)], axis=-1)


def leaf_colours(grown: Grown, green: Colour, random: np.random.Generator) -> Numbers:
    """Green with a pale middle rib, lighter towards the edges, never twice the same."""
    base = np.asarray(green) * random.uniform(0.85, 1.2)
    rib = np.exp(-((grown.u / 0.10) ** 2)) * (1 - 0.6 * grown.t)
    side = 0.5 + 0.5 * np.cos((np.abs(grown.u) * 1.1 + grown.t * 1.0) * 42)
    shade = 1 + 0.18 * np.abs(grown.u) - 0.10 * side**3
    return np.asarray(base * shade[..., None] + rib[..., None] * np.array((0.07, 0.10, 0.035)))


def golden_turn(number: int) -> float:
    """Degrees: the angle by which nature sets one leaf after another."""
    return number * 137.50776
