"""Road signs on posts: the red octagon with its word, blank ones of other shapes, a bus stop."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench, lacquer, satin
from studiolo.engines.maquette.makers.plates import Outline, circle, placed, rounded, slab, standing
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.street.letters import STOP
from studiolo.engines.maquette.makers.tools.stamped import shape, stamped
from studiolo.engines.maquette.makers.tools.stuffs import STEEL, knob, made_of, rod
from studiolo.engines.maquette.model import Material, Model
from studiolo.engines.maquette.settings.shell import box
from studiolo.engines.maquette.settings.surfaces import hex_colour

ZINC = Material(colour=(0.45, 0.46, 0.47), roughness=0.42, metallic=0.9)
FOIL_GLOSS = 0.3
WHITE = Material(colour=(0.83, 0.83, 0.81), roughness=0.32, specular=0.5)


def _post(bench: Bench, high: float) -> None:
    """A zinc tube with a cap, its clamps, and the ring of concrete it stands in."""
    bench.add(
        ZINC, knob([(0.0, 0.0, 0), (0.030, 0.0, 0), (0.030, high, 0.004), (0.0, high + 0.001, 0)], 40), name="post"
    )
    concrete = Material(colour=hex_colour("#a09c94"), roughness=0.9, specular=0.2)
    bench.add(
        concrete,
        knob([(0.0, 0.0, 0), (0.14, 0.0, 0.008), (0.13, 0.035, 0.02), (0.032, 0.045, 0.004), (0.0, 0.046, 0)], 48),
    )


def _clamps(bench: Bench, *heights: float) -> None:
    for z in heights:
        bench.add(ZINC, box((-0.045, -0.034, z - 0.015), (0.045, 0.034, z + 0.015), 0.006, soft=2))


def _octagon(across: float) -> Outline:
    angle = np.radians(22.5 + 45 * np.arange(8))
    reach = across / 2 / np.cos(np.radians(22.5))
    return shape([(reach * float(np.cos(a)), reach * float(np.sin(a)), 0.02) for a in angle])


def make_stop_sign(spec: ThingSpec) -> Model:
    """Red with a white rim, the word in white, on a post."""
    bench = Bench(spec, 0x7411)
    made_of(bench, "metal", "steel")
    red = Material(colour=bench.colour(("#b5141a",)), roughness=FOIL_GLOSS, specular=0.5, clearcoat=0.3)
    across, z = 0.76, 1.5
    _post(bench, z + 0.28)
    _clamps(bench, z - 0.2, z + 0.2)
    bench.add(ZINC, standing(stamped(_octagon(across), -0.004, 0.0, 0.001), (0, -0.038, z)))
    bench.add(WHITE, standing(stamped(_octagon(across), 0.0, 0.0022, 0.0006), (0, -0.038, z)), name="rim")
    bench.add(red, standing(stamped(_octagon(across - 0.045), 0.002, 0.0036, 0.0004), (0, -0.038, z)), name="face")
    for outline, holes in STOP:
        grown = Outline(points=outline.points * 0.25, normals=outline.normals)
        inner = [Outline(points=hole.points * 0.25, normals=hole.normals) for hole in holes]
        bench.add(WHITE, standing(stamped(grown, 0.003, 0.0052, 0.0005, inner), (0, -0.038, z)), name="lettering")
    for dz in (-0.29, 0.29):
        bench.add(STEEL, standing(slab(circle(0.008, sides=20), 0.0, 0.007, 0.002), (0, -0.038, z + dz)))
    return bench.model(anchors={"top": (0, 0, z + across / 2), "front": (0, -0.04, z)})


def make_road_sign(spec: ThingSpec) -> Model:
    """Blank: a yellow diamond, a red-rimmed triangle or round, a blue square; by its words, colour or seed."""
    bench = Bench(spec, 0x7412)
    made_of(bench, "metal", "steel")
    words = {*spec.noun.split(), *spec.modifiers}
    forms = {
        "warning": "triangle",
        "triangular": "triangle",
        "yield": "yield",
        "give": "yield",
        "round": "round",
        "circular": "round",
        "diamond": "diamond",
        "square": "square",
        "speed": "round",
        "direction": "square",
    }
    form = next((forms[word] for word in sorted(words) if word in forms), "")
    form = form or ("diamond", "triangle", "round", "square")[int(bench.random.integers(4))]
    z = 1.6
    _post(bench, z + 0.25)
    _clamps(bench, z - 0.15, z + 0.15)
    if form in ("triangle", "yield"):
        line = [(0.43, -0.30, 0.05), (0.0, 0.44, 0.05), (-0.43, -0.30, 0.05)]
        outline = shape(line if form == "triangle" else [(x, -y, soft) for x, y, soft in line][::-1], 8)
        field = shape(
            [
                (x * 0.70, y * 0.70, soft * 0.7)
                for x, y, soft in (line if form == "triangle" else [(x, -y, soft) for x, y, soft in line][::-1])
            ],
            8,
        )
        rim, face = _asked(bench, "#b5141a"), WHITE
    elif form == "round":
        outline, field, rim, face = circle(0.35), circle(0.275), _asked(bench, "#b5141a"), WHITE
    elif form == "diamond":
        outline = shape([(0.46, 0, 0.06), (0, 0.46, 0.06), (-0.46, 0, 0.06), (0, -0.46, 0.06)], 8)
        field = shape([(0.425, 0, 0.05), (0, 0.425, 0.05), (-0.425, 0, 0.05), (0, -0.425, 0.05)], 8)
        rim, face = satin((0.015, 0.015, 0.015), 0.4), _asked(bench, "#e9ae12")
    else:
        outline, field, rim, face = (
            rounded(0.66, 0.66, 0.05),
            rounded(0.61, 0.61, 0.035),
            WHITE,
            _asked(bench, "#14509a"),
        )
    bench.add(ZINC, standing(stamped(outline, -0.004, 0.0, 0.001), (0, -0.038, z)))
    bench.add(rim, standing(stamped(outline, 0.0, 0.0022, 0.0006), (0, -0.038, z)), name="rim")
    bench.add(face, standing(stamped(field, 0.002, 0.0036, 0.0004), (0, -0.038, z)), name="face")
    return bench.model(anchors={"top": (0, 0, z + 0.4), "front": (0, -0.04, z)})


def _asked(bench: Bench, code: str) -> Material:
    return Material(colour=bench.colour((code,)), roughness=FOIL_GLOSS, specular=0.5, clearcoat=0.3)


def make_bus_stop(spec: ThingSpec) -> Model:
    """A shelter of glass and steel with a seat, and the stop's sign on its post beside it: a bus drawn on a blue field."""
    bench = Bench(spec, 0x7413)
    made_of(bench, "glass", "metal", "steel")
    frame = lacquer(bench.colour(("#2b3d4a", "#3a4046", "#2f5a46")))
    glass = Material(colour=(0.75, 0.83, 0.83), kind="thin", roughness=0.05, translucency=1.6, specular=0.6)
    w, d, h = 3.0, 1.25, 2.3
    for x in (-w / 2, -w / 6, w / 6, w / 2):
        bench.add(frame, box((x - 0.035, d / 2 - 0.05, 0), (x + 0.035, d / 2 + 0.02, h), 0.008, soft=2))
    for x in (-w / 2, w / 2):
        bench.add(frame, box((x - 0.03, -d / 2, h - 0.1), (x + 0.03, d / 2, h), 0.008, soft=2))
        bench.add(frame, box((x - 0.03, -d / 2 + 0.1, 0), (x + 0.03, -d / 2 + 0.16, h), 0.008, soft=2))
        bench.add(glass, box((x - 0.006, -d / 2 + 0.2, 0.3), (x + 0.006, d / 2 - 0.1, h - 0.15), 0.003))
        bench.add(frame, box((x - 0.02, -d / 2 + 0.16, 0.26), (x + 0.02, d / 2 - 0.05, 0.31), 0.006))
    for k in range(3):
        x = -w / 2 + k * w / 3
        bench.add(glass, box((x + 0.06, d / 2 - 0.02, 0.3), (x + w / 3 - 0.06, d / 2 - 0.008, h - 0.12), 0.003))
        bench.add(frame, box((x + 0.03, d / 2 - 0.04, 0.26), (x + w / 3 - 0.03, d / 2 + 0.01, 0.31), 0.006))
    roof = slab(rounded(w + 0.34, d + 0.5, 0.08), h, h + 0.09, 0.03)
    bench.add(frame, placed(roof, (0, -0.08, 0)))
    wood_ = Material(colour=hex_colour("#a9743f"), roughness=0.45, clearcoat=0.3)
    for y in (0.1, 0.22, 0.34):
        bench.add(wood_, box((-w / 2 + 0.35, y - 0.045, 0.45), (w / 2 - 0.75, y + 0.045, 0.48), 0.01, soft=3))
    for x in (-w / 2 + 0.6, 0.0, w / 2 - 1.0):
        bench.add(frame, box((x - 0.025, 0.08, 0), (x + 0.025, 0.36, 0.45), 0.008))
    x, y = w / 2 + 0.75, -d / 2 + 0.15
    bench.add(ZINC, rod([(x, y, 0), (x, y, 2.75)], 0.032, 24))
    blue = Material(colour=hex_colour("#1450a0"), roughness=FOIL_GLOSS, clearcoat=0.3)
    bench.add(WHITE, standing(slab(rounded(0.56, 0.56, 0.06), -0.012, 0.002, 0.002), (x, y - 0.035, 2.42)))
    bench.add(blue, standing(slab(rounded(0.52, 0.52, 0.05), 0.0, 0.004, 0.001), (x, y - 0.035, 2.42)))
    _bus(bench, blue, (x, y - 0.035, 2.42))
    bench.add(WHITE, standing(slab(rounded(0.32, 0.46, 0.02), -0.01, 0.004, 0.002), (x, y - 0.035, 1.55)))
    ink = satin((0.12, 0.14, 0.18), 0.5)
    for k in range(9):
        bench.add(
            ink,
            standing(
                slab(rounded(0.24 - 0.03 * (k % 3), 0.012, 0.002), 0.0, 0.0048, 0.0002),
                (x - 0.015 * (k % 3), y - 0.035, 1.72 - 0.042 * k),
            ),
        )
    return bench.model(anchors={"top": (0, 0, h), "seat": (-0.2, 0.22, 0.48)})


