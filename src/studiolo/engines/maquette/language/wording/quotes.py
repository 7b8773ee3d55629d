"""Texts in quotation marks of all usual kinds. Apostrophes are none, and inches and feet are none."""

import re
from dataclasses import dataclass

# What opens, and what may close it.
_PAIRS = {
    '"': '"”“', "“": "”“\"", "”": "”", "„": "“”\"", "‟": "”", "«": "»", "»": "«", "‹": "›", "‘": "’'", "‚": "‘’", "「": "」", "『": "』",
    "《": "》", "'": "'’", "`": "`'´",
}  # fmt: skip
_SINGLE = "'‘‚`"
_ELIDED = re.compile(r"['’‘](?:n['’]|n\b|\d\ds?\b|til\b|em\b|tis\b|twas\b|cause\b|bout\b|round\b)", re.IGNORECASE)
_BEFORE = re.compile(r"[\s(\[{:;,.!?—–/=-]")


@dataclass(frozen=True, slots=True)
class Quote:
    """text stands in prompt[start:end], marks and all. closed: its closing mark is there; else end is start + 1."""

    start: int
    end: int
    text: str
    closed: bool = True


def find_quotes(prompt: str) -> list[Quote]:
    """In order, none inside another. An opening mark without its end is told, but a lone apostrophe before a word is not
    always meant as one, and is told as well. Empty quotes are passed over."""
    quotes, at = [], 0
    while at < len(prompt):
        quote = _quote_at(prompt, at) if prompt[at] in _PAIRS and _opens(prompt, at) else None
        if quote is not None and (quote.text or not quote.closed):
            quotes.append(quote)
        at = quote.end if quote is not None else at + 1
    return quotes


def _opens(prompt: str, at: int) -> bool:
    before, after = prompt[at - 1 : at], prompt[at + 1 : at + 2]
    mark = prompt[at]
    if mark in "„“«「『《‹":
        return True
    if not after or (after.isspace() and mark in _SINGLE):
        return False
    spaced = not before or bool(_BEFORE.match(before)) or not (before.isalnum() or before in "%!?.'\"”’)")
    if mark == '"':  # 12" is a length
        return spaced or (before.isalpha() and '"' in prompt[at + 1 :])
    return spaced and not (mark in "»”‟‚" and not after.strip())


def _quote_at(prompt: str, at: int) -> Quote | None:
    if re.compile(r"['’‘]n(?:['’]|\b(?=\s))", re.IGNORECASE).match(prompt, at):  # rock 'n' roll
        return None
    end = _closing(prompt, at) if prompt[at] in _SINGLE else _first_of(prompt, at)
    if end > 0:
        return Quote(at, end + 1, prompt[at + 1 : end].replace("\\n", "\n").strip())
    if _ELIDED.match(prompt, at) or not prompt[at + 1 :].strip():
        return None
    return Quote(at, at + 1, "", closed=False)


def _first_of(prompt: str, at: int) -> int:
    for found in re.compile(f"[{_PAIRS[prompt[at]]}]").finditer(prompt, at + 1):
        end = found.start()
        inches = prompt[end] == '"' and prompt[end - 1].isdigit() and prompt.count('"', end + 1) % 2 == 1
        if not inches:
            return end
    return -1


def _closing(prompt: str, at: int) -> int:
    """Where a single mark closes, or -1: not inside a word, nor at a plural's possessive, nor behind another that opens."""
    closers, found = _PAIRS[prompt[at]], -1
    end = at + 1
    while end < len(prompt):
        elided = _ELIDED.match(prompt, end) if prompt[end - 1].isspace() else None
        if elided and not prompt[end - 1].isalnum():
            end = elided.end()
            continue
        before, after = prompt[end - 1], prompt[end + 1 : end + 2]
        if prompt[end] in closers and not before.isspace() and not after.isalnum():
            if found < 0 or not _possessive(prompt, found):
                found = end
            if not _possessive(prompt, end):
                return end
        elif prompt[end] in _SINGLE and before.isspace() and after.isalnum():
            return found
        end += 1
    return found


def _possessive(prompt: str, end: int) -> bool:
    """ "The Dogs' Home" goes on behind its apostrophe."""
    return prompt[end - 1] == "s" and bool(re.match(r" [A-Z]", prompt[end + 1 : end + 3]))
