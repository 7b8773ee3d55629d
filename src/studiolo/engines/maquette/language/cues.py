"""Words of light, hour, weather, season, camera and style taken out of the text, so that only things and places are left.

Compounds such as "neon sign" are joined by an underscore first, and so are safe.
"""

import re
from itertools import takewhile

from studiolo.engines.maquette.language.colours import colour_hex
from studiolo.engines.maquette.language.cue_notes import CLOSED, GAP, Cues, any_of, cue_pattern
from studiolo.engines.maquette.language.cue_table import CUES
from studiolo.engines.maquette.language.light_cues import take_lights
from studiolo.engines.maquette.language.people_words import CLOTHES
from studiolo.engines.maquette.language.picture_cues import take_backgrounds, take_lens, take_picture, take_styles
from studiolo.engines.maquette.language.picture_words import EMPTY_PRAISE
from studiolo.engines.maquette.language.style_words import MOODS, PRAISE

_IN_FALL = frozenset(
    "leaves leaf foliage day morning afternoon evening forest scene landscape decor garden meadow park".split()
)


def take_cues(text: str) -> tuple[str, Cues]:
    """text: lower case, its compounds joined. Returns what is left, with a comma where an aside was cut."""
    cues = Cues()
    text = take_lens(text, cues)
    text = take_backgrounds(text, cues)
    for _ in range(3):
        shorter = take_picture(text, cues)
        if shorter == text:
            break
        text = shorter
    text = EMPTY_PRAISE.sub(GAP, text)
    text = take_lights(text, cues)
    text = _take_phrases(text, cues)
    text = _take_atmosphere(text, cues)
    text = take_styles(text, cues)
    return _tidy(text), cues


def _take_phrases(text: str, cues: Cues) -> str:
    def take(found: re.Match[str]) -> str:
        phrase = found["cue"].replace("-", " ")
        following = re.match(r"\s*([\w'_-]+|[^\w\s])", text[found.end() :])
        after = following[1] if following else "."
        adverbial = after in CLOSED or after == "\x01" or after.isdigit()
        if not _means_it(phrase, found["lead"], after, adverbial):
            return found.group()
        before = text[: found.start()].split()[-1:]
        if before and before[0] in ("no", "without", "not", "never", "avoid"):
            cues.absent.append(phrase)
            return GAP
        cues.say(phrase)
        cues.mood += [word for word in found["lead"].split() if word in MOODS and word not in ("light", "dark")]
        if adverbial:
            joined = after == "of" and phrase in ("silhouette", "close up", "closeup", "panorama", "aerial view")
            return " " if joined else GAP
        return found["lead"] + " "

    return cue_pattern().sub(take, re.sub(r" {2,}", " ", text))


def _means_it(phrase: str, lead: str, after: str, adverbial: bool) -> bool:
    clothed = after in CLOTHES or after.rstrip("s") in CLOTHES
    fields = {name for name, _ in CUES[phrase]}
    led = bool({"in", "during", "early", "late"} & set(lead.split()))
    if clothed and fields <= {"season", "time", "light", "weather"}:
        return False
    if phrase == "neon":
        return not colour_hex(after) and after not in ("sign", "signs")
    if phrase in ("wind", "silhouette"):
        return adverbial
    if phrase == "frozen":
        return after not in ("yogurt", "peas", "pizza", "food", "meal")
    if phrase == "fall":
        return led or after in _IN_FALL
    return phrase != "spring" or (
        after not in ("roll", "rolls", "onion", "onions", "mattress") and (not adverbial or led)
    )


def _take_atmosphere(text: str, cues: Cues) -> str:
    """ "A cozy, festive atmosphere", "crisp winter air": moods with a noun that says so."""

    def take(found: re.Match[str]) -> str:
        words = [word.strip(",") for word in found["words"].split() if word not in ("and", "a", "an", "the", "very")]
        if found["noun"] == "air" and {"on", "in", "of", "with", "hot", "fresh"} & set(words):
            return found.group()
        said = list(takewhile(_is_moody, reversed(words)))  # only the words next to the noun belong to it
        if not said and found["noun"] in ("air", "energy", "feel", "tone", "mood"):
            return found.group()
        cues.mood += reversed(said)
        kept = words[: len(words) - len(said)]
        return f" {' '.join(kept)}{GAP}" if kept else GAP

    return _ATMOSPHERE.sub(take, text)


_ATMOSPHERE = re.compile(
    rf"(?:{any_of('in, with, and, of, has, creating, evoking, for, giving, having, to create, exuding, full of')} )*(?:an? |the )?"
    r"(?P<words>(?:[\w'-]+,? (?:and )?){1,4}?)"
    rf"(?P<noun>{any_of('atmosphere, mood, vibes?, ambian?ce, ambience, feel, feeling, tones?, aesthetics?, energy, air')})"
    r"(?= *(?:$|[,.;:!?\x01)]| (?:and|in|on|at|with)\b))"
)
_MOODY_ENDINGS = ("y", "ic", "ful", "ing", "ive", "ous", "ed", "al", "less", "ent", "isp", "m", "ld")


def _is_moody(word: str) -> bool:
    return word in MOODS or word in PRAISE or word.endswith(_MOODY_ENDINGS)


def _tidy(text: str) -> str:
    """The gaps become commas, but not before a preposition, at the edges or beside other marks."""
    text = re.sub(r"(?:\s*\x01\s*)+", GAP, text)
    text = re.sub(
        r"\x01 (?=(?:in|on|at|under|with|beside|behind|near|next|over|above|inside|and|of|between|around|against|to|by)\b)",
        "",
        text,
    )
    text = re.sub(r"\b(?:and|with|in|at|the|an?|under|from|while|by|of)\s*(?=\x01)", "", text)
    text = text.replace("\x01", ",")
    text = re.sub(r"\s*,(?:\s*[,;])*", ",", text)
    text = re.sub(r",\s*(?=[.;:!?])", "", text)
    return re.sub(r"\s+", " ", text).strip(" ,")
