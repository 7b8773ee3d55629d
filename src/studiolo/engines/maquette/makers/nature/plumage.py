"""Feathers and nests."""

import numpy as np

from studiolo.engines.maquette.makers.flowers.petals import Bunch
from studiolo.engines.maquette.makers.food.shapes import ball_grid, closed_skin, coloured
from studiolo.engines.maquette.makers.nature.forms import fractal
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.solid_grain import blend, step
from studiolo.engines.maquette.makers.solids import finished
from studiolo.engines.maquette.makers.turning import rotation, unit
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Colour, Material, Mesh, Model, Numbers, Part, Strands
from studiolo.engines.maquette.settings.shell import tube
from studiolo.engines.maquette.settings.surfaces import hex_colour

VANE = Material(kind="thin", per_vertex=True, roughness=0.42, translucency=0.35)
QUILL = Material(colour=hex_colour("#e8ddc4"), roughness=0.3, specular=0.5, clearcoat=0.4)
# Root and tip of the vane, and the bars across it, or none.
_KINDS = (
    ("#f2efe8", "#dcd6ca", None), ("#8a6a4a", "#3f2d20", "#d9c3a0"), ("#4a545f", "#20262e", None),
    ("#b9c3cc", "#5f7486", "#eef1f2"), ("#d9a06a", "#8a4f2a", "#3a2418"),
)  # fmt: skip
_NAMED = {"peacock": ("#2f7a4a", "#1f5a4a", None), "ostrich": ("#f2efe8", "#e6e0d4", None), "eagle": ("#5a4230", "#2a1e16", "#8a6a4a"),
          "crow": ("#16181c", "#0c0d10", None), "raven": ("#16181c", "#0c0d10", None), "swan": ("#f4f2ee", "#e6e2da", None)}  # fmt: skip


def make_feather(spec: ThingSpec) -> Model:
    """A quill that bends, and on both sides hundreds of barbs, parted here and there; down at its foot."""
    random = np.random.default_rng([spec.seed, 0xFEA])
    word = next((word for word in spec.noun.split() if word in _NAMED), "")
    root_code, tip_code, bar_code = _NAMED[word] if word else _KINDS[int(random.integers(len(_KINDS)))]
    root, tip = spec.colour or hex_colour(root_code), hex_colour(tip_code)
    if spec.colour is not None:
        tip = (spec.colour[0] * 0.72, spec.colour[1] * 0.72, spec.colour[2] * 0.72)
    bars = spec.second_colour or (hex_colour(bar_code) if bar_code and spec.colour is None else None)
    spine = _spine(random)
    bunch = Bunch()
    for side in (-1.0, 1.0):
        _vane(bunch, spine, side, (root, tip, bars), random)
    thick = 0.0105 * (1.05 - np.linspace(0, 1, len(spine))) ** 0.8 + 0.0012
    parts = [
        *bunch.part(VANE, "vane"),
        Part(shape=tube(spine, thick, 10), material=QUILL, name="quill"),
        _down(spine, root, random),
    ]
    honoured = {"colour", "second_colour"} if spec.second_colour else {"colour"}
    return finished(_turned(parts, rotation((0, 1, 0), 24.0)), spec.size_m, frozenset(honoured))


def _spine(random: np.random.Generator) -> Numbers:
    """From the quill's point at the origin to the tip: a slow S in the plane of the vane, bowed a little out of it."""
    t = np.linspace(0, 1, 160)
    bend = float(random.uniform(0.1, 0.17))
    return np.stack([bend * np.sin(np.pi * t * 0.9) * (0.4 + t), 0.06 * np.sin(np.pi * t), t], axis=1)


