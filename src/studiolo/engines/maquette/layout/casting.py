"""The brief's things, made: who makes each, how large, of what colour, and turned how. Hosts come before their guests, so
that a rider's maker knows how high the saddle is, and a person's what the hands will hold."""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

import numpy as np

from studiolo.engines.maquette.language.brief import Angle, Brief, Relation, ThingBrief
from studiolo.engines.maquette.language.people_words import CLOTHES
from studiolo.engines.maquette.language.thing_words import PAIRED
from studiolo.engines.maquette.layout.anchors import is_animal
from studiolo.engines.maquette.layout.seats import SEATS, seat_of, sits
from studiolo.engines.maquette.library.find import Found, Library
from studiolo.engines.maquette.library.made import as_made
from studiolo.engines.maquette.makers.instruments.played import MANNERS
from studiolo.engines.maquette.makers.own import OWN_MAKERS
from studiolo.engines.maquette.makers.people import MAKERS as PEOPLE
from studiolo.engines.maquette.makers.protocol import Hands, ThingSpec
from studiolo.engines.maquette.model import Model
from studiolo.engines.maquette.settings.catalogue import PLACES
from studiolo.engines.maquette.settings.surfaces import hex_colour

SIZE_FACTORS = {"tiny": 0.4, "small": 0.68, "normal": 1.0, "large": 1.45, "giant": 2.2}
MAX_THINGS = 50
MOST_AT_ONCE = 4  # things in the making
TRUE_TO_LIFE = ("held_by", "worn_by", "riding")  # joined so closely that a softened size would show
MADE_TO_MEASURE = frozenset("bicycle bike tricycle scooter skateboard sled surfboard".split())  # for whom rides it
GROWN_M = 1.7
ANGLE_TURNS: Mapping[Angle, float] = {
    "front": 0.0,
    "side": 90.0,
    "back": 180.0,
    "three_quarter": 38.0,
    "isometric": 40.0,
}
SAT_ON_DEG = 36.0
FLAT_TURNS = 32.0  # a figure grown from a drawing has no side worth seeing
FOLDED = frozenset("scarf blanket towel".split())  # what is laid on something lies folded
MOUNTED_POWER = 0.92  # on a wall beside furniture, sizes are compared
GRIP_M, SLENDER = 0.035, 3.2
PLAYING = (
    "",
    "playing",
    "holding",
    "singing",
    "performing",
    "standing",
    "smiling",
)  # with an instrument, so it is played
LYING, LONG_SIDE = (
    0.6,
    1.25,
)  # lower than this share of its other sides, a thing lies; deeper than wide, its side is shown
# What is made to hang, by where it hangs and what it is called.
HUNG: Mapping[tuple[str, str], str] = {
    ("wall", "shelf"): "wall shelf",
    ("wall", "bookshelf"): "wall shelf",
    ("wall", "clock"): "wall clock",
    ("wall", "painting"): "canvas painting",
    ("wall", "picture"): "canvas painting",
    ("wall", "artwork"): "canvas painting",
    ("wall", "poster"): "wall poster",
    ("wall", "photo"): "framed photograph",
    ("wall", "photograph"): "framed photograph",
    ("wall", "television"): "wall television",
    ("wall", "tv"): "wall television",
    ("wall", "screen"): "wall television",
    ("wall", "lamp"): "wall lamp",
    ("wall", "light"): "wall lamp",
    ("ceiling", "lamp"): "pendant lamp",
    ("ceiling", "light"): "pendant lamp",
    ("ceiling", "fan"): "ceiling fan",
    ("ceiling", "swing"): "rope swing",
    ("ceiling", "light bulb"): "light bulb",
    ("ceiling", "plant"): "hanging plant",
}
PEOPLE_KEYS = frozenset(maker.key for maker in PEOPLE)
Make = Callable[[ThingSpec], Model]


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Made:
    """A thing made, before it has a place: at the origin, its lowest point at 0."""

    brief: ThingBrief
    found: Found
    spec: ThingSpec
    model: Model
    turn_deg: float
    id: str


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Cast:
    made: tuple[Made, ...]
    warnings: tuple[str, ...]


