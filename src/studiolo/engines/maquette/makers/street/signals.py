"""Traffic lights with one lamp lit, and parking meters."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench, lacquer, satin, shade
from studiolo.engines.maquette.makers.plates import circle, placed, rounded, slab, standing
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.tools.stamped import arc, closed, flat, shape, stamped
from studiolo.engines.maquette.makers.tools.stuffs import BRIGHT, STEEL, knob, made_of, rod
from studiolo.engines.maquette.makers.turning import filleted, rotation, turned
from studiolo.engines.maquette.model import Colour, Material, Model
from studiolo.engines.maquette.settings.shell import box, sheet
from studiolo.engines.maquette.settings.surfaces import hex_colour

LAMPS = (("red", (0.85, 0.012, 0.006)), ("amber", (0.95, 0.36, 0.012)), ("green", (0.012, 0.72, 0.16)))
GLOW = 1.25
SAYS = {
    "red": "red",
    "stop": "red",
    "amber": "amber",
    "yellow": "amber",
    "orange": "amber",
    "green": "green",
    "go": "green",
}


def lit_lamp(spec: ThingSpec) -> str:
    """Which lamp the words or the colour asked for light; red if neither says."""
    said = [SAYS[word] for word in (*spec.modifiers, *spec.noun.split()) if word in SAYS]
    if said:
        return said[0]
    if spec.colour is None:
        return "red"
    red, green, blue = spec.colour
    if green > red and green > blue:
        return "green"
    return "amber" if green > 0.28 * red and red > blue * 2 else "red"


def _is_lamps(colour: Colour) -> bool:
    red, green, blue = colour
    return (green > red and green > 1.5 * blue) or (red > 2 * blue and red >= green)


def make_traffic_light(spec: ThingSpec) -> Model:
    """Three lamps under visors in a dark head on a post; one is lit. Its colour, if it is a lamp's, says which."""
    bench = Bench(spec, 0x7401)
    made_of(bench, "metal", "steel")
    lit = lit_lamp(spec)
    if spec.colour is not None:
        bench.honoured.add("colour")
    yellow = bench.random.random() < 0.35 if spec.colour is None else lit == "amber"
    head = lacquer(hex_colour("#d9a21b")) if yellow else satin((0.018, 0.019, 0.021), 0.38)
    dark = satin((0.012, 0.012, 0.013), 0.5)
    post = Material(colour=hex_colour("#3a3f42"), roughness=0.4, metallic=0.5)
    if spec.colour is not None:  # the post wears it too; the head only if no lamp has such a colour
        post = lacquer(spec.colour)
        head = head if _is_lamps(spec.colour) else post
    low, pitch, r = 1.15, 0.33, 0.115
    high = low + 3 * pitch
    bench.add(
        post,
        knob(
            [
                (0.0, 0.0, 0),
                (0.16, 0.0, 0.008),
                (0.16, 0.02, 0.008),
                (0.10, 0.04, 0.01),
                (0.075, 0.22, 0.02),
                (0.055, 0.25, 0.01),
                (0.055, low - 0.03, 0.01),
                (0.07, low - 0.02, 0.006),
                (0.07, low + 0.01, 0.004),
                (0.0, low + 0.011, 0),
            ],
            56,
        ),
        name="post",
    )
    for turn in range(4):
        a = np.radians(45 + 90 * turn)
        bench.add(
            STEEL,
            placed(
                knob([(0.0, 0, 0), (0.014, 0.0, 0.001), (0.014, 0.014, 0.003), (0.0, 0.015, 0)], 12),
                (0.13 * np.cos(a), 0.13 * np.sin(a), 0.022),
            ),
        )
    middle = (low + high) / 2
    back = slab(rounded(0.34, 3 * pitch + 0.03, 0.05, steps=10), -0.10, 0.085, 0.022, steps=8)
    bench.add(head, standing(back, (0, 0, middle)), name="head")
    board = slab(rounded(0.50, 3 * pitch + 0.20, 0.05, steps=10), -0.008, 0.008, 0.004)
    if not yellow:
        bench.add(dark, standing(board, (0, 0.03, middle)))
        rim = stamped(
            rounded(0.50, 3 * pitch + 0.20, 0.05, steps=10),
            0.0,
            0.0022,
            0.0005,
            [rounded(0.465, 3 * pitch + 0.165, 0.038, steps=10)],
        )
        bench.add(Material(colour=(0.8, 0.8, 0.78), roughness=0.4), standing(rim, (0, 0.0215, middle)))
    for number, (name, colour) in enumerate(LAMPS):
        z = high - pitch * (number + 0.5)
        _lamp(bench, name == lit, colour, head, dark, (0.0, -0.085, z), r)
    for z in (low + 0.12, high - 0.12):
        bench.add(post, box((-0.05, 0.08, z - 0.025), (0.05, 0.16, z + 0.025), 0.006, soft=2))
    bench.add(post, rod([(0, 0.14, low - 0.2), (0, 0.14, high - 0.05)], 0.028, 20))
    bench.add(post, rod([(0, 0.0, low - 0.18), (0, 0.14, low - 0.18)], 0.026, 16))
    return bench.model(anchors={"top": (0, 0, high), "front": (0, -0.1, middle)})


