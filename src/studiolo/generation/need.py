"""What a prompt is in need of, as far as its words tell."""

import re

from studiolo.configuration import Need

# Marks that open and close; a straight single one is an apostrophe unless it stands at a word's edge. Bounded, so that
# marks which never close cost little.
QUOTED = re.compile(
    r"""“[^”]{1,300}”|„[^“”]{1,300}[“”]|«[^»]{1,300}»|"[^"]{1,300}"|‘[^’]{1,300}’(?!\w)|(?<!\w)'[^']{1,300}'(?!\w)"""
)
WORDS = re.compile(
    r"\b(sign|label|banner|poster|billboard|headline|caption|title|logo|card|cover|shirt|neon)s?\b[^.!?\n]{0,40}"
    r"\b(says?|saying|reads?|reading|spells?|spelling|with the (words?|text|name|letters|inscription))\b"
    r"|\b(words?|text|lettering|letters|caption|title|inscription)\b[^.!?\n]{0,12}\b(says?|saying|reads?|reading)\b"
    r"|\b(titled|captioned|labell?ed|lettering|typography|calligraphy)\b",
    re.IGNORECASE,
)
PHOTO = re.compile(
    r"\b(photo|photograph|photographic|photography|photoreal(ism|istic)?|photo-realistic|dslr|bokeh|polaroid|"
    r"\d\dmm|shot on (a |an )?\w+|candid shot|headshot)s?\b",
    re.IGNORECASE,
)
NOT_A_PHOTO = re.compile(r"\b(not|no|without|isn't|never)\s+(a |an |any )?photo", re.IGNORECASE)


def need_of(prompt: str | None) -> Need:
    """Lettering before photo: a photo with wrong words is wrong, a drawing of a sign with right ones is not."""
    words = prompt or ""
    if QUOTED.search(words) or WORDS.search(words):
        return "lettering"
    if PHOTO.search(words) and not NOT_A_PHOTO.search(words):
        return "photo"
    return "any"
