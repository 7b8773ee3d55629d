"""Quoted words set aside, so that what a sign says is never taken for a thing."""

import re

_PAIRS = re.compile(r"“([^”]*)”|\"([^\"]*)\"|‘([^’]*)’|«([^»]*)»|„([^“”]*)[“”]|「([^」]*)」|(?<!\w)'([^']+)'(?!\w)")
_SAYS = re.compile(
    r"\b(?:that\s+)?(?:says?|saying|reads?|reading|labell?ed|with\s+the\s+(?:words?|text))\s*:?\s+(?=[A-Z0-9])"
    r"((?:[A-Z0-9][\w'’!?&]*)(?:\s+[A-Z0-9][\w'’!?&]*)*)"
)
_LEAD = re.compile(
    r"[,]?\s*\b(?:(?:that|which)\s+)?(?:says?|saying|reads?|reading|labell?ed|called|named|titled|with\s+the\s+(?:words?|text|title|name|slogan))\s*:?\s*(?=\x00)"
)


def take_quotes(text: str) -> tuple[str, tuple[str, ...]]:
    """The text without its quoted words and the verbs that lead to them, and those words in order."""
    quoted: list[str] = []

    def keep(found: re.Match[str]) -> str:
        words = next((group for group in found.groups() if group), "").strip()
        if words:
            quoted.append(words)
        return "\x00"

    text = _LEAD.sub(" ", _PAIRS.sub(keep, text))
    text = _SAYS.sub(keep, text)
    return re.sub(r"\s+", " ", text.replace("\x00", " ")).strip(), tuple(quoted)
