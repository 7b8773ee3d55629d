"""Fire: tongues of light one sees through, over glowing wood; a campfire in its ring of stones."""

import numpy as np

from studiolo.engines.maquette.makers.food.shapes import closed_skin
from studiolo.engines.maquette.makers.nature.forms import fractal, glowing, merged, scaled, split_by, veil
from studiolo.engines.maquette.makers.nature.wood import log_parts, set_down
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.solids import finished
from studiolo.engines.maquette.makers.turning import ball
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Colour, Material, Mesh, Model, Numbers, Part, Strands
from studiolo.engines.maquette.settings.rocks import stone

# From the foot of a flame to its tip: what one film of it adds.
_HEAT: tuple[tuple[float, Colour], ...] = (
    (0.0, (0.35, 0.16, 0.10)), (0.14, (1.5, 0.72, 0.18)), (0.34, (2.4, 1.0, 0.15)), (0.6, (1.8, 0.5, 0.05)),
    (0.85, (1.05, 0.22, 0.02)), (1.0, (0.5, 0.08, 0.01)),
)  # fmt: skip
BANDS = 6
EMBER: Colour = (2.6, 0.42, 0.03)


def heat(share: float, colour: Colour | None = None) -> Colour:
    """What one film of flame adds at a share of its height."""
    at = [place for place, _ in _HEAT]
    red, green, blue = (float(np.interp(share, at, [light[k] for _, light in _HEAT])) for k in range(3))
    if colour is None:
        return red, green, blue
    full = max(max(colour), 0.05)
    pale = 0.25 * max(0.0, 1 - abs(share - 0.3) / 0.3)
    return scaled((colour[0] / full + pale, colour[1] / full + pale, colour[2] / full + pale), 0.75 * red)


def tongue(foot: Numbers, tall: float, wide: float, random: np.random.Generator, lean: Numbers) -> Mesh:
    """One tongue: a swelling low down, a long wavering tip, its sides licked by noise."""
    t = np.linspace(0, 1, 46)
    phase, pace = random.uniform(0, 2 * np.pi, 2), random.uniform(0.75, 1.25)
    swing = 0.36 * wide * t**0.8 * (1 + 1.4 * t)
    path = foot + np.stack(
        [swing * np.sin(5.2 * pace * t + phase[0]), 0.7 * swing * np.cos(4.3 * pace * t + phase[1]), tall * t], axis=1
    )
    path = path + lean * (t**1.6)[:, None] * tall
    radius = wide * np.interp(t, (0, 0.06, 0.22, 0.5, 0.8, 1), (0.12, 0.6, 1.0, 0.6, 0.22, 0.0))
    radius = np.convolve(np.pad(radius, 3, mode="edge"), np.ones(7) / 7, "valid") * np.sqrt(np.clip(1 - t**8, 0, 1))
    angle = np.linspace(0, 2 * np.pi, 41) + 1.3 * t[:, None]
    ring = np.stack([np.cos(angle), np.sin(angle), np.zeros_like(angle)], axis=-1)
    seed = int(random.integers(1 << 12))
    lick = fractal(ring * (1, 1, 1) + np.stack([0 * angle, 0 * angle, 2.2 * t[:, None] + 0 * angle], -1), 1.5, seed, 2)
    lick[:, -1] = lick[:, 0]
    grid = (
        path[:, None] + ring * (radius[:, None] * (1 + 0.42 * np.clip(lick, -1.5, 1.5) * t[:, None] ** 0.6))[..., None]
    )
    grid = np.concatenate([np.repeat(path[:1, None], 41, axis=1), grid, np.repeat(path[-1:, None], 41, axis=1)])
    return closed_skin(grid).mesh


def flames(tongues: list[Mesh], low: float, high: float, colour: Colour | None = None, by: float = 1.0) -> list[Part]:
    """Tongues as films of light, banded by height: hottest a third of the way up."""
    whole = join(tongues)
    share = np.clip((whole.vertices[:, 2] - low) / (high - low), 0, 1).astype(float)
    smoke = (0.97, 0.74, 0.42) if colour is None else (0.85, 0.85, 0.85)
    wave = 0.12 * fractal(whole.vertices, 0.35 * (high - low), 3, 2)
    return [
        Part(shape=piece, material=veil(scaled(heat(level, colour), by), smoke), name="flames")
        for level, piece in split_by(whole, np.clip(share + wave * share, 0, 1), BANDS)
    ]


def blaze(
    wide: float, tall: float, random: np.random.Generator, low: float, colour: Colour | None = None
) -> list[Part]:
    """A fire: one great tongue, a few lesser around it, and a small hot heart in each."""
    found, hearts = [], []
    for number in range(9):
        turn = number * 2.4 + float(random.uniform(-0.4, 0.4))
        far = 0.0 if number == 0 else wide * float(random.uniform(0.36, 0.7))
        share = 1.0 if number == 0 else float(random.uniform(0.36, 0.84))
        foot = np.array((far * np.cos(turn), far * np.sin(turn), low))
        lean = np.array((-0.3 * np.cos(turn), -0.3 * np.sin(turn), 0.0)) * (far / wide)
        thick = wide * (0.36 if number == 0 else 0.23)
        found.append(tongue(foot, tall * share, thick, random, lean))
        if number < 4:
            hearts.append(tongue(foot, tall * share * 0.5, thick * 0.5, random, lean))
    return [*flames(found, low, low + tall, colour, 0.42), *flames(hearts, low, low + 0.62 * tall, colour, 0.5)]


