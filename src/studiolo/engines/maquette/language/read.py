"""Prompt -> Brief: the story of reading, from raw text to things, place and light."""

import re
from dataclasses import dataclass, field
from typing import Any

from studiolo.engines.maquette.language.brief import Brief, ThingBrief
from studiolo.engines.maquette.language.clean import clean
from studiolo.engines.maquette.language.foreign import foreign_language
from studiolo.engines.maquette.language.light_words import LIGHT_WORDS
from studiolo.engines.maquette.language.noun_phrases import DOING, Phrase, hex_of, read_nouns
from studiolo.engines.maquette.language.parse import parse
from studiolo.engines.maquette.language.phrases import Word, read_words
from studiolo.engines.maquette.language.quotes import take_quotes
from studiolo.engines.maquette.language.relations import preposition, read_relations
from studiolo.engines.maquette.language.settings_words import (
    GROUND,
    NEAR_PLACES,
    PLACE_ADJECTIVES,
    PLACE_MOODS,
    PLACES,
    SHOPS,
    STUFF,
    SWIMMERS,
    TABLES,
)
from studiolo.engines.maquette.language.style_words import ABSTRACT, GENRES, META, MOODS, STYLES
from studiolo.engines.maquette.language.thing_words import (
    CLOTHES,
    CONTAINED_COUNT,
    CONTAINERS,
    FLOWERS,
    GROUPS,
    MATERIALS,
    PARTS,
    PLANTS,
    PLURAL_COUNT,
    PORTIONS,
    POSES,
    POTS,
)

MOST = 50
MOST_STEMS = 11
_BACKDROPS = ("background", "backdrop")


@dataclass(slots=True)
class _Reading:
    """What has been understood so far."""

    words: list[Word]
    doc: Any
    phrases: list[Phrase]
    things: list[Phrase] = field(default_factory=list)
    settings: list[str] = field(default_factory=list)
    tables: list[Phrase] = field(default_factory=list)
    light: str = ""
    time: str = ""
    style: str = ""
    background: str = ""
    mood: list[str] = field(default_factory=list)
    ignored: list[tuple[str, str]] = field(default_factory=list)


def read_prompt(prompt: str) -> Brief:
    """What the prompt asks for. Never raises: what is not understood is listed in `ignored`."""
    text, ignored = clean(prompt)
    text, quoted = take_quotes(text)
    words = read_words(text)
    if not any(word.text[0].isalnum() for word in words):
        why = "no words to draw" if not quoted else ""
        return Brief(
            prompt=prompt, things=(), quoted=quoted, ignored=(*ignored, *([(prompt[:60], why)] if why else []))
        )
    doc = parse(words)
    reading = _Reading(words=words, doc=doc, phrases=read_nouns(words, doc), ignored=ignored)
    language = foreign_language([word.text for word in words])
    if language:
        ignored.append((text[:60], f"this looks like {language}; only English is understood well"))
    _read_words(reading)
    for phrase in reading.phrases:
        _sort(reading, phrase, bool(quoted))
    _place_tables(reading)
    for thing in reading.things:
        _read_verbs(thing, reading)
    return _brief(prompt, reading, quoted)


def _read_words(reading: _Reading) -> None:
    """Light, time and style, wherever they stand."""
    for at, word in enumerate(reading.words):
        if _denied(reading, at):
            continue
        if word.text in LIGHT_WORDS:
            light, time = LIGHT_WORDS[word.text]
            reading.light, reading.time = reading.light or light, reading.time or time
        elif word.text in STYLES:
            reading.style = reading.style or STYLES[word.text]
        elif word.text in PLACE_ADJECTIVES and word.role == "":
            reading.settings.append(PLACE_ADJECTIVES[word.text])
        if word.text in PLACE_MOODS:
            reading.mood.append(word.text)


def _denied(reading: _Reading, at: int) -> bool:
    """Whether "no" or "without" stands before the word, in the same clause."""
    for back in range(at - 1, max(-1, at - 6), -1):
        text = reading.words[back].text
        if text in ("no", "without", "not", "never", "avoid", "exclude"):
            return True
        if text in (",", ".", ";") or (reading.words[back].role == "relation" and back != at - 1):
            return False
    return False


