"""A photographer's studio: seamless paper that bends up behind the subject, and soft boxes."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

import numpy as np

from studiolo.engines.maquette.lighting.studio import studio_light
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Colour, Floats, Material, Mesh, Part, Vector
from studiolo.engines.maquette.settings.shell import moved, quad, sheet
from studiolo.engines.maquette.settings.surfaces import hex_colour
from studiolo.engines.maquette.stage import AreaLight, Grade, LightName, Stage, StageRequest, View

NAME = "studio"
USUAL_LIGHT: LightName = "studio"

PAPERS = (
    "#ebe4d8", "#e3d3ba", "#c9c1b6", "#e2b3a2", "#afc4ab", "#aec5dc", "#ecd49a", "#c9b8dc", "#a9d2c6", "#f0c0a2",
)  # fmt: skip
WARM_PAPERS = ("#ebe4d8", "#e3d3ba", "#e2b3a2", "#ecd49a", "#f0c0a2", "#d9a583")
DEEP_PAPERS = ("#1f4a4f", "#27374f", "#4d2b33", "#2f4136", "#6b3f2a")
DARK_PAPER = "#1b1c20"
WHITE_WORDS = frozenset({"minimalist", "minimal", "white", "clean", "bright", "airy", "high-key"})
DARK_WORDS = frozenset({"dark", "dramatic", "moody", "noir", "mysterious", "low-key", "gloomy", "spooky", "cinematic"})
DEEP_WORDS = frozenset({"elegant", "luxury", "luxurious", "rich", "deep", "bold"})
CONTRAST = 1.55
# Lights that leave most of the picture dark, and what the meter makes of it.
DIM: Mapping[str, float] = MappingProxyType({"candle": 0.07, "neon": 0.11, "dramatic": 0.068, "blue_hour": 0.15})


def build(request: StageRequest) -> Stage:
    random = np.random.default_rng([request.seed, 0x57D])
    words = frozenset(word.lower() for word in request.style_words)
    white = bool(words & WHITE_WORDS) if request.colour is None else min(request.colour) > 0.82
    low_key = not white and (request.light == "night" or bool(words & DARK_WORDS))
    paper = _paper(request, words, white, low_key, random)
    size = float(np.hypot(np.hypot(request.subject.width_m, request.subject.depth_m), request.subject.height_m))
    side = 1.0 if random.random() < 0.8 else -1.0
    lit = studio_light(request.light, size, low_key=low_key, side=side, aspect=request.aspect)
    parts = [sweep(size, paper, low_key=low_key, white=white, light=request.light)]
    if request.light == "window" and not low_key:
        lamp = lit.lights[0]
        assert isinstance(lamp, AreaLight)
        parts.append(paper_window(lamp, size, random))
    return Stage(
        parts=tuple(parts),
        lights=lit.lights,
        sky=lit.sky,
        height=lambda x, y: 0.0,
        view=View(elevation_deg=float(random.uniform(8.0, 13.0)), fill=0.66, lens_mm=70, blur=0.22, lift=-0.015),
        grade=paper_grade(paper, request.light, white, low_key),
        stand_half_width_m=size * 2.0,
        stand_depth_m=size * 2.0,
    )


def _paper(
    request: StageRequest, words: frozenset[str], white: bool, low_key: bool, random: np.random.Generator
) -> Colour:
    pick = float(random.random())
    if white:
        return (0.9, 0.9, 0.9)
    if request.colour is not None:
        red, green, blue = (min(max(value, 0.012), 0.86) for value in request.colour)
        return red, green, blue
    if low_key:
        return hex_colour(DARK_PAPER)
    common = WARM_PAPERS if request.light in ("golden_hour", "backlight") else PAPERS
    papers: Sequence[str] = DEEP_PAPERS if words & DEEP_WORDS or pick > 0.86 else common
    return hex_colour(papers[int(random.integers(len(papers)))])


def sweep(size: float, paper: Colour, *, low_key: bool, white: bool, light: LightName) -> Part:
    """Floor, bend and wall in one sheet; its colours carry the glow behind the subject, which costs no noise."""
    bend_at, radius, far = 1.5 * size, 2.6 * size, 30 * size
    turn = np.linspace(0, np.pi / 2, 24)
    floor = np.stack([np.linspace(-far, bend_at, 34), np.zeros(34)], axis=-1)
    bend = np.stack([bend_at + np.sin(turn) * radius, radius - np.cos(turn) * radius], axis=-1)[1:]
    wall = np.stack([np.full(20, bend_at + radius), radius + np.linspace(0, 1, 21)[1:] ** 2 * far], axis=-1)
    profile = np.concatenate([floor, bend, wall])
    across = np.concatenate([-(np.linspace(1, 0, 24) ** 2), np.linspace(0, 1, 24)[1:] ** 2]) * far
    points = np.empty((len(across), len(profile), 3), np.float32)
    points[..., 0] = across[:, None]
    points[..., 1:] = profile[None]
    mesh = sheet(points)
    assert mesh.normals is not None
    shape = Mesh(
        vertices=mesh.vertices,
        faces=mesh.faces,
        normals=mesh.normals,
        colours=_glow(
            mesh.vertices,
            size,
            paper,
            0.0 if white else 0.75 if low_key else 0.62 if light == "backlight" else 0.42,
            light,
        ),
    )
    gloss = Material(kind="principled", per_vertex=True, roughness=0.3, specular=0.5)
    satin = Material(kind="principled", per_vertex=True, roughness=0.42, specular=0.22)
    return Part(shape=shape, material=gloss if low_key else satin, name="sweep")


def _glow(points: Floats, size: float, paper: Colour, depth: float, light: LightName) -> Floats:
    """Paper colour per vertex: full behind the subject, darker by `depth` far from there."""
    # The sheet unrolled: how far a point lies from the subject's foot, along the paper.
    x, y, z = (points / size).T
    along = np.hypot(x * 0.8, np.maximum(y, -y * 0.7) * 0.55 + z - 1.35)
    share = 1 - depth * (1 - np.exp(-((along / 2.3) ** 2)))
    boost = 1.0 if light != "backlight" else 1.12
    colours: Floats = np.minimum(np.asarray(paper) * share[:, None] * boost, 0.9).astype(np.float32)
    return colours


def paper_window(lamp: AreaLight, size: float, random: np.random.Generator) -> Part:
    """A black card with panes cut out and leaves before it, between lamp and subject: its shadow is a window's."""
    lamp_at, target = np.asarray(lamp.centre), np.asarray(lamp.target)
    share = 0.5  # of the way from the lamp; the shadow is twice the card
    centre = lamp_at + (target - lamp_at) * share
    width, height = 0.37 * size, 0.52 * size
    bars = _window_bars(width, height, rows=int(random.choice((3, 5))), bar=0.035 * size, reach=9 * size)
    leaves = [_leaf(random, width, height) for _ in range(int(random.integers(7, 15)))]
    card = join([*bars, *leaves])
    forward = (target - lamp_at) / np.linalg.norm(target - lamp_at)
    right = np.cross(forward, (0, 0, 1))
    right /= np.linalg.norm(right)
    lean = np.radians(float(random.uniform(-6, 6)))
    up = np.cross(right, forward)
    right, up = right * np.cos(lean) + up * np.sin(lean), up * np.cos(lean) - right * np.sin(lean)
    frame = np.stack([right, forward, up]).astype(np.float32)
    shape = Mesh(vertices=card.vertices @ frame + centre.astype(np.float32), faces=card.faces, smooth=False)
    return Part(shape=shape, material=Material(colour=(0.02, 0.02, 0.02), kind="matte"), name="paper window")


