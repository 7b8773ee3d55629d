"""How many: digits, words and words for groups."""

import re

from studiolo.engines.maquette.language.thing_words import NUMBERS

_TENS = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True))
_UNITS = {word: number for number, word in enumerate("zero one two three four five six seven eight nine".split())}
_TENS_OF = rf"(?:{'|'.join(_TENS)})"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_NOT_ALONE = frozenset({"couple", "pair", "trio", "lots", "some", "few", "hundreds", "dozens", "each", "lone"})
_VALUE = rf"(?:\d+|{_TENS_OF}(?:[- ](?:{_ONES}))?|{_ONES}|ten|eleven|twelve|an?|several|some|many)"


def value_of(word: str) -> int | None:
    """The number a word says: "12", "twelve", "twenty-one", "3x"; None for other words."""
    word = word.replace("_", "-")
    if word in _NOT_ALONE:
        return None
    if found := re.fullmatch(r"x?(\d{1,9})x?", word):
        return int(found[1])
    if word in _TENS:
        return _TENS[word]
    tens, hyphen, units = word.partition("-")
    if hyphen and tens in _TENS and units in _UNITS:
        return _TENS[tens] + _UNITS[units]
    return NUMBERS.get(word)


def plain_numbers(text: str) -> str:
    """Number phrases of several words as digits: "half a dozen" 6, "a pair of" 2, "two dozen" 24, "three by three grid"."""
    for pattern, number in _PHRASES:
        text = pattern.sub(number, text)
    text = re.sub(rf"\b({_TENS_OF})[- ]({_ONES})\b", lambda found: str(_TENS[found[1]] + _UNITS[found[2]]), text)
    text = re.sub(rf"\b({_VALUE}) dozens? (?:of )?(?=\w)", lambda found: f"{12 * (value_of(found[1]) or 1)} ", text)
    text = re.sub(rf"\b({_VALUE}) hundred (?:and )?", lambda found: f"{100 * (value_of(found[1]) or 1)} ", text)
    text = re.sub(rf"\b({_VALUE}) (?:pairs?|couples?) of (?=\w)", _pairs, text)
    return re.sub(rf"\b({_VALUE}) ?(?:x|by|×) ?({_VALUE}) (grid|array|matrix|block) of (?:(?:{_VALUE}) )?", _grid, text)


_PHRASES = tuple(
    (re.compile(rf"(?<![\w-])(?:{phrase})(?![\w-])"), number)
    for phrase, number in (
        ("half[- ]a[- ]dozen(?: of)?|half[- ]dozen(?: of)?|a half[- ]dozen(?: of)?", "6"),
        ("a dozen(?: of)?|one dozen(?: of)?", "12"),
        ("dozens of|dozens and dozens of", "24"),
        ("a baker's dozen(?: of)?", "13"),
        ("brand[- ]new", "new"),
        ("a couple(?: of)(?= \\w)", "2"),
        ("a trio of", "3"),
        ("a quartet of", "4"),
        ("hundreds of|thousands of|countless|innumerable|loads of|tons of", "30"),
        ("lots of|a lot of|plenty of|a great many|a large number of|many", "8"),
        ("a number of|an assortment of|an array of|a variety of|various|assorted|multiple", "5"),
        ("a few(?: of)?|just a few", "3"),
        ("exactly|precisely|about|around(?= \\d)|at least|at most|up to|nearly|almost(?= \\d)|just(?= \\d)|only(?= \\d)", ""),
        ("three or four", "3"), ("two or three", "2"), ("one or two", "1"), ("five or six", "5"),
    )
)  # fmt: skip
_ONE_PAIR = frozenset(
    """glasses sunglasses scissors trousers pants jeans shorts binoculars pliers tongs headphones tweezers goggles earbuds
    spectacles""".split()
)


def _pairs(found: re.Match[str]) -> str:
    """A pair of shoes is two; a pair of scissors is one. Colours may stand between."""
    rest = found.string[found.end() :]
    words = re.findall(r"[\w'-]+", rest)[:4]
    one = next((word for word in words if word in _ONE_PAIR), None)
    value = value_of(found[1]) or 1
    return f"{value} " if one else f"{2 * value} "


def _grid(found: re.Match[str]) -> str:
    rows, columns = value_of(found[1]) or 1, value_of(found[2]) or 1
    return f"a grid of {rows * columns} "
