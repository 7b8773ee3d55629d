"""The near bank of a lake and its water, laid out around the camera: a meadow, a pebbly edge, a headland to one side.

Distances follow the camera's: a mushroom and a house both stand on a bank that ends a little way behind them.
"""

from dataclasses import dataclass

import numpy as np

from studiolo.engines.maquette.model import Colour, Floats, Material, Mesh, Numbers, Part
from studiolo.engines.maquette.settings.shell import sheet
from studiolo.engines.maquette.settings.terrain import fine_noise, smooth

EDGE = 1.72  # of the camera's distance from the subject: how far from the camera the bank ends
HEADLAND_M = 46.0
TURF: Colour = (0.052, 0.086, 0.020)
DRY_TURF: Colour = (0.098, 0.104, 0.032)
PEBBLES: Colour = (0.215, 0.200, 0.178)
DEEP_WATER: Colour = (0.006, 0.034, 0.046)
SHALLOWS: Colour = (0.040, 0.135, 0.125)
TURF_MATERIAL = Material(kind="principled", per_vertex=True, roughness=0.95, specular=0.15)
WATER_MATERIAL = Material(kind="principled", per_vertex=True, roughness=0.04, specular=1.0)


@dataclass(frozen=True, kw_only=True, slots=True)
class Bank:
    """eye_m: the camera's distance from the middle; it stands at y = -eye_m. rise_m: of the meadow above the water.

    side: 1 for a headland on the right, -1 on the left, from `from_deg` off the middle. phases: of the shore's curves.
    """

    eye_m: float
    rise_m: float
    side: float
    from_deg: float
    phases: tuple[float, float, float]

    def edge_m(self, azimuth: Numbers) -> Floats:
        """How far from the camera the water begins, in each direction (radians, from straight ahead to the right)."""
        wave = 0.10 * np.sin(2.3 * azimuth + self.phases[0]) + 0.055 * np.sin(6.1 * azimuth + self.phases[1])
        near = self.eye_m * (EDGE + wave + 0.022 * np.sin(17 * azimuth + self.phases[2]))
        aside = np.degrees(azimuth) * self.side - self.from_deg
        reach = smooth(0, 26, aside + 2.5 * np.sin(9 * azimuth + self.phases[1]))
        return np.asarray(near + (HEADLAND_M + 2 * self.eye_m) * reach**1.5, np.float32)

    def inland_m(self, x: Numbers, y: Numbers) -> Floats:
        """How far a point lies from the water, seen along the camera's ray; negative in the lake."""
        behind = np.asarray(y) + self.eye_m
        return np.asarray(self.edge_m(np.arctan2(x, behind)) - np.hypot(x, behind), np.float32)

    def height(self, x: Numbers, y: Numbers) -> Floats:
        inland = self.inland_m(x, y)
        bank = self.rise_m * np.tanh(inland / (0.30 * self.eye_m))
        far = np.hypot(x, np.asarray(y)) - 0.5 * self.eye_m
        rolls = fine_noise(x, y, 0.9 * self.eye_m + 0.02, 25) * smooth(0, 0.5 * self.eye_m, inland)
        hills = 0.03 * np.minimum(np.maximum(far - 2.5 * self.eye_m, 0), 60) * smooth(0, 2 * self.eye_m, inland)
        return np.asarray(bank + 0.14 * self.rise_m * rolls * smooth(0, self.eye_m, far) + hills, np.float32)


def drawn_phases(random: np.random.Generator) -> tuple[float, float, float]:
    first, second, third = (float(value) for value in random.uniform(0, 2 * np.pi, 3))
    return first, second, third


