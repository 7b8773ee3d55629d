"""Texts named without quotation marks: "a sign that says Open", "a banner reading Happy Birthday Anna", "the word LOVE"."""

import re
from functools import cache

from studiolo.engines.maquette.language.wording.carriers import carrier_pattern, family_of, is_speaker, one
from studiolo.engines.maquette.language.wording.looks import LETTERS, is_colour
from studiolo.engines.maquette.language.wording.phrases import PHRASED
from studiolo.engines.maquette.language.wording.places import ANY_PLACE

FIRST_MARK = 0xE000
MOST_WORDS = 12
_TOKEN = re.compile(r"[^\s,;:()\ue000-\uf8ff]+")
_JOINING = frozenset(
    "of the and a an in to for on at by with or from my your our is are be you me it's us & de la le du und".split()
)
_NEVER_FIRST = frozenset(
    """of on in is are was for and or that which to with by at as from the a an written painted printed made carved above below
    over under it
    its they there be being blurred overlay only""".split()
)  # fmt: skip
_THE = r"(?:a|an|the|his|her|its|their|some|two|three|four|several|many|\d+)"
# Where words that are not capitalised end, and a description of the picture goes on.
_STOP = re.compile(
    rf"(?:(?:in|on|at|above|over|under|against|near|behind|beside|outside|inside|below|by|across|onto|into|around|beneath"
    rf"|through|from) {_THE}"
    rf"|with {_THE}|with lots|and {_THE}|while|next to|in front|on top|hanging|hung|standing|mounted|nailed|surrounded"
    rf"|placed|lit|glowing|written"
    r"|painted|printed|made|leaning|attached|set|stuck|pinned|at night|at dusk|at dawn|at sunset|during|beside|behind|near"
    r"|outside|held|holding"
    r"|carved|in front|on display|in bright|in big|in large|photographed|illustration|photo|"
    + ANY_PLACE
    + r")(?![\w'’-])",
    re.IGNORECASE,
)
_IDIOMS = (
    r"(?:happy birthday|merry christmas|happy new year|happy halloween|happy easter|just married|for sale|for rent|welcome"
    r"|open|closed|congratulations"
    r"|thank you|no smoking|no parking|no entry|wet paint|no vacancy|vacancy|keep out|beware of the dog|do not disturb"
    r"|get well soon|i love you)"
)
_PLAIN = (
    "(?:the|a|an|words?|text|something|it|letters?|names?|is|are|and|with|on|in|number|numbers|message|messages|[a-z]+ed|formulas?"
    "|equations?|notes)"
)
_ACRONYMS = frozenset("LED OLED LCD TV USB DIY UV HD UHD UI UX PVC CGI RGB HDR DSLR PNG SVG A".split())


def mark_named(text: str, texts: list[str]) -> str:
    """text with each such text replaced by a mark, chr(FIRST_MARK + its place in texts); they are appended to texts."""
    for pattern, way in _leads():
        at = 0
        while (found := pattern.search(text, at)) is not None:
            start, end = found.end(), _end_of(text, found, way)
            at = start
            if any(sign.isalnum() for sign in text[start:end]):
                text = text[:start] + chr(FIRST_MARK + len(texts)) + text[end:]
                texts.append(found.string[start:end])
    for pattern in _before_carriers():
        while (found := pattern.search(text)) is not None:
            text = text[: found.start("words")] + chr(FIRST_MARK + len(texts)) + text[found.end("words") :]
            texts.append(found["words"])
    return text


@cache
def _leads() -> tuple[tuple[re.Pattern[str], str], ...]:
    verb = r"(?:(?:that|which)\s+)?(?:(?:simply|just|clearly)\s+)?(?:says?|saying|said|reads?|reading|spells?|spelling)(?:\s+out)?\s*:?\s+"
    bears = rf"(?:{carrier_pattern()}|{LETTERS})"
    leads = (
        (rf"(?i:(?<![\w-])(?P<carrier>{bears})\s+{verb})", "any"),
        (r"(?i:\b(?:says|saying|said|(?:that|which)\s+reads)\s*:?\s+)(?=[A-Z0-9])", "any"),
        (r"(?i:\b(?:the|with|and|a|big)\s+(?:word|letter|number|digit|numeral)\s+)", "word"),
        (r"(?i:\b(?:the|with)\s+(?:name|logo|brand name)\s+)(?=[A-Z0-9])", "title"),
        (r"(?i:\b(?:the|with)\s+(?:words|phrase|text|slogan|letters)\s*:?\s+)", "any"),
        (
            r"(?i:\b(?:the|with|with\s+the|headline|slogan|title|tagline|subtitle|caption|text)\s*(?:headline|message"
            r"|inscription|motto|title|tagline"
            r"|subtitle|caption|quote|:)\s*:?\s+)(?=[A-Z0-9])",
            "any",
        ),
        (
            rf"(?i:(?<![\w-])(?P<carrier>{carrier_pattern()})\s+(?:labell?ed|marked|captioned|inscribed|stamped)\s+(?:with\s+|as\s+)?)",
            "any",
        ),
        (r"(?i:\b(?:labell?ed|marked)\s+(?:with\s+|as\s+)?)(?=[A-Z0-9])", "title"),
        (r"(?i:\b(?:spell|spells|spelling)(?:\s+out)?\s+)(?=[A-Z]{2})", "any"),
        (r"(?i:(?<![\w'’-])(?P<owner>[\w'’-]+)\s+(?:that|which)\s+says\s+)", "any"),
        (r"(?<![\w'’-])(?P<owner>[\w'’-]+)\s+(?i:(?:titled|entitled|called|named)\s+)(?=[A-Z0-9])", "title"),
    )  # fmt: skip
    return tuple((re.compile(pattern), way) for pattern, way in leads)


