"""What the tide leaves: spiral shells, scallops, a conch, pearls, coral."""

from dataclasses import dataclass, replace

import numpy as np

from studiolo.engines.maquette.makers.food.shapes import closed_skin
from studiolo.engines.maquette.makers.materials import finish_for
from studiolo.engines.maquette.makers.nature.forms import fractal, globe
from studiolo.engines.maquette.makers.nature.wood import closed_wall
from studiolo.engines.maquette.makers.plates import inside_out, placed
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.solid_grain import blend, step
from studiolo.engines.maquette.makers.solids import finished
from studiolo.engines.maquette.makers.turning import grid_skin, rotation, unit
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Colour, Material, Mesh, Model, Numbers, Part
from studiolo.engines.maquette.settings import corals
from studiolo.engines.maquette.settings.surfaces import hex_colour

NACRE = Material(per_vertex=True, roughness=0.22, specular=0.55, clearcoat=0.8, clearcoat_gloss=0.92)
CHALK = Material(per_vertex=True, roughness=0.45, specular=0.45, clearcoat=0.3, clearcoat_gloss=0.8)
_PALETTES = (
    ("#f2dcc0", "#b9703f", "#f0b9a0"), ("#efe4d4", "#8a5a3c", "#e8c2b4"), ("#f4e6cc", "#c98a4a", "#f2cfb0"),
    ("#ecd6d0", "#a8605a", "#f0b4b0"),
)  # fmt: skip


@dataclass(frozen=True, kw_only=True, slots=True)
class Coil:
    """A shell after Raup's model: a section that grows as it winds about an axis and creeps down it.

    turns: of the whole. growth: of the section with every turn. drop: how far the section creeps down with a turn, in
    its own radii. section: half height over half width. flare: how far the lip opens. knobs: on each turn.
    """

    turns: float
    growth: float
    drop: float
    section: float = 1.15
    siphon: float = 0.0
    flare: float = 0.0
    knobs: int = 0
    ribs: int = 0
    stripes: float = 0.0


WHELK = Coil(turns=6.2, growth=1.55, drop=2.0, section=1.25, siphon=0.6, flare=0.12, ribs=15, stripes=3.0)
TURRET = Coil(turns=10.0, growth=1.28, drop=3.1, section=1.05, ribs=0, stripes=2.0)
SNAIL = Coil(turns=5.2, growth=1.75, drop=1.35, section=1.05, flare=0.1, stripes=4.0)
CONCH = Coil(turns=5.6, growth=1.62, drop=1.75, section=1.45, siphon=0.9, flare=0.5, knobs=9, stripes=1.0)
NAUTILUS = Coil(turns=2.6, growth=3.1, drop=0.0, section=1.1, flare=0.05, stripes=9.0)


def make_spiral(spec: ThingSpec) -> Model:
    random = np.random.default_rng([spec.seed, 0x5E1])
    words = set(spec.noun.split())
    coil = (
        CONCH if "conch" in words else NAUTILUS if "nautilus" in words else TURRET if words & {"turritella", "auger", "turret"}
        else (WHELK, SNAIL, WHELK, TURRET)[int(random.integers(4))]
    )  # fmt: skip
    codes = _PALETTES[int(random.integers(len(_PALETTES)))]
    ground, mark, lining = (hex_colour(code) for code in codes)
    if spec.colour is not None:
        ground, mark = spec.colour, _darker(spec.colour)
    outer, inner, tone, inner_tone = _wound(coil, int(random.integers(1 << 14)), (ground, mark, lining))
    shell, lip = closed_wall(outer, tone), inside_out(closed_wall(inner, inner_tone))
    rim = _between(outer[-1], inner[-1], ground)
    about = 205.0 - 360.0 * (coil.turns % 1)  # the mouth comes to lie where it is seen
    lay = rotation((0, 1, 0), 62.0) @ rotation((0, 0, 1), about) if coil.drop else rotation((1, 0, 0), 90.0)
    meshes = [placed(mesh, turn=lay) for mesh in (shell, lip, rim)]
    parts = [
        Part(shape=meshes[0], material=CHALK, name="shell"),
        Part(shape=join(meshes[1:]), material=NACRE, name="lip"),
    ]
    if spec.material and spec.material not in ("shell",):
        stuff = finish_for(spec.material, spec.colour, random, 1.0).material
        parts = [Part(shape=part.shape, material=stuff, name=part.name) for part in parts]
    return finished(parts, spec.size_m, frozenset({"colour", "material"}))


def _darker(colour: Colour) -> Colour:
    return colour[0] * 0.45, colour[1] * 0.42, colour[2] * 0.42


