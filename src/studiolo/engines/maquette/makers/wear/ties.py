"""A necktie, knotted, and a bow tie."""

from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.people.fabric import TILE_M
from studiolo.engines.maquette.makers.plates import placed
from studiolo.engines.maquette.makers.protocol import ThingSpec, listed
from studiolo.engines.maquette.makers.turning import curve, rotation
from studiolo.engines.maquette.makers.wear.cloth import cloth, patch_cloth, tube_cloth
from studiolo.engines.maquette.model import Mesh, Model, Numbers
from studiolo.engines.maquette.settings.shell import sheet
from studiolo.engines.maquette.settings.surfaces import hex_colour

SILKS = ("#8f1f2c", "#1f355f", "#2f5a46", "#4b2a5a", "#b3762f", "#23262e", "#2f6f86")
STRIPES = ("#d8c08a", "#e3e0d8", "#8fa6c0", "#c9a23f")
UV_TURN = rotation((0, 0, 1), 42.0)[:2, :2]


def make_tie(spec: ThingSpec) -> Model:
    """Knotted as it is worn: knot, broad blade before the narrow one, and the loop behind."""
    bench = Bench(spec, 0x2301)
    colour = bench.colour(SILKS)
    striped = "striped" if spec.colour is None and bench.random.random() < 0.55 else ""
    silk = cloth(
        bench, "silk", colour, pattern=striped, second=hex_colour(STRIPES[int(bench.random.integers(len(STRIPES)))])
    )
    high = 0.44
    bench.add(silk, _slanted(patch_cloth(_blade(high, 0.0, 0.053, 0.02, -0.012), 0.003)), name="blade")
    bench.add(silk, _slanted(patch_cloth(_blade(high, 0.07, 0.028, 0.016, 0.0), 0.003)))
    bench.add(silk, _slanted(_knot(high)), name="knot")
    bench.add(silk, _slanted(_neck_loop(high + 0.022)))
    return bench.model(anchors={"top": (0.0, 0.0, high + 0.04), "worn": (0.0, -0.014, high + 0.02)})


def _slanted(mesh: Mesh) -> Mesh:
    """Its stripes run down aslant, as cloth cut on the bias."""
    assert mesh.uvs is not None
    return replace(mesh, uvs=(mesh.uvs @ UV_TURN.T * 1.6).astype(np.float32))


def _blade(high: float, low: float, wide: float, narrow: float, y: float) -> Numbers:
    """Pointed below, widest just above the point, drawn in at the knot with a dimple."""
    point = wide * 0.95
    z = np.concatenate([np.linspace(low, low + point, 16)[:-1], np.linspace(low + point, high + 0.004, 60)])
    half = np.where(z < low + point, (z - low) / point * wide, np.interp(z, [low + point, high], [wide, narrow]))
    half = np.maximum(half, 0.0004)
    u = np.linspace(-1, 1, 31)
    up = np.clip((z - low) / (high - low), 0, 1)[:, None]
    bulge = 0.006 * (1 - u**2)[None] - 0.009 * np.exp(-((u / 0.3) ** 2))[None] * np.clip((up - 0.78) / 0.22, 0, 1) ** 2
    sway = 0.006 * np.sin(up * 4.0)
    grid = np.stack(
        [half[:, None] * u[None], y - bulge - 0.02 * np.sin(np.pi * up) + sway + 0 * u[None], z[:, None] + 0 * u[None]],
        axis=2,
    )
    return np.asarray(grid)


def _knot(high: float) -> Mesh:
    """Broad above and narrow below, of wrapped cloth, one side fuller."""
    angle = np.linspace(-np.pi, np.pi, 65)
    rows = []
    for z, half, deep, lean in ((-0.004, 0.0165, 0.010, 0.0), (0.0, 0.0185, 0.0145, 0.0), (0.012, 0.0215, 0.0175, 0.001),
        (0.026, 0.0265, 0.018, 0.0015),
                                (0.038, 0.0285, 0.0165, 0.002), (0.044, 0.026, 0.012, 0.002), (0.045, 0.006, 0.004, 0.002)):  # fmt: skip
        x = np.sign(np.sin(angle)) * np.abs(np.sin(angle)) ** 0.8 * half + lean
        y = -0.014 - np.sign(np.cos(angle)) * np.abs(np.cos(angle)) ** 0.8 * deep
        tilt = 0.12 * x
        rows.append(np.stack([x, y, high + z + tilt], axis=1))
    knots = np.stack(rows)
    return tube_cloth(curve(knots.reshape(7, -1), 36).reshape(36, 65, 3), 0.002)


