"""Things one listens with and speaks into: a speaker in cloth, earbuds in their case, a studio microphone."""

import numpy as np

from studiolo.engines.maquette.makers.bench import (
    BLACK_PLASTIC,
    CHROME,
    DARK_RUBBER,
    GOLD,
    STEEL,
    Bench,
    anodised,
    lacquer,
    satin,
    shade,
)
from studiolo.engines.maquette.makers.moulding import ball, limb, moulded
from studiolo.engines.maquette.makers.plates import (
    UPRIGHT,
    bead,
    cap,
    circle,
    inside_out,
    placed,
    plate,
    rounded,
    slab,
    strip,
    superellipse,
)
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.makers.turning import filleted, rotation, turned
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Colour, Material, Mesh, Model, Texture
from studiolo.engines.maquette.settings.shell import tube

CLOTHS = ("#3a3d42", "#8d979e", "#b5553c", "#365a6b", "#6f7d5e", "#cdbfa6", "#7b4a5b", "#1d1f22")
SHELLS = ("#f2f1ee", "#f2f1ee", "#23252a", "#dfe6ec", "#e7d5cc", "#c9d6c9", "#3c4757")


def cloth(colour: Colour) -> Material:
    """Fine knitted cloth over a speaker; a picture of 64 stitches a side, for uvs of metres / 0.2."""
    size = 512
    row, column = np.mgrid[0:size, 0:size] * (2 * np.pi / 8)
    knit = 0.5 + 0.25 * np.sin(row) * np.cos(column / 2) + 0.25 * np.cos(row / 2 + np.sin(column) * 0.6)
    picture = np.asarray(colour) * (0.45 + 0.75 * knit[..., None])
    heights = (knit[..., None] * 0.0006).astype(np.float32)
    return Material(
        colour=Texture(image=np.clip(picture, 0, 0.9).astype(np.float32)), roughness=0.9, specular=0.15, sheen=0.6,
        bump=Texture(image=heights),
    )  # fmt: skip


def make_speaker(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0x9407)
    colour = bench.colour(CLOTHS)
    shell = satin(shade(colour, 0.35) if sum(colour) > 0.25 else (0.02, 0.02, 0.022), 0.45)
    fabric = bench.body(cloth(colour), size_m=0.03)
    tall, radius = float(bench.random.uniform(0.165, 0.205)), 0.0440
    power = float(bench.random.choice((2.0, 2.0, 3.0)))
    outline = superellipse(2 * radius, 2 * radius, power, sides=144)
    skin = [
        (0.0060, 0.010, 0),
        (0.0014, 0.018, 0.014),
        (0.0, tall * 0.5, 0.05),
        (0.0014, tall - 0.018, 0.014),
        (0.0060, tall - 0.009, 0),
    ]
    bench.add(fabric, plate(outline, skin, steps=14, caps=False))
    foot = [(0.014, 0, 0), (0.007, 0.0, 0.004), (0.0052, 0.011, 0.003), (0.008, 0.0125, 0)]
    bench.add(DARK_RUBBER, plate(outline, foot))
    top = [
        (0.008, tall - 0.011, 0),
        (0.0052, tall - 0.010, 0.002),
        (0.0070, tall, 0.005),
        (0.012, tall - 0.0006, 0.003),
        (0.016, tall - 0.0022, 0),
    ]
    bench.add(shell, plate(outline, top))
    ring = Material(colour=(0.3, 0.75, 0.9), roughness=0.4, emission=(0.6, 2.2, 2.8))
    bench.add(ring, bead(outline.inset(0.0140), tall - 0.0016, 0.0005))
    pale = satin((0.75, 0.75, 0.74), 0.5)
    for x in (-0.013, 0.013):  # plus and minus, as raised bars
        bench.add(pale, placed(slab(rounded(0.0085, 0.0017, 0.0008), 0, 0.0008, 0.0003), (x, 0, tall - 0.0022)))
    bench.add(pale, placed(slab(rounded(0.0017, 0.0085, 0.0008), 0, 0.0008, 0.0003), (0.013, 0, tall - 0.0022)))
    badge = placed(slab(rounded(0.016, 0.0075, 0.0018), -0.002, 0.0006, 0.0003), (0, -radius, tall * 0.30), UPRIGHT)
    bench.add(STEEL, badge)
    _loop_handle(bench, colour, radius, tall)
    return bench.model(anchors={"top": (0, 0, tall), "front": (0, -radius, tall / 2)})


