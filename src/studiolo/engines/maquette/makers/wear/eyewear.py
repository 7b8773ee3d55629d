"""Glasses and sunglasses, open, resting on their arms."""

import numpy as np

from studiolo.engines.maquette.makers.bench import GOLD, STEEL, Bench
from studiolo.engines.maquette.makers.household.trims import second
from studiolo.engines.maquette.makers.plates import (
    Outline,
    bead,
    drawn,
    placed,
    plate,
    rounded,
    slab,
    standing,
    strip,
    superellipse,
)
from studiolo.engines.maquette.makers.protocol import ThingSpec, listed
from studiolo.engines.maquette.makers.turning import curve
from studiolo.engines.maquette.model import Material, Mesh, Model

ACETATES = ("#141315", "#5a3016", "#2a3a55", "#7a2430", "#c9a27a")
TINTS = ("#20242a", "#3a2a1c", "#24382f")
CLEAR = Material(colour=(0.975, 0.985, 0.985), kind="glass", roughness=0.0, ior=1.5)


def make_glasses(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0x2701)
    _frame(bench, CLEAR, dark=False)
    return bench.model(anchors={"worn": (0.0, 0.0, 0.024)})


def make_sunglasses(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0x2702)
    tint = second(bench, TINTS)
    lens = Material(colour=tint, roughness=0.03, specular=0.9, clearcoat=1.0, clearcoat_gloss=0.99, metallic=0.25)
    _frame(bench, lens, dark=True)
    return bench.model(anchors={"worn": (0.0, 0.0, 0.024)})


def _frame(bench: Bench, lens: Material, *, dark: bool) -> None:
    """Two rims, a bridge, and arms that bend down behind the ears."""
    spec = bench.spec
    words = {*spec.noun.split(), *spec.modifiers}
    acetate = Material(colour=bench.colour(ACETATES), roughness=0.14, specular=0.6, clearcoat=1.0, clearcoat_gloss=0.97)
    wire = bool({"round", "aviator", "wire"} & words) or (spec.colour is None and bench.random.random() < 0.3)
    if {"round", "aviator", "wire"} & words:
        bench.honoured.add("modifiers")
    body = bench.body(
        (GOLD if bench.random.random() < 0.6 else STEEL) if wire and spec.colour is None else acetate, size_m=0.14
    )
    thick = 0.0011 if wire else 0.0026
    outline = _rim(words, wire, dark)
    middle_x, z = 0.0345, 0.0235
    for side in (-1.0, 1.0):
        shape = outline if side > 0 else _flipped(outline)
        at = (side * middle_x, 0.0, z)
        bench.add(lens, standing(_lens(shape), at), name="lens")
        if wire:
            bench.add(body, standing(bead(shape, 0.0, thick, sides=12), at))
        else:
            bench.add(body, standing(_ring(shape), at), name="rim")
        bench.add(body, *_arm(side, middle_x + outline.width / 2, z + outline.height * 0.32, wire))
    top = z + outline.height * 0.2
    inner = middle_x - outline.width / 2
    bridge = curve(
        np.array(
            [
                (-inner - 0.001, 0.0, top - 0.002),
                (-inner * 0.5, -0.001, top + 0.003),
                (0, -0.0015, top + 0.0042),
                (inner * 0.5, -0.001, top + 0.003),
                (inner + 0.001, 0, top - 0.002),
            ]
        ),
        40,
    )
    bench.add(body, strip(bridge, superellipse(2.4 * thick, 2 * thick, 2.4, sides=28), (0.0, 0.0, 1.0)))
    for side in (-1.0, 1.0):
        pad = placed(
            slab(superellipse(0.0042, 0.0085, 2.0, sides=32), 0, 0.0016, 0.0007),
            (side * (inner - 0.0006), 0.006, z + 0.001),
            _PAD if side < 0 else _PAD_RIGHT,
        )
        bench.add(CLEAR if wire else body, pad)


_PAD = np.array([[0.0, 0.45, 0.89], [1.0, 0.0, 0.0], [0.0, 0.89, -0.45]])
_PAD_RIGHT = np.array([[0.0, -0.45, -0.89], [-1.0, 0.0, 0.0], [0.0, 0.89, -0.45]])


def _rim(words: set[str], wire: bool, dark: bool) -> Outline:
    """The outline of the right lens as it is seen: round, drop-shaped, or squared with a raised outer corner."""
    if "round" in words or (wire and not dark and "aviator" not in words):
        return superellipse(0.047, 0.046, 2.0, sides=120)
    if wire:
        return drawn(
            [
                (-0.023, 0.012),
                (-0.026, 0.002),
                (-0.018, -0.018),
                (0.002, -0.0255),
                (0.021, -0.016),
                (0.0275, 0.004),
                (0.022, 0.0165),
                (-0.002, 0.0185),
            ],
            steps=160,
        )
    return drawn(
        [
            (-0.0235, 0.0125),
            (-0.0245, 0.0),
            (-0.0195, -0.0155),
            (-0.004, -0.0205),
            (0.0135, -0.0185),
            (0.0235, -0.004),
            (0.0265, 0.0145),
            (0.02, 0.0185),
            (0.0, 0.0165),
        ],
        steps=160,
    )


def _flipped(outline: Outline) -> Outline:
    return Outline(points=(outline.points * (-1, 1))[::-1].copy(), normals=(outline.normals * (-1, 1))[::-1].copy())


def _lens(shape: Outline) -> Mesh:
    return plate(
        shape.inset(0.0004), [(0.0, -0.0006, 0), (0.0, 0.0008, 0), (0.006, 0.0016, 0.004), (0.012, 0.002, 0)], steps=5
    )


def _ring(shape: Outline) -> Mesh:
    """Acetate with soft edges round the lens."""
    line = [
        (0.0012, -0.0026, 0),
        (-0.0022, -0.0026, 0.0012),
        (-0.003, 0.0, 0.002),
        (-0.0022, 0.0026, 0.0012),
        (0.0006, 0.0028, 0.001),
        (0.0013, 0.0015, 0),
        (0.0012, -0.0026, 0),
    ]
    return plate(shape, line, steps=5, caps=False)


def _arm(side: float, far: float, z: float, wire: bool) -> list[Mesh]:
    wide, deep = (0.0022, 0.0022) if wire else (0.0068, 0.0036)
    knots = [(side * (far - 0.001), -0.0005, z), (side * (far + 0.005), 0.002, z + 0.0005), (side * (far + 0.0065), 0.012,
        z), (side * (far + 0.006), 0.06, z - 0.004),
             (side * (far + 0.004), 0.098, z - 0.009), (side * (far + 0.001), 0.122, z - 0.021), (side * (far - 0.001),
                 0.139, z - 0.0325)]  # fmt: skip
    path = curve(np.array(knots), 70)
    taper = np.interp(np.linspace(0, 1, 70), [0, 0.2, 0.75, 1], [1.1, 1.0, 0.8, 0.95])
    hinge = placed(slab(rounded(0.004, 0.0055, 0.001), 0, 0.002, 0.0006), (side * (far + 0.004), 0.003, z))
    return [strip(path, superellipse(deep, wide, 2.6, sides=28), (1.0, 0.0, 0.0), taper=taper), hinge]


_maker = listed(("colour", "second_colour", "material", "modifiers"), 26.0)
MAKERS = (
    _maker(
        "glasses",
        "glasses, eyeglasses, spectacles, reading glasses, round glasses, pair of glasses, eyewear",
        0.145,
        make_glasses,
    ),
    _maker("sunglasses", "sunglasses, aviator sunglasses, dark glasses, pair of sunglasses", 0.147, make_sunglasses),
)