class _Making(Mapping[str, Sequence[Made]]):
    """What is made of each thing. They are made beside one another; who asks for one waits until it is there."""

    def __init__(self) -> None:
        self._waiting: dict[str, list[Future[Made]]] = {}
        self._turned: dict[str, float | None] = {}

    def order(self, id_: str, orders: Sequence[Callable[[], Made]], turned: float | None) -> None:
        """turned: degrees, for all of them, or None to leave each as it is."""
        self._waiting[id_] = [_makers().submit(order) for order in orders]
        self._turned[id_] = turned

    def __getitem__(self, id_: str) -> list[Made]:
        turned = self._turned[id_]
        made = [waiting.result() for waiting in self._waiting[id_]]
        return made if turned is None else [replace(one, turn_deg=turned) for one in made]

    def __iter__(self) -> Iterator[str]:
        return iter(self._waiting)

    def __len__(self) -> int:
        return len(self._waiting)


@cache
def _makers() -> ThreadPoolExecutor:
    """As many as there are cores: most of the making is arithmetic that leaves Python's lock."""
    return ThreadPoolExecutor(max_workers=min(MOST_AT_ONCE, os.cpu_count() or 1), thread_name_prefix="maker")


def make_cast(brief: Brief, library: Library, make: Make, setting: str, random: np.random.Generator) -> Cast:
    """All things of the brief in its order, and a sentence for whatever could not be given to them."""
    found = {thing.id: library.find(called(thing)) for thing in brief.things}
    warnings = [found[thing.id].note for thing in brief.things if found[thing.id].note] + _not_yet(brief)
    sizes = _sizes(brief, found, setting)
    detail = _detail(sum(thing.count for thing in brief.things if found[thing.id].key in PEOPLE_KEYS))
    limits: dict[str, list[str]] = {}
    made = _Making()
    room = MAX_THINGS
    for thing in _hosts_first(brief):
        count = min(thing.count, room)
        room -= count
        if count < thing.count:
            limits[thing.id] = [
                f"At most {MAX_THINGS} things fit in one picture; {count} of {thing.count} {thing.noun} were drawn."
            ]
        spec = _spec(thing, found, sizes, brief, made, detail)
        pair_seed = int(random.integers(2**32))
        flip = 1.0 if random.random() < 0.5 else -1.0
        orders = [
            _order_one(thing, found[thing.id], spec, number, brief.camera.angle, flip, make, random, pair_seed)
            for number in range(count)
        ]
        turned: float | None = None
        if any(_sat_upon(brief, found, relation, thing) for relation in brief.relations):
            turned = SAT_ON_DEG * flip + float(random.uniform(-6, 6))
        made.order(thing.id, orders, turned)
    for thing in _hosts_first(brief):
        warnings += limits.get(thing.id, [])
        warnings += _dishonoured(thing, made[thing.id][-1].model) if made[thing.id] else []
    return Cast(made=tuple(one for thing in brief.things for one in made[thing.id]), warnings=tuple(warnings))


def _not_yet(brief: Brief) -> list[str]:
    """What was understood but cannot be drawn by this version."""
    told = []
    if brief.quoted:
        told.append("Words in pictures are not drawn yet: " + ", ".join(f"“{text}”" for text in brief.quoted) + ".")
    if brief.style not in ("", "photo"):
        told.append(f"The style {brief.style!r} is not drawn yet; this is a photograph-like picture.")
    return told


def _hosts_first(brief: Brief) -> list[ThingBrief]:
    """Who is ridden or sat upon comes before who rides, what is held before who holds it; otherwise the brief's order."""
    waiting, ordered = list(brief.things), []
    carried = {
        (r.subject, r.object) for r in brief.relations if r.kind in ("riding", "on", "in") and r.subject != r.object
    } | {(r.object, r.subject) for r in brief.relations if r.kind == "held_by" and r.subject != r.object}
    while waiting:
        names = {thing.id for thing in waiting}
        ready = next((t for t in waiting if not any(s == t.id and o in names for s, o in carried)), waiting[0])
        waiting.remove(ready)
        ordered.append(ready)
    return ordered


def _sizes(brief: Brief, found: Mapping[str, Found], setting: str) -> dict[str, float]:
    """Longest sides in metres. Real sizes differ a thousandfold and a picture has a thousand pixels, so they come closer to
    the largest, keeping their order; what is held, worn or ridden keeps its true size beside its holder."""
    true = {t.id: found[t.id].size_m * SIZE_FACTORS[t.size] for t in brief.things}
    if not true:
        return {}
    power = MOUNTED_POWER if any(thing.mount for thing in brief.things) else PLACES[setting].ratio_power
    largest = max(true.values())
    sizes = {id_: largest * (size / largest) ** power for id_, size in true.items()}
    nouns = {thing.id: thing.noun for thing in brief.things}
    poses = {thing.id: thing.pose for thing in brief.things}
    for relation in brief.relations:
        one, other, kind = relation.subject, relation.object, relation.kind
        if one not in true or other not in true:
            continue
        person = found[one].key in PEOPLE_KEYS
        if kind in TRUE_TO_LIFE or (person and sits(kind, poses[one], nouns[other], person=True)):
            sizes[one] = sizes[other] * true[one] / true[other]
        if kind == "riding" and person and nouns[other].split()[-1] in MADE_TO_MEASURE:
            sizes[other] *= min(1.0, true[one] / GROWN_M)
    return sizes


