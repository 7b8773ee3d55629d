"""Vases, bowls, plates, jugs, teapots and flowerpots."""

from collections.abc import Sequence

import numpy as np

from studiolo.engines.maquette.language.colours import colour_hex
from studiolo.engines.maquette.makers import fruit
from studiolo.engines.maquette.makers import solid_grain as grain
from studiolo.engines.maquette.makers.blooms import FLOWERS
from studiolo.engines.maquette.makers.bouquets import bouquet, kinds_in, stems_in
from studiolo.engines.maquette.makers.drinks import Drink, drink_in
from studiolo.engines.maquette.makers.glazes import glaze_for
from studiolo.engines.maquette.makers.materials import Finish, dress
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.makers.solids import finished
from studiolo.engines.maquette.makers.tableware import HONOURS, ear, scaled, vessel, words_of
from studiolo.engines.maquette.makers.turning import Hollow, Skin, Texels, curve, filleted, fluted, hollow, pipe, turned
from studiolo.engines.maquette.model import Colour, Material, Mesh, Model, Numbers, Part
from studiolo.engines.maquette.rendering.geometry import vertex_normals
from studiolo.engines.maquette.settings.surfaces import hex_colour

VASES = (
    # belly with a narrow neck, shoulder jar, slender bottle, moon, open beaker, gourd
    ((0.2, 0.0), (0.33, 0.12), (0.42, 0.32), (0.3, 0.58), (0.13, 0.78), (0.12, 0.88), (0.19, 1.0)),
    ((0.2, 0.0), (0.24, 0.1), (0.38, 0.48), (0.41, 0.68), (0.3, 0.86), (0.17, 0.93), (0.2, 1.0)),
    ((0.2, 0.0), (0.26, 0.08), (0.27, 0.3), (0.17, 0.55), (0.075, 0.72), (0.07, 0.9), (0.105, 1.0)),
    ((0.2, 0.0), (0.36, 0.14), (0.46, 0.4), (0.38, 0.68), (0.2, 0.84), (0.16, 0.92), (0.19, 1.0)),
    ((0.18, 0.0), (0.2, 0.1), (0.22, 0.4), (0.27, 0.75), (0.35, 1.0)),
    ((0.21, 0.0), (0.33, 0.13), (0.35, 0.3), (0.21, 0.53), (0.24, 0.7), (0.21, 0.84), (0.12, 0.93), (0.155, 1.0)),
)
FLOWER_VASES = (1, 3, 4)


def _vase(spec: ThingSpec) -> Model:
    random = np.random.default_rng([spec.seed, 0x321])
    words = words_of(spec)
    kinds = kinds_in(words)
    number = int(FLOWER_VASES[int(random.integers(3))] if kinds else random.integers(len(VASES)))
    height = 0.2
    outer = scaled(VASES[number], height * float(random.uniform(0.92, 1.08)), height, 110)
    shape = hollow(outer, 0.0038, foot_m=0.003, floor_m=0.009)
    ribbed = bool({"ribbed", "fluted"} & set(words)) or (float(random.random()) < 0.22 and number in (1, 3, 4))
    # Ribs are pattern enough: over them one glaze.
    finish = glaze_for(spec.material, spec.colour, random, height, (*words, "plain") if ribbed else words)
    if finish.material.kind == "glass":
        water = drink_in((), "water") if kinds else drink_in(spec.modifiers, "")
        parts = vessel(shape, finish, water, 0.5, spec.seed)
    elif ribbed:
        twist = 60.0 if random.random() < 0.4 else 0.0
        ribs = fluted(shape.profile, int(random.integers(18, 28)), 0.1, 0.0, height * 0.97, twist_deg=twist)
        parts = [dress(ribs, finish, "body")]
    else:
        parts = vessel(shape, finish, None, 0.0, spec.seed)
    if kinds:
        parts += bouquet(shape, kinds, _flower_colour(spec.modifiers), random, stems_in(words))
    return finished(parts, spec.size_m * (1.0 if not kinds or spec.noun != "vase" else 1.35), HONOURS)


def _flower_colour(modifiers: Sequence[str]) -> Colour | None:
    """ "A vase of red roses" keeps the flowers' colour among the modifiers."""
    code = next((found for word in modifiers if (found := colour_hex(word)) and word not in FLOWERS), "")
    return hex_colour(code) if code else None


