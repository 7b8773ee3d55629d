"""What each word is in a noun phrase: found from the word lists first, and from the tagger for words they do not know."""

from functools import cache
from itertools import chain
from typing import Any, Literal

from studiolo.engines.maquette.language.colours import ALSO_THINGS, EDIBLE, NEVER_BEFORE_NOUNS, colour_hex
from studiolo.engines.maquette.language.numbers import value_of
from studiolo.engines.maquette.language.people_words import ANIMALS, BODY, CLOTHES, HAIR, HANDY, PEOPLE
from studiolo.engines.maquette.language.relation_words import FORMATIONS
from studiolo.engines.maquette.language.settings_words import PLACE_ADJECTIVES, PLACES
from studiolo.engines.maquette.language.style_words import MOODS, PRAISE
from studiolo.engines.maquette.language.thing_words import (
    CARRIERS,
    COMPOUNDS,
    CONTAINERS,
    FINISHES,
    FLOWERS,
    GROUPS,
    MATERIALS,
    PLANTS,
    PORTIONS,
    POSES,
    POTS,
    SIZES,
    STATES,
)
from studiolo.engines.maquette.language.words import Word
from studiolo.engines.maquette.library.aliases import DRAWINGS_BY_NOUN, MODELS_BY_NOUN, STAND_INS
from studiolo.engines.maquette.library.made import made_nouns
from studiolo.engines.maquette.library.nouns import singular

Kind = Literal[
    "det", "neg", "num", "colour", "size", "material", "adj", "noun", "verb", "be", "link", "spot", "arranged", "self",
    "comma", "stop", "and", "of", "poss", "other",
]  # fmt: skip
DESCRIBING = ("colour", "size", "material", "adj")
_FIXED: dict[str, Kind] = {
    **dict.fromkeys("the this that these those its his her their my your our some any all both other a an".split(), "det"),
    **dict.fromkeys(("no", "not", "never", "n't", "neither"), "neg"),
    **dict.fromkeys((",", "(", ")"), "comma"),
    **dict.fromkeys((".", ";", ":", "!", "?"), "stop"),
    **dict.fromkeys(("and", "&", "or", "plus", "then"), "and"),
    "of": "of",
    "'s": "poss",
    **dict.fromkeys("is are was were be being been stay become".split(), "be"),
    **dict.fromkeys(
        """very really quite extremely slightly so too more most much fully completely freshly there here it he she they him
        them you we i who which what where when while just also each together still even only itself himself herself themselves
        same different various outdoors outside nearby please want like well slowly happily quickly gently softly calmly
        perfectly neatly brightly proudly quietly peacefully away back forward downwards upwards up down off than if because
        something everything nothing anything nobody everyone someone let depth field color colour colours
        colors way kind type sort version style art another's ready able around""".split(), "other",
    ),
}  # fmt: skip
NOUNS_AFTER_GERUND = frozenset(
    """chair table machine room lamp shoe board bag pan can glass pool stick boat ship balloon saucer pot desk rod pin park
    wheel press iron top bowl cup cap line place station paper book block gown hall star fish""".split()
)


# In the lists of art, but as often another kind of word.
NOT_NOUNS = frozenset(
    """set top left right wild flat white black red green blue fast slow moving running open first second old new art
    arrangement bloom drive fashioned fellow fly four half keep light perch photo pop professional punch ride root shake shape
    solid sow split strip wash wedge thai persian inu trex award breakfast dinner dessert beauty carrier cutter crossover clipper
    cosmopolitan beater fighter flat host pick-up probe rigger set stall steamer tipper tug vessel visitor well youth""".split()
)


@cache
def known_nouns() -> frozenset[str]:
    single = (
        PEOPLE | ANIMALS | CLOTHES | BODY | HANDY | CONTAINERS | CARRIERS | FLOWERS | PLANTS | PORTIONS | POTS
        | frozenset(GROUPS) | frozenset(FORMATIONS) | frozenset(PLACES) | frozenset(name.split()[-1] for name in COMPOUNDS)
    )  # fmt: skip
    drawn = chain(made_nouns(), DRAWINGS_BY_NOUN, MODELS_BY_NOUN, STAND_INS)
    single |= {noun.rpartition(" ")[2] for noun in drawn}
    return (
        frozenset(word for word in single if " " not in word)
        - NOT_NOUNS
        - {"spring", "well", "back", "light", "fall", "over", "like"}
    )


