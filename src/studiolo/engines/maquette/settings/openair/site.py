"""What every place in the open agrees on: who is photographed from where, one metre of landscape, the hour, the year."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from studiolo.engines.maquette.model import Floats, Material, Mesh, Numbers, Part
from studiolo.engines.maquette.settings.ground_noise import read, step, tile
from studiolo.engines.maquette.settings.plants import SOLID, Plant
from studiolo.engines.maquette.settings.seasons import Season
from studiolo.engines.maquette.settings.shell import sheet
from studiolo.engines.maquette.settings.sightline import Sightline
from studiolo.engines.maquette.settings.terrain import fine_noise
from studiolo.engines.maquette.stage import Haze, Light, StageRequest, View

Surface = Callable[[Numbers, Numbers], Numbers]
Paint = Callable[[Numbers, Numbers, Numbers, Numbers], Numbers]
FAN_DEG = 72.0
NEARER = 0.2  # 0 gives each doubling of the distance as many rows; more, the foreground


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Site:
    """unit: one metre of landscape, in metres: larger for large subjects, smaller for small ones. dark: it is night or
    nearly. side: 1 or -1, drawn; what is not the same left and right. seed: for noise."""

    request: StageRequest
    view: View
    sight: Sightline
    unit: float
    season: Season
    dark: bool
    random: np.random.Generator
    side: float
    seed: int

    @property
    def back(self) -> float:
        """How far the camera stands before the subject."""
        return self.sight.distance_m

    @property
    def empty(self) -> bool:
        return self.request.subject.empty

    def wanted(self, *nouns: str) -> bool:
        """Whether dressing of these (singular) names may be shown: none of them was asked to be left out."""
        gone = {noun.removesuffix("s") for noun in self.request.absent}
        return not gone & set(nouns)

    @property
    def width_m(self) -> float:
        """Of what was asked for; little where nothing was, so that paths and squares keep their own size."""
        return self.sight.width_m * (0.2 if self.empty else 1.0)

    @property
    def size_m(self) -> float:
        """Its longest side; see `width_m`."""
        return self.sight.size_m * (0.2 if self.empty else 1.0)

    def noise(self, x: Numbers, y: Numbers, width_u: float, number: int = 0) -> Numbers:
        """Cloudy noise, mean 0, deviation 1. width_u: of its tile in units; its forms are a third of that and smaller."""
        return read(tile(self.seed + 17 * number, 1.5), x / self.unit, y / self.unit, width_u)

    def swell(self, x: Numbers, y: Numbers, width_u: float, number: int = 0) -> Numbers:
        """Soft noise without small forms, mean 0, deviation 1, for the lie of land. width_u: as for `noise`."""
        shift = 13.7 * (self.seed % 61) + 5.3 * number
        return fine_noise(x / self.unit + shift, y / self.unit - shift, width_u / 3, 37.0 * number)

    def calm(self, x: Numbers, y: Numbers, reach_u: float = 2.0) -> Numbers:
        """0 where the subject stands, 1 farther than `reach_u` from it: what keeps its ground even."""
        away = np.hypot(
            np.maximum(np.abs(x) - 0.6 * self.sight.width_m, 0), np.maximum(np.abs(y) - 0.6 * self.sight.depth_m, 0)
        )
        return step(0.15 * self.unit, 0.15 * self.unit + reach_u * self.unit, away)

    def clear(self, x: Numbers, y: Numbers, tall: Numbers | float, spread: Numbers | float = 0.0) -> Numbers:
        """Whether something so tall may stand there without hiding or touching what was asked for."""
        if self.empty:  # nothing large right before the camera
            return np.asarray(
                np.asarray(tall) < 0.055 * np.hypot(x, y + self.back) + np.where(y > 0.2 * self.back, 1e9, 0.0)
            )
        return np.asarray((tall < self.sight.room(x, y, spread)) & ~self.sight.touches(x, y, spread))

    def room(self, x: Numbers, y: Numbers) -> Numbers:
        """How high blades may grow there, metres: low on and before the subject; in an empty picture only low right before
        the camera."""
        if not self.empty:
            return self.sight.room(x, y)
        return np.where(y > -0.35 * self.back, np.inf, 0.085 * np.hypot(x, y + self.back))

    def spots(self, count: int, near_u: float, far_u: float, power: float = 1.0) -> tuple[Numbers, Numbers]:
        """Places in view, `near_u` to `far_u` units beyond the camera's near ground."""
        points = self.sight.scattered(
            self.random, count, 0.35 * self.back + near_u * self.unit, 0.5 * self.back + far_u * self.unit, power=power
        )
        return points[:, 0], points[:, 1]

    def ahead(self, share: float, away_u: float) -> tuple[float, float]:
        """The place at `share` of the picture's half width (-1 left edge, 1 right edge), so far behind the subject."""
        return self.sight.at_angle(share, self.back + away_u * self.unit)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Laid:
    """What a recipe gives. height: where things stand. water: level of open water or None where there is land."""

    parts: tuple[Part, ...]
    height: Surface
    water: Callable[[float, float], float | None] | None = None
    lights: tuple[Light, ...] = ()
    credits: tuple[str, ...] = ()
    haze: Haze | None = None


