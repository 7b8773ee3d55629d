"""A role and a spec -> a person: decided, posed, fleshed, dressed and given a face."""

from dataclasses import replace
from functools import lru_cache

import numpy as np

from studiolo.engines.maquette.makers.people.bench import PeopleBench
from studiolo.engines.maquette.makers.people.character import Character, character_of
from studiolo.engines.maquette.makers.people.dressing import add_clothes, cell_of
from studiolo.engines.maquette.makers.people.fabric import plain
from studiolo.engines.maquette.makers.people.field import moulded
from studiolo.engines.maquette.makers.people.flesh import arm, hips_of, leg, torso
from studiolo.engines.maquette.makers.people.garments import BOTTOMS, SHOES, TOPS
from studiolo.engines.maquette.makers.people.hands import Hand, hand_lumps, hand_of
from studiolo.engines.maquette.makers.people.heads import SKIN, add_head
from studiolo.engines.maquette.makers.people.roles import Role
from studiolo.engines.maquette.makers.people.shoes import bare_feet
from studiolo.engines.maquette.makers.people.skeleton import SIDES, Skeleton, point, skeleton_of, sole_to_seat
from studiolo.engines.maquette.makers.people.surface import Surface
from studiolo.engines.maquette.makers.protocol import Hands, ThingSpec
from studiolo.engines.maquette.model import Floats, Mesh, Model, Numbers, Part, Strands, Vector
from studiolo.engines.maquette.settings.surfaces import hex_colour

LYING = np.array(((0.0, 0.0, -1.0), (0.0, 1.0, 0.0), (1.0, 0.0, 0.0)))  # the head to the picture's left, facing ahead
ON_BACK = np.array(((0.0, 0.0, -1.0), (-1.0, 0.0, 0.0), (0.0, -1.0, 0.0)))
WRIST_BEHIND = np.array((0.0, 0.07, 0.035))  # of what the hand closes round, metres for a grown person
Held = tuple[float, float, float]


@lru_cache(maxsize=6)
def make_person(role: Role, spec: ThingSpec) -> Model:
    """The person as asked, standing, sitting or lying on z = 0."""
    who = character_of(role, spec)
    body = posed(who, spec.held_m, spec.reach_m)
    bench = PeopleBench(detail=detail_of(spec), random=np.random.default_rng([spec.seed, 90210]))
    ease = add_clothes(bench, who, body)
    hands = _add_skin(bench, who, body, spec.held_m)
    skull = add_head(bench, who, body, torso(body, ease + 0.006 * body.build.u)[:3])
    anchors = _anchors(who, body, hands, spec.held_m)
    anchors["head_top"] = body.face(np.array([(0.0, 0.1, 1.14)]))[0]
    anchors["eyes"] = body.face(np.array([(0.0, -0.9, who.face.eye_height)]))[0]
    anchors["mouth"] = body.face(skull.mouth[7][None])[0]
    return _grounded(bench.parts(), anchors, who)


def detail_of(spec: ThingSpec) -> float:
    return float(np.clip(spec.detail, 0.35, 1.5))


def posed(who: Character, held_m: Held | None, reach_m: Hands | None = None) -> Skeleton:
    """The skeleton, its hands brought to a handlebar, or to both sides of what is held where it is wide."""
    if reach_m is not None:
        body = skeleton_of(who.build, who.pose, seat_m=who.seat_m)
        seat = body.pelvis - point(0, 0, sole_to_seat(body.build))
        hands = tuple(
            body.turn_chest.T @ (seat + np.array(at) - body.neck + WRIST_BEHIND * who.build.u) for at in reach_m
        )
        return skeleton_of(who.build, who.pose, seat_m=who.seat_m, hand_targets=hands)
    targets: list[Numbers | None] = [None, None]
    u = who.build.u
    if held_m is not None and who.pose_name in ("holding both", "reading"):
        wide, deep, _tall = held_m
        half = min(max(wide, 0.1) / 2, 0.34 * u) + 0.022 * u
        low = -0.25 if who.pose_name == "holding both" else -0.2
        away = -0.3 - min(deep / u * 0.4, 0.1)
        if who.pose_name == "reading":
            half = min(max(wide, 0.12) / 2, 0.2 * u) + 0.01 * u
        for side, sign in enumerate(SIDES):
            targets[side] = point(sign * (half + 0.012 * u), away * u + 0.065 * u, low * u)
    return skeleton_of(who.build, who.pose, seat_m=who.seat_m, hand_targets=tuple(targets))


def held_radius(held_m: Held | None, pose: str) -> float:
    """Of what a gripping hand closes around, metres."""
    if held_m is None:
        return 0.02
    wide, _deep, _tall = sorted(held_m)
    return float(np.clip(wide / 2, 0.008, 0.05)) if pose != "holding both" else 0.02


