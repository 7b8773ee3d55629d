"""What hands rest on: a keyboard, a mouse and a game controller."""

from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.makers.bench import (
    BLACK_PLASTIC,
    DARK_RUBBER,
    STEEL,
    Bench,
    anodised,
    lacquer,
    satin,
    shade,
    toward,
)
from studiolo.engines.maquette.makers.electronics.lenses import ribbed
from studiolo.engines.maquette.makers.moulding import Lump, ball, limb, moulded, surface, upright_on
from studiolo.engines.maquette.makers.plates import (
    Outline,
    bead,
    circle,
    drawn,
    placed,
    plate,
    rounded,
    slab,
    superellipse,
)
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.makers.turning import filleted, rotation, turned, unit
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Material, Mesh, Model, Numbers
from studiolo.engines.maquette.settings.shell import sheet, tube
from studiolo.engines.maquette.settings.surfaces import hex_colour

PITCH = 0.01905
KEYBOARDS = (
    ("#e9e5da", "#f3efe6", "#8a9a86", "#d9673f"),
    ("#2b2e35", "#3a3e47", "#23262c", "#e2a63d"),
    ("#cfd8e2", "#eef1f4", "#8ea6bf", "#e58a8a"),
    ("#efe0d5", "#f7efe7", "#d9a79b", "#7c97a8"),
    ("#1f3138", "#eae6da", "#3d5a63", "#e5703f"),
)
ROWS: tuple[tuple[float, ...], ...] = (
    (1,) * 13 + (2,),
    (1.5, *(1,) * 12, 1.5),
    (1.75, *(1,) * 11, 2.25),
    (2.25, *(1,) * 10, 1.75, 1),
    (1.25, 1.25, 1.25, 6.25, 1, 1, 1, 1, 1),
)
ROW_TILT_DEG = (9.0, 5.0, 0.0, -4.0, -6.0)
MICE = ("#e9e8e4", "#2a2c30", "#b9c6cf", "#d8b9a8", "#8d9a84")
PADS = ("#efeeea", "#26282d", "#7d3a3f", "#3c5a80", "#b9c3b0", "#d7a48f")


def make_keyboard(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0x940A)
    case_code, key_code, side_code, accent_code = KEYBOARDS[int(bench.random.integers(len(KEYBOARDS)))]
    case, keys, sides, accent = (hex_colour(code) for code in (case_code, key_code, side_code, accent_code))
    if spec.colour is not None:
        bench.honoured.add("colour")
        case, sides = spec.colour, toward(spec.colour, (0.02, 0.02, 0.02), 0.25)
    wide, deep = 15 * PITCH, 5 * PITCH
    shell = bench.body(anodised(case, 0.36) if sum(case) < 1.2 else satin(case, 0.4))
    tilt = rotation((1, 0, 0), 8.5)

    def on_case(mesh: Mesh) -> Mesh:
        return placed(mesh, (0.0, 0.0, 0.011), tilt)

    outline = rounded(wide + 0.017, deep + 0.017, 0.008, steps=10)
    body = [
        (0.004, -0.012, 0),
        (0.0006, -0.008, 0.005),
        (0, 0.0052, 0.002),
        (0.0062, 0.0062, 0.001),
        (0.0064, -0.004, 0),
    ]
    bench.add(shell, on_case(plate(outline, body)))
    bench.add(BLACK_PLASTIC, on_case(slab(outline.inset(0.0063), -0.006, -0.0038, 0.0002)))
    groups: dict[str, list[Mesh]] = {"key": [], "side": [], "accent": []}
    for number, row in enumerate(ROWS):
        x, y = -wide / 2, (2 - number) * PITCH
        for place, units in enumerate(row):
            plain = units == 1 and not (number == 4 or place >= len(row) - (1 if number == 3 else 0))
            first, last = place == 0 and number == 0, number == 2 and place == len(row) - 1
            kind = "accent" if first or last else "key" if plain or units > 6 else "side"
            groups[kind].append(_keycap(units, (x + units * PITCH / 2, y), ROW_TILT_DEG[number]))
            x += units * PITCH
    for kind, colour in (("key", keys), ("side", sides), ("accent", accent)):
        bench.add(Material(colour=colour, roughness=0.48, specular=0.42), on_case(join(groups[kind])))
    return bench.model()