def word_kinds(words: list[Word], doc: Any) -> list[Kind]:
    """From right to left, since what follows decides whether "glass" is a material and "orange" a colour."""
    kinds: list[Kind] = ["stop"] * (len(words) + 1)
    for at in range(len(words) - 1, -1, -1):
        kinds[at] = _kind(at, words, doc, kinds)
    return kinds[:-1]


def _kind(at: int, words: list[Word], doc: Any, kinds: list[Kind]) -> Kind:
    word, following = words[at], kinds[at + 1]
    text, token = word.text, doc[at]
    before = words[at - 1].text if at else ""
    roles: dict[str, Kind] = {
        "relation": "link", "spot": "spot", "arranged": "arranged", "colour": "colour", "thing": "noun", "setting": "noun",
        "material": "material", "self": "self",
    }  # fmt: skip
    if (
        word.role == "relation"
        and text in ("to", "about", "for", "like", "down", "up", "off", "past")
        and following == "verb"
    ):
        return "other"
    if word.role == "setting" and " " not in text:
        return _ordinary(text, token, at, words, kinds)
    if word.role == "colour" and text.split()[-1] in ALSO_THINGS and not _describes(at, words, kinds):
        return "noun"
    if word.role == "colour" and " " not in text and text in ALSO_THINGS:
        return _colour_or_thing(text, at, words, kinds)
    if word.role == "relation" and text == "painting" and before in ("a", "an", "the", "this", "one"):
        return "noun"
    if word.role == "relation" and singular(text) in CLOTHES and not _could_be_noun(before):
        return "noun"  # "two watches"
    if word.role:
        return roles[word.role]
    if text in _FIXED:
        return _FIXED[text]
    return _ordinary(text, token, at, words, kinds)


def _ordinary(text: str, token: Any, at: int, words: list[Word], kinds: list[Kind]) -> Kind:
    following = kinds[at + 1]
    one = singular(text)
    if not text[0].isalnum() and text[0] != "#":
        return "other"
    if text == "one" and at and kinds[at + 1] not in ("noun", *DESCRIBING) and _adjective_before(at, words):
        return "noun"
    if value_of(text) is not None:
        return "num"
    if text in HAIR:
        return "adj" if following in ("noun", *DESCRIBING) else "noun"
    if text in ALSO_THINGS and colour_hex(text):
        return _colour_or_thing(text, at, words, kinds)
    if colour_hex(text) and text not in ("gold", "silver"):
        return "colour"
    if text in MATERIALS:
        adjectival = text.endswith(("en", "ic", "ted", "len", "y")) and text != "linen"
        return "material" if adjectival or _describes(at, words, kinds) else "noun"
    if text in SIZES:
        return "size"
    if text in ("rainbow", "baby", "newborn") and not _describes(at, words, kinds):
        return "noun"
    if text in FINISHES or text in STATES or text in PLACE_ADJECTIVES or text in MOODS or text in PRAISE:
        return "adj" if text not in PLACES or _describes(at, words, kinds) else "noun"
    is_verb = token.pos_ in ("VERB", "AUX") or (text.endswith(("ing", "ed")) and text not in known_nouns())
    if text in POSE_FORMS and one not in known_nouns():
        return "adj" if _before_noun(at, words, kinds) else "verb"
    if one in known_nouns() or text in known_nouns():
        doing = (
            is_verb
            and at
            and _could_be_noun(words[at - 1].text)
            and (text not in known_nouns() or text.endswith("ing"))
        )
        return "verb" if doing and following in ("det", "num", "link", "stop", "comma") else "noun"
    if is_verb:
        return "adj" if _before_noun(at, words, kinds) else _verb_or_orphan(text, at, words, kinds, token)
    if token.pos_ in ("NOUN", "PROPN"):
        return "noun"
    if token.pos_ == "ADJ":
        return "adj" if not _orphan(at, words, kinds) else "noun"
    if token.pos_ in ("ADV", "X", "INTJ", "SYM"):
        if following in ("noun", *DESCRIBING) and not text.endswith("ly"):
            return "adj"
        return "noun" if _orphan(at, words, kinds) and not text.endswith("ly") else "other"
    return "noun" if token.pos_ == "NUM" and text.isalpha() else "other"


def _could_be_noun(text: str) -> bool:
    return singular(text) in known_nouns()