@cache
def _before_carriers() -> tuple[re.Pattern[str], ...]:
    acronyms = "|".join(sorted(_ACRONYMS, key=len, reverse=True))
    how = r"(?:(?:neon|wooden|metal|paper|red|big|large|small|old|rusty|vintage|hand-painted)\s+){0,2}"
    caps = rf"(?!(?:{acronyms})\s)(?P<words>[A-Z][A-Z0-9!'’&%-]{{1,29}}(?:\s+[A-Z0-9][A-Z0-9!'’&%-]*)*)(?=\s+{how}{carrier_pattern()})"
    idioms = rf"(?P<words>(?i:{_IDIOMS}))(?=\s+{how}(?:signs?|banners?|posters?|cards?|balloons?|notices?|doormats?|bunting)\b)"
    article = r"(?:(?<=\b[Aa] )|(?<=\b[Aa]n )|(?<=\b[Tt]he )|(?<=^))"
    put = r"(?:hand-?)?(?:written|painted|printed|carved|embossed|engraved|spelled|embroidered|stamped|stitched|displayed)\b"
    shouted = (
        rf"(?<=\b(?:with|and|has) )(?P<words>[A-Z][A-Z0-9!'’&%-]{{1,29}}(?:\s+[A-Z0-9][A-Z0-9!'’&%-]*)*)(?=\s+{put})"
    )
    said = rf"(?<=\bwith )(?P<words>(?!{_PLAIN}\b)[\w'’&!]+(?: (?!{_PLAIN}\b)[\w'’&!]+){{0,5}}?)(?=\s+(?:hand-?)?(?:written|spelled)\b)"
    return tuple(re.compile(one) for one in (article + caps, article + idioms, shouted.replace("|and|has", ""), said))


def _end_of(text: str, found: re.Match[str], way: str) -> int:
    start, groups = found.end(), found.groupdict()
    first = _TOKEN.match(text, start)
    if first is None or (first.group().islower() and first.group() in _NEVER_FIRST):
        return start
    carrier = one((groups.get("carrier") or "").lower())
    if family_of(carrier) == "title" and re.search(r"\breading\s*$", found.group()):
        return start
    if groups.get("owner") and is_speaker(groups["owner"].lower()):
        return start
    if way == "word":
        return (
            end_of_words(text, start, "title")
            if first.group().isupper() and len(first.group()) > 1
            else _trim(text, start, first.end())
        )
    return end_of_words(text, start, way)


def end_of_words(text: str, start: int, way: str) -> int:
    """Where words that begin at text[start] end: capitals go on while capitals follow, a name while capitalised words do, and
    what is written in small letters until the description goes on. way: "title" for a name, "any" for what a sign says."""
    tokens: list[re.Match[str]] = []
    for token in _TOKEN.finditer(text, start):
        gap = text[tokens[-1].end() if tokens else start : token.start()]
        if gap.strip() or "\n" in gap or len(tokens) == MOST_WORDS:
            break
        tokens.append(token)
        if token.group().endswith((".", "!", "?")) and not re.match(r"[A-Z]\w{0,2}\.$", token.group()):
            break
    if not tokens:
        return start
    shouted = text.upper() == text
    first = tokens[0].group()
    if shouted or first.islower():
        count = _small(text, tokens, 0) if way == "any" or shouted else 1
    elif _capitals(first):
        count = next((n for n, token in enumerate(tokens) if not _capitals(token.group())), len(tokens))
    else:
        count = _titled(tokens, title=way == "title")
        if count == 1 and way == "any":
            count = _small(text, tokens, 1)
    return _trim(text, start, tokens[max(count, 1) - 1].end())


def _capitals(word: str) -> bool:
    return word.upper() == word and word != "I"


def _titled(tokens: list[re.Match[str]], *, title: bool) -> int:
    count = 1
    for n, token in enumerate(tokens[1:], 1):
        word = token.group()
        between = [one.group().lower() for one in tokens[count:n]]
        if (word[0].isupper() or word[0].isdigit() or word == "&") and all(small in _JOINING for small in between):
            count = n + 1
        elif word.lower() not in _JOINING or len(between) > 2:
            break
    return count


def _small(text: str, tokens: list[re.Match[str]], first: int) -> int:
    for n, token in enumerate(tokens[first:], first):
        rest = text[token.start() :].lower()
        words = rest.split(" ", 2)
        in_colour = words[0] == "in" and len(words) > 1 and is_colour(words[1].rstrip(",."))
        if n and (in_colour or _STOP.match(rest) or PHRASED.match(rest)):
            return n
    return len(tokens)


def _trim(text: str, start: int, end: int) -> int:
    return start + len(text[start:end].rstrip(" .,"))