def _keycap(units: float, at: tuple[float, float], tilt_deg: float) -> Mesh:
    """A cap that narrows upwards, its top hollowed a little."""
    wide, deep = units * PITCH - 0.0011, PITCH - 0.0011
    outline = rounded(wide, deep, 0.0016, steps=4)
    cap = plate(
        outline, [(0.0003, 0.0, 0), (0.0004, 0.0012, 0.0004), (0.0026, 0.0086, 0.0010), (0.0042, 0.0086, 0.0)], steps=4
    )
    points = cap.vertices.astype(float).copy()
    top = np.clip((points[:, 2] - 0.0080) / 0.0005, 0, 1)
    bend = 1 - np.clip(np.abs(points[:, 0]) / (wide / 2 - 0.0026), 0, 1) ** 2
    points[:, 2] -= top * 0.0008 * bend
    dished = replace(cap, vertices=points.astype(np.float32))
    return placed(dished, (at[0], at[1], -0.0005), rotation((1, 0, 0), tilt_deg))


def make_mouse(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0x940B)
    colour = bench.colour(MICE)
    shell = bench.body(satin(colour, 0.36))
    outline = drawn(
        [(0.0305, 0.0), (0.0290, 0.028), (0.0240, 0.050), (0.0, 0.0575), (-0.0240, 0.050), (-0.0290, 0.028),
         (-0.0305, 0.0), (-0.0318, -0.026), (-0.0250, -0.050), (0.0, -0.0595), (0.0250, -0.050), (0.0318, -0.026)]
    )  # fmt: skip
    body = _shell(outline, 0.0345)
    bench.add(shell, body)
    sole = slab(outline.inset(0.0035), 0.0, 0.004, 0.001)
    bench.add(DARK_RUBBER, sole)
    seam = Material(colour=shade(colour, 0.22), roughness=0.5)
    bench.add(seam, _on_shell([(0.0, y) for y in np.linspace(-0.0515, 0.004, 40)], 0.0345, outline, 0.00042))
    across = [(x, 0.004 + 0.004 * (x / 0.03) ** 2) for x in np.linspace(-0.0302, 0.0302, 50)]
    bench.add(seam, _on_shell(across, 0.0345, outline, 0.00036))
    height = _height(np.array([[0.0, -0.030]]), 0.0345, outline)[0]
    slot = placed(
        slab(rounded(0.0090, 0.0240, 0.0045), -0.003, 0.0006, 0.0003),
        (0, -0.030, height - 0.0006),
        rotation((1, 0, 0), 11),
    )
    bench.add(BLACK_PLASTIC, slot)
    wheel = plate(
        ribbed(0.0112, 44, 0.0006),
        [(0.0014, -0.0032, 0), (0, -0.0024, 0.0010), (0, 0.0024, 0.0010), (0.0014, 0.0032, 0)],
    )
    bench.add(DARK_RUBBER, placed(wheel, (0, -0.030, height - 0.0058), rotation((0, 1, 0), 90)))
    ring = placed(bead(circle(0.0113), 0.0034, 0.0005), (0, -0.030, height - 0.0058), rotation((0, 1, 0), 90))
    bench.add(STEEL, ring, placed(ring, (-0.0068, 0, 0)))
    button = [(x * 0.004, -0.0125) for x in (-1, 0, 1)]
    bench.add(seam, _on_shell(button, 0.0348, outline, 0.0012))
    return bench.model(anchors={"top": (0, 0.012, 0.0345)})


PALM = np.array((0.0, 0.006))


