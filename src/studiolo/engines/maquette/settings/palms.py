"""Coconut palms: a ringed, leaning trunk and a crown of hanging feathers."""

from dataclasses import dataclass, replace

import numpy as np

from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Material, Mesh, Numbers, Vector
from studiolo.engines.maquette.settings.shell import Builder, ball, moved, sheet, tube
from studiolo.engines.maquette.settings.surfaces import hex_colour

BARK = Material(colour=hex_colour("#8d7b66"), roughness=0.9, specular=0.2)
NUT = Material(colour=hex_colour("#6f5a2f"), roughness=0.6)
FRESH = Material(kind="thin", colour=hex_colour("#5d8f35"), roughness=0.4, translucency=0.75)
OLD = Material(kind="thin", colour=hex_colour("#8c8a3d"), roughness=0.5, translucency=0.6)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Palm:
    """A palm one high that leans towards +x, by material."""

    trunk: Mesh
    fresh: Mesh
    old: Mesh
    nuts: Mesh

    def stand(self, builder: Builder, foot: Numbers, height: float, turn_deg: float) -> None:
        at: Vector = (float(foot[0]), float(foot[1]), float(foot[2]))
        builder.add(BARK, moved(self.trunk, at, turn_deg, height), name="palm trunks")
        builder.add(FRESH, moved(self.fresh, at, turn_deg, height), name="palm leaves")
        builder.add(OLD, moved(self.old, at, turn_deg, height), name="old palm leaves")
        builder.add(NUT, moved(self.nuts, at, turn_deg, height), name="coconuts")


def grow_palm(lean: float, random: np.random.Generator) -> Palm:
    """lean: how far the crown stands aside of the foot, as a share of the height."""
    t = np.linspace(0, 1, 40)
    bow = t**1.8 * (1.25 - 0.25 * t)
    path = np.stack([lean * bow, 0.05 * lean * np.sin(4 * t), t - 0.12 * abs(lean) * t**2], axis=-1)
    rings = 1 + 0.10 * (np.arange(40) % 2)
    thick = (0.021 - 0.008 * t + 0.020 * np.exp(-t / 0.05)) * rings
    crown: Vector = (float(path[-1, 0]), float(path[-1, 1]), float(path[-1, 2]))
    ages = np.linspace(0, 1, int(random.integers(17, 23)))
    leaves = []
    for number, age in enumerate(ages):
        leaf = _frond(0.46 * float(random.uniform(0.85, 1.1)) * (0.8 + 0.25 * age), float(age), random)
        leaves.append(moved(leaf, crown, number * 137.5 + float(random.uniform(-16, 16))))
    nuts = []
    for _ in range(int(random.integers(3, 7))):
        way = random.standard_normal(3) * (0.035, 0.035, 0.012) + crown
        nuts.append(ball((float(way[0]), float(way[1]), float(way[2]) - 0.03), 0.017, 1.15, 10))
    young = int((ages <= 0.86).sum())
    return Palm(trunk=tube(path, thick, 10), fresh=join(leaves[:young]), old=join(leaves[young:]), nuts=join(nuts))


def _frond(length: float, age: float, random: np.random.Generator) -> Mesh:
    """A rib that rises and falls over, and leaflets on both sides that hang from it. Old ones (age 1) hang lowest."""
    t = np.linspace(0, 1, 22)
    rise = 1.15 - 1.35 * age + float(random.uniform(-0.12, 0.12))
    droop = 1.0 + 0.35 * float(random.random())
    along = np.cumsum(np.cos(rise - droop * 1.5 * t**1.2)) / 22 * length
    up = np.cumsum(np.sin(rise - droop * 1.5 * t**1.2)) / 22 * length
    rib = np.stack([along, np.zeros_like(t), up], axis=-1)
    parts = [tube(rib, length * 0.011 * (1.05 - t), 4)]
    count = 34
    share = np.linspace(0.1, 1.0, count)
    long = length * 0.30 * np.sin(np.pi * (0.10 + 0.86 * share)) ** 0.8 * random.uniform(0.85, 1.1, count)
    foot = np.stack([np.interp(share, t, rib[:, axis]) for axis in range(3)], axis=-1)
    ahead = np.stack([np.interp(share, t, np.gradient(rib[:, axis])) for axis in range(3)], axis=-1)
    ahead /= np.maximum(np.linalg.norm(ahead, axis=1, keepdims=True), 1e-9)
    parts += [_leaflets(foot, ahead, long, side, length, random) for side in (-1.0, 1.0)]
    return join(parts)


def _leaflets(
    foot: Numbers, ahead: Numbers, long: Numbers, side: float, length: float, random: np.random.Generator
) -> Mesh:
    """Pointed strips, four steps long, that leave the rib forwards and bend down."""
    t = np.linspace(0, 1, 5)[None, :, None]
    out = np.array((0.0, side, 0.0)) + ahead * 0.75 + np.array((0, 0, 0.15))
    out = out / np.linalg.norm(out, axis=1, keepdims=True)
    hang = random.uniform(0.35, 0.8, (len(foot), 1, 1))
    reach = long[:, None, None]
    middle = foot[:, None] + out[:, None] * reach * t + np.array((0, 0, -1.0)) * reach * hang * t**2
    width = length * 0.020 * np.maximum(np.sin(np.pi * (0.12 + 0.88 * t) ** 0.8), 0.05)
    across = ahead[:, None] * width
    # All strips are one sheet of rows, less the faces that would join one strip with the next.
    rows = np.stack([middle - across, middle + across], axis=1)
    upward = np.cross(ahead[:, None] + 0 * middle, np.gradient(middle, axis=1))
    upward = np.repeat((upward * -side / np.linalg.norm(upward, axis=-1, keepdims=True))[:, None], 2, axis=1)
    whole = sheet(rows.reshape(-1, 5, 3), normals=upward.reshape(-1, 5, 3))
    strip = whole.faces[:, 0] // 10
    faces = whole.faces[(whole.faces // 10 == strip[:, None]).all(axis=1)]
    return replace(whole, faces=faces)
