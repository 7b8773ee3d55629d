"""What is made to hang: paintings and posters, a photograph in its frame, a flat television, a shelf on brackets, a wall lamp,
a swing on ropes. Their backs are flat, so that they lie on a wall."""

from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.makers.bench import sized
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.model import Colour, Material, Mesh, Model, Part
from studiolo.engines.maquette.settings.decor import print_picture
from studiolo.engines.maquette.settings.interior.finishes import METALS, timber
from studiolo.engines.maquette.settings.interior.wall_pieces import canvas_picture
from studiolo.engines.maquette.settings.shell import box, lathe, quad, sheet, tube

GILT = Material(colour=(0.72, 0.5, 0.2), metallic=1.0, roughness=0.34)
WHITE = Material(colour=(0.86, 0.84, 0.8), roughness=0.8)
BLACK = Material(colour=(0.012, 0.012, 0.014), roughness=0.35)
GLOW: Colour = (31.2, 22.8, 13.2)


def _model(spec: ThingSpec, parts: list[Part], *, honours: tuple[str, ...] = ("colour",)) -> Model:
    return sized(Model(parts=tuple(parts)), spec, honours)


def _part(material: Material, *shapes: Mesh, name: str = "") -> list[Part]:
    return [Part(shape=shape, material=material, name=name) for shape in shapes]


def _frame(width: float, height: float, bar: float, deep: float, material: Material) -> list[Part]:
    """Four mitred bars with a rounded fillet, before the wall at y = 0."""
    x, z = width / 2, height / 2
    outer = [
        box((-x - bar, -deep, z), (x + bar, 0, z + bar), 0.25 * bar, 0.5),
        box((-x - bar, -deep, -z - bar), (x + bar, 0, -z), 0.25 * bar, 0.5),
        box((-x - bar, -deep, -z), (-x, 0, z), 0.25 * bar, 0.5, 2),
        box((x, -deep, -z), (x + bar, 0, z), 0.25 * bar, 0.5, 2),
    ]
    lip = 0.22 * bar
    inner = [
        box((-x, -0.7 * deep, z - lip), (x, 0, z), 0.3 * lip),
        box((-x, -0.7 * deep, -z), (x, 0, -z + lip), 0.3 * lip),
        box((-x, -0.7 * deep, -z), (-x + lip, 0, z), 0.3 * lip),
        box((x - lip, -0.7 * deep, -z), (x, 0, z), 0.3 * lip),
    ]
    return [*_part(material, *outer, name="frame"), *_part(GILT, *inner, name="fillet")]


def _framing(spec: ThingSpec, random: np.random.Generator) -> Material:
    if spec.colour is not None:
        return Material(colour=spec.colour, roughness=0.35, clearcoat=0.3)
    choices = (timber("walnut"), timber("oak"), GILT, BLACK)
    return choices[int(random.integers(len(choices)))]


def _painting(spec: ThingSpec) -> Model:
    random = np.random.default_rng([spec.seed, 0xA87])
    width = (0.72, 1.0, 1.3)[int(random.integers(3))]
    art = Material(colour=canvas_picture(int(random.integers(24))), roughness=0.6, specular=0.3)
    picture = quad((-width / 2, -0.02, -0.5), (width, 0, 0), (0, 0, 1.0), whole=True)
    parts = [*_part(art, picture, name="picture"), *_frame(width, 1.0, 0.06, 0.045, _framing(spec, random))]
    return _model(spec, parts)


def _photograph(spec: ThingSpec) -> Model:
    random = np.random.default_rng([spec.seed, 0xF07])
    art = Material(colour=print_picture(int(random.integers(60))), roughness=0.35)
    parts = [
        *_part(WHITE, box((-0.4, -0.016, -0.5), (0.4, 0, 0.5), 0.002), name="mount"),
        *_part(art, quad((-0.3, -0.018, -0.4), (0.6, 0, 0), (0, 0, 0.8), whole=True), name="picture"),
        *_frame(0.8, 1.0, 0.035, 0.035, _framing(spec, random)),
    ]
    return _model(spec, parts)


def _poster(spec: ThingSpec) -> Model:
    """Paper that stands a little off the wall at its lower corners."""
    random = np.random.default_rng([spec.seed, 0x905])
    u, v = np.meshgrid(np.linspace(-0.35, 0.35, 15), np.linspace(-0.5, 0.5, 21), indexing="xy")
    curl = 0.02 * np.clip(-v - 0.2, 0, 1) ** 2 / 0.09 * (0.4 + np.abs(u) / 0.35)
    points = np.stack([u, -0.003 - curl, v], axis=-1)
    across = np.stack([(v + 0.5), (u + 0.35) / 0.7], axis=-1)[..., ::-1]
    paper = Material(colour=print_picture(int(random.integers(60))), roughness=0.55)
    front, back = sheet(points, uvs=across, flip=True), sheet(points + (0, 0.001, 0))
    return _model(spec, [*_part(paper, front, name="poster"), *_part(WHITE, back, name="back")])