def _spec(
    thing: ThingBrief,
    all_found: Mapping[str, Found],
    sizes: Mapping[str, float],
    brief: Brief,
    made: Mapping[str, Sequence[Made]],
    detail: float,
) -> ThingSpec:
    """What its maker is asked for; every one of the same noun phrase gets this with a seed of its own."""
    relations, found = brief.relations, all_found[thing.id]
    held = next((r.subject for r in relations if r.kind == "held_by" and r.object == thing.id), "")
    seat = next(
        (r for r in relations if r.subject == thing.id and r.object in made and _sits(thing, r, found, made)), None
    )
    host = made[seat.object][0].model if seat is not None and made[seat.object] else None
    laid = any(r.subject == thing.id and r.kind in ("on", "in") for r in relations) and thing.noun.split()[-1] in FOLDED
    astride = host is not None and (is_animal(host) or (seat is not None and seat.kind == "riding"))
    pose = thing.pose or ("riding" if astride else "")
    if held and pose in PLAYING and (manner := MANNERS.get(all_found[held].key)):
        pose = manner.pose
    if held and not pose and found.key.startswith("own:"):
        pose = "holding"
    return ThingSpec(
        key=found.key,
        noun=called(thing),
        size_m=sizes[thing.id],
        colour=hex_colour(thing.colour_hex) if thing.colour_hex else None,
        second_colour=hex_colour(thing.second_colour_hex) if thing.second_colour_hex else None,
        material=thing.material,
        pose=pose,
        modifiers=(*thing.modifiers, *(("folded",) if laid else ()), *((brief.season,) if brief.season else ())),
        worn=thing.worn,
        held_m=_held_m(made.get(held, ()), sizes[held]) if held else None,
        seat_m=seat_of(host).at[2] if host is not None else 0.0,
        borne=_borne(thing, found, brief),
        reach_m=_handles(host) if host is not None and seat is not None and seat.kind == "riding" else None,
        detail=detail,
    )


def _held_m(made: Sequence[Made], size_m: float) -> tuple[float, float, float]:
    """Width, depth and height of what the hands will hold: of what has a grip, of that grip."""
    if not made:
        return size_m, size_m, size_m
    model = made[0].model
    low, high = model.bounds()
    width, depth, height = (float(v) for v in high - low)
    gripped = {"grip", "handle"} & set(model.anchors) or is_slender(model)
    return (GRIP_M, GRIP_M, height) if gripped else (width, depth, height)


def _borne(thing: ThingBrief, found: Found, brief: Brief) -> Literal["", "hand", "played", "wall", "ceiling"]:
    holder = next((r.object for r in brief.relations if r.kind == "held_by" and r.subject == thing.id), "")
    if holder:
        pose = next((one.pose for one in brief.things if one.id == holder), "")
        return "played" if found.key in MANNERS and pose in PLAYING else "hand"
    return "wall" if thing.mount in ("wall", "lean") else "ceiling" if thing.mount == "ceiling" else ""


def called(thing: ThingBrief) -> str:
    """The noun that its maker is looked up by: what hangs is often made otherwise than what stands."""
    last = thing.noun.split()[-1]
    return HUNG.get((thing.mount, thing.noun)) or HUNG.get((thing.mount, last)) or as_made(thing.noun, thing.modifiers)


def lies_flat(model: Model) -> bool:
    """Whether it was made lying: a plate, a skateboard, a sword."""
    low, high = model.bounds()
    width, depth, height = (float(v) for v in high - low)
    return height < LYING * min(width, depth)


def is_slender(model: Model) -> bool:
    """Whether it is a rod: a knife, a wand, a torch. A hand closes round such a thing at one end."""
    low, high = model.bounds()
    _, second, longest = sorted(float(v) for v in high - low)
    return longest > SLENDER * second


def _mounted_turn(thing: ThingBrief, model: Model) -> float:
    """What hangs faces the room; what leans does so with its broad side, or with its long side upright."""
    low, high = model.bounds()
    width, depth = (float(v) for v in (high - low)[:2])
    if lies_flat(model):
        return 90.0 if thing.mount == "lean" and width > depth else 0.0
    return 90.0 if thing.mount == "lean" and depth > LONG_SIDE * width else 0.0