def meadow_ground(bank: Bank, half_angle_deg: float) -> Part:
    """The bank itself, from under the camera to the end of the headland and a little way under the water."""
    angle, away = _rays(half_angle_deg, 150, bank.eye_m * 0.05, HEADLAND_M + 5 * bank.eye_m, 180)
    x, y = np.sin(angle) * away, np.cos(angle) * away - bank.eye_m
    inland = bank.inland_m(x, y)
    z = np.maximum(bank.height(x, y), -0.6 * bank.rise_m)
    points = np.stack([x, y, z], axis=-1)
    mesh = sheet(points, flip=True)
    size = bank.eye_m
    patches = fine_noise(x, y, 0.8 * size, 30) + 0.5 * fine_noise(x, y, 0.2 * size, 70)
    grain = fine_noise(x, y, 0.045 * size, 10)
    green = _mixed(TURF, DRY_TURF, smooth(-0.6, 1.8, patches)) * (1 + 0.2 * grain)[..., None]
    stony = smooth(0.26 * size, 0.05 * size, inland + 0.05 * size * patches)
    wet = 1 - 0.5 * smooth(0.08 * size, 0.0, inland)
    pebbly = np.asarray(PEBBLES) * ((1 + 0.3 * grain) * wet)[..., None]
    colours = green * (1 - stony[..., None]) + pebbly * stony[..., None]
    shape = Mesh(
        vertices=mesh.vertices,
        faces=mesh.faces,
        normals=mesh.normals,
        colours=np.clip(colours.reshape(-1, 3), 0.01, 0.8).astype(np.float32),
    )
    return Part(shape=shape, material=TURF_MATERIAL, name="bank")


def lake(bank: Bank, half_angle_deg: float, far_m: float, random: np.random.Generator) -> Part:
    """Still water at height 0 that mirrors what stands behind it; here and there a breath of wind roughens it."""
    start = 0.8 * float(bank.edge_m(np.linspace(-1.2, 1.2, 64)).min())
    angle, away = _rays(half_angle_deg, 170, start, far_m, 250)
    x, y = np.sin(angle) * away, np.cos(angle) * away - bank.eye_m
    points = np.stack([x, y, np.zeros_like(x)], axis=-1)
    mesh = sheet(points, flip=True)
    # Waves are wide across the view and short along it, as they look from a low bank, at every distance alike.
    step = np.log(away / bank.eye_m)
    phase = float(random.uniform(0, 50))
    waves = fine_noise(angle * 26 + phase, step * 60, 1.0, 0) + 0.6 * fine_noise(angle * 70, step * 150 + phase, 1.0, 0)
    breath = smooth(0.2, 1.6, fine_noise(angle * 2.6, step * 5.0 + phase, 1.0, 0))
    tilt = 0.0035 + 0.010 * breath
    rise = np.gradient(waves, axis=0)
    roll = np.gradient(waves, axis=1)
    normals = np.stack([tilt * 0.5 * roll, tilt * rise, np.ones_like(x)], axis=-1)
    normals /= np.linalg.norm(normals, axis=-1, keepdims=True)
    shallow = smooth(-0.9 * bank.eye_m, 0.0, bank.inland_m(x, y))
    colours = _mixed(DEEP_WATER, SHALLOWS, 0.85 * shallow**1.5)
    shape = Mesh(
        vertices=mesh.vertices,
        faces=mesh.faces,
        normals=normals.reshape(-1, 3).astype(np.float32),
        colours=colours.reshape(-1, 3).astype(np.float32),
        roughness=(0.035 + 0.09 * breath).reshape(-1).astype(np.float32),
    )
    return Part(shape=shape, material=WATER_MATERIAL, name="lake")


def _rays(half_angle_deg: float, columns: int, near_m: float, far_m: float, rows: int) -> tuple[Floats, Floats]:
    """Angles and distances from the camera, each (rows, columns)."""
    angle = np.radians(np.linspace(-half_angle_deg, half_angle_deg, columns, dtype=np.float32))[None, :]
    away = (near_m * (far_m / near_m) ** np.linspace(0, 1, rows, dtype=np.float32))[:, None]
    shape = np.zeros((rows, columns), np.float32)
    return angle + shape, away + shape


def _mixed(first: Colour, second: Colour, share: Numbers) -> Floats:
    part = share[..., None]
    return np.asarray(np.asarray(first) * (1 - part) + np.asarray(second) * part, np.float32)
