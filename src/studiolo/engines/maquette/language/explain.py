"""A Brief in plain sentences, for the person who wrote the prompt."""

from collections.abc import Iterable

from studiolo.engines.maquette.language.brief import MOUNTED, Brief, CameraBrief, Relation, ThingBrief, Worn
from studiolo.engines.maquette.language.languages import LANGUAGES
from studiolo.engines.maquette.language.thing_words import SERVINGS
from studiolo.engines.maquette.language.wording.tell import written
from studiolo.engines.maquette.library.nouns import plural

_RELATIONS = {
    "next_to": "beside", "left_of": "left of", "right_of": "right of", "in_front_of": "in front of", "leaning_on": "leaning on",
    "held_by": "held by", "worn_by": "worn by", "facing": "turned to", "riding": "riding",
}  # fmt: skip
_ANGLES = {
    "eye_level": "at eye level", "low": "from below", "high": "from somewhat above", "birds_eye": "from straight above",
    "isometric": "isometric, with no perspective", "front": "from the front", "side": "from the side", "back": "from behind",
    "three_quarter": "from half to one side",
}  # fmt: skip
_SHOTS = {
    "macro": "from very near", "close_up": "close up", "full": "whole", "wide": "wide", "medium": "from the waist up",
    "portrait": "as a portrait",
}  # fmt: skip


def explain(brief: Brief) -> str:
    """One line for each thing, relation, choice of place, light and camera, and word not used."""
    lines = [_sentence(_thing(thing)) for thing in brief.things]
    lines = lines or ["Nothing stands in the picture but the place itself."]
    things = {thing.id: thing for thing in brief.things}
    lines += [_relation(one, things) for one in brief.relations]
    lines += _scene(brief)
    lines += _camera(brief.camera)
    lines += [f"It should feel {', '.join(word.replace('_', ' ') for word in brief.mood)}."] if brief.mood else []
    lines += [f"There must be no {noun}." for noun in brief.absent]
    lines += [written(words) for words in brief.words]
    if brief.language not in ("en", "und"):
        lines.append(f"It was read as {LANGUAGES.get(brief.language, brief.language)}.")
    lines += [f"“{word}” was taken for “{noun}”, the nearest in meaning." for word, noun in brief.guessed]
    lines += [f"Not used: “{words}” ({why})." for words, why in brief.ignored]
    return "\n".join(lines)


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."


def _is_serving(thing: ThingBrief) -> bool:
    return thing.count == 1 and thing.noun.split()[-1] in SERVINGS


def _called(thing: ThingBrief) -> str:
    return thing.noun if thing.count == 1 and not _is_serving(thing) else plural(thing.noun)


def _thing(thing: ThingBrief) -> str:
    size = "" if thing.size == "normal" else thing.size
    colour = f"{thing.colour} and {thing.second_colour}" if thing.second_colour else thing.colour
    some = _is_serving(thing)
    material = "" if thing.material in thing.colour else thing.material
    parts = [
        _words(
            "some" if some else str(thing.count),
            size,
            colour,
            material,
            _called(thing),
            "" if thing.mount in ("ceiling", "lean") and thing.pose in ("hanging", "leaning") else thing.pose,
            f"in a {thing.formation}" if thing.formation else "",
        ),
        f"({', '.join(thing.modifiers)})" if thing.modifiers else "",
        f"wearing {_and(_clothes(one) for one in thing.worn)}" if thing.worn else "",
        MOUNTED.get(thing.mount, ""),
        f"at the {thing.spot.replace('_', ' ')} of the picture" if thing.spot else "",
    ]
    return _words(*parts)


def _clothes(worn: Worn) -> str:
    return _words(*worn.modifiers, worn.colour, worn.material, worn.noun)


def _relation(one: Relation, things: dict[str, ThingBrief]) -> str:
    names = {id_: _called(thing) for id_, thing in things.items()}
    end = f"the {names[one.object]}" + (f" and the {names[one.second]}" if one.second in names else "")
    subject = things[one.subject]
    verb = "is" if subject.count == 1 and not _is_serving(subject) else "are"
    return f"The {names[one.subject]} {verb} {_RELATIONS.get(one.kind, one.kind)} {end}."


def _scene(brief: Brief) -> list[str]:
    said = {
        "place": brief.setting, "light": brief.light, "time": brief.time, "weather": brief.weather, "season": brief.season,
        "style": brief.style, "background": brief.background,
    }  # fmt: skip
    return [f"The {what} is {value.replace('_', ' ')}." for what, value in said.items() if value]


def _camera(camera: CameraBrief) -> list[str]:
    seen = [_SHOTS.get(camera.shot, ""), _ANGLES.get(camera.angle, "")]
    seen += [f"through a {camera.lens_mm:g} mm lens"] if camera.lens_mm else []
    seen += [{"shallow": "with a blurred background", "deep": "with everything sharp"}.get(camera.blur, "")]
    return [f"It is seen {', '.join(filter(None, seen))}."] if any(seen) else []


def _words(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def _and(parts: Iterable[str]) -> str:
    *first, last = parts
    return f"{', '.join(first)} and {last}" if first else last