def _lamp(
    bench: Bench, lit: bool, colour: Colour, head: Material, dark: Material, at: tuple[float, float, float], r: float
) -> None:
    glass = (
        Material(
            colour=colour,
            roughness=0.2,
            specular=0.5,
            clearcoat=0.6,
            emission=(colour[0] * GLOW, colour[1] * GLOW, colour[2] * GLOW),
        )
        if lit
        else Material(colour=shade(colour, 0.13), roughness=0.12, specular=0.6, clearcoat=1.0)
    )
    disc = turned(
        filleted([(0.0, -0.002, 0), (r, -0.002, 0.001), (r, 0.004, 0.003), (r * 0.6, 0.018, 0.03), (0.0, 0.023, 0)], 8),
        72,
    ).mesh
    bench.add(glass, standing(disc, at), name="lit lamp" if lit else "lamp")
    ring = turned(
        filleted(
            [(r - 0.002, 0.0, 0), (r + 0.016, 0.0, 0.002), (r + 0.014, 0.016, 0.004), (r - 0.002, 0.010, 0.002)], 5
        ),
        72,
    ).mesh
    bench.add(head, standing(ring, at))
    angle = np.radians(np.linspace(-28, 208, 50))
    reach = 0.17 * (0.42 + 0.58 * np.clip(np.sin(angle) * 0.5 + 0.62, 0, 1))
    for radius, inner in ((r + 0.012, False), (r + 0.007, True)):
        near = np.stack([radius * np.cos(angle), 0 * angle, radius * np.sin(angle)], axis=1)
        far = near - np.stack([0 * angle, reach, 0 * angle], axis=1)
        out = np.stack([np.cos(angle), 0 * angle, np.sin(angle)], axis=1)
        normals = np.stack([out, out]) * (-1 if inner else 1)
        bench.add(dark if inner else head, placed(sheet(np.stack([near, far]), normals=normals, flip=not inner), at))
    edge = np.stack([(r + 0.0095) * np.cos(angle), -reach, (r + 0.0095) * np.sin(angle)], axis=1)
    bench.add(head, rod(edge + at, 0.0032, 8))