def _add_skin(bench: PeopleBench, who: Character, body: Skeleton, held_m: Held | None) -> list[Hand]:
    """Hands, and whatever clothes leave bare; gives the hands."""
    cell = cell_of(body, bench.detail)
    u = body.build.u
    gloves = who.clothes.extra("gloves")
    radius = held_radius(held_m, who.pose_name)
    hands = []
    for side in (0, 1):
        hand = hand_of(body, side, radius)
        shape = moulded(
            hand_lumps(body, side, hand, radius, 0.0022 * u if gloves else 0.0), 0.0056 * hand.scale / bench.detail
        )
        if gloves is not None:
            bench.add("gloves", shape, plain(gloves.colour or hex_colour("#5a3a2a"), rough=0.6))
        else:
            bench.add("hands", _hand_colours(shape, hand, who), SKIN)
        hands.append(hand)
        if who.clothes.covered_arm < 0.95:
            bench.add("arms", _skin(moulded(arm(body, side), cell * 1.15), who), SKIN)
    if _bare_chest(who):
        dressed = who.clothes.tops and who.clothes.tops[-1].name != "swimsuit"
        lumps = torso(body, -0.004 * u)[:3] if dressed else torso(body)
        bench.add("chest", _skin(moulded(lumps, cell * 1.3), who), SKIN)
    covered = _covered_leg(who)
    if covered < 0.9:
        for side in (0, 1):
            bench.add("legs", _skin(moulded(leg(body, side), cell * 1.4), who), SKIN)
        if covered < 0.05:
            bench.add("hips", _skin(moulded(hips_of(body), cell), who), SKIN)
    if _bare_feet(who):
        bench.add("feet", _skin(bare_feet(body, cell * 0.75), who), SKIN)
    return hands


def _skin(shape: Surface, who: Character) -> Surface:
    return replace(shape, colours=np.tile(np.asarray(who.skin), (len(shape.vertices), 1)))


def _hand_colours(shape: Surface, hand: Hand, who: Character) -> Surface:
    """Warmer towards the finger tips."""
    tips = np.clip(((shape.vertices - hand.at) @ hand.along / hand.scale - 0.09) / 0.05, 0, 1)[:, None]
    tone = np.asarray(who.skin)
    return replace(shape, colours=tone * (1 - 0.3 * tips) + tone * (1.03, 0.7, 0.64) * 0.3 * tips)


def _bare_chest(who: Character) -> bool:
    return not who.clothes.tops or any(
        TOPS[piece.name].collar in ("boat", "straps", "v", "cross") or TOPS[piece.name].sleeve < 0.05
        for piece in who.clothes.tops[:1]
    )


def _covered_leg(who: Character) -> float:
    longest = max((TOPS[piece.name].hem / 0.86 for piece in who.clothes.tops if TOPS[piece.name].skirt), default=0.0)
    if who.clothes.bottom is None:
        return min(longest, 0.89) if longest > 0.1 else 0.0
    bottom = BOTTOMS[who.clothes.bottom.name]
    return min(bottom.length, 0.89) if bottom.skirt else bottom.length


def _bare_feet(who: Character) -> bool:
    shoes = who.clothes.shoes
    return shoes is None or shoes.name not in SHOES or SHOES[shoes.name].kind in ("sandal", "heel", "slipper")


def _anchors(who: Character, body: Skeleton, hands: list[Hand], held_m: Held | None) -> dict[str, Numbers]:
    left, right = hands[0].grip, hands[1].grip
    if who.pose_name in ("holding both", "reading", "cooking") and held_m is not None and who.pose_name != "cooking":
        left = right = (hands[0].place(0, 0.07, 0.02) + hands[1].place(0, 0.07, 0.02)) / 2
    seat = body.pelvis - point(0, 0, sole_to_seat(body.build))
    lap = body.loin(0, -0.2, 0.09) if body.pose.rest == "seat" else body.loin(0, -0.12, 0.0)
    return {"hand_left": left, "hand_right": right, "neck": body.neck, "seat": seat, "lap": lap}


def _grounded(parts: tuple[Part, ...], anchors: dict[str, Numbers], who: Character) -> Model:
    """Laid down where the pose lies, centred, and standing on z = 0."""
    turn = {"side": LYING, "back": ON_BACK}.get(who.pose.rest, np.eye(3))
    parts = tuple(_turned(part, turn) for part in parts)
    model = Model(parts=parts, honoured=who.honoured)
    low, high = model.bounds()
    lift = who.pose.lift * who.build.u if who.pose.rest == "air" else 0.0
    offset = np.array((-(low[0] + high[0]) / 2, -(low[1] + high[1]) / 2, lift - low[2]))
    if who.pose.rest in ("seat", "feet"):
        offset[2] = -float(low[2]) if who.pose.rest == "feet" or low[2] < 0 else 0.0
    moved = tuple(_shifted(part, offset) for part in parts)
    places: dict[str, Vector] = {}
    for name, at in anchors.items():
        x, y, z = (float(value) for value in turn @ at + offset)
        places[name] = (x, y, z)
    return Model(parts=moved, anchors=places, honoured=who.honoured)


def _turned(part: Part, turn: Numbers) -> Part:
    shape = part.shape
    if isinstance(shape, Strands) or np.array_equal(turn, np.eye(3)):
        return part
    normals = None if shape.normals is None else (shape.normals @ turn.T).astype(np.float32)
    return replace(part, shape=replace(shape, vertices=(shape.vertices @ turn.T).astype(np.float32), normals=normals))


def _shifted(part: Part, offset: Numbers) -> Part:
    shape = part.shape
    assert isinstance(shape, Mesh)
    vertices: Floats = (shape.vertices + offset).astype(np.float32)
    return replace(part, shape=replace(shape, vertices=vertices))