def _vane(
    bunch: Bunch,
    spine: Numbers,
    side: float,
    colours: tuple[Colour, Colour, Colour | None],
    random: np.random.Generator,
) -> None:
    """One side: barbs that leave the quill forwards, lie over one another like tiles and end in an even edge."""
    many = 210
    share = np.linspace(0.17, 0.995, many)
    along = unit(np.gradient(spine, axis=0))
    foot = np.stack([np.interp(share, np.linspace(0, 1, len(spine)), spine[:, k]) for k in range(3)], axis=1)
    ahead = unit(np.stack([np.interp(share, np.linspace(0, 1, len(spine)), along[:, k]) for k in range(3)], axis=1))
    out = unit(np.cross(ahead, (0.0, -1.0, 0.0))) * side
    wide = (0.15 if side > 0 else 0.112) * np.clip((share - 0.15) / 0.14, 0.12, 1) ** 0.7
    wide = wide * np.sqrt(np.clip((1.004 - share) / 0.3, 0, 1)) ** 0.85
    lean = np.radians(np.interp(share, (0.17, 0.4, 0.85, 1.0), (62, 50, 36, 8)))
    slip = np.zeros(many)
    for _ in range(int(random.integers(3, 6))):
        at, depth = float(random.uniform(0.3, 0.92)), float(random.uniform(0.10, 0.26))
        slip += depth * step(at - 0.03, at, share) * step(at + 0.05, at, share) * np.where(share < at, 1, -0.6)
    lean = lean + slip
    lean = lean + random.normal(0, 0.012, many)
    long = wide / np.maximum(np.sin(lean), 0.3) * random.normal(1, 0.02, many)
    t = np.linspace(0, 1, 9)[None, :, None]
    curl = 0.26 * t**2
    way = out[:, None] * np.sin(lean[:, None, None] - curl) + ahead[:, None] * np.cos(lean[:, None, None] - curl)
    step_m = long[:, None, None] / 8
    line = foot[:, None] + np.concatenate([np.zeros((many, 1, 3)), np.cumsum(way[:, :-1] * step_m, axis=1)], axis=1)
    hollow = 0.035 * (long / 0.12)[:, None, None] * (t**2)
    line = line + np.array((0.0, 1.0, 0.0)) * hollow
    pace = float(np.linalg.norm(spine[-1] - spine[0])) * (share[1] - share[0])
    half = 1.5 * pace * (1.0 - 0.55 * t**3)
    tile = np.array((0.0, 0.0012, 0.0)) * side
    grid = np.stack([line - ahead[:, None] * half + tile, line, line + ahead[:, None] * half - tile], axis=2)
    root, tip, bars = colours
    far = share[:, None] + 0.04 * t[..., 0]
    tone = blend(root, tip, step(0.3, 1.0, far) * 0.85 + 0.15 * step(0.4, 1.0, t[..., 0] + 0 * far))
    if bars is not None:
        wave = np.sin(
            far * 46 + 1.1 * t[..., 0] + 0.5 * fractal(np.stack([far * 3, t[..., 0] + 0 * far, 0 * far], -1), 0.6, 3, 2)
        )
        tone = blend(tone, bars, 0.75 * step(0.3, 0.75, wave) * step(0.9, 0.6, t[..., 0]))
    tone = tone * np.exp(random.normal(0, 0.05, (many, 1, 1)))
    lined = tone[:, :, None] * np.array((0.82, 1.0, 1.08))[None, None, :, None]
    bunch.sheets(grid if side > 0 else grid[:, :, ::-1], np.clip(lined, 0.006, 0.9))


def _down(spine: Numbers, colour: Colour, random: np.random.Generator) -> Part:
    """Loose wisps at the foot of the vane."""
    many = 130
    share = random.uniform(0.125, 0.24, many)
    foot = np.stack([np.interp(share, np.linspace(0, 1, len(spine)), spine[:, k]) for k in range(3)], axis=1)
    side = random.choice((-1.0, 1.0), many)
    way = unit(np.stack([side, random.normal(0, 0.35, many), random.uniform(-0.1, 0.9, many)], axis=1))
    t = np.linspace(0, 1, 8)[None, :, None]
    long = random.uniform(0.03, 0.085, (many, 1, 1))
    curl = np.stack(
        [
            0.02 * np.sin(5 * t[..., 0] + side[:, None]),
            0.02 * np.cos(6 * t[..., 0] + 2 * side[:, None]),
            -0.25 * long[..., 0] * t[..., 0] ** 2,
        ],
        axis=-1,
    )
    points = foot[:, None] + way[:, None] * long * t + curl * t
    radii = np.broadcast_to(np.linspace(0.0011, 0.0004, 8), points.shape[:2])
    pale = tuple(float(0.5 * c + 0.42) for c in colour)
    fluff = Material(colour=(pale[0], pale[1], pale[2]), roughness=0.7)
    return Part(
        shape=Strands(points=points.astype(np.float32), radii=radii.astype(np.float32)), material=fluff, name="down"
    )


def _turned(parts: list[Part], turn: Numbers) -> list[Part]:
    leant: list[Part] = []
    for part in parts:
        shape = part.shape
        if isinstance(shape, Strands):
            moved = Strands(points=(shape.points @ turn.T).astype(np.float32), radii=shape.radii)
            leant.append(Part(shape=moved, material=part.material, name=part.name))
            continue
        assert shape.normals is not None
        mesh = type(shape)(
            vertices=(shape.vertices @ turn.T).astype(np.float32), faces=shape.faces,
            normals=(shape.normals @ turn.T).astype(np.float32), colours=shape.colours,
        )  # fmt: skip
        leant.append(Part(shape=mesh, material=part.material, name=part.name))
    return leant


# ------------------------------------------------------------------ nest