def _neck_loop(z: float) -> Mesh:
    angle = np.linspace(0.25, 2 * np.pi - 0.25, 100)
    back = 0.5 - 0.5 * np.cos(angle)
    line = np.stack([0.066 * np.sin(angle), 0.05 - 0.064 * np.cos(angle), z + 0.048 * back], axis=1)
    across = np.linspace(-0.014, 0.014, 7)
    lean = np.stack([0.35 * np.sin(angle), -0.35 * np.cos(angle), np.full(100, 0.93)], axis=1)
    return patch_cloth(line[None] + lean[None] * across[:, None, None], 0.003)


def make_bow_tie(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0x2302)
    colour = bench.colour(SILKS)
    dotted = "dotted" if spec.colour is None and bench.random.random() < 0.35 else ""
    silk = cloth(
        bench, "silk", colour, pattern=dotted, second=hex_colour(STRIPES[int(bench.random.integers(len(STRIPES)))])
    )
    for side in (-1.0, 1.0):
        bench.add(silk, placed(_wing(0.0, 1.0), (0, 0, 0), rotation((0, 1, 0), 0.0 if side > 0 else 180.0)))
        bench.add(silk, placed(_wing(0.006, 0.93), (0, 0.008, 0), rotation((0, 1, 0), 3.0 if side > 0 else 183.0)))
    angle = np.linspace(-np.pi, np.pi, 65)
    rows = []
    for z, half, deep in (
        (-0.017, 0.008, 0.007),
        (-0.0145, 0.0105, 0.0115),
        (0.0, 0.0112, 0.0135),
        (0.0145, 0.0105, 0.0115),
        (0.017, 0.008, 0.007),
    ):
        pleat = 1 + 0.05 * np.cos(angle * 7)
        rows.append(
            np.stack([half * np.sin(angle) * pleat, -deep * np.cos(angle) * pleat + 0.002, np.full(65, z)], axis=1)
        )
    knots = np.stack(rows)
    bench.add(silk, tube_cloth(curve(knots.reshape(5, -1), 24).reshape(24, 65, 3), 0.002), name="knot")
    return bench.model(anchors={"worn": (0.0, 0.0, 0.0)})


def _wing(back: float, size: float) -> Mesh:
    """From the knot out to +x: gathered at the knot, full in the middle, a straight end. Closed."""
    x = np.array([0.004, 0.012, 0.022, 0.036, 0.05, 0.06, 0.064, 0.0645])
    tall = np.array([0.0105, 0.0145, 0.0205, 0.0275, 0.0315, 0.0325, 0.031, 0.0295]) * size
    deep = np.array([0.0085, 0.0105, 0.0125, 0.0115, 0.0075, 0.004, 0.0018, 0.0002])
    t = np.linspace(0, 1, 60)
    at = curve(np.stack([x * size, tall, deep], axis=1), 60)
    angle = np.linspace(0, 2 * np.pi, 73)
    grid = np.empty((60, 73, 3))
    flat = np.sign(np.sin(angle)) * np.abs(np.sin(angle)) ** 0.75
    pleats = 0.0024 * np.cos(angle[None] * 5 + 0.6) * (np.exp(-t * 2.6))[:, None] * np.sign(np.cos(angle))[None] ** 2
    end = 0.006 * (np.abs(flat)[None] ** 2) * np.clip((t - 0.6) / 0.4, 0, 1)[:, None]
    grid[..., 0] = at[:, :1] + end
    grid[..., 1] = (at[:, 2:] + pleats) * np.cos(angle)[None] + back
    grid[..., 2] = at[:, 1:2] * flat[None]
    uvs = np.stack([grid[..., 0], grid[..., 2]], axis=-1) / TILE_M * 2.0
    return sheet(grid, uvs=uvs)


_maker = listed(("colour", "second_colour", "material", "modifiers"), 12.0)
MAKERS = (
    _maker("necktie", "tie, necktie, neck tie, silk tie, striped tie, cravat", 0.53, make_tie),
    _maker("bow-tie", "bow tie, bowtie", 0.13, make_bow_tie),
)
