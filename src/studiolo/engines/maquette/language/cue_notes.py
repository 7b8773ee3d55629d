"""What the words of light, hour, camera and style said, and how such words are found in a text."""

import re
from dataclasses import dataclass, field
from functools import cache

from studiolo.engines.maquette.language.cue_table import CUES
from studiolo.engines.maquette.language.style_words import MOODS

# Words after which a cue stands for itself: "at night on a roof", but not "a night train".
CLOSED = frozenset(
    """in on at with under over and or while as of from by through near behind beside next against during to the a an two
    three four five six into inside above below it is are outside casting creating , . ; : ! ? ( ) & for between across
    where which that lighting light settings lit along falling streaming pouring shining coming after before""".split()
)
# Stands where something was cut until the commas are set.
GAP = " \x01 "


def any_of(phrases: str) -> str:
    """A pattern for any of the phrases, which commas divide."""
    return f"(?:{'|'.join(phrase.strip() for phrase in phrases.split(','))})"


_BEFORE = any_of(
    """in, at, under, during, with, by, on, against, into, through, from, bathed in, lit by, lit with, illuminated by, set in,
    set at, captured in, captured at, captured with, shot in, shot at, shot from, shot with, shot on, taken at, taken from,
    taken with, taken in, viewed, seen, photographed, and, bathed by, drenched in, surrounded by, hit by, as an?, using,
    caught in, just before, just after, before, after, it is, it's, towards"""
)
_KINDS = any_of(
    """beautiful, stunning, gorgeous, soft, warm, gentle, heavy, light, thick, dense, dramatic, clear, dark, cold, hot, crisp,
    colou?rful, lovely, perfect, golden, vivid, quiet, calm, deep, strong, nice, slight, vibrant, glowing, fiery,
    orange, pink, red, purple, bright, dusty, hazy, peaceful, cool"""
)
_AFTER = any_of(
    """shot, view, angle, photo, photograph, photography, image, lens, perspective, composition, framing, effect, effects, sky,
    weather, time, style, camera, conditions, scene, hours, sun, atmosphere, background, backdrop"""
)
_LEAD = rf"(?:{_BEFORE} )*(?:(?:the|a|an|some|very|its|late|early|this) )*(?:{_KINDS} )*"
_TAIL = rf"(?: {_AFTER}(?![\w-]))*"


@dataclass(slots=True)
class Cues:
    """What the cut words said. weak: a light that only counts where nothing better was said. places: votes by words such
    as "snowy". absent: what the picture must not have."""

    said: dict[str, str] = field(default_factory=dict)
    weak_light: str = ""
    style: str = ""
    lens_mm: float = 0.0
    mood: list[str] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)

    def say(self, phrase: str) -> None:
        for name, value in CUES[phrase]:
            if name == "style":
                self.style = self.style or "black and white"
            elif name == "lens":
                self.lens_mm = self.lens_mm or float(value)
            elif name == "light" and any(other in ("weather", "time") for other, _ in CUES[phrase]):
                # A named light beats what an hour implies, and that beats the weather's; of the same the first counts.
                by_hour = all(other != "weather" for other, _ in CUES[phrase])
                self.said.setdefault("hour's light" if by_hour else "weather's light", value)
            else:
                self.said.setdefault(name, value)
        words = phrase.split()
        self.mood += [word for word in words if word in MOODS and word not in ("bright", "soft")]

    @property
    def light(self) -> str:
        implied = self.said.get("hour's light") or self.said.get("weather's light")
        return self.said.get("light") or implied or self.weak_light


@cache
def cue_pattern() -> re.Pattern[str]:
    phrases = sorted(CUES, key=len, reverse=True)
    body = "|".join(re.escape(phrase).replace(r"\ ", "[ -]") for phrase in phrases)
    return re.compile(rf"(?<![\w-])(?P<lead>{_LEAD})(?P<cue>{body})(?P<tail>{_TAIL})(?![\w-]|'s\b)")
