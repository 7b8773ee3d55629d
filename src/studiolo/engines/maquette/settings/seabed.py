"""The ground of a shallow sea: rippled sand that rises to mounds at both sides, where the reef grows."""

from dataclasses import dataclass

import numpy as np

from studiolo.engines.maquette.model import Material, Mesh, Numbers, Part
from studiolo.engines.maquette.settings.ground_noise import blend, read, step, tile
from studiolo.engines.maquette.settings.sand import ripples
from studiolo.engines.maquette.settings.shell import sheet
from studiolo.engines.maquette.settings.shore import seen_grid
from studiolo.engines.maquette.settings.surfaces import hex_colour

ROWS, COLUMNS = 280, 320


@dataclass(frozen=True, kw_only=True, slots=True)
class Seabed:
    """clearing: half the width of the open sand, in subjects. back, spread: where the camera stands and what it sees."""

    clearing: float
    back: float
    spread: float
    seed: int

    def ground(self, x: Numbers, y: Numbers) -> Numbers:
        """Height without ripples; 0 where the subject stands."""
        lane = self.clearing + 0.10 * np.maximum(y, 0) + 0.25 * np.sin(0.8 * y + self.seed)
        aside = step(0.0, 2.2, np.abs(x - 0.15 * np.sin(y + self.seed)) - lane)
        behind = step(3.0, 9.0, y) * (0.25 + 0.5 * aside)
        lumps = 0.62 + 0.3 * read(tile(self.seed, 1.9), x, y, 24.0) / (1 + (np.hypot(x, y) / 30) ** 2)
        ahead = step(-0.55 * self.back, 0.4, y)
        return np.asarray(np.maximum(lumps, 0.1) * (0.62 * aside * ahead + 0.75 * behind))

    def on_ground(self, points: Numbers, sink: float = 0.0) -> Numbers:
        """(n, 2) -> (n, 3)."""
        x, y = points[:, 0], points[:, 1]
        return np.column_stack([x, y, self.ground(x, y) - sink])

    def height(self, x: float, y: float) -> float:
        return float(self.on_ground(np.array([(x, y)]))[0, 2])


def sea_sand(bed: Seabed) -> Part:
    x, y = seen_grid(bed.back, bed.spread, 3.2, 60.0, ROWS, COLUMNS)
    base = bed.ground(x, y)
    distance = np.hypot(x, y + bed.back)
    open_ = step(0.35, 0.05, base)
    fade = open_ / (1 + (distance / 10) ** 2)
    fade = fade * (1 - 0.7 * np.exp(-((np.hypot(x, y) / 0.45) ** 4)))
    waves = ripples(x, y, bed.seed + 1, 0.17)
    bumps = read(tile(bed.seed + 3, 1.5), x, y, 4.0)
    z = base + fade * (0.011 * waves + 0.006 * bumps) + (1 - open_) * 0.02 * bumps / (1 + (distance / 8) ** 2)
    mesh = sheet(np.stack([x, y, z], axis=-1), flip=True)
    sand, rubble = hex_colour("#d8cdb2"), hex_colour("#8a8272")
    grains = 1 + 0.05 * np.random.default_rng([bed.seed, 0x5A4D]).standard_normal(x.shape)
    tone = (0.95 + 0.05 * read(tile(bed.seed + 4, 1.5), x, y, 6.0)) * grains * (1 + 0.06 * waves * open_)
    colour = blend(sand, rubble, np.clip(1 - open_ + 0.12 * bumps, 0, 1)) * tone[..., None]
    # Beyond the net that breaks the sunlight all of it arrives; the ground there is darker by as much.
    colour = colour * (1 - 0.72 * step(7.0, 11.0, np.hypot(x, y)))[..., None]
    shape = Mesh(
        vertices=mesh.vertices,
        faces=mesh.faces,
        normals=mesh.normals,
        colours=np.clip(colour, 0.01, 0.9).reshape(-1, 3).astype(np.float32),
    )
    return Part(shape=shape, material=Material(per_vertex=True, roughness=0.95, specular=0.1), name="seabed")
