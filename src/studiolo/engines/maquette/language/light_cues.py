"""Light described in several words: "soft afternoon light streaming through a window"."""

import re
from functools import cache

from studiolo.engines.maquette.language.colours import colour_hex
from studiolo.engines.maquette.language.cue_notes import CLOSED, GAP, Cues, any_of
from studiolo.engines.maquette.language.cue_table import LIGHT_BY_WORD
from studiolo.engines.maquette.language.style_words import MOODS

# With one of these before it a light is a thing.
_NOT_LIGHTS = frozenset(
    """traffic string fairy christmas tail head brake signal stop ceiling pendant street northern xmas party led
    police disco pilot indicator flash bike city twinkling""".split()
)
_NOUNS = any_of(
    """light, lights, lighting, illumination, glow, sunlight, daylight, moonlight, candlelight, backlight, backlighting,
    sunbeams?, shadows?, rays, beams, shafts, softbox(?:es)?"""
)
_BEFORE = any_of(
    """in, with, under, by, and, bathed in, lit by, illuminated by, casting, creating, giving, using, featuring, from, against,
    glowing in, catching, making"""
)
_FALLING = any_of(
    r"""streaming, pouring, coming, shining, falling, filtering, flooding, cascading, spilling, pours, streams, entering,
    flowing, filters, glowing, setup, effect, effects, and shadows?, of the \w+"""
)
_OF_WINDOWS = any_of(
    """an?, the, some, her, his, its, two, large, big, tall, high, open, small, arched, huge, nearby, side, one, left, right,
    stained, glass, dusty, old"""
)
_SHADOWY = any_of("an?, soft, long, deep, hard, dramatic, gentle, strong, harsh, warm, subtle")
_WITH = any_of("shadows, softbox(?:es)? illumination, softbox(?:es)?(?: lighting)?, reflections, highlights")
_AFTER = any_of(
    """on, in, over, and, at, with, across, around, through, from, to, under, against, behind, casting, creating, streaming,
    illuminating, near, by, for, while, onto, as, making, inside"""
)
_TIMES = {
    **dict.fromkeys(("morning", "afternoon", "day", "midday"), "day"),
    **dict.fromkeys(("evening", "sunset", "dusk"), "sunset"),
    **dict.fromkeys(("sunrise", "dawn"), "dawn"),
    **dict.fromkeys(("moon", "night", "moonlight"), "night"),
}
# Only these words make sure that a warm or bright light is the sun's.
_SUNNY = frozenset("golden sunset sunrise evening harsh dawn direct midday".split())


@cache
def _pattern() -> re.Pattern[str]:
    """before, the words that tell which light, its noun, how it falls, through what, and with which shadows."""
    never = "|".join(word for word in CLOSED if word.isalpha() and word not in ("light", "lighting"))
    word = rf"(?!(?:{never}|no|without|blue|green|red|wearing|holding) )[\w'_-]+(?: and (?=\w+ {_NOUNS}))? "
    through = rf"(?: (?:in )?(?:through|from|via|by) (?:{_OF_WINDOWS} )*(?P<through>[\w_-]+)(?: panes?)?)?"
    tail = rf"(?: {_FALLING})*{through}(?: (?:with|and) (?:{_SHADOWY} )*{_WITH})*"
    return re.compile(
        rf"(?<![\w-])(?:{_BEFORE} )*(?:(?:an?|the|its|some) )?(?P<words>(?:{word}){{0,4}}?)(?P<noun>{_NOUNS})(?P<tail>{tail})"
        rf"(?= *(?:$|[,.;:!?\x01)]| {_AFTER}\b))"
    )


def take_lights(text: str, cues: Cues) -> str:
    """The text without its lights, which are noted."""

    def take(found: re.Match[str]) -> str:
        words, noun = found["words"].split(), found["noun"]
        if not _is_light(words, noun):
            return found.group()
        if {"no", "without"} & set(text[: found.start()].split()[-2:]):
            return GAP
        if noun.startswith("shadow"):
            _note_shadows(words, cues)
        else:
            kind = "back" if noun.startswith("back") else noun.removesuffix("light") or "light"
            _note_light([*words, *found["tail"].split(), kind, noun], cues, strong=noun != "glow")
        return GAP

    return _pattern().sub(take, text)


def _is_light(words: list[str], noun: str) -> bool:
    if set(words) & _NOT_LIGHTS:
        return False
    if noun in ("rays", "beams", "shafts", "shadow", "shadows", "glow"):
        return bool(words) and all(not colour_hex(word) or word in ("golden", "amber", "orange") for word in words)
    return noun != "lights" or bool({"studio", "neon", "soft", "bokeh", "warm"} & set(words))


def _note_shadows(words: list[str], cues: Cues) -> None:
    """Long shadows are cast by a low sun, deep ones by a single lamp."""
    kind = (
        "golden_hour" if "long" in words else "dramatic" if {"dramatic", "deep", "hard", "harsh"} & set(words) else ""
    )
    cues.weak_light = cues.weak_light or kind
    cues.mood.append(f"{words[-1]} shadows")


def _note_light(words: list[str], cues: Cues, *, strong: bool) -> None:
    bag = {word.replace("_", " ") for word in words} | {part for word in words for part in re.split("[-_]", word)}
    found = next((light for word, light in LIGHT_BY_WORD if word in bag), "")
    sure = found not in ("golden_hour", "noon") or bool(_SUNNY & bag)
    if found and ((strong and sure) or found in ("window", "backlight")):
        cues.said.setdefault("light", found)
    elif found:
        cues.weak_light = cues.weak_light or found
    for word in words:
        if word in _TIMES:
            cues.said.setdefault("time", _TIMES[word])
        elif word in ("winter", "summer", "autumn", "spring"):
            cues.said.setdefault("season", word)
    cues.mood += [word for word in words if word in MOODS or word in ("inviting", "gentle", "golden")]