def _bus(bench: Bench, blue: Material, at: tuple[float, float, float]) -> None:
    bench.add(WHITE, standing(slab(rounded(0.38, 0.24, 0.04), 0.0, 0.006, 0.0006), (at[0], at[1], at[2] + 0.02)))
    for k in range(4):
        bench.add(
            blue,
            standing(
                slab(rounded(0.07, 0.075, 0.01), 0.0, 0.0072, 0.0003), (at[0] - 0.126 + 0.084 * k, at[1], at[2] + 0.06)
            ),
        )
    for dx in (-0.1, 0.1):
        bench.add(blue, standing(slab(circle(0.048, sides=40), 0.0, 0.0068, 0.0003), (at[0] + dx, at[1], at[2] - 0.1)))
        bench.add(WHITE, standing(slab(circle(0.034, sides=40), 0.0, 0.0078, 0.0003), (at[0] + dx, at[1], at[2] - 0.1)))


_sign = listed(("colour", "material"), 16.0)
MAKERS: tuple[Maker, ...] = (
    _sign("stop-sign", "stop sign, stopsign, octagonal stop sign", 1.9, make_stop_sign, 14.0),
    _sign(
        "road-sign",
        "road sign, traffic sign, street sign, warning sign, yield sign, speed sign, speed limit sign, blank sign, sign",
        2.05,
        make_road_sign,
        14.0,
    ),
    _sign("bus-stop", "bus stop, bus shelter, bus stop shelter", 4.1, make_bus_stop, 22.0),
)