def make_flame(spec: ThingSpec) -> Model:
    random = np.random.default_rng([spec.seed, 0xF14])
    return finished(blaze(0.42, 1.15, random, 0.0, spec.colour), spec.size_m, frozenset({"colour"}))


def make_campfire(spec: ThingSpec) -> Model:
    """Split logs leant together in a ring of stones, embers and ash below, flames above, a few sparks."""
    random = np.random.default_rng([spec.seed, 0xCAF])
    parts: list[Part] = []
    lit = not {"unlit", "extinguished", "cold"} & set(spec.modifiers)
    for number in range(11):
        turn = number * 2 * np.pi / 11 + float(random.normal(0, 0.05))
        size = float(random.uniform(0.21, 0.28))
        grey = float(random.uniform(0.16, 0.34))
        rock = Model(parts=stone(random, size, colour=(grey, grey * 0.95, grey * 0.88), detail=3))
        parts += rock.placed((0.58 * np.cos(turn), 0.58 * np.sin(turn), -0.01), float(np.degrees(turn)) + 90).parts
    parts += _embers(random, lit=lit)
    for number in range(6):
        turn = number * np.pi / 3 + float(random.normal(0, 0.14)) + 0.3
        parts += _leant(turn, float(random.uniform(0.62, 0.74)), random, charred=lit)
    if lit:
        parts += blaze(0.36, 1.22, random, 0.08, spec.colour)
        parts.append(_sparks(random))
    return finished(merged(parts), spec.size_m, frozenset({"colour", "modifiers"}))


def _leant(turn: float, long: float, random: np.random.Generator, *, charred: bool) -> list[Part]:
    """A log whose foot lies by the stones and whose head, burnt black, leans into the middle."""
    rise = np.radians(48.0 + float(random.normal(0, 4)))
    foot = np.array((0.43 * np.cos(turn), 0.43 * np.sin(turn), 0.04))
    inward = np.array((-np.cos(turn) * np.cos(rise), -np.sin(turn) * np.cos(rise), np.sin(rise)))
    side = np.array((-np.sin(turn), np.cos(turn), 0.0))
    frame = np.stack([-inward, side, np.cross(-inward, side)], axis=1)
    thick = 0.05 * float(random.uniform(0.85, 1.15))
    return [set_down(part, frame, foot) for part in log_parts(long, thick, random, charred=charred)]


def _embers(random: np.random.Generator, *, lit: bool) -> list[Part]:
    """A low heap of ash and coals, the middle of it glowing."""
    pieces, warm = [], []
    for _ in range(90):
        far, turn = 0.45 * np.sqrt(random.random()), random.uniform(0, 2 * np.pi)
        size = float(random.uniform(0.02, 0.05))
        at = (far * np.cos(turn), far * np.sin(turn), 0.012 + 0.07 * (1 - far / 0.45) * random.random())
        coal = ball(size, at, squash=float(random.uniform(0.5, 0.8)), sides=14).mesh
        rough = coal.vertices + 0.2 * size * random.normal(0, 1, (1, 3)).astype(np.float32)
        pieces.append(Mesh(vertices=rough.astype(np.float32), faces=coal.faces, normals=coal.normals))
        warm.append(np.full(len(coal.vertices), np.clip(1.15 - far / 0.36 + random.normal(0, 0.22), 0, 1)))
    whole = join(pieces)
    share = np.concatenate(warm) + 0.25 * fractal(whole.vertices.astype(float), 0.03, 5, 2)
    ash = Mesh(vertices=whole.vertices, faces=whole.faces, normals=whole.normals)
    if not lit:
        return [Part(shape=ash, material=Material(colour=(0.12, 0.115, 0.11), roughness=0.95), name="ash")]
    return glowing(
        ash, np.clip(share, 0, 1), (0.09, 0.08, 0.075), lambda s: scaled(EMBER, max(s - 0.3, 0) * 1.4), 4, "embers"
    )


def _sparks(random: np.random.Generator) -> Part:
    at = np.stack([random.normal(0, 0.2, 40), random.normal(0, 0.2, 40), random.uniform(0.3, 1.45, 40)], axis=1)
    at[:, :2] *= 0.4 + 0.6 * at[:, 2:]
    t = np.linspace(0, 1, 4)[None, :, None]
    way = random.normal(0, 0.3, (40, 1, 3)) + (0, 0, 1)
    points = at[:, None] + way * t * random.uniform(0.008, 0.03, (40, 1, 1))
    radii = np.broadcast_to(0.0032 * np.array([0.4, 1.0, 1.0, 0.4]), points.shape[:2])
    spark = Material(colour=(0.2, 0.1, 0.02), emission=(7.0, 2.2, 0.3))
    return Part(
        shape=Strands(points=points.astype(np.float32), radii=radii.astype(np.float32)), material=spark, name="sparks"
    )
