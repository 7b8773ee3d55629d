"""What was understood, written down as a Brief."""

from typing import cast

from studiolo.engines.maquette.language.asked import Asked
from studiolo.engines.maquette.language.brief import (
    Angle,
    Brief,
    CameraBrief,
    Relation,
    Season,
    Shot,
    ThingBrief,
    Weather,
)
from studiolo.engines.maquette.language.cue_notes import Cues
from studiolo.engines.maquette.language.cue_table import CUES
from studiolo.engines.maquette.language.phrase import Phrase, hex_of
from studiolo.engines.maquette.language.places import OVERHEAD, SKIES, choose, out_of_doors
from studiolo.engines.maquette.language.settings_words import PLACE_ADJECTIVES
from studiolo.engines.maquette.language.words import Word

MOST = 50
# How settings know the weather by its look.
_WEATHER_MOODS = {"snow": "snowing", "mist": "misty", "fog": "foggy"}


def write_brief(
    prompt: str,
    asked: Asked,
    cues: Cues,
    words: list[Word],
    *,
    quoted: tuple[str, ...],
    language: str,
    ignored: list[tuple[str, str]],
) -> Brief:
    """Ids are t1, t2 ... in the order of the prompt."""
    if any(thing.last == "moon" for thing in asked.things) and (len(asked.things) > 1 or asked.places):
        cues.say("at night")
    setting, hints = _setting(asked, cues, words)
    hints = tuple(hint for hint in hints if hint not in ("wall", "window"))
    told = [*ignored, *asked.ignored]
    if hints and setting != "studio":
        skies = {word: place for word, place in asked.places if place in SKIES}
        if "night_sky" in skies.values():
            cues.say("at night")
        told += [(hint, f"a picture has one place: {setting.replace('_', ' ')}") for hint in hints if hint not in skies]
    tables = asked.tables if setting else asked.tables[1:]
    if asked.tables and not setting:
        setting = "kitchen_table"
        asked.mood += [asked.tables[0].material] if asked.tables[0].material else []
    things = sorted([*asked.things, *tables], key=lambda thing: thing.at)
    ids = {id(thing): f"t{number}" for number, thing in enumerate(things, 1)}
    for part in (part for word, _ in asked.places for part in word.split() if part in CUES):
        cues.say(part)  # a "snowy forest" may be one name
    weather, season = cues.said.get("weather", ""), cues.said.get("season", "")
    look = [season, _WEATHER_MOODS.get(weather, "")]
    return Brief(
        prompt=prompt,
        things=tuple(_thing(ids[id(thing)], thing, told) for thing in things),
        relations=_relations(asked, ids),
        setting=setting,
        light=cues.light or ("window" if asked.window else ""),
        time=cues.said.get("time", ""),
        weather=cast(Weather, weather),
        season=cast(Season, season),
        camera=CameraBrief(
            shot=cast(Shot, cues.said.get("shot", "")),
            angle=cast(Angle, cues.said.get("angle", "")),
            lens_mm=cues.lens_mm,
            blur=cues.said.get("blur", ""),  # type: ignore[arg-type]
        ),
        style=cues.style,
        background=asked.background or asked.wall,
        background_hex=hex_of(asked.background or asked.wall),
        mood=tuple(dict.fromkeys(filter(None, (*cues.mood, *asked.mood, *hints, *look)))),
        absent=tuple(dict.fromkeys((*asked.absent, *cues.absent))),
        quoted=quoted,
        language=language,
        ignored=tuple(told),
    )


def _setting(asked: Asked, cues: Cues, words: list[Word]) -> tuple[str, tuple[str, ...]]:
    if asked.background or asked.backdrop:
        return "studio", ()
    votes = [*asked.places, *(("", name) for name in cues.places)]
    setting, hints = choose(votes)
    if setting:
        return setting, hints
    adjectives = [PLACE_ADJECTIVES[word.text] for word in words if word.text in PLACE_ADJECTIVES]
    if adjectives or cues.said.get("weather") == "snow":
        return (*adjectives, "snow")[0], ()
    things, weather = [(thing.noun, thing.pose) for thing in asked.things], cues.said.get("weather", "")
    below = any(thing.last not in OVERHEAD for thing in asked.things)
    overhead = below and any(thing.last in OVERHEAD for thing in asked.things)
    return (out_of_doors(things, weather) if things and (weather or overhead) else ""), ()


def _relations(asked: Asked, ids: dict[int, str]) -> tuple[Relation, ...]:
    """Only between things that are in the picture, each once."""
    relations = [
        Relation(
            subject=ids[id(one.subject)], kind=one.kind, object=ids[id(one.object)],
            second=ids.get(id(one.second), "") if one.second is not None else "",
        )
        for one in asked.joined
        if id(one.subject) in ids
        and id(one.object) in ids
        and one.subject is not one.object
        and not (one.object.last in OVERHEAD and one.kind in ("next_to", "facing"))
    ]  # fmt: skip
    return tuple(dict.fromkeys(_sheltered(one, asked, ids) for one in relations))


def _sheltered(relation: Relation, asked: Asked, ids: dict[int, str]) -> Relation:
    """Who is under an umbrella holds it; what somebody is under in the sky is above him."""
    things = {ids[id(thing)]: thing for thing in asked.things if id(thing) in ids}
    one, other = things.get(relation.subject), things.get(relation.object)
    if relation.kind != "under" or one is None or other is None:
        return relation
    if other.last in OVERHEAD:
        return Relation(subject=relation.object, kind="above", object=relation.subject)
    held = one.person and one.count == other.count and other.last in ("umbrella", "parasol")
    return Relation(subject=relation.object, kind="held_by", object=relation.subject) if held else relation


def _thing(id_: str, phrase: Phrase, told: list[tuple[str, str]]) -> ThingBrief:
    phrase.finish()
    count = max(1, phrase.count)
    if count > MOST:
        told.append((f"{count} {phrase.noun}", f"at most {MOST} are drawn"))
    second = phrase.colours[1] if len(phrase.colours) > 1 else ""
    return ThingBrief(
        id=id_,
        noun=phrase.noun,
        count=min(MOST, count),
        colour=phrase.colour,
        colour_hex=hex_of(phrase.colour),
        second_colour=second,
        second_colour_hex=hex_of(second),
        size=phrase.size,
        material=phrase.material,
        modifiers=tuple(dict.fromkeys((*phrase.modifiers, *phrase.colours[2:]))),
        pose=phrase.pose,
        worn=tuple(one.as_worn() for one in phrase.worn),
        formation=phrase.formation,
        spot=phrase.spot,
        mount=phrase.mount,
    )