def _bowl(spec: ThingSpec) -> Model:
    random = np.random.default_rng([spec.seed, 0x322])
    words = words_of(spec)
    outlines = (
        ((0.42, 0.0), (0.62, 0.12), (0.88, 0.5), (1.0, 1.0)), ((0.4, 0.0), (0.8, 0.2), (0.97, 0.6), (1.0, 1.0)),
        ((0.38, 0.0), (0.52, 0.1), (0.78, 0.5), (1.04, 1.0)),
    )  # fmt: skip
    radius, height = 0.078, float(random.uniform(0.062, 0.075))
    outer = scaled(outlines[int(random.integers(3))], radius, height)
    finish = glaze_for(spec.material, spec.colour, random, height, words)
    shape = hollow(outer, 0.0036, foot_m=0.005, floor_m=0.01, soft_m=0.014)
    if {"fruit", "fruits", "apple", "orange", "lemon"} & set(words):
        parts = vessel(shape, finish, None, 0.0, spec.seed)
        return finished([*parts, *_heap_of_fruit(words, shape, random)], spec.size_m * 1.25, HONOURS)
    soup = next((drink for name, drink in _SOUPS.items() if name in words), None)
    return finished(vessel(shape, finish, soup or drink_in(spec.modifiers, ""), 0.78, spec.seed), spec.size_m, HONOURS)


def _heap_of_fruit(words: Sequence[str], bowl: Hollow, random: np.random.Generator) -> list[Part]:
    """Five pieces in a ring and one on top."""
    named = tuple(name for name in ("apple", "orange", "lemon") if name in words)
    kinds = named or ("apple", "orange", "apple", "pear", "peach", "lemon", "plum")
    size = 0.062
    makers = {maker.key: maker for maker in fruit.MAKERS}
    rest = bowl.floor_m + 0.012
    spots = [(0.037 * np.cos(a), 0.037 * np.sin(a), rest) for a in np.linspace(0, 2 * np.pi, 6)[:-1] + 0.4]
    parts: list[Part] = []
    start = int(random.integers(len(kinds)))
    for number, spot in enumerate([*spots, (0.0, -0.004, rest + 0.044)]):
        kind = kinds[(start + number) % len(kinds)]
        if number == len(spots) and kind in ("pear", "lemon"):  # only what is round lies still on top
            kind = "apple" if "apple" in kinds else kinds[0]
        spec = ThingSpec(
            key=f"own:{kind}",
            noun=kind,
            size_m=size * (1.12 if kind == "pear" else 1.0),
            seed=int(random.integers(1 << 30)),
        )
        one = makers[spec.key].make(spec)
        at = (float(spot[0]), float(spot[1]), float(spot[2]))
        parts += one.placed(at, float(random.uniform(0, 360))).parts
    return parts


_SOUPS = {
    "soup": Drink(colour=hex_colour("#cf6a24"), art=False), "tomato": Drink(colour=hex_colour("#c23a1c")),
    "porridge": Drink(colour=hex_colour("#d9c39a")), "oatmeal": Drink(colour=hex_colour("#d9c39a")),
    "yoghurt": Drink(colour=hex_colour("#f4efe4")), "yogurt": Drink(colour=hex_colour("#f4efe4")),
    "cream": Drink(colour=hex_colour("#f5eedd")), "chocolate": Drink(colour=hex_colour("#4a2614")),
    "batter": Drink(colour=hex_colour("#ecd69c")), "broth": Drink(colour=hex_colour("#c98f3c")),
}  # fmt: skip


def _plate(spec: ThingSpec) -> Model:
    random = np.random.default_rng([spec.seed, 0x323])
    radius = 0.13
    finish = glaze_for(spec.material, spec.colour, random, 0.12, words_of(spec))
    if finish.colours is not None and not spec.material:
        finish = _rimmed(finish, radius, random)
    rise = float(random.uniform(0.016, 0.022))
    profile = filleted(
        [
            (0, 0.0035, 0), (radius * 0.52, 0.0035, 0.002), (radius * 0.535, 0.0, 0.001), (radius * 0.575, 0.0, 0.001),
            (radius * 0.7, rise * 0.6, 0.02), (radius, rise - 0.002, 0.0015), (radius * 1.002, rise + 0.0012, 0.0013),
            (radius * 0.985, rise + 0.0015, 0.0015), (radius * 0.7, rise * 0.75, 0.02), (radius * 0.6, 0.0078, 0.012),
            (0, 0.0078, 0),
        ],
        10,
    )  # fmt: skip
    return finished([dress(turned(profile), finish, "body")], spec.size_m, HONOURS)


def _rimmed(finish: Finish, radius: float, random: np.random.Generator) -> Finish:
    """Its glaze by distance from the middle: a line or a brown edge at the rim, speckles for some."""
    shade, seed = finish.colour, int(random.integers(99))
    edge = grain.shaded(shade, 0.3) if random.random() < 0.6 else hex_colour("#8d6240")
    base = grain.mottled(shade, radius * 0.4, seed, 0.03)
    if random.random() < 0.5:
        base = grain.speckled(base, grain.shaded(shade, 0.25), radius * 1.4, seed)
    line, width = float(random.uniform(0.86, 0.985)), float(random.uniform(0.01, 0.03))

    def colours(texels: Texels) -> Numbers:
        far = np.hypot(texels.points[..., 0], texels.points[..., 1]) / radius
        far = far + 0.004 * grain.cloud(texels.points / radius * 6, seed)
        return grain.blend(base(texels), edge, 0.85 * (1 - grain.step(width * 0.6, width, np.abs(far - line))))

    return Finish(material=finish.material, colours=colours)