def make_nest(spec: ThingSpec) -> Model:
    """Twigs and straw woven round and round a hollow, lined with down, with eggs in it."""
    random = np.random.default_rng([spec.seed, 0x9E5])
    straws = [
        (620, 0.0042, ("#6f5238", "#8f7048", "#54402c"), 0.06),
        (420, 0.0026, ("#b99a62", "#d0b67e", "#9a7c4a"), 0.05),
        (150, 0.0055, ("#4a3826", "#5f4a34"), 0.075),
    ]
    parts: list[Part] = []
    for many, thick, codes, stray in straws:
        for number, code in enumerate(codes):
            parts.append(_wisps(many // len(codes), thick, hex_colour(code), stray, random, number))
    bowl = closed_skin(_hollow()).mesh
    parts.append(Part(shape=bowl, material=Material(colour=hex_colour("#4a3a28"), roughness=0.95), name="hollow"))
    if not {"empty", "abandoned"} & set(spec.modifiers):
        parts += _eggs(spec, random)
    leant = _turned(parts, rotation((1, 0, 0), 13.0))
    return finished(leant, spec.size_m, frozenset({"colour", "modifiers"}))


def _hollow() -> Numbers:
    turn = np.linspace(-np.pi / 2, np.pi / 2 + 0.9, 40)
    line = np.stack([0.62 + 0.3 * np.cos(turn), 0.26 + 0.215 * np.sin(turn)], axis=1)
    line = np.concatenate([[(0.0, 0.05)], line, [(0.36, 0.2), (0.0, 0.13)]])
    angle = np.linspace(0, 2 * np.pi, 81)
    ring = np.stack([np.cos(angle), np.sin(angle), 0 * angle], axis=-1)
    return np.asarray(ring[None] * line[:, None, :1] + np.array((0, 0, 1.0)) * line[:, None, 1:])


def _wisps(many: int, thick: float, colour: Colour, stray: float, random: np.random.Generator, seed: int) -> Part:
    """Straws that follow the wall of the nest for a while and stray from it at their ends."""
    knots = 12
    start, long = (
        random.uniform(0, 2 * np.pi, (many, 1)),
        random.uniform(0.5, 1.7, (many, 1)) * random.choice((-1, 1), (many, 1)),
    )
    t = np.linspace(-0.5, 0.5, knots)[None]
    section = random.uniform(-np.pi, np.pi, (many, 1)) + 1.2 * t * random.normal(0, 1, (many, 1))
    far = 0.62 + 0.31 * np.cos(section) * random.uniform(0.9, 1.08, (many, 1))
    high = 0.27 + 0.235 * np.sin(section) * random.uniform(0.92, 1.08, (many, 1))
    loose = stray * (2 * np.abs(t)) ** 2.5 * np.abs(random.normal(0, 1, (many, 1)))
    turn = start + long * t
    points = np.stack(
        [(far + loose) * np.cos(turn), (far + loose) * np.sin(turn), high + loose * random.normal(0.1, 0.6, (many, 1))],
        axis=-1,
    )
    points[..., 2] = np.maximum(points[..., 2], 0.008)
    radii = thick * random.uniform(0.6, 1.3, (many, 1)) * (1 - 0.6 * (2 * np.abs(t)) ** 3)
    straw = Material(colour=colour, roughness=0.75, specular=0.25)
    return Part(
        shape=Strands(points=points.astype(np.float32), radii=radii.astype(np.float32)), material=straw, name="straw"
    )


def _eggs(spec: ThingSpec, random: np.random.Generator) -> list[Part]:
    """Three or four speckled eggs, their points together."""
    colour = spec.colour or hex_colour(("#a9d0d6", "#9cc9c2", "#e6dcc8", "#b9cfd8")[int(random.integers(4))])
    many, meshes = int(random.integers(3, 5)), []
    for number in range(many):
        turn = number * 2 * np.pi / many + 0.5
        lean = rotation((-np.sin(turn), np.cos(turn), 0.0), -68.0)
        grid = ball_grid(1.0, rows=60, columns=90)
        wide = 0.155 * (1 - 0.16 * grid[..., 2:])
        grid = grid * np.concatenate([wide, wide, np.full_like(wide, 0.21)], axis=-1)
        seed = int(random.integers(1 << 12))
        spots = step(1.15, 1.6, fractal(grid, 0.07, seed, 2)) * step(-1.0, 1.0, fractal(grid, 0.3, seed + 1, 1))
        tone = blend(
            np.asarray(colour) * (1 + 0.03 * fractal(grid, 0.2, seed, 2))[..., None], hex_colour("#5c4634"), 0.7 * spots
        )
        at = np.array((0.19 * np.cos(turn), 0.19 * np.sin(turn), 0.37))
        meshes.append(_toned(grid @ lean.T + at, tone))
    shell = Material(per_vertex=True, roughness=0.4, specular=0.4)
    return [Part(shape=join(meshes), material=shell, name="eggs")]


def _toned(grid: Numbers, tone: Numbers) -> Mesh:
    return coloured(grid, lambda texels: tone)
