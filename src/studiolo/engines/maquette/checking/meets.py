"""Whether a picture shows what was expected of it: expectation, scene and sights become checks. Nothing of the prompt is read."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from studiolo.engines.maquette.checking.colour_match import ENOUGH, share_of_palette
from studiolo.engines.maquette.checking.expected import KINDS, Expected, ExpectedThing
from studiolo.engines.maquette.checking.kinds import is_kind_of, shows
from studiolo.engines.maquette.checking.relations import Sight, holds_in_pixels, sight_from_json
from studiolo.engines.maquette.layout.blocks import OF_THE_PLACE
from studiolo.engines.maquette.library.wordnet import Wordnet
from studiolo.engines.maquette.settings.catalogue import PLACES

LEAST_PIXELS = 10
# What lies in, on or among others is hidden by these, and what is full shows little of its inside.
LEAST_SEEN, LEAST_SEEN_AMONG_OTHERS, LEAST_SEEN_LOADED = 0.6, 0.12, 0.3


@dataclass(frozen=True, kw_only=True, slots=True)
class Met:
    """One check: what was asked and what was measured, as people say it."""

    asked: str
    measured: str
    holds: bool

    def to_json(self) -> dict[str, Any]:
        return asdict(self)


@dataclass(frozen=True, kw_only=True, slots=True)
class Shown:
    """A thing of the scene and what the instance pass saw of it. loaded: others lie in it or stand on it."""

    thing: Mapping[str, Any]
    sight: Sight
    loaded: bool

    @property
    def counts(self) -> bool:
        least = LEAST_SEEN_LOADED if self.loaded else LEAST_SEEN
        if self.thing["stands_on"] not in OF_THE_PLACE:
            least = LEAST_SEEN_AMONG_OTHERS
        return self.sight.pixels >= LEAST_PIXELS and self.sight.visible >= least


def meets(expected: Expected, scene: Mapping[str, Any], wordnet: Wordnet) -> tuple[Met, ...]:
    """scene: the document that came with the picture, with its verdict."""
    sights = scene.get("verdict", {}).get("things", {})
    loaded = {thing["stands_on"] for thing in scene.get("things", ())}
    seen = [
        Shown(thing=thing, sight=sight_from_json(sights[thing["id"]]), loaded=thing["id"] in loaded)
        for thing in scene.get("things", ())
        if thing["id"] in sights
    ]
    checks: list[Met] = []
    for one in expected.things:
        own = matching(one, seen, wordnet)
        if not own and one.count <= 1 and not one.colour and place_shows(scene, one.thing, wordnet):
            checks.append(
                Met(
                    asked=f"{one.count or 'one or more'} {one.named}",
                    measured=f"the place is {scene['setting']}",
                    holds=True,
                )
            )
            continue
        checks.append(_counted(one, own))
        if one.colour:
            checks.append(_coloured(one, [s for s in seen if shows(s.thing, one.thing, wordnet)], own))
    for relation in expected.relations:
        of, to = (matching(end, seen, wordnet) for end in (relation.of, relation.to))
        if of and not to and relation.kind in ("on", "in") and place_shows(scene, relation.to.thing, wordnet):
            holds, measured = all(_on_ground(s, seen) for s in of), f"stands on the ground of {scene['setting']}"
        else:
            holds, measured = holds_in_pixels(KINDS[relation.kind], [s.sight for s in of], [s.sight for s in to])
        checks.append(
            Met(asked=f"{relation.of.named} {relation.kind} {relation.to.named}", measured=measured, holds=holds)
        )
    for name, asked in (("setting", expected.place), ("light", expected.light)):
        if asked:
            checks.append(Met(asked=f"{name}: {asked}", measured=str(scene.get(name)), holds=scene.get(name) == asked))
    return tuple(checks)


def place_shows(scene: Mapping[str, Any], noun: str, wordnet: Wordnet) -> bool:
    """Whether the place itself is what a noun means: on a kitchen table, the table is no thing of its own."""
    place = PLACES.get(str(scene.get("setting")))
    return place is not None and any(is_kind_of(word, noun, wordnet) for word in place.words.split(", "))


def _on_ground(one: Shown, seen: Sequence[Shown]) -> bool:
    by_id = {s.thing["id"]: s.thing for s in seen}
    below = one.thing["stands_on"]
    while below in by_id:
        below = by_id[below]["stands_on"]
    return bool(below == "ground")


def matching(one: ExpectedThing, seen: Sequence[Shown], wordnet: Wordnet) -> list[Shown]:
    """Those of its kind that count, and that have its colour if it asks for one."""
    own = [s for s in seen if s.counts and shows(s.thing, one.thing, wordnet)]
    return [s for s in own if not one.colour_hex or share_of_palette(s.sight.palette, one.colour_hex) >= ENOUGH]


def _counted(one: ExpectedThing, own: Sequence[Shown]) -> Met:
    asked = f"{one.count or 'one or more'} {one.named}"
    holds = len(own) == one.count if one.count else bool(own)
    return Met(asked=asked, measured=f"{len(own)} seen", holds=holds)


def _coloured(one: ExpectedThing, kind: Sequence[Shown], own: Sequence[Shown]) -> Met:
    told = [f"{share_of_palette(s.sight.palette, one.colour_hex):.0%}" for s in kind] or ["none drawn"]
    return Met(asked=f"{one.thing}: {one.colour}", measured=f"{', '.join(told)} of the surface", holds=bool(own))