def _sort(reading: _Reading, phrase: Phrase, has_quotes: bool) -> None:
    """Decide what one noun phrase is: a thing, a place, a light, or words about the picture."""
    rest, _, gerund = phrase.noun.rpartition(" ")
    if rest and gerund in POSES.values():
        phrase.noun, phrase.pose = rest, gerund
    word = reading.words[phrase.at]
    first = phrase.noun.split()[0]
    last = word.text
    leading, _ = preposition(phrase, reading.words, reading.phrases)
    if phrase.negated or _denied(reading, phrase.at):
        reading.ignored.append((phrase.noun, "asked to be left out"))
    elif last in _BACKDROPS or (leading == "on" and hex_of(last)):
        _take_background(reading, phrase)
    elif last in LIGHT_WORDS or last in STYLES or last in META or _is_genre(reading, phrase):
        _take_meta(reading, phrase)
    elif last in ABSTRACT or last in MOODS:
        reading.mood.append(last)
    elif phrase.noun in TABLES and leading == "on" and reading.things:
        reading.tables.append(phrase)
    elif _is_place(phrase, leading, reading):
        _take_place(reading, phrase, leading)
    elif reading.things and _belongs(phrase, last, leading, reading):
        reading.things[-1].modifiers.append(" ".join(filter(None, (phrase.colour, phrase.noun))))
        if phrase.noun.split()[-1] in FLOWERS and phrase.count != PLURAL_COUNT:
            reading.things[-1].modifiers.append(_stems(phrase))
    elif last == "vase" and leading == "in" and reading.things and _in_vase(reading.things[-1]):
        flowers = reading.things.pop()
        phrase.modifiers += [*filter(None, (flowers.colour,)), flowers.noun]
        phrase.modifiers += [_stems(flowers)] if flowers.count != PLURAL_COUNT else []
        reading.things.append(phrase)
    elif leading == "with" and last in STUFF and reading.things:
        reading.things[-1].modifiers.append(last)
    elif last in GROUND or (last in ("wall", "window") and leading):
        if last == "window":
            reading.settings.append("room")
            reading.light = reading.light or "window"
    elif last in MATERIALS and reading.things and _made_of(reading, phrase):
        reading.things[-1].material = MATERIALS[last]
    elif not _of(reading, phrase) and not _again(reading, phrase):
        if phrase.noun in TABLES and first in MATERIALS:
            phrase.material, phrase.noun = MATERIALS[first], phrase.noun.partition(" ")[2]
        if first in GROUPS and " " in phrase.noun:
            phrase.noun = phrase.noun.partition(" ")[2]
        reading.things.append(phrase)


def _is_genre(reading: _Reading, phrase: Phrase) -> bool:
    """A "product photograph" shows something, but no product of its own."""
    following = reading.words[phrase.at + 1].text if phrase.at + 1 < len(reading.words) else ""
    return phrase.noun in GENRES and (following in STYLES or following in META)


def _belongs(phrase: Phrase, last: str, leading: str, reading: _Reading) -> bool:
    """A tail or a coat is no thing beside its owner but says how the owner looks."""
    owner = reading.things[-1].noun.split()[-1]
    if last in PARTS:
        return leading == "with"
    if owner == "vase" and phrase.noun.split()[-1] in FLOWERS:
        return leading == "with" and _stems(phrase) != ""
    if last in POTS and owner in PLANTS:
        return leading == "in"
    worn = (
        leading in ("in", "with") or reading.words[phrase.at - 1].text == "wearing" or _after_wearing(reading, phrase)
    )
    return last in CLOTHES and worn


def _stems(flowers: Phrase) -> str:
    """ "5 stems" for as many as a vase holds; empty for more."""
    return f"{flowers.count} stems" if flowers.count <= MOST_STEMS else ""


def _after_wearing(reading: _Reading, phrase: Phrase) -> bool:
    return "wearing" in (word.text for word in reading.words[reading.things[-1].at : phrase.at])


