"""Cars of every day, and some of the street's uniforms: taxi, police, convertible."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from types import MappingProxyType

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.makers.vehicles.car_body import add_body
from studiolo.engines.maquette.makers.vehicles.car_fittings import (
    add_cockpit,
    add_fittings,
    add_light_bar,
    add_roof_rails,
    add_roof_sign,
    add_wheels,
)
from studiolo.engines.maquette.makers.vehicles.car_lines import lines_of
from studiolo.engines.maquette.makers.vehicles.car_shapes import SHAPES, CarShape
from studiolo.engines.maquette.makers.vehicles.paints import CREAM, TAN_LEATHER, WHITE, car_paint
from studiolo.engines.maquette.model import Material, Model
from studiolo.engines.maquette.settings.surfaces import hex_colour

HONOURS = frozenset({"colour", "second_colour", "material", "modifiers"})
# Words before "car" that mean another shape.
BY_WORD: Mapping[str, str] = MappingProxyType(
    {
        "small": "city", "city": "city", "compact": "city", "mini": "city", "tiny": "city", "sports": "sports", "sport": "sports",
        "fast": "sports", "super": "sports", "classic": "classic", "retro": "classic", "old": "classic", "fifties": "classic",
        "family": "estate", "station": "estate", "off-road": "jeep", "luxury": "limousine", "stretch": "limousine",
    }
)  # fmt: skip


def make_car(spec: ThingSpec, kind: str = "sedan", uniform: str = "") -> Model:
    bench = Bench(spec, 0xCA2)
    words = {word for text in (*spec.modifiers, spec.noun) for word in text.replace("-", " ").split()}
    if kind == "any":
        named = next((BY_WORD[word] for word in sorted(words) if word in BY_WORD), "")
        kind = named or ("sedan", "city", "sedan", "estate")[int(bench.random.integers(4))]
        bench.honoured |= {"modifiers"} if named else set()
    shape = SHAPES[kind]
    is_open = uniform == "open" or "convertible" in words or "cabriolet" in words
    if is_open:
        shape = replace(shape, cabin=(), doors=shape.doors[:2])
    lines = lines_of(shape)
    paint = _paint(bench, shape, uniform)
    second = _second(bench, spec, kind, uniform)
    roof = second if kind in ("classic", "bubble") or uniform == "police" or spec.second_colour else None
    lower = None
    if kind == "camper":
        paint, lower, roof = second or CREAM, paint, None
    field = add_body(bench, lines, paint, roof=None if is_open else roof, lower=lower)
    add_fittings(bench, lines, field, paint if lower is None else lower)
    white_wall = WHITE if shape.chrome and kind != "limousine" else None
    add_wheels(bench, lines, white_wall=white_wall, paint=second if kind == "bubble" else None)
    if is_open:
        add_cockpit(bench, lines, TAN_LEATHER)
    elif uniform == "police":
        add_light_bar(bench, lines, field)
    elif uniform == "taxi":
        add_roof_sign(bench, lines, field)
    elif kind in ("suv", "estate"):
        add_roof_rails(bench, lines, field)
    bench.honoured |= {"second_colour"} if spec.second_colour else set()
    top = lines.roof_m() if not is_open else shape.belt_m
    seat_y = 0.1 if not is_open else lines.y(shape.doors[-1]) - 0.34
    anchors = {
        "top": (0.0, 0.2, top),
        "seat": (-0.36, seat_y, 0.52),
        "deck": (0.0, shape.length / 2 - 0.5, shape.belt_m),
    }
    return bench.model(anchors=anchors)


def _paint(bench: Bench, shape: CarShape, uniform: str) -> Material:
    usual = {"taxi": ("#f2b71e",), "police": ("#15171c",)}.get(uniform, shape.colours)
    colour = bench.colour(usual)
    flake = 0.35 if shape.lamps == "slim" and bench.random.random() < 0.6 and uniform == "" else 0.0
    return bench.body(car_paint(colour, metallic=flake))


def _second(bench: Bench, spec: ThingSpec, kind: str, uniform: str) -> Material | None:
    if spec.second_colour:
        return car_paint(spec.second_colour)
    if uniform == "police":
        return car_paint(hex_colour("#eceae6"))
    two_tone = bench.random.random() < 0.7
    return CREAM if kind in ("classic", "bubble", "camper") and two_tone else None


def _maker(key: str, nouns: str, kind: str, uniform: str = "", size_m: float = 0.0) -> Maker:
    shape = SHAPES["sedan" if kind == "any" else kind]
    return Maker(
        key=f"own:{key}",
        nouns=tuple(nouns.split(", ")),
        size_m=size_m or shape.length,
        make=partial(make_car, kind=kind, uniform=uniform),
        honours=HONOURS,
        view_turn_deg=48.0,
    )


MAKERS: tuple[Maker, ...] = (
    _maker("car", "car, automobile, auto, motorcar", "any", size_m=4.5),
    _maker("sedan", "sedan, saloon, saloon car", "sedan"),
    _maker("city-car", "city car, small car, compact car, hatchback, mini car, electric car", "city"),
    _maker("estate-car", "estate car, station wagon, family car, estate", "estate"),
    _maker("suv", "suv, crossover, sport utility vehicle", "suv"),
    _maker("jeep", "jeep, off-roader, off-road vehicle, four-wheel drive, 4x4, safari car", "jeep"),
    _maker("sports-car", "sports car, supercar, sportscar, coupe, race coupe", "sports"),
    _maker("classic-car", "classic car, retro car, old car, old-timer, oldtimer, fifties car", "classic"),
    _maker("bubble-car", "beetle car, bubble car, microcar", "bubble"),
    _maker("convertible", "convertible, cabriolet, roadster, open-top car, convertible car", "classic", "open"),
    _maker("taxi", "taxi, cab, taxicab, yellow cab", "sedan", "taxi"),
    _maker("police-car", "police car, patrol car, squad car, cop car", "sedan", "police"),
    _maker("pickup", "pickup truck, pickup, pick-up, pick-up truck", "pickup"),
    _maker("van", "van, delivery van, transporter, minivan, minibus, cargo van", "van"),
    _maker("camper-van", "camper van, campervan, camper, vw bus, motorhome, hippie van, camping van", "camper"),
    _maker("limousine", "limousine, limo, stretch limousine", "limousine"),
)