def make_parking_meter(spec: ThingSpec) -> Model:
    """A domed head on a post: window with a dial, coin slot, turning handle, a round door for the coins."""
    bench = Bench(spec, 0x7402)
    colour = bench.colour(("#6f7b86", "#4f6a80", "#7a8288", "#5c6f62"))
    body = bench.body(Material(colour=colour, roughness=0.34, metallic=0.35, specular=0.5, clearcoat=0.4))
    post = Material(colour=hex_colour("#8d9296"), roughness=0.35, metallic=0.9)
    dark = satin((0.015, 0.015, 0.016), 0.4)
    bench.add(
        post,
        knob(
            [
                (0.0, 0.0, 0),
                (0.075, 0.0, 0.004),
                (0.07, 0.014, 0.006),
                (0.034, 0.022, 0.006),
                (0.030, 0.04, 0.01),
                (0.030, 0.72, 0.004),
                (0.0, 0.721, 0),
            ],
            48,
        ),
        name="post",
    )
    bench.add(
        body,
        knob([(0.0, 0.68, 0), (0.040, 0.68, 0.004), (0.040, 0.73, 0.006), (0.060, 0.755, 0.01), (0.0, 0.756, 0)], 56),
    )
    outline = shape(
        [
            (-0.075, 0.0, 0.012),
            (0.075, 0.0, 0.012),
            (0.088, 0.13, 0.03),
            *arc((0, 0.175), 0.094, 8, 172, 30),
            (-0.088, 0.13, 0.03),
        ]
    )
    bench.add(body, standing(stamped(outline, -0.055, 0.055, 0.020, steps=9), (0, 0, 0.745)), name="head")
    window = shape([(-0.062, 0.165, 0.006), (0.062, 0.165, 0.006), *arc((0, 0.175), 0.066, 10, 170, 24)])
    front = -0.055
    bench.add(dark, standing(stamped(window.inset(-0.007), 0.0, 0.004, 0.0015), (0, front, 0.745)))
    bench.add(
        Material(colour=(0.80, 0.79, 0.74), roughness=0.5),
        standing(stamped(window, 0.0035, 0.0048, 0.0003), (0, front, 0.745)),
    )
    for k in range(13):
        a = np.radians(15 + 150 * k / 12)
        mark = box((-0.0008, 0.048 - (0.008 if k % 3 == 0 else 0.004), 0), (0.0008, 0.048, 0.0004), 0.0001)
        bench.add(
            dark,
            standing(
                placed(mark, (0, 0.175, 0.0048), rotation((0, 0, 1), float(np.degrees(a)) - 90)), (0, front, 0.745)
            ),
        )
    red = Material(colour=(0.6, 0.03, 0.02), roughness=0.35)
    sector = closed(
        np.array([(0, 0), *((0.030 * np.cos(a), 0.030 * np.sin(a)) for a in np.radians(np.linspace(115, 165, 12)))])
    )
    bench.add(red, standing(placed(flat(sector, 0.00505), (0, 0.175, 0)), (0, front, 0.745)))
    hand = float(bench.random.uniform(-60, 60))
    needle = placed(slab(rounded(0.0026, 0.05, 0.001), 0.0052, 0.0060, 0.0002), (0, 0.022, 0))
    bench.add(red, standing(placed(placed(needle, turn=rotation((0, 0, 1), hand)), (0, 0.176, 0)), (0, front, 0.745)))
    plate_ = slab(rounded(0.052, 0.036, 0.005), 0.0, 0.004, 0.0015)
    bench.add(BRIGHT, standing(plate_, (-0.028, front, 0.855)))
    bench.add(dark, standing(slab(rounded(0.004, 0.022, 0.0015), 0.0, 0.0046, 0.0003), (-0.034, front, 0.855)))
    handle = slab(rounded(0.040, 0.013, 0.005), 0.010, 0.020, 0.004)
    bench.add(
        BRIGHT,
        standing(slab(circle(0.019, sides=48), 0.0, 0.011, 0.003), (0.036, front, 0.855)),
        standing(placed(handle, turn=rotation((0, 0, 1), 35)), (0.036, front, 0.855)),
    )
    bench.add(BRIGHT, standing(slab(circle(0.034, sides=64), 0.0, 0.005, 0.002), (0, front, 0.792)))
    bench.add(dark, standing(slab(rounded(0.003, 0.012, 0.001), 0.0, 0.0056, 0.0003), (0, front, 0.792)))
    bench.add(body, standing(slab(circle(0.024, sides=64), 0.0, 0.0054, 0.001), (0, front, 0.792)))
    bench.add(dark, standing(slab(circle(0.0045, sides=32), 0.0, 0.0062, 0.0008), (0, front, 0.792)))
    return bench.model(anchors={"top": (0, 0, 1.01), "front": (0, front, 0.9)})


MAKERS: tuple[Maker, ...] = (
    listed(("colour", "material", "modifiers"), 18.0)(
        "traffic-light",
        "traffic light, traffic lights, stoplight, stop light, traffic signal, traffic lamp",
        2.25,
        make_traffic_light,
    ),
    listed(("colour", "material"), 20.0)(
        "parking-meter", "parking meter, parkingmeter, coin meter", 1.02, make_parking_meter
    ),
)