def _in_vase(flowers: Phrase) -> bool:
    return flowers.noun.split()[-1] in FLOWERS and bool(_stems(flowers))


def _made_of(reading: _Reading, phrase: Phrase) -> bool:
    before = [word.text for word in reading.words[max(0, phrase.at - 3) : phrase.at]]
    return "made" in before or "out" in before


def _take_background(reading: _Reading, phrase: Phrase) -> None:
    colour = phrase.colour or (phrase.noun if hex_of(phrase.noun) else "")
    reading.mood += [word for word in phrase.modifiers if word in MOODS]
    if colour:
        reading.background = colour
        reading.settings.insert(0, "studio")
    elif reading.words[phrase.at].text == "backdrop":
        reading.settings.append("studio")


def _take_meta(reading: _Reading, phrase: Phrase) -> None:
    reading.mood += [word for word in phrase.modifiers if word in MOODS]
    prefix = phrase.noun.rpartition(" ")[0]
    reading.settings += [PLACES[prefix]] if prefix in PLACES else []


def _is_place(phrase: Phrase, leading: str, reading: _Reading) -> bool:
    last = phrase.noun.split()[-1]
    named = phrase.noun in PLACES or reading.words[phrase.at].text in PLACES or last in PLACES
    if phrase.noun in TABLES and leading in ("under", "next_to", "behind", "in_front_of", "left_of", "right_of"):
        return False
    if not named or last == "house" or (last in ("home",) and not leading):
        return False
    # A wave, a wood or a bar by itself may be a thing, but nothing of the kind can be put in a picture like a cup.
    # A glass with ice, though, is in no arctic.
    return not (leading == "with" and last in STUFF and (reading.things or reading.settings))


def _take_place(reading: _Reading, phrase: Phrase, leading: str) -> None:
    word = next(way for way in (phrase.noun, reading.words[phrase.at].text, phrase.noun.split()[-1]) if way in PLACES)
    setting = PLACES[word]
    if setting == "room" and leading in ("in_front_of", "behind", "next_to") and word in SHOPS:
        setting = "city_street"  # seen from outside
    sea = word in ("sea", "ocean")
    if sea and leading in ("in", "under") and any(thing.noun.split()[-1] in SWIMMERS for thing in reading.things):
        setting = "underwater"
    if word in NEAR_PLACES:
        reading.ignored.append((word, f"drawn as the nearest place known: {setting.replace('_', ' ')}"))
    reading.settings.append(setting)
    said = (*phrase.modifiers, *phrase.noun.split()[:-1], *word.split()[:-1])
    reading.mood += [about for about in said if about in MOODS or about in PLACE_MOODS]


def _place_tables(reading: _Reading) -> None:
    """A table is the place itself, unless another place is named: then it is a thing in it."""
    for table in reading.tables:
        if reading.settings:
            reading.things.append(table)
        else:
            reading.settings.append("kitchen_table")
            reading.mood += [table.material] if table.material else []
            reading.tables = []
            break
    reading.things.sort(key=lambda thing: thing.at)


def _of(reading: _Reading, phrase: Phrase) -> bool:
    """ "A cup of coffee", "a flock of birds": whether the phrase only completes the thing before."""
    start = phrase.at - 1
    while (
        start > 0
        and reading.words[start].text not in ("of", "and", "&", "or")
        and reading.words[start].role == ""
        and reading.words[start].text[0].isalpha()
    ):
        start -= 1
    if reading.words[start].text != "of" or not reading.things or start == 0:
        return False
    owner = reading.things[-1]
    if owner.at != start - 1:
        return False
    if owner.noun in GROUPS:
        phrase.count = GROUPS[owner.noun] * (owner.count if owner.count > 1 and not owner.plural else 1)
        if owner.noun == "pair" and phrase.noun.endswith("s"):
            phrase.count = 1
        reading.things.pop()
        return False
    flowers = owner.noun.split()[-1] == "vase" and phrase.noun.split()[-1] in FLOWERS and _stems(phrase) != ""
    if owner.noun.split()[-1] in CONTAINERS and phrase.plural and not flowers:
        phrase.contained = True
        phrase.count = CONTAINED_COUNT if phrase.count == PLURAL_COUNT else phrase.count
        return False
    if owner.noun in PORTIONS:
        owner.noun = f"{phrase.noun} slice" if owner.noun == "slice" else phrase.noun
    else:
        owner.modifiers.append(phrase.noun)
        if phrase.colour:
            owner.modifiers.append(phrase.colour)
    return True