def _loop_handle(bench: Bench, colour: Colour, radius: float, tall: float) -> None:
    t = np.linspace(0, np.pi, 40)
    path = np.stack([radius + 0.006 * np.sin(t) ** 0.6, np.zeros(40), tall * 0.80 + 0.022 * np.cos(t)], axis=1)
    path[:, 0] -= 0.0015 * (np.sin(t) < 0.15)
    bench.add(satin(shade(colour, 0.6), 0.6), strip(path, superellipse(0.010, 0.0026, 3.0, sides=32), (0.0, 1.0, 0.0)))
    for z in (tall * 0.80 - 0.022, tall * 0.80 + 0.022):
        stud = placed(slab(circle(0.006, sides=40), 0, 0.003, 0.001), (radius - 0.0015, 0, z), rotation((0, 1, 0), 90))
        bench.add(CHROME, stud)


def make_earbuds(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0x9408)
    colour = bench.colour(SHELLS)
    gloss = bench.body(lacquer(colour))
    width, deep, low, lid = 0.0600, 0.0235, 0.0310, 0.0160
    outline = superellipse(width, deep, 2.6, sides=128)
    body = [(0.0095, 0, 0), (0.0040, 0.0008, 0.006), (0, 0.010, 0.010), (0, low, 0.0008), (0.0009, low, 0)]
    bench.add(gloss, plate(outline, [*body[:-1], (0.0010, low, 0.0004), (0.0012, low - 0.0012, 0)], caps=False))
    bench.add(gloss, cap(outline.inset(0.0095), 0.0, up=False))
    inside = satin(shade(colour, 0.82), 0.5)
    bench.add(inside, placed(cap(outline.inset(0.0011), 0.0), (0, 0, low - 0.0012)))
    glow = Material(colour=(0.2, 0.8, 0.3), emission=(0.25, 2.2, 0.5))
    bench.add(glow, placed(slab(circle(0.0010, sides=24), 0, 0.0003, 0.0001), (0, -deep / 2, 0.0205), UPRIGHT))
    hinge = np.array((0.0, deep / 2 - 0.001, low))
    turn = rotation((1, 0, 0), -104.0)
    cover = [(0.0011, 0, 0), (0, 0, 0.0006), (0, lid * 0.55, 0.008), (0.0040, lid - 0.001, 0.006), (0.0095, lid, 0)]
    dished = [(0.0010, 0.0002, 0), (0.0012, lid * 0.45, 0.006), (0.0075, lid * 0.72, 0.003)]

    def opened(mesh: Mesh) -> Mesh:
        return placed(placed(mesh, (0, -deep / 2, 0)), hinge, turn)

    bench.add(gloss, opened(plate(outline, cover, steps=10, caps=False)), opened(cap(outline.inset(0.0095), lid)))
    hollow = plate(outline, dished, steps=8, caps=False)
    bench.add(inside, opened(inside_out(hollow)), opened(cap(outline.inset(0.0075), lid * 0.72, up=False)))
    pin = tube([(-0.010, deep / 2 - 0.0002, low), (0.010, deep / 2 - 0.0002, low)], 0.0013, 20)
    bench.add(STEEL, pin)
    for side in (-1, 1):
        _bud(bench, gloss, side, low)
    return bench.model()


