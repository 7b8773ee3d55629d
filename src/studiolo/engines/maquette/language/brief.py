"""What a prompt asks for, as values: the words after they were understood, before anything is built."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from studiolo.engines.maquette.language.wording.value import Words

# "between" has a second object; "held_by", "worn_by" and "riding" join a person or animal with a thing; "facing" is
# looking at; "around" places the subjects about the object.
RelationKind = Literal[
    "on", "in", "under", "next_to", "left_of", "right_of", "behind", "in_front_of",
    "above", "between", "around", "leaning_on", "held_by", "worn_by", "riding", "facing",
]  # fmt: skip
SizeWord = Literal["tiny", "small", "normal", "large", "giant"]
Formation = Literal["", "row", "stack", "pile", "circle", "grid", "crowd"]
# Where in the picture, as words say it ("on the left side", "in the top right corner", "in the foreground").
Spot = Literal[
    "", "left", "right", "centre", "top", "bottom", "top_left", "top_right", "bottom_left", "bottom_right",
    "foreground", "background",
]  # fmt: skip
# What part of a room a thing keeps to: hung on a wall, hung from the ceiling, leaning or standing against a wall, in a window.
Mount = Literal["", "wall", "ceiling", "lean", "against", "window"]
MOUNTED: Mapping[Mount, str] = MappingProxyType(
    {
        "wall": "on the wall",
        "ceiling": "hanging from the ceiling",
        "lean": "leaning against the wall",
        "against": "against the wall",
        "window": "in the window",
    }
)  # as it is said
Shot = Literal["", "macro", "close_up", "portrait", "medium", "full", "wide"]
Angle = Literal["", "eye_level", "low", "high", "birds_eye", "isometric", "front", "side", "back", "three_quarter"]
Weather = Literal["", "clear", "cloudy", "rain", "storm", "snow", "fog", "mist", "wind"]
Season = Literal["", "spring", "summer", "autumn", "winter"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Worn:
    """A piece of clothing on a person: "a green wool coat" is noun "coat", colour "green", material "wool". "In white" is
    noun "outfit", "dressed as a pirate" is "pirate costume". colour_hex: sRGB, or "" for its own."""

    noun: str
    colour: str = ""
    colour_hex: str = ""
    material: str = ""
    modifiers: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class ThingBrief:
    """One noun phrase. noun: its head (with compounds, singular, lower case: "hot air balloon"). colour: a name as
    written ("dark teal") and its sRGB hex; second_colour: of "red and white striped". modifiers: adjectives kept for
    makers ("fluffy", "wooden", "old"). pose: a verb such as "running", or empty. count: 1 to 50. worn: clothes, of
    people. Hair, skin, age and build of people are modifiers ("old", "red hair", "long white beard", "tall"); so are
    parts of all things ("green eye") and what is in a cup ("coffee"). formation: how several stand together. spot: where
    in the picture the words want it. mount: what part of a room it hangs on or leans against."""

    id: str
    noun: str
    count: int = 1
    colour: str = ""
    colour_hex: str = ""
    second_colour: str = ""
    second_colour_hex: str = ""
    size: SizeWord = "normal"
    material: str = ""
    modifiers: tuple[str, ...] = ()
    pose: str = ""
    worn: tuple[Worn, ...] = ()
    formation: Formation = ""
    spot: Spot = ""
    mount: Mount = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Relation:
    """`subject` stands in `kind` to `object`; all are ids of things. second: the other end of "between"."""

    subject: str
    kind: RelationKind
    object: str
    second: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class CameraBrief:
    """What the words say of the photograph. lens_mm: on a 36 x 24 mm camera, 0 where not said. blur: "shallow" for
    bokeh, "deep" for all sharp, or ""."""

    shot: Shot = ""
    angle: Angle = ""
    lens_mm: float = 0.0
    blur: Literal["", "shallow", "deep"] = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Brief:
    """setting and light: names from settings.catalogue.PLACES and stage.LIGHTS, or "" where the prompt does not say.
    time: "dawn", "day", "sunset", "night" or "". background_hex: asked backdrop colour or "". absent: nouns that must
    not be in the picture ("without people"). quoted: the texts that the picture must carry, in order; words: the
    same with all that is told of them. language: ISO 639-1 code of the
    prompt, "und" where it is none that is read. ignored: (words, why) pairs that were read but not used. guessed: (foreign
    word, English noun) pairs where the meaning was guessed."""

    prompt: str
    things: tuple[ThingBrief, ...]
    relations: tuple[Relation, ...] = ()
    setting: str = ""
    light: str = ""
    time: str = ""
    weather: Weather = ""
    season: Season = ""
    camera: CameraBrief = CameraBrief()
    style: str = ""
    background: str = ""
    background_hex: str = ""
    mood: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    quoted: tuple[str, ...] = ()
    words: tuple[Words, ...] = ()
    language: str = "en"
    ignored: tuple[tuple[str, str], ...] = ()
    guessed: tuple[tuple[str, str], ...] = ()