def _sat_upon(brief: Brief, found: Mapping[str, Found], relation: Relation, host: ThingBrief) -> bool:
    """Whether a person sits on this chair, which is then turned so that something of it is seen. Of what is ridden, the
    maker knows its best side."""
    one = next((thing for thing in brief.things if thing.id == relation.subject), None)
    a_chair = host.noun.split()[-1] in SEATS and brief.camera.angle not in ANGLE_TURNS
    if one is None or relation.object != host.id or relation.kind == "riding" or not a_chair:
        return False
    return sits(relation.kind, one.pose, host.noun, person=found[one.id].key in PEOPLE_KEYS)


def _detail(people: int) -> float:
    """How finely each of so many is made: what is seen smaller needs less."""
    return 1.0 if people < 4 else 0.7 if people < 8 else 0.5


def _sits(thing: ThingBrief, relation: Relation, found: Found, made: Mapping[str, Sequence[Made]]) -> bool:
    host = made[relation.object]
    return bool(host) and sits(relation.kind, thing.pose, host[0].brief.noun, person=found.key in PEOPLE_KEYS)


def _handles(host: Model) -> Hands | None:
    """Where a vehicle's handlebar is, from its seat: for the left hand and the right of who faces -y."""
    seat = host.anchors.get("saddle") or host.anchors.get("seat")
    hands = [host.anchors[name] for name in ("hand_left", "hand_right") if name in host.anchors]
    if seat is None or len(hands) < 2:
        return None
    right, left = sorted((x - seat[0], y - seat[1], z - seat[2]) for x, y, z in hands)
    return left, right


def _order_one(
    thing: ThingBrief,
    found: Found,
    spec: ThingSpec,
    number: int,
    angle: Angle,
    flip: float,
    make: Make,
    random: np.random.Generator,
    pair_seed: int,
) -> Callable[[], Made]:
    """All that luck decides is decided here, so that the making itself may wait, or go on beside others."""
    size = spec.size_m * (1.0 if thing.count == 1 else float(random.uniform(0.95, 1.05)))
    own = replace(spec, size_m=size, seed=int(random.integers(2**32)))
    if thing.count > 1 and thing.noun.split()[-1] in PAIRED:
        # A left and a right one of the same make: no shoe is red whose fellow is blue.
        alike = int(np.random.default_rng([pair_seed, number // 2]).integers(2**32))
        own = replace(spec, seed=alike, modifiers=(*spec.modifiers, ("right", "left")[number % 2]))
    turn = _turn(found.key, angle, flip, random)

    def made() -> Made:
        model = make(own)
        return Made(
            brief=thing,
            found=found,
            spec=own,
            model=model,
            turn_deg=_mounted_turn(thing, model) if thing.mount in ("wall", "lean", "against") else turn,
            id=thing.id if thing.count == 1 else f"{thing.id}.{number + 1}",
        )

    return made


def _turn(key: str, angle: Angle, flip: float, random: np.random.Generator) -> float:
    """Flat drawings keep their face to the camera; solid things show two sides. Those of one noun are turned alike."""
    spread = float(random.uniform(-1, 1))
    kind = key.partition(":")[0]
    if angle in ANGLE_TURNS:
        turn = ANGLE_TURNS[angle] * (flip if angle in ("three_quarter", "side") else 1.0)
        return max(-FLAT_TURNS, min(FLAT_TURNS, turn)) if kind == "figure" else turn + 3.0 * spread
    if kind == "figure":
        return 16.0 * spread
    if kind == "own":
        return OWN_MAKERS[key].view_turn_deg + 9.0 * spread
    return 24.0 * flip + 10.0 * spread


def _dishonoured(thing: ThingBrief, model: Model) -> list[str]:
    asked = {"colour": thing.colour, "material": thing.material, "second_colour": thing.second_colour}
    told = [
        f"The {name.replace('_', ' ')} {value!r} could not be given to the {thing.noun}."
        for name, value in asked.items()
        if value and name not in model.honoured
    ]
    if "modifiers" not in model.honoured:
        clothes = [words for words in thing.modifiers if words.split()[-1] in CLOTHES]
        told += [f"The {words!r} could not be given to the {thing.noun}." for words in clothes]
    if "worn" not in model.honoured:
        told += [f"The {worn.noun!r} could not be given to the {thing.noun}." for worn in thing.worn]
    return told