def _wound(coil: Coil, seed: int, colours: tuple[Colour, Colour, Colour]) -> tuple[Numbers, Numbers, Numbers, Numbers]:
    """Outer wall, lining of the last half turn, and their colours."""
    rows = int(64 * coil.turns)
    turn = np.linspace(0, 2 * np.pi * coil.turns, rows)
    size = coil.growth ** (turn / (2 * np.pi) - coil.turns)
    angle = np.linspace(0, 2 * np.pi, 65)
    last = np.clip((turn - turn[-1]) / 1.1 + 1, 0, 1) ** 2
    across, up = np.cos(angle), np.sin(angle) * coil.section
    across = across[None] * np.ones((rows, 1))
    up = up[None] * np.ones((rows, 1))
    beak = np.exp(-(((angle - 1.5 * np.pi) / 0.55) ** 2))
    up = up - coil.siphon * beak[None] * (0.55 + 0.6 * last[:, None])
    lip = 1 + coil.flare * last[:, None] * (0.6 + 0.6 * np.clip(np.cos(angle - 0.4), 0, 1))
    shoulder = np.exp(-(((angle - 0.28 * np.pi) / 0.3) ** 2))
    knob = np.clip(np.cos(turn * coil.knobs), 0, 1)[:, None] ** 3 * shoulder[None] if coil.knobs else 0.0
    ribs = 0.035 * np.cos(turn * coil.ribs)[:, None] * np.clip(np.cos(angle - 0.5), 0, 1)[None] if coil.ribs else 0.0
    threads = 0.008 * np.cos(angle * 26)[None] * np.clip(np.cos(angle), 0, 1)[None]
    swell = (1 + 0.42 * knob + ribs + threads) * lip
    radius = size[:, None] * (0.86 + across * swell)
    # The section sits so that each turn leans on the one before.
    height = -coil.drop * size[:, None] * 1.35 + size[:, None] * up * swell
    grid = np.stack([radius * np.cos(turn)[:, None], radius * np.sin(turn)[:, None], height], axis=-1)
    grow_lines = 0.05 * fractal(
        np.stack([turn[:, None] * 9 + 0 * angle, 0 * turn[:, None] + 0 * angle, 0 * turn[:, None] + 0 * angle], -1),
        1.0,
        seed,
        2,
    )
    bands = step(
        -0.1, 0.6, np.cos(angle * coil.stripes + 0.4)[None] + 0.35 * np.cos(turn * 7)[:, None] * np.cos(angle * 5)[None]
    )
    flames = step(
        0.1,
        0.8,
        fractal(
            np.stack(
                [
                    turn[:, None] * 2.6 + 0 * angle,
                    1.3 * np.cos(angle) + 0 * turn[:, None],
                    1.3 * np.sin(angle) + 0 * turn[:, None],
                ],
                -1,
            ),
            1.3,
            seed + 1,
            2,
        ),
    )
    marks = np.clip(0.55 * bands * flames + 0.22 * flames, 0, 1)
    ground, mark, lining = colours
    tone = blend(ground, mark, marks) * (1 + grow_lines)[..., None]
    tone[:, -1] = tone[:, 0]
    grid[:, -1] = grid[:, 0]
    start = int(0.86 * rows)
    middle = grid[start:].mean(axis=1)[:, None]
    inner = middle + (grid[start:] - middle) * 0.955
    share = np.linspace(0, 1, len(inner))[:, None]
    inner_tone = blend(np.asarray(lining) * 0.8, np.asarray(lining) * 1.02, share + 0 * angle)
    return grid, inner, np.clip(tone, 0.01, 0.9), np.clip(inner_tone, 0.01, 0.9)


def _between(outer: Numbers, inner: Numbers, colour: Colour) -> Mesh:
    """The edge of the lip."""
    grid = np.stack([outer, inner])
    mesh = grid_skin(grid).mesh
    shades = np.tile(np.clip(np.asarray(colour) * 1.04, 0, 0.9).astype(np.float32), (len(mesh.vertices), 1))
    both = replace(mesh, uvs=None, colours=shades)
    return join([both, inside_out(both)])


# ------------------------------------------------------------------ scallop and pearl


def make_scallop(spec: ThingSpec) -> Model:
    """A fan of ribs with two ears at its hinge, leaning back a little on its edge."""
    random = np.random.default_rng([spec.seed, 0x5CA])
    ground, mark, lining = (hex_colour(code) for code in _PALETTES[int(random.integers(len(_PALETTES)))])
    if spec.colour is not None:
        ground, mark = spec.colour, _darker(spec.colour)
    fan = _fan(random)
    outer = _valve(fan, 0.0, spec.seed, ground, mark)
    inner = inside_out(_valve(fan, -0.016, spec.seed, lining, lining))
    upright = rotation((1, 0, 0), 90.0 - 18.0)
    meshes = [placed(mesh, turn=upright) for mesh in (outer, inner)]
    parts = [Part(shape=meshes[0], material=CHALK, name="shell"), Part(shape=meshes[1], material=NACRE, name="lining")]
    if spec.material and spec.material != "shell":
        stuff = finish_for(spec.material, spec.colour, random, 1.0).material
        parts = [Part(shape=part.shape, material=stuff, name=part.name) for part in parts]
    return finished(parts, spec.size_m, frozenset({"colour", "material"}))