def _television(spec: ThingSpec) -> Model:
    """A flat screen on its bracket, dark but for the room in it."""
    glass = Material(colour=(0.008, 0.009, 0.013), roughness=0.32, specular=0.25)
    parts = [
        *_part(BLACK, box((-0.5, -0.045, 0.0), (0.5, -0.015, 0.575), 0.006), name="case"),
        *_part(glass, box((-0.492, -0.0462, 0.014), (0.492, -0.044, 0.567), 0.001), name="screen"),
        *_part(METALS["steel"], box((-0.02, -0.0466, 0.004), (0.02, -0.045, 0.009), 0.0005), name="mark"),
        *_part(METALS["black"], box((-0.16, -0.02, 0.16), (0.16, 0.0, 0.4), 0.004), name="bracket"),
    ]
    return _model(spec, parts, honours=())


def _shelf(spec: ThingSpec) -> Model:
    """A board on two brackets."""
    random = np.random.default_rng([spec.seed, 0x5E1])
    wood = timber(("oak", "walnut", "pine")[int(random.integers(3))])
    board = Material(colour=spec.colour, roughness=0.45) if spec.colour is not None else wood
    iron = METALS["black"]
    parts = _part(board, box((-0.5, -0.22, 0.16), (0.5, 0.0, 0.186), 0.004, 0.9), name="board")
    for x in (-0.34, 0.34):
        bent = [(x, -0.19, 0.154), (x, -0.006, 0.154), (x, -0.006, 0.0)]
        brace = [(x, -0.16, 0.15), (x, -0.09, 0.13), (x, -0.03, 0.07), (x, -0.008, 0.02)]
        parts += _part(iron, tube(bent, 0.006), tube(brace, 0.0045), name="bracket")
    return _model(spec, parts, honours=("colour", "material"))


def _wall_lamp(spec: ThingSpec) -> Model:
    """A shaded lamp on an arm, lit."""
    metal = METALS["brass"]
    shade = Material(kind="thin", colour=spec.colour or (0.86, 0.76, 0.6), roughness=0.8, translucency=1.2)
    outline = [(0.075, 0.17), (0.12, 0.0)]
    inner = [(radius - 0.002, z) for radius, z in reversed(outline)]
    bulb = Material(kind="matte", colour=(0.9, 0.85, 0.75), emission=GLOW)
    plate = box((-0.045, -0.02, -0.08), (0.045, 0.0, 0.08), 0.008)
    arm = tube([(0, -0.015, -0.03), (0, -0.1, -0.06), (0, -0.15, -0.02), (0, -0.15, 0.03)], 0.007)
    ball = lathe([(0.0, 0.02), (0.02, 0.03), (0.03, 0.06), (0.022, 0.09), (0.0, 0.105)], (0, -0.15, 0), 20)
    parts = [
        *_part(metal, plate, arm, name="arm"),
        *_part(
            shade, lathe([*outline[::-1]], (0, -0.15, 0), 40), lathe([*inner[::-1]], (0, -0.15, 0), 40), name="shade"
        ),
        *_part(bulb, ball, name="bulb"),
    ]
    return _model(spec, parts)


def _rope_swing(spec: ThingSpec) -> Model:
    """A board on two ropes, which end where they are hung."""
    random = np.random.default_rng([spec.seed, 0x5B1])
    wood = timber(("oak", "pine", "walnut")[int(random.integers(3))])
    board = Material(colour=spec.colour, roughness=0.5) if spec.colour is not None else wood
    rope = Material(colour=(0.5, 0.39, 0.24), roughness=0.9)
    parts = _part(board, box((-0.27, -0.1, 0.0), (0.27, 0.1, 0.03), 0.006, 0.6), name="seat")
    for x in (-0.22, 0.22):
        parts += _part(rope, tube([(x, 0, -0.03), (x, 0, 1.45)], 0.011), name="rope")
        knot = [(0.0, -0.045), (0.02, -0.035), (0.022, -0.02), (0.014, 0.0)]
        parts += _part(
            rope,
            lathe(knot, (x, 0, 0), 16),
            lathe([(0.02, 0.03), (0.022, 0.045), (0.01, 0.06)], (x, 0, 0), 16),
            name="knot",
        )
    model = _model(spec, parts, honours=("colour", "material"))
    return replace(model, anchors={"seat": (0.0, 0.0, 0.075 / 1.525 * spec.size_m)})


_maker, _as_it_is = listed(("colour",), 0.0), listed((), 0.0)
MAKERS: tuple[Maker, ...] = (
    _maker(
        "canvas-painting",
        "canvas painting, framed painting, framed picture",
        0.9,
        _painting,
    ),
    _maker("framed-photograph", "framed photograph, framed photo, wall photograph", 0.5, _photograph),
    _as_it_is("wall-poster", "wall poster, movie poster", 0.8, _poster),
    _as_it_is(
        "wall-television", "wall television, wall-mounted television, wall-mounted tv, wall tv", 1.2, _television
    ),
    _maker("wall-shelf", "wall shelf, floating shelf, wall-mounted shelf, bracket shelf", 0.95, _shelf),
    _maker("wall-lamp", "wall lamp, sconce, wall sconce, wall light, wall-mounted lamp", 0.3, _wall_lamp),
    _maker("rope-swing", "rope swing, wooden swing, tree swing", 1.55, _rope_swing),
)