def _window_bars(width: float, height: float, *, rows: int, bar: float, reach: float) -> list[Mesh]:
    """Frame, bars and the dark around an opening of 3 x rows panes, in the plane y = 0."""

    def card(left: float, right: float, low: float, high: float) -> Mesh:
        return quad((left, 0.0, low), (right - left, 0.0, 0.0), (0.0, 0.0, high - low))

    around = [
        card(-reach, -width, -reach, reach),
        card(width, reach, -reach, reach),
        card(-width, width, height, reach),
        card(-width, width, -reach, -height),
    ]
    upright = [card(x - bar / 2, x + bar / 2, -height, height) for x in (-width / 3, width / 3)]
    level = [card(-width, width, z - bar / 2, z + bar / 2) for z in np.linspace(-height, height, rows + 1)[1:-1]]
    return around + upright + level


def _leaf(random: np.random.Generator, width: float, height: float) -> Mesh:
    """One pointed leaf hanging into the opening from a corner."""
    length = float(random.uniform(0.28, 0.6)) * width
    t = np.linspace(0, 1, 9)
    half = np.sin(np.pi * t**0.8) * length * 0.17
    points = np.stack(
        [np.stack([t * length, np.zeros(9), half], axis=-1), np.stack([t * length, np.zeros(9), -half], axis=-1)]
    )
    angle = float(random.uniform(-1.2, 0.5))
    cos, sin = np.cos(angle), np.sin(angle)
    turned = points @ np.array([[cos, 0, sin], [0, 1, 0], [-sin, 0, cos]])
    place: Vector = (
        float(-width * random.uniform(0.4, 1.05)), 0.0, float(height * random.uniform(0.1, 1.0))
    )  # fmt: skip
    return moved(sheet(turned), place)


def paper_grade(paper: Colour, light: LightName, white: bool, low_key: bool) -> Grade:
    if white:
        return Grade(key=0.98, contrast=1.85, saturation=1.2, bloom=0.03, vignette=0.0)
    luminance = float(np.dot(paper, (0.2126, 0.7152, 0.0722)))
    if low_key:
        key = 0.032 * max(1.0, luminance / 0.012) ** 0.32
        return Grade(key=key, contrast=1.4, saturation=1.2, bloom=0.07, vignette=0.25)
    shown = float(np.clip(luminance * 0.8, 0.03, 0.56))
    if light in ("golden_hour", "window"):
        shown *= 0.66
    if light in DIM:
        return Grade(
            key=DIM[light] * max(1.0, luminance / 0.3) ** 0.3, contrast=1.5, saturation=1.25, bloom=0.08, vignette=0.28
        )
    balance = {"golden_hour": (1.05, 1.0, 0.93)}.get(light, (1.0, 1.0, 1.0))
    # On dark paper the subject is half of what the meter sees; it must not be lifted to where paper would be.
    key = min(_before_film(shown), 0.42 * luminance**0.65) if luminance < 0.05 else _before_film(shown)
    return Grade(key=key, contrast=CONTRAST, saturation=1.22, bloom=0.05, vignette=0.16, balance=balance)


def _before_film(shown: float) -> float:
    """The exposure that the film turns into `shown`, a linear share of white."""
    k = 0.18**CONTRAST * (1 / 0.18 - 1)
    return float((k * shown / (1 - shown)) ** (1 / CONTRAST))