# ------------------------------------------------------------------ for pouring


def _jug(spec: ThingSpec) -> Model:
    random = np.random.default_rng([spec.seed, 0x324])
    outlines = (
        ((0.3, 0.0), (0.4, 0.12), (0.45, 0.35), (0.31, 0.68), (0.27, 0.82), (0.32, 1.0)),
        ((0.32, 0.0), (0.37, 0.1), (0.4, 0.3), (0.35, 0.65), (0.33, 0.85), (0.36, 1.0)),
    )
    height = 0.2
    outer = scaled(outlines[int(random.integers(2))], height * 0.9, height, 90)
    finish = glaze_for(spec.material, spec.colour, random, height, words_of(spec))
    shape = hollow(outer, 0.0038, foot_m=0.003, floor_m=0.009)
    drink = drink_in(spec.modifiers, "")
    parts = [_lipped(part, height) for part in vessel(shape, finish, drink, 0.7, spec.seed)]
    loop = ear(shape, outer, 0.26, 0.9, 0.045, 0.0064, flat=1.5, drop=-0.06)
    return finished([*parts, dress(loop, finish, "handle")], spec.size_m, HONOURS)


def _lipped(part: Part, height: float) -> Part:
    """The rim drawn out into a spout on the side away from the handle."""
    mesh = part.shape
    assert isinstance(mesh, Mesh)
    points = mesh.vertices.astype(np.float64)
    angle = np.arctan2(points[:, 1], -points[:, 0])
    up = np.clip((points[:, 2] / height - 0.7) / 0.3, 0, None)
    pull = np.exp(-((angle / 0.36) ** 2)) * up**1.6
    pinch = np.exp(-(((np.abs(angle) - 0.72) / 0.3) ** 2)) * up**1.6
    radius = np.hypot(points[:, 0], points[:, 1])
    wider = radius * (1 + 0.42 * pull - 0.1 * pinch)
    scale = (wider / np.maximum(radius, 1e-9))[:, None]
    moved_points = np.concatenate([points[:, :2] * scale, points[:, 2:] + height * 0.035 * pull[:, None]], axis=1)
    vertices = moved_points.astype(np.float32)
    normals = vertex_normals(vertices, mesh.faces)
    # Along the seam two vertices share a place and see half of the surface each: the turned normals are kept there.
    still = pull + pinch < 1e-3
    assert mesh.normals is not None
    normals[still] = mesh.normals[still]
    bent = Mesh(vertices=vertices, faces=mesh.faces, normals=normals, uvs=mesh.uvs)
    return Part(shape=bent, material=part.material, name=part.name)


def _teapot(spec: ThingSpec) -> Model:
    random = np.random.default_rng([spec.seed, 0x325])
    bodies = (
        ((0.36, 0.0), (0.62, 0.1), (0.82, 0.42), (0.68, 0.8), (0.42, 1.0)),
        ((0.5, 0.0), (0.8, 0.14), (0.88, 0.4), (0.66, 0.8), (0.36, 1.0)),
        ((0.44, 0.0), (0.6, 0.12), (0.74, 0.46), (0.66, 0.82), (0.4, 1.0)),
    )
    height, radius = 0.105, 0.09
    outer = scaled(bodies[int(random.integers(3))], radius, height, 80)
    finish = glaze_for(spec.material, spec.colour, random, height * 1.2, words_of(spec))
    shape = hollow(outer, 0.0036, foot_m=0.004, floor_m=0.009)
    rim = float(outer[-1, 0])
    lid = filleted(
        [
            (0, height - 0.004, 0), (rim - 0.006, height - 0.004, 0.001), (rim + 0.0005, height + 0.0012, 0.002),
            (rim * 0.86, height + 0.007, 0.006), (rim * 0.32, height + 0.0135, 0.006), (0.0052, height + 0.0165, 0.003),
            (0.0058, height + 0.021, 0.003), (0.0105, height + 0.027, 0.006), (0.0075, height + 0.0345, 0.006),
            (0, height + 0.035, 0),
        ],
        10,
    )  # fmt: skip
    return finished(
        [
            *vessel(shape, finish, None, 0.0, spec.seed),
            dress(turned(lid, 96), finish, "lid"),
            *_spout(outer, height, finish, random),
            dress(ear(shape, outer, 0.2, 0.82, 0.044, 0.0056, flat=1.35), finish, "handle"),
        ],
        spec.size_m,
        HONOURS,
    )