def _colour_or_thing(text: str, at: int, words: list[Word], kinds: list[Kind]) -> Kind:
    if not _describes(at, words, kinds):
        return "noun"
    following = singular(words[at + 1].text) if at + 1 < len(words) else ""
    return (
        "noun"
        if kinds[at + 1] == "noun"
        and ((text in NEVER_BEFORE_NOUNS and following not in ANIMALS) or following in EDIBLE)
        else "colour"
    )


def _describes(at: int, words: list[Word], kinds: list[Kind]) -> bool:
    """Whether a noun follows that this word could describe, perhaps after "and" and other such words."""
    following = kinds[at + 1]
    if following in ("noun", *DESCRIBING):
        return True
    joined = following in ("and", "comma") and at + 2 < len(words)
    return bool(joined and kinds[at + 2] in DESCRIBING and _reaches_noun(at + 2, kinds))


def _reaches_noun(at: int, kinds: list[Kind]) -> bool:
    while at < len(kinds) and kinds[at] in (*DESCRIBING, "and", "comma"):
        if kinds[at] in ("and", "comma") and (at + 1 >= len(kinds) or kinds[at + 1] not in DESCRIBING):
            return False
        at += 1
    return at < len(kinds) and kinds[at] == "noun"


def _before_noun(at: int, words: list[Word], kinds: list[Kind]) -> bool:
    """A participle that stands before its noun: "a sleeping cat", not "a cat sleeping soundly"."""
    if not _reaches_noun(at + 1, kinds) and kinds[at + 1] != "noun":
        return False
    before = words[at - 1] if at else None
    if before is None or before.role == "relation" or before.text in (",", ".", "and", "&", "of", "(", ":", "with"):
        return True
    known = _FIXED.get(before.text)
    return (
        known in ("det", "neg") or value_of(before.text) is not None or before.text in SIZES or before.role == "colour"
        or bool(colour_hex(before.text)) or before.text in MATERIALS or before.text in STATES or before.text in MOODS
        or before.text in PRAISE or before.text in FINISHES or before.text.endswith(("y", "ed", "ful", "ous"))
    )  # fmt: skip


def _adjective_before(at: int, words: list[Word]) -> bool:
    before = words[at - 1].text
    known = before in SIZES or before in MATERIALS or before in STATES or before in ("another", "other")
    return known or bool(colour_hex(before)) or words[at - 1].role == "colour"


def _orphan(at: int, words: list[Word], kinds: list[Kind]) -> bool:
    """After an article and at the end of a phrase a word must be a noun, whatever the tagger says."""
    if kinds[at + 1] not in ("stop", "comma", "and", "link", "verb", "spot", "arranged", "of", "be", "poss", "self"):
        return False
    back = at - 1
    while back >= 0 and (
        colour_hex(words[back].text)
        or words[back].text in SIZES
        or words[back].text in MATERIALS
        or words[back].text in STATES
    ):
        back -= 1
    return back >= 0 and (_FIXED.get(words[back].text) == "det" or value_of(words[back].text) is not None)


def _verb_or_orphan(text: str, at: int, words: list[Word], kinds: list[Kind], token: Any) -> Kind:
    article = at > 0 and words[at - 1].text in ("a", "an")
    return "noun" if _orphan(at, words, kinds) and (article or not text.endswith("ed")) else "verb"


def _forms() -> dict[str, str]:
    """Every form of a verb that shows, to its pose."""
    irregular = {
        "sat": "sit", "seated": "sit", "ran": "run", "stood": "stand", "slept": "sleep", "asleep": "sleep", "lay": "lie",
        "lying": "lie", "flew": "fly", "perched": "perch", "leapt": "leap", "crouched": "crouch", "curled": "sleep",
        "held": "hold", "standing": "stand", "dreaming": "sleep", "dozing": "doze",
    }  # fmt: skip
    forms = {form: POSES[stem] for form, stem in irregular.items()}
    for stem, pose in POSES.items():
        base = stem.removesuffix("e") if stem.endswith("e") and stem not in ("ski",) else stem
        doubled = base + base[-1] if base[-1] in "pbgtnm" and base[-2:-1] in "aeiou" else base
        for form in (
            f"{stem}s",
            f"{stem}es",
            f"{base}ing",
            f"{doubled}ing",
            f"{stem}d" if stem.endswith("e") else f"{stem}ed",
        ):
            forms.setdefault(form, pose)
        if stem.endswith("y"):
            forms[f"{stem[:-1]}ies"] = pose
    return forms


POSE_FORMS = _forms()