def _height(points: Numbers, tall: float, outline: Outline) -> Numbers:
    """How high the mouse's back is: highest under the palm, falling to the buttons and round at the sides."""
    y = points[:, 1]
    ahead, behind = np.clip((0.014 - y) / 0.0735, 0, 1.2), np.clip((y - 0.014) / 0.0435, 0, 1.2)
    ridge = tall * (1 - 0.38 * ahead**2 - 0.50 * behind**2.4)
    return np.asarray(ridge * (1 - np.clip(_share(points, outline), 0, 1) ** 3.4) ** 0.42)


def _share(points: Numbers, outline: Outline) -> Numbers:
    """How far from the palm towards the outline, 0 to 1."""
    rim = outline.points - PALM
    angle, far = np.arctan2(rim[:, 1], rim[:, 0]), np.linalg.norm(rim, axis=1)
    order = np.argsort(angle)
    here = points - PALM
    edge = np.interp(np.arctan2(here[:, 1], here[:, 0]), angle[order], far[order], period=2 * np.pi)
    return np.asarray(np.linalg.norm(here, axis=1) / edge)


def _shell(outline: Outline, tall: float) -> Mesh:
    shares = np.sin(np.linspace(0, np.pi / 2, 40))
    around = np.concatenate([outline.points, outline.points[:1]])
    flat = PALM + (around - PALM)[None] * shares[:, None, None]
    height = _height(flat.reshape(-1, 2), tall, outline).reshape(flat.shape[:2])
    height = height * 0.955 + 0.0035
    points = np.concatenate([flat, height[..., None]], axis=2)
    return sheet(points, uvs=flat / 0.2)


def _on_shell(path: list[tuple[float, float]], tall: float, outline: Outline, radius: float) -> Mesh:
    flat = np.array(path)
    z = _height(flat, tall, outline) * 0.955 + 0.0035 - radius * 0.55
    return tube(np.column_stack([flat, z]), radius, 10)