def _fan(random: np.random.Generator) -> tuple[Numbers, Numbers, int]:
    """Shares along (rows) and angles across (columns) of a fan, and how many ribs it has."""
    ribs = int(random.integers(13, 18))
    share = np.linspace(0.0, 1.0, 90)
    angle = np.linspace(-1.0, 1.0, ribs * 14 + 1)
    return share, angle, ribs


def _valve(fan: tuple[Numbers, Numbers, int], under: float, seed: int, ground: Colour, mark: Colour) -> Mesh:
    share, across, ribs = fan
    s, a = share[:, None], across[None]
    spread = np.radians(62) * a
    wave = np.abs(np.cos(np.pi * ribs / 2 * a)) ** 1.3
    edge = 1 - 0.16 * np.abs(a) ** 2.6 + 0.02 * wave
    reach = s * edge * (1 + 0.06 * np.cos(spread))
    dome = 0.36 * (1 - s**2.2) * s**0.55 * (1 - 0.72 * np.abs(a) ** 2.2) * 1.4
    ring = 0.006 * np.sin(s * 70 + 0.6 * np.sin(5 * a)) * s
    rib = 0.028 * wave * s * (1 - 0.5 * np.abs(a) ** 4)
    x, y = reach * np.sin(spread), reach * np.cos(spread)
    z = dome + rib + ring + under
    grid = np.stack(np.broadcast_arrays(x, y, z), axis=-1)
    bands = step(0.2, 0.9, np.sin(s * 22 + 1.2 * fractal(grid, 0.5, seed, 2)))
    tone = blend(
        blend(ground, mark, 0.55 * bands + 0.25 * step(0.2, 0.9, wave)),
        np.asarray(ground) * 1.1,
        step(0.25, 0.0, s) * 0.7,
    )
    mesh = grid_skin(grid).mesh
    order = grid[:, ::-1], tone[:, ::-1]
    kept = np.allclose(mesh.vertices, grid.reshape(-1, 3), atol=1e-5)
    shades = tone if kept else order[1]
    body = replace(mesh, uvs=None, colours=np.clip(shades, 0.01, 0.9).reshape(-1, 3).astype(np.float32))
    assert body.normals is not None
    up = body if body.normals[:, 2].mean() > 0 else inside_out(body)
    return join([up, *(_ear(side, under, ground) for side in (-1.0, 1.0))])


def _ear(side: float, under: float, colour: Colour) -> Mesh:
    t, u = np.linspace(0, 1, 14)[:, None], np.linspace(0, 1, 10)[None]
    x = side * (0.02 + 0.3 * t + 0 * u)
    y = -0.02 + (0.13 + 0.05 * t) * u * (1 + 0.25 * t) - 0.02 * np.sin(np.pi * t)
    z = 0.05 * (1 - t) * u + under + 0.008 * np.sin(28 * u) * u
    grid = np.stack(np.broadcast_arrays(x, y, z), axis=-1)
    mesh = grid_skin(grid).mesh
    tones = np.tile(np.clip(np.asarray(colour) * 0.93, 0, 0.9).astype(np.float32), (len(mesh.vertices), 1))
    sheet = replace(mesh, uvs=None, colours=tones)
    assert sheet.normals is not None
    return sheet if sheet.normals[:, 2].mean() > 0 else inside_out(sheet)


def make_pearl(spec: ThingSpec) -> Model:
    """Layer upon layer of nacre: cream with a breath of rose and green."""
    mesh = closed_skin(globe(rows=70, columns=140)).mesh
    ways = unit(mesh.vertices.astype(float))
    base = np.asarray(spec.colour or (0.8, 0.76, 0.7))
    sheen = 0.5 + 0.5 * np.sin(3.1 * ways[:, 2] + 1.6 * fractal(ways, 1.5, spec.seed, 2))
    tone = base * blend((1.04, 0.94, 0.97), (0.95, 1.03, 1.02), sheen)
    coloured = replace(mesh, uvs=None, colours=np.clip(tone, 0.01, 0.9).astype(np.float32))
    nacre = Material(per_vertex=True, roughness=0.16, specular=0.6, clearcoat=1.0, clearcoat_gloss=0.95, sheen=0.5)
    return finished([Part(shape=coloured, material=nacre, name="pearl")], spec.size_m, frozenset({"colour"}))


def make_coral(spec: ThingSpec) -> Model:
    """Branching coral with pale tips; or, as the seed will, a fan."""
    random = np.random.default_rng([spec.seed, 0xC0A])
    fan = "fan" in spec.noun or (spec.noun == "coral" and random.random() < 0.25)
    growth = corals.fan(random) if fan else corals.staghorn(random, 90)
    codes = ("#e0563f", "#e8837a", "#f0a06a", "#d9486a")
    colour = np.asarray(spec.colour or hex_colour(codes[int(random.integers(len(codes)))]))
    tip = np.minimum(colour * 0.5 + 0.42, 0.88)
    mesh = corals.placed(growth, np.zeros(3), 0.0, 1.0, colour, tip)
    return finished(
        [Part(shape=mesh, material=Material(per_vertex=True, roughness=0.7), name="coral")],
        spec.size_m,
        frozenset({"colour"}),
    )
