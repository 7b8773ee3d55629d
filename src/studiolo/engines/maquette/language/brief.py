"""What a prompt asks for, as values: the words after they were understood, before anything is built."""

from dataclasses import dataclass
from typing import Literal

RelationKind = Literal["on", "in", "under", "next_to", "left_of", "right_of", "behind", "in_front_of"]
SizeWord = Literal["tiny", "small", "normal", "large", "giant"]


@dataclass(frozen=True, kw_only=True, slots=True)
class ThingBrief:
    """One noun phrase. noun: its head (with compounds, singular, lower case: "hot air balloon"). colour: a name as
    written ("dark teal") and its sRGB hex. modifiers: adjectives kept for makers ("fluffy", "wooden"). pose: a verb
    such as "running", or empty. count: 1 to 50."""

    id: str
    noun: str
    count: int = 1
    colour: str = ""
    colour_hex: str = ""
    size: SizeWord = "normal"
    material: str = ""
    modifiers: tuple[str, ...] = ()
    pose: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Relation:
    """`subject` stands in `kind` to `object`; both are ids of things."""

    subject: str
    kind: RelationKind
    object: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Brief:
    """setting and light: names from stage.SETTINGS and stage.LIGHTS, or "" where the prompt does not say.
    time: "dawn", "day", "sunset", "night" or "". background_hex: asked backdrop colour or "".
    quoted: texts in quotation marks, in order. ignored: (words, why) pairs that were read but not used."""

    prompt: str
    things: tuple[ThingBrief, ...]
    relations: tuple[Relation, ...] = ()
    setting: str = ""
    light: str = ""
    time: str = ""
    style: str = ""
    background: str = ""
    background_hex: str = ""
    mood: tuple[str, ...] = ()
    quoted: tuple[str, ...] = ()
    ignored: tuple[tuple[str, str], ...] = ()