def make_controller(spec: ThingSpec) -> Model:
    """Standing up with its face to the camera, the grips on the ground."""
    bench = Bench(spec, 0x940C)
    colour = bench.colour(PADS)
    bright = sum(colour) > 0.6
    shell = bench.body(satin(colour, 0.38))
    dark = satin((0.018, 0.018, 0.02), 0.42) if bright else satin((0.06, 0.06, 0.065), 0.42)
    lumps: list[Lump] = [
        limb((-0.040, 0.004, 0.016), (0.040, 0.004, 0.016), 0.0300, 0.0300, flat=(1.0, 0.60, 1.0), melt=0.012),
        ball((0.0, 0.003, 0.008), 0.026, flat=(1.5, 0.60, 1.0), melt=0.016),
    ]
    for side in (-1.0, 1.0):
        foot = (side * 0.0600, 0.014, -0.036)
        lumps.append(limb((side * 0.050, 0.004, 0.012), foot, 0.0270, 0.0185, flat=(1.0, 0.78, 1.0), melt=0.016))
    lumps.append(ball((0.0, 0.0, -0.052), 0.028, flat=(1.25, 2.0, 1.0), melt=0.014, cut=True))
    bench.add(shell, moulded(lumps, 0.0013))
    for side in (-1.0, 1.0):
        ends = (side * 0.032, 0.012, 0.0465), (side * 0.060, 0.014, 0.0385)
        bench.add(dark, moulded([limb(*ends, 0.0072, 0.0070, flat=(1.0, 1.3, 1.0), melt=0.004)], 0.0009))
        ends = (side * 0.042, 0.026, 0.0420), (side * 0.058, 0.026, 0.0350)
        bench.add(dark, moulded([limb(*ends, 0.0080, 0.0080, flat=(1.0, 1.2, 1.2), melt=0.004)], 0.0010))

    def on_face(mesh: Mesh, x: float, z: float, lift: float = 0.0) -> Mesh:
        at, normal = surface(lumps, (x, -0.08, z), (0.0, 1.0, 0.0), 0.12)
        normal = normal + (0.0, -1.0, 0.0)
        return placed(mesh, at + unit(normal) * lift, upright_on(normal))

    for x, z in ((-0.0480, 0.0215), (0.0255, -0.0040)):
        bench.add(
            dark,
            on_face(
                turned(
                    filleted(
                        [
                            (0.0140, -0.004, 0),
                            (0.0138, 0.0006, 0.0010),
                            (0.0112, 0.0010, 0.0005),
                            (0.009, -0.002, 0.002),
                            (0, -0.002, 0),
                        ]
                    ),
                    64,
                ).mesh,
                x,
                z,
                0.001,
            ),
        )
        stick = [
            (0.0042, -0.002, 0),
            (0.0042, 0.0075, 0.003),
            (0.0088, 0.0085, 0.0010),
            (0.0092, 0.0112, 0.0012),
            (0.0062, 0.0108, 0.001),
            (0.0, 0.0096, 0),
        ]
        bench.add(DARK_RUBBER, on_face(turned(filleted(stick), 64).mesh, x, z))
    cross = Outline(**_cross())
    bench.add(dark, on_face(slab(circle(0.0125), -0.003, 0.0008, 0.0005), -0.0255, -0.0040))
    bench.add(
        satin(shade(colour, 0.8), 0.4) if bright else dark,
        on_face(slab(cross, -0.002, 0.0040, 0.0008), -0.0255, -0.0040),
    )
    letters = ("#3f8f4f", "#c23b3b", "#3767b8", "#d9a531")
    for code, (x, z) in zip(letters, ((0, -0.0108), (0.0108, 0), (-0.0108, 0), (0, 0.0108)), strict=True):
        top = filleted([(0.0053, -0.003, 0), (0.0053, 0.0024, 0.0014), (0.0, 0.0040, 0)])
        bench.add(lacquer(hex_colour(code)), on_face(turned(top, 48).mesh, 0.0480 + x, 0.0215 + z))
    for x in (-0.0115, 0.0115):
        bench.add(dark, on_face(slab(superellipse(0.0062, 0.0042, 2.2), -0.002, 0.0012, 0.0005), x, 0.0215))
    glow = Material(colour=(0.8, 0.85, 0.9), roughness=0.3, emission=(1.6, 1.8, 2.0))
    bench.add(dark, on_face(slab(circle(0.0062), -0.002, 0.0008, 0.0004), 0.0, 0.0310))
    bench.add(glow, on_face(bead(circle(0.0044), 0.0008, 0.0005), 0.0, 0.0310))
    return bench.model()


def _cross() -> dict[str, Numbers]:
    arm, half = 0.0102, 0.0035
    corners = [(arm, -half), (arm, half), (half, half), (half, arm), (-half, arm), (-half, half), (-arm, half), (-arm, -half),
               (-half, -half), (-half, -arm), (half, -arm), (half, -half)]  # fmt: skip
    ring = [(arm, 0.0, 0.0), *((x, y, 0.0010) for x, y in corners[1:]), (arm, -half, 0.001), (arm, 0.0, 0.0)]
    line = filleted(ring, 5)[:-1]
    along = np.roll(line, -1, axis=0) - np.roll(line, 1, axis=0)
    normals = np.stack([along[:, 1], -along[:, 0]], axis=1)
    return {"points": line, "normals": normals / np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-9)}


MAKERS: tuple[Maker, ...] = (
    Maker(
        key="own:keyboard",
        nouns=("keyboard", "computer keyboard", "mechanical keyboard"),
        size_m=0.303,
        make=make_keyboard,
        honours=frozenset({"colour", "material"}),
        view_turn_deg=28.0,
    ),
    Maker(
        key="own:computer-mouse",
        nouns=("computer mouse", "wireless mouse", "gaming mouse"),
        size_m=0.118,
        make=make_mouse,
        honours=frozenset({"colour", "material"}),
        view_turn_deg=38.0,
    ),
    Maker(
        key="own:game-controller",
        nouns=("game controller", "controller", "gamepad", "video game controller", "joypad", "video game"),
        size_m=0.155,
        make=make_controller,
        honours=frozenset({"colour", "material"}),
        view_turn_deg=18.0,
    ),
)