def on(ground: Surface, x: Numbers, y: Numbers, sink: Numbers | float = 0.0) -> Numbers:
    """Feet (n, 3) on the ground."""
    return np.stack([x, y, ground(x, y) - sink], axis=-1)


def flat(x: Numbers, y: Numbers) -> Numbers:
    return np.zeros(np.broadcast(x, y).shape)


def fan_grid(site: Site, far_u: float, rows: int, columns: int, near: float = 0.1) -> tuple[Numbers, Numbers]:
    """x and y (rows, columns) on rays from behind the camera, finer where the picture shows more."""
    first, last = near * site.back, far_u * site.unit + 2 * site.back
    grown = first**-NEARER + np.linspace(0, 1, rows - 1) * (last**-NEARER - first**-NEARER)
    away = np.concatenate([[0.0], grown ** (-1 / NEARER)])
    edge = np.radians(min(FAN_DEG, np.degrees(site.sight.half_angle) + 16))
    share = np.linspace(-1, 1, columns)
    angle = edge * (0.8 * share + 0.2 * share**3)
    x = away[:, None] * np.sin(angle)
    y = away[:, None] * np.cos(angle) - 1.35 * site.back
    return x, y


def land(
    site: Site,
    height: Surface,
    paint: Paint,
    *,
    far_u: float = 900.0,
    rows: int = 210,
    columns: int = 190,
    roughness: float | Numbers = 0.95,
    material: Material = SOLID,
    name: str = "ground",
    rise: Surface | None = None,
) -> Part:
    """The ground as one mesh. paint: colours from x, y, z and how much it faces up. rise: fine relief that is seen but not
    stood on."""
    x, y = fan_grid(site, far_u, rows, columns)
    z = height(x, y)
    shown = z if rise is None else z + rise(x, y)
    mesh = sheet(np.stack([x, y, shown], axis=-1), flip=True)
    assert mesh.normals is not None
    up = mesh.normals[:, 2].reshape(x.shape)
    colours = np.clip(paint(x, y, z, up), 0.003, 0.92)
    rough = np.broadcast_to(np.asarray(roughness, np.float32), x.shape)
    return Part(shape=painted_mesh(mesh, colours, rough), material=material, name=name)


def painted_mesh(mesh: Mesh, colours: Numbers, roughness: Numbers | float) -> Mesh:
    """The mesh with a colour and a roughness at each vertex."""
    count = len(mesh.vertices)
    return Mesh(
        vertices=mesh.vertices,
        faces=mesh.faces,
        normals=mesh.normals,
        colours=_single(np.broadcast_to(np.asarray(colours, np.float32).reshape(-1, 3), (count, 3))),
        roughness=_single(np.broadcast_to(np.asarray(roughness, np.float32).ravel(), (count,))),
    )


def solid(mesh: Mesh, colour: tuple[float, float, float], roughness: float = 0.85) -> Plant:
    """A mesh of one colour as a plant, which can be sown."""
    return (Part(shape=painted_mesh(mesh, np.asarray(colour), roughness), material=SOLID),)


def _single(values: Numbers) -> Floats:
    return np.ascontiguousarray(values, np.float32)
