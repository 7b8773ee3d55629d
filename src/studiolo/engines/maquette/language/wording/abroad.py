"""How other languages say that something carries words, and their commonest nouns for it."""

import re
from importlib.resources import files

from studiolo.engines.maquette.language.foreign import CODES, table
from studiolo.engines.maquette.language.wording.looks import is_colour


def _rows() -> dict[str, list[str]]:
    """Phrases in lower case by what they mean: leads, letters, or the English noun of a carrier."""
    text = (files("studiolo.engines.maquette.language") / "data" / "words_abroad.txt").read_text("utf-8")
    blocks = [block.strip().split("\n") for block in text.split("# ")[1:]]
    return {name: ", ".join(lines).split(", ") for name, *lines in blocks}


_ROWS = _rows()
_ENGLISH = {word: name for name, words in _ROWS.items() if name not in ("leads", "letters") for word in words}
LEADS = "(?:" + "|".join(sorted(map(re.escape, _ROWS["leads"]), key=len, reverse=True)).replace("'", "['’]") + ")"
LETTERS_ABROAD = re.compile(
    r"(?:in|en|em|con|com|avec|mit|i|med) (?:der |den )?(?:(?P<how>[^\W\d_]+) )?"
    rf"(?:{'|'.join(_ROWS['letters'])})(?: (?P<after>[^\W\d_]+))?(?![\w-])"
)


def colour_abroad(word: str) -> str:
    """ "roten" is red, in whichever of the first languages; "" where it is no colour."""
    known = (table(code).get(form, "") for code in CODES for form in (word, word[:-1], word[:-2]) if len(form) > 2)
    return next((english for english in known if is_colour(english)), "")


def foreign_carrier(text: str) -> str:
    """The English noun of the last carrier named in lower-case text of another language, or ""."""
    found = [_ENGLISH[word] for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text) if word in _ENGLISH]
    joined = [english for word, english in _ENGLISH.items() if ord(word[0]) > 0x3000 and word in text]
    return [*joined, *found][-1] if joined or found else ""