def _bud(bench: Bench, gloss: Material, side: int, low: float) -> None:
    """A bud seated in the case: a head with a soft tip, its stem down in the well."""
    x = side * 0.0145
    well = slab(superellipse(0.0175, 0.0140, 2.4), -0.0010, 0.0, 0.0004)
    bench.add(satin((0.05, 0.05, 0.052), 0.5), placed(well, (x, 0, low - 0.0008)))
    head = [
        ball((x, -0.0005, low + 0.0072), 0.0078, flat=(1.0, 0.92, 0.95), melt=0.004),
        limb((x, -0.001, low + 0.005), (x - side * 0.0060, -0.0055, low + 0.0085), 0.0055, 0.0036, melt=0.004),
        limb(
            (x + side * 0.0045, 0.0, low + 0.006), (x + side * 0.0060, 0.001, low - 0.002), 0.0030, 0.0028, melt=0.004
        ),
    ]
    bench.add(gloss, moulded(head, 0.00045))
    aim = np.array((-side * 0.60, -0.62, 0.50))
    tip = placed(
        turned(
            filleted(
                [
                    (0.0030, 0, 0),
                    (0.0056, 0.0005, 0.002),
                    (0.0036, 0.0050, 0.0022),
                    (0.0014, 0.0046, 0.0005),
                    (0.0, 0.0030, 0),
                ]
            ),
            48,
        ).mesh,
        (x - side * 0.0060, -0.0060, low + 0.0086),
        _towards(aim),
    )
    bench.add(Material(colour=(0.75, 0.75, 0.76), roughness=0.5, sheen=0.3), tip)
    grille = placed(
        slab(superellipse(0.0052, 0.0024, 2.2), 0, 0.0003, 0.0001), (x + side * 0.001, -0.0074, low + 0.0085), UPRIGHT
    )
    bench.add(BLACK_PLASTIC, placed(grille, (side * 0.0012, 0.0012, 0.0036)))


def _towards(
    aim: np.ndarray[tuple[int, ...], np.dtype[np.float64]],
) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    """A rotation that sends z to the aim."""
    z = aim / np.linalg.norm(aim)
    x = np.cross((0.0, 0.0, 1.0), z)
    x /= max(float(np.linalg.norm(x)), 1e-9)
    return np.stack([x, np.cross(z, x), z], axis=1)


def make_microphone(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0x9409)
    colour = bench.colour(("#1c1d20", "#c9c5bd", "#2b3a4d", "#7a2f2a", "#3f4f45"))
    paint = bench.body(anodised(colour, 0.32))
    trim = (GOLD, CHROME)[int(bench.random.integers(2))]
    low, radius = 0.105, 0.0245
    top = low + 0.150
    outline = superellipse(2 * radius, 2 * radius, 2.0, sides=144)
    bench.add(
        paint,
        plate(
            outline, [(0.004, low, 0), (0.0002, low + 0.001, 0.003), (0, low + 0.07, 0.001), (0.0008, low + 0.0712, 0)]
        ),
    )
    bench.add(trim, bead(outline, low + 0.0716, 0.0011), bead(outline.inset(0.0006), low + 0.006, 0.0008))
    mesh = [
        (0.0006, low + 0.072, 0),
        (-0.0012, low + 0.095, 0.02),
        (-0.0012, top - 0.020, 0.02),
        (0.009, top - 0.002, 0.016),
        (0.0240, top, 0),
    ]
    bench.add(_wire_mesh(trim is GOLD), plate(outline, mesh, steps=14, caps=False))
    band = plate(
        circle(radius + 0.0016),
        [(0, top - 0.030, 0), (-0.0009, top - 0.0297, 0.0003), (-0.0009, top - 0.0263, 0.0003), (0, top - 0.026, 0)],
        caps=False,
    )
    bench.add(trim, band)
    knob = plate(
        circle(0.0065, sides=64), [(0.0006, 0, 0), (0, 0.0002, 0.0004), (0, 0.0045, 0.0006), (0.0012, 0.0045, 0)]
    )
    bench.add(trim, placed(knob, (0, -radius + 0.001, low + 0.045), UPRIGHT))
    glow = Material(colour=(0.1, 0.7, 0.3), emission=(0.1, 2.0, 0.5))
    bench.add(
        glow, placed(slab(circle(0.0013, sides=24), 0, 0.0007, 0.0002), (0, -radius + 0.0002, low + 0.060), UPRIGHT)
    )
    bench.add(
        BLACK_PLASTIC,
        placed(slab(rounded(0.0085, 0.0085, 0.0042), 0, 0.0008, 0.0003), (0, -radius, low + 0.022), UPRIGHT),
    )
    _cradle(bench, radius, low)
    return bench.model(anchors={"top": (0, 0, top)})