def _spout(outer: Numbers, height: float, finish: Finish, random: np.random.Generator) -> list[Part]:
    low, high = height * 0.3, height * float(random.uniform(0.95, 1.04))
    wall = float(np.interp(low, outer[:, 1], outer[:, 0]))
    line = curve(
        [
            (-wall + 0.012, low),
            (-wall - 0.017, low + 0.013),
            (-wall - 0.031, (low + high) / 2 + 0.006),
            (-wall - 0.051, high),
        ],
        40,
    )
    path = np.stack([line[:, 0], np.zeros(40), line[:, 1]], axis=1)
    way = np.linspace(0, 1, 40)
    radii = 0.0062 + 0.013 * (1 - way) ** 1.7
    tube = pipe(path, radii, flat=0.92, side=(0, 1, 0), sides=40, closed_ends=False)
    end = path[-1] - path[-2]
    first = np.array([0.0, 1.0, 0.0])
    second = np.cross(first, end / np.linalg.norm(end))
    turn = np.linspace(0, 2 * np.pi, 33)[:, None]
    circle = path[-1] + radii[-1] * 0.86 * (np.cos(turn) * first * 0.92 + np.sin(turn) * second)
    lip = pipe(circle, 0.0012, sides=12, closed_ends=False)
    return [dress(tube, finish, "spout"), dress(lip, Finish(material=finish.material), "lip")]


# ------------------------------------------------------------------ flowerpot


def pot_skin(random: np.random.Generator, height: float = 0.11) -> tuple[Skin, float, float]:
    """A flowerpot: its skin, the radius of its mouth inside, and the height of the soil."""
    radius = height * 0.58
    if random.random() < 0.5:  # the clay pot with a thick collar
        outer = filleted(
            [
                (radius * 0.68, 0, 0),
                (radius * 0.92, height * 0.74, 0.002),
                (radius * 1.0, height * 0.75, 0.002),
                (radius * 1.04, height, 0),
            ],
            8,
        )
    else:
        outer = scaled(((0.7, 0.0), (0.84, 0.08), (0.96, 0.5), (1.0, 1.0)), radius, height)
    shape = hollow(outer, 0.0055, foot_m=0.003, floor_m=0.01)
    soil = height * 0.9
    return turned(shape.profile), shape.radius_at(soil), soil


def flowerpot(spec: ThingSpec) -> Model:
    random = np.random.default_rng([spec.seed, 0x326])
    skin, mouth, soil = pot_skin(random)
    finish = glaze_for(spec.material or ("" if spec.colour else "clay"), spec.colour, random, 0.11, words_of(spec))
    return finished([dress(skin, finish, "body"), soil_part(mouth, soil, random)], spec.size_m, HONOURS)


def soil_part(mouth: float, height: float, random: np.random.Generator) -> Part:
    earth = hex_colour("#3a2a20")
    seed = int(random.integers(99))
    way = np.linspace(0, 1, 40)
    rise = 0.08 * mouth * np.sqrt(np.maximum(1 - (1 - way) ** 2, 0))
    skin = turned(np.stack([mouth * (1 - way) + 1e-4 * (1 - way), height + rise], axis=1), 96, texels_px=512)
    finish = Finish(
        material=Material(colour=earth, roughness=0.95, specular=0.15),
        colours=grain.flecks(
            earth, ((grain.shaded(earth, 0.4), 0.25), (hex_colour("#6b5440"), 0.12)), mouth * 0.045, seed
        ),
        heights=grain.rough(mouth * 0.08, mouth * 0.025, seed, 3),
    )
    return dress(skin, finish, "soil")


MAKERS: tuple[Maker, ...] = tuple(
    Maker(key=f"own:{name}", nouns=tuple(nouns.split(", ")), size_m=size_m, make=make, honours=HONOURS, view_turn_deg=turn)
    for name, nouns, size_m, make, turn in (
        ("vase", "vase, ceramic vase, porcelain vase, pottery vase, urn, pottery", 0.3, _vase, 0.0),
        ("flower-vase", "vase of flowers, flower vase, bouquet, bunch of flowers, tulips in a vase, flower arrangement", 0.42, _vase, 0.0),
        ("bowl", "bowl, mixing bowl, soup bowl, ceramic bowl, soup, bowl of soup, salad bowl, fruit bowl, bowl of fruit", 0.16, _bowl, 0.0),
        ("plate", "plate, dinner plate, dish, saucer", 0.25, _plate, 0.0),
        ("jug", "jug, pitcher, milk jug, water jug, ewer, creamer", 0.22, _jug, -20.0),
        ("teapot", "teapot, tea pot", 0.22, _teapot, -14.0),
        ("flowerpot", "flowerpot, flower pot, plant pot, clay pot, terracotta pot, planter", 0.16, flowerpot, 0.0),
    )
)  # fmt: skip
