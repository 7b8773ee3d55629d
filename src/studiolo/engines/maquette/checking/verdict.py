"""From what the pixels say to a verdict: everything asked, what was measured of it, and whether that holds."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

import numpy as np

from studiolo.engines.maquette.checking.colour_match import ENOUGH, mean_hex, palette, share_of_colour
from studiolo.engines.maquette.checking.look import Look, Seen
from studiolo.engines.maquette.checking.mounted import touches
from studiolo.engines.maquette.checking.relations import Sight, holds_in_pixels
from studiolo.engines.maquette.language.brief import MOUNTED, Brief, Relation, ThingBrief
from studiolo.engines.maquette.layout.casting import PEOPLE_KEYS
from studiolo.engines.maquette.layout.seats import sits
from studiolo.engines.maquette.library.find import UNKNOWN_KEY
from studiolo.engines.maquette.scene import Scene, SceneThing

LEAST_SEEN = 0.6
LEAST_SEEN_CROWDED = 0.12  # of what lies in a bowl or a pile among its like
MOST_CUT = 0.012
LEAST_SEEN_LOADED = 0.3  # of what holds others: a full bowl shows little of its inside
LEAST_SEEN_SAT_ON = 0.12  # of a chair under who sits on it
LEAST_PIXELS = 10
CLOSE = ("macro", "close_up", "portrait", "medium")  # shots that may cut what they show
CheckKind = Literal["known", "count", "seen", "whole", "colour", "relation", "spot"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Check:
    """asked, measured: as people say it. thing: the id in the brief of what is asked about."""

    kind: CheckKind
    thing: str
    asked: str
    measured: str
    holds: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Verdict:
    """sights: what was measured of each thing of the scene, by its id."""

    checks: tuple[Check, ...]
    sights: Mapping[str, Sight]

    @property
    def holds(self) -> bool:
        return all(check.holds for check in self.checks)

    @property
    def misplaced(self) -> tuple[Check, ...]:
        """What fails and another layout or camera might mend."""
        return tuple(check for check in self.checks if not check.holds and check.kind not in ("colour", "known"))

    def to_json(self) -> dict[str, Any]:
        return {
            "holds": self.holds,
            "checks": [asdict(check) for check in self.checks],
            "things": {id_: sight.to_json() for id_, sight in self.sights.items()},
        }


def judge(brief: Brief, scene: Scene, look: Look, gaps: Sequence[float] = ()) -> Verdict:
    """look: of the scene's things, in their order. gaps: of each to what bears it, as `mounted.gaps_m` measures them."""
    sights = {thing.id: _sight(seen) for thing, seen in zip(scene.things, look.things, strict=True)}
    groups = {one.id: [thing for thing in scene.things if group_of(thing) == one.id] for one in brief.things}
    by_id = {thing.id: seen for thing, seen in zip(scene.things, look.things, strict=True)}
    sitting = [relation for relation in brief.relations if _sits(relation, brief, groups)]
    checks: list[Check] = []
    for one in brief.things:
        own = groups[one.id]
        among = one.formation in ("pile", "stack", "crowd") or _in_something(brief, one)
        least = LEAST_SEEN_CROWDED if among else LEAST_SEEN_LOADED if _holds_something(brief, one) else LEAST_SEEN
        if any(relation.object == one.id for relation in sitting):
            least = LEAST_SEEN_SAT_ON
        if own and own[0].key == UNKNOWN_KEY and own[0].label != one.noun:
            checks.append(_unknown(one))
        checks += _counted(one, [sights[thing.id] for thing in own], least)
        if brief.camera.shot not in CLOSE:
            checks.append(_whole(one, [sights[thing.id] for thing in own]))
        if one.colour_hex:
            checks.append(_coloured(one, [by_id[thing.id] for thing in own]))
        if one.mount and gaps:
            checks.append(_mounted(one, scene, gaps))
        if one.spot:
            checks.append(_in_spot(one, [sights[thing.id] for thing in own]))
    nouns = {thing.id: thing.noun for thing in brief.things}
    for relation in brief.relations:
        subject, other, second = (
            [sights[thing.id] for thing in groups.get(id_, ())]
            for id_ in (relation.subject, relation.object, relation.second)
        )
        if subject and other and relation.subject != relation.object:
            objects = (relation.object, relation.second)
            ends = (subject, other, second)
            checks.append(
                _related(relation, nouns, objects, ends, as_kind="sitting_on" if relation in sitting else relation.kind)
            )
    return Verdict(checks=tuple(checks), sights=sights)


def group_of(thing: SceneThing) -> str:
    """The id of its noun phrase in the brief."""
    return thing.id.partition(".")[0]


def _sits(relation: Relation, brief: Brief, groups: Mapping[str, Sequence[SceneThing]]) -> bool:
    things = {one.id: one for one in brief.things}
    if relation.subject not in things or relation.object not in things or not groups[relation.subject]:
        return False
    one, other = things[relation.subject], things[relation.object]
    person = groups[one.id][0].key in PEOPLE_KEYS
    return relation.kind != "riding" and sits(relation.kind, one.pose, other.noun, person=person)