def _again(reading: _Reading, phrase: Phrase) -> bool:
    """Whether "the ball" speaks of a ball already asked for; what is new about it is taken up."""
    same = next(
        (
            thing
            for thing in reading.things
            if phrase.definite and thing.noun == phrase.noun and thing.colour == phrase.colour
        ),
        None,
    )
    if same is None:
        return False
    for word in phrase.modifiers:
        same.describe(word)
    return True


def _read_verbs(thing: Phrase, reading: _Reading) -> None:
    """Poses ("a fox sleeping") and said qualities ("an apple that is green"), from the verb the noun belongs to."""
    token = reading.doc[thing.at]
    verbs = [child for child in token.rights if child.dep_ in ("acl", "relcl", "advcl")]
    if token.dep_ in ("nsubj", "nsubjpass") and token.head.i > token.i:
        verbs.append(token.head)
    for verb in verbs:
        _take_verb(thing, verb, reading.words)
    following = reading.words[thing.at + 1 : thing.at + 2]
    if not thing.pose and following and following[0].text in DOING:
        thing.pose = following[0].text
    if not thing.pose and following and following[0].text.endswith("s") and following[0].text[:-1] in POSES:
        thing.pose = POSES[following[0].text[:-1]]


def _take_verb(thing: Phrase, verb: Any, words: list[Word]) -> None:
    if verb.lemma_ in POSES:
        thing.pose = thing.pose or POSES[verb.lemma_]
    elif verb.lemma_ == "be":
        for child in verb.rights:
            if child.dep_ in ("acomp", "attr", "oprd") and (child.pos_ == "ADJ" or hex_of(words[child.i].text)):
                thing.describe(words[child.i].text)
    elif verb.lemma_ in ("paint", "colour", "color", "dye"):
        for child in verb.rights:
            if hex_of(words[child.i].text):
                thing.describe(words[child.i].text)


def _brief(prompt: str, reading: _Reading, quoted: tuple[str, ...]) -> Brief:
    things = {f"t{number}": phrase for number, phrase in enumerate(reading.things, 1)}
    others = [name for name in dict.fromkeys(reading.settings) if name != (reading.settings or [""])[0]]
    if others and reading.settings[0] != "studio":
        reading.ignored += [(name.replace("_", " "), "a picture has one place, the first") for name in others]
    background = reading.background
    return Brief(
        prompt=prompt,
        things=tuple(_thing(id_, phrase, reading) for id_, phrase in things.items()),
        relations=read_relations(things, reading.phrases, reading.words, reading.doc),
        setting=reading.settings[0] if reading.settings else "",
        light=reading.light,
        time=reading.time,
        style=reading.style,
        background=background,
        background_hex=hex_of(background),
        mood=tuple(dict.fromkeys(reading.mood)),
        quoted=quoted,
        ignored=tuple(reading.ignored),
    )


def _thing(id_: str, phrase: Phrase, reading: _Reading) -> ThingBrief:
    count = max(1, phrase.count)
    if count > MOST:
        reading.ignored.append((f"{count} {phrase.noun}", f"at most {MOST} are drawn"))
    return ThingBrief(
        id=id_,
        noun=re.sub(r"\s+", " ", phrase.noun),
        count=min(MOST, count),
        colour=phrase.colour,
        colour_hex=hex_of(phrase.colour),
        size=phrase.size,
        material=phrase.material,
        modifiers=tuple(dict.fromkeys(phrase.modifiers)),
        pose=phrase.pose,
    )