def _wire_mesh(golden: bool) -> Material:
    """Woven steel wire, as a picture with heights, for uvs of metres / 0.2."""
    size, wires = 768, 96
    row, column = np.mgrid[0:size, 0:size] * (wires * 2 * np.pi / size)
    hole = np.clip(np.cos(row / 2) ** 2, 0, 1) ** 0.7 * np.clip(np.cos(column / 2) ** 2, 0, 1) ** 0.7
    open_ = np.clip((hole - 0.34) * 5, 0, 1)[..., None]
    wire = np.array((0.75, 0.56, 0.32) if golden else (0.62, 0.63, 0.64))
    picture = wire * (1 - open_) + np.array((0.012, 0.012, 0.013)) * open_
    return Material(
        colour=Texture(image=picture.astype(np.float32)), roughness=0.3, metallic=0.9,
        bump=Texture(image=(-hole[..., None] * 0.0012).astype(np.float32)),
    )  # fmt: skip


def _cradle(bench: Bench, radius: float, low: float) -> None:
    """A fork that holds the body, on a stem and a heavy round foot."""
    black = anodised((0.02, 0.02, 0.021), 0.34)
    base = filleted(
        [
            (0.0, 0, 0),
            (0.056, 0, 0.001),
            (0.057, 0.0045, 0.003),
            (0.050, 0.0092, 0.004),
            (0.012, 0.0120, 0.004),
            (0.0075, 0.018, 0.004),
            (0.0070, 0.060, 0),
        ]
    )
    bench.add(black, turned(base, 128).mesh)
    t = np.linspace(np.pi, 2 * np.pi, 50)
    reach = radius + 0.0105
    arc = np.stack([np.cos(t) * reach, np.zeros(50), low + 0.004 + np.sin(t) * 0.042], axis=1)
    ends = [np.array([[side * reach, 0.0, z] for z in np.linspace(low + 0.040, low + 0.006, 8)]) for side in (-1, 1)]
    path = np.concatenate([ends[0], arc[1:-1], ends[1][::-1]])
    bench.add(black, strip(path, superellipse(0.013, 0.0046, 3.4, sides=40), (0.0, 1.0, 0.0)))
    turn = rotation((0, 1, 0), 90)
    for side in (-1, 1):
        screw = plate(
            circle(0.0092, sides=72), [(0.001, 0, 0), (0, 0.0003, 0.0006), (0, 0.0085, 0.001), (0.002, 0.0085, 0)]
        )
        at = (side * (reach + (0.001 if side > 0 else 0.0095)), 0, low + 0.036)
        bench.add(STEEL, placed(screw, at, turn))
        axle = tube([(side * (radius - 0.002), 0, low + 0.036), (side * reach, 0, low + 0.036)], 0.0042, 24)
        bench.add(STEEL, axle)
    bench.add(STEEL, join([tube([(0, 0, 0.055), (0, 0, low - 0.036)], 0.0062, 32)]))


MAKERS: tuple[Maker, ...] = (
    Maker(
        key="own:speaker",
        nouns=("speaker", "bluetooth speaker", "loudspeaker", "smart speaker", "portable speaker", "wireless speaker"),
        size_m=0.185,
        make=make_speaker,
        honours=frozenset({"colour", "material"}),
        view_turn_deg=18.0,
    ),
    Maker(
        key="own:earbuds",
        nouns=("earbud", "earbuds", "wireless earbuds", "airpods", "earpods"),
        size_m=0.062,
        make=make_earbuds,
        honours=frozenset({"colour", "material"}),
        view_turn_deg=22.0,
    ),
    Maker(
        key="own:microphone",
        nouns=("microphone", "studio microphone", "mic", "condenser microphone", "podcast microphone"),
        size_m=0.255,
        make=make_microphone,
        honours=frozenset({"colour", "material"}),
        view_turn_deg=22.0,
    ),
)