def _in_something(brief: Brief, one: ThingBrief) -> bool:
    return any(r.subject == one.id and r.kind in ("in", "held_by", "worn_by") for r in brief.relations)


def _holds_something(brief: Brief, one: ThingBrief) -> bool:
    return any(r.object == one.id and r.kind in ("in", "held_by", "worn_by", "riding") for r in brief.relations)


def _sight(seen: Seen) -> Sight:
    if not seen.pixels:
        return Sight(pixels=0, visible=0.0, cut=seen.cut, box=(0, 0, 0, 0), centre=(0, 0), depth_m=0.0, palette=())
    # A stray hair is no border of a thing: its box leaves out the outermost hundredth.
    left, right = np.percentile(seen.x, [0.5, 99.5])
    top, bottom = np.percentile(seen.y, [0.5, 99.5])
    return Sight(
        pixels=seen.pixels,
        visible=min(1.0, seen.share),
        cut=seen.cut,
        box=(float(left), float(top), float(right), float(bottom)),
        centre=(float(seen.x.mean()), float(seen.y.mean())),
        depth_m=float(np.median(seen.depth)),
        palette=palette(seen.colour),
    )


def _unknown(one: ThingBrief) -> Check:
    return Check(
        kind="known",
        thing=one.id,
        asked=f"{one.noun}: drawn as one",
        measured="a plain solid stands for it",
        holds=False,
    )


def _counted(one: ThingBrief, sights: Sequence[Sight], least: float) -> list[Check]:
    there = [sight for sight in sights if sight.pixels >= LEAST_PIXELS and sight.visible >= least]
    shares = [sight.visible for sight in sights]
    return [
        Check(
            kind="count",
            thing=one.id,
            asked=f"{one.count} {one.noun}",
            measured=f"{len(there)} seen",
            holds=len(there) == one.count,
        ),
        Check(
            kind="seen",
            thing=one.id,
            asked=f"{one.noun}: {least:.0%} or more unhidden",
            measured=f"{min(shares, default=0):.0%} of the one least seen",
            holds=len(there) == len(sights) and bool(sights),
        ),
    ]


def _whole(one: ThingBrief, sights: Sequence[Sight]) -> Check:
    cut = max((sight.cut for sight in sights), default=0.0)
    return Check(
        kind="whole",
        thing=one.id,
        asked=f"{one.noun}: whole within the frame",
        measured=f"{cut:.1%} cut off",
        holds=cut <= MOST_CUT,
    )


def _coloured(one: ThingBrief, seen: Sequence[Seen]) -> Check:
    shares = [share_of_colour(each.colour, one.colour_hex) for each in seen]
    mean = mean_hex(np.concatenate([each.colour for each in seen])) if seen else ""
    return Check(
        kind="colour",
        thing=one.id,
        asked=f"{one.noun}: {one.colour or one.colour_hex} ({one.colour_hex})",
        measured=f"{min(shares, default=0):.0%} of its surface, mean {mean}",
        holds=min(shares, default=0.0) >= ENOUGH,
    )


def _mounted(one: ThingBrief, scene: Scene, gaps: Sequence[float]) -> Check:
    own = [(gap, thing.position[2]) for gap, thing in zip(gaps, scene.things, strict=True) if group_of(thing) == one.id]
    holds, measured = touches(one, [gap for gap, _ in own], [foot for _, foot in own])
    return Check(
        kind="relation", thing=one.id, asked=f"{one.noun} {MOUNTED[one.mount]}", measured=measured, holds=holds
    )


def _in_spot(one: ThingBrief, sights: Sequence[Sight]) -> Check:
    x, y = (float(np.mean([sight.centre[axis] for sight in sights if sight.pixels] or [0.5])) for axis in (0, 1))
    wrong = (
        ("left" in one.spot and x > 0.47)
        or ("right" in one.spot and x < 0.53)
        or ("top" in one.spot and y > 0.5)
        or ("bottom" in one.spot and y < 0.5)
        or (one.spot == "centre" and abs(x - 0.5) > 0.17)
    )
    return Check(
        kind="spot",
        thing=one.id,
        asked=f"{one.noun}: {one.spot.replace('_', ' ')}",
        measured=f"{x:.0%} from the left, {y:.0%} from the top",
        holds=not wrong,
    )


def _related(
    relation: Relation,
    nouns: Mapping[str, str],
    objects: tuple[str, str],
    ends: tuple[Sequence[Sight], Sequence[Sight], Sequence[Sight]],
    *,
    as_kind: str,
) -> Check:
    holds, measured = holds_in_pixels(as_kind, *ends)
    other = f" and {nouns.get(objects[1], '')}" if objects[1] else ""
    return Check(
        kind="relation",
        thing=relation.subject,
        asked=f"{nouns[relation.subject]} {relation.kind.replace('_', ' ')} {nouns.get(objects[0], '')}{other}",
        measured=measured,
        holds=holds,
    )
