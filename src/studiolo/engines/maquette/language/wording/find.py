"""Prompt -> Wording: texts are marked, what is said about each is read around it, and all of that is taken out."""

import re
from dataclasses import replace

from studiolo.engines.maquette.language.people_words import is_alive
from studiolo.engines.maquette.language.wording.abroad import foreign_carrier
from studiolo.engines.maquette.language.wording.carriers import (
    is_designed,
    kind_on,
    last_carrier,
    noun_at_end,
    says_by_itself,
)
from studiolo.engines.maquette.language.wording.looks import Told, both, kind_in, look_of
from studiolo.engines.maquette.language.wording.named import FIRST_MARK, end_of_words, mark_named
from studiolo.engines.maquette.language.wording.phrases import Around, carrier_behind, read_before, read_behind
from studiolo.engines.maquette.language.wording.quotes import find_quotes
from studiolo.engines.maquette.language.wording.roles import role_of
from studiolo.engines.maquette.language.wording.value import Wording, Words

_MARK = re.compile(r"[\ue000-\uf8ff]")
MOST_TEXTS = 100
# Words are looked for in so many characters of a prompt, and what leads to a text in so many before it.
MOST_CHARACTERS = 8000
MOST_BEFORE = 400
_WORK = r"(?:movie|film|book|novel|song|game|album|series|show|play|painting|poem|story|fairy tale|opera|musical|anime|fable)"
_HEARD = r"(?:movie|film|song|tune|poem|opera|musical|play|show|series|game|painting|story|fairy tale|symphony)"
_NOT_WRITTEN = re.compile(
    rf"(?:inspired by|(?:in )?the (?:style|spirit|manner|mood|vein) of|style of|based on|homage to|tribute to"
    rf"|reminiscent of|as in|like(?: in)?"
    rf"|evoking|from|singing|sings|humming|listening to|dancing to|playing the song|interpretation of|version of|(?:scene"
    rf"|character)s? (?:of|from)"
    rf"|(?:the|a|an|of|from) (?:famous )?{_WORK}|(?:the|a|an|of|from) {_HEARD} (?:called|titled|entitled|named)"
    rf"|[\w.-]+['’]s|(?:portrait|painting|illustration|drawing|picture|photo) of)(?: the| {_WORK})?\s*$"
)
_TITLE_WHY = "a title or name, which is not written in the picture"
_OPEN_WHY = "its quotation mark never closes"


def find_words(prompt: str) -> Wording:
    """Never raises. What a quotation mark that never closes begins is read up to where its words seem to end, and told; before a
    single word in small letters it is taken for a stray apostrophe, and told too."""
    text, texts, ignored = _marked(_MARK.sub("", prompt[:MOST_CHARACTERS]))
    found = _Finding(text, texts, ignored).find() if texts else Wording(text=text, ignored=tuple(ignored))
    return replace(found, text=found.text + prompt[MOST_CHARACTERS:])


def _marked(prompt: str) -> tuple[str, list[str], list[tuple[str, str]]]:
    """The prompt with a mark for each text, the texts, and what is to be told."""
    texts: list[str] = []
    ignored: list[tuple[str, str]] = []
    parts, at = [], 0
    for quote in find_quotes(prompt)[:MOST_TEXTS]:
        if quote.start < at:
            continue
        parts.append(prompt[at : quote.start])
        at = quote.end
        if quote.closed and not _is_prompt(prompt, quote.start, quote.end, quote.text):
            parts.append(chr(FIRST_MARK + len(texts)))
            texts.append(quote.text)
        elif quote.closed:
            parts.append(quote.text)
        else:
            end = at if prompt[quote.start] in "'`" else end_of_words(prompt, at, "any")
            end = end if any(sign.isalnum() for sign in prompt[at:end]) else at
            ignored.append((prompt[quote.start : max(end, at + 20)].strip(), _OPEN_WHY))
            if end > at:
                parts.append(chr(FIRST_MARK + len(texts)))
                texts.append(prompt[at:end])
                at = end
    text = "".join((*parts, prompt[at:]))
    return mark_named(text, texts), texts, ignored


def _is_prompt(prompt: str, start: int, end: int, text: str) -> bool:
    """A whole prompt between quotation marks."""
    around = prompt[:start] + prompt[end:]
    return not any(sign.isalnum() for sign in around) and (
        len(text.split()) > 4 or bool(re.match(r"(?:an?|two|three|some)\s", text, re.IGNORECASE))
    )


class _Finding:
    """One pass over the marks, left to right; what carried the last text carries the next, unless something else does."""

    def __init__(self, text: str, texts: list[str], ignored: list[tuple[str, str]]) -> None:
        self._text, self._low = text, _lower(text)
        self._texts, self._ignored = texts, ignored
        self._words: list[Words] = []
        self._cuts: list[tuple[int, int, str]] = []
        self._read_to = 0
        self._carrier = ""

    def find(self) -> Wording:
        marks = [found.start() for found in _MARK.finditer(self._text)]
        for at, after in zip(marks, [*marks[1:], len(self._text)], strict=True):
            self._one(at, after)
        return Wording(text=self._rest(), words=tuple(self._words), ignored=tuple(self._ignored))

    def _one(self, at: int, after: int) -> None:
        text = self._texts[ord(self._text[at]) - FIRST_MARK]
        head = self._low[self._clause_start(at) : at]
        tail = self._low[at + 1 : after + 1]
        named_end, carrier, how = carrier_behind(tail)
        if not carrier and self._is_aside(text, head, tail, at):
            return
        before = read_before(head)
        told = before.told
        if carrier:
            told = both(both(told, Told(kind=kind_in(how))), look_of(how) if kind_in(how) else Told())
        else:
            carrier = self._carried_by(head, before) or foreign_carrier(tail)
            painted = "graffiti" in head or "mural" in head
            told = both(told, Told(kind="hand-painted")) if painted else told
        behind = read_behind(
            _sentence(tail[named_end:]),
            carried=bool(named_end),
            alone=not named_end and (not carrier or not head.strip()),
            last=after == len(self._text),
        )
        self._cut(at, head, before, behind, named_end)
        if before.negated:
            return
        told = both(told, behind.told)
        self._take(text, told, before, behind.told.carrier or carrier)

    def _take(self, text: str, told: Told, before: Around, carrier: str) -> None:
        if carrier and carrier != "speech bubble":
            self._carrier = carrier
        kind = told.kind or kind_on(carrier)
        words = Words(
            text=text,
            role=role_of(text, told, before.lead, carrier, self._words),
            carrier=carrier,
            placement=told.placement,
            near=told.near,
            kind=kind,
            style=told.style,
            case=told.case,
            colour=told.colour,
        )
        self._words.append(words)

    def _clause_start(self, at: int) -> int:
        ends = [found.end() for found in re.finditer(r"[.!?;]\s+|\n", self._low[self._read_to : at])]
        return max(self._read_to + (ends[-1] if ends else 0), at - MOST_BEFORE)

    def _is_aside(self, text: str, head: str, tail: str, at: int) -> bool:
        """Titles and names that are not to be written, and words that are only called so."""
        if re.search(r"\bso[- ]called\s*$", head) or _is_scare_quote(text, head, tail):
            self._cuts.append((at, at + 1, text))
            return True
        found = _NOT_WRITTEN.search(head)
        designed = re.search(r"\b(?:for|of)\s*$", head) and is_designed(last_carrier(head))
        named = re.search(r"([\w'’-]+),? (?:called|named)\s*$", head)
        if named and is_alive(named[1]):
            found = re.search(r",? (?:called|named)\s*$", head)
        if found is None or designed:
            return False
        whose = re.search(r"['’]s\s*$", found.group())
        start = at - len(head) + (found.start() if not whose else len(head))
        self._cuts.append((start, at + 1, ""))
        self._ignored.append((text, _TITLE_WHY))
        self._read_to = at + 1
        return True

    def _carried_by(self, head: str, before: Around) -> str:
        """A carrier of the clause, the last word before "with", or what carried the text before; speech has its bubble."""
        owner = head[: before.cuts[0][0]].strip()
        near = last_carrier(owner) or foreign_carrier(owner)
        if before.lead == "speaks" or (before.lead == "says" and "speech bubble" in owner):
            return "speech bubble"
        if (
            before.lead == "says"
            and owner
            and not before.told.style
            and not before.told.kind
            and not before.told.colour
        ):
            direct = near and owner.endswith((near, f"{near}s"))
            if not direct and not says_by_itself(near) and not foreign_carrier(owner):
                return noun_at_end(owner) or ("speech bubble" if not self._carrier else self._carrier)
        if near:
            return near
        if self._words and not re.search(r"[.!?]", self._low[self._read_to : self._read_to + 1]):
            return self._carrier
        led = before.ended or before.lead in ("with", "marked", "named", "titled", "bears")
        return (
            (noun_at_end(owner, alive=before.lead == "marked") if led else "")
            or self._carrier
            or last_carrier(self._low)
        )

    def _cut(self, at: int, head: str, before: Around, behind: Around, named_end: int) -> None:
        start = at - len(head) + before.cuts[0][0] if not named_end else at
        if behind.told.carrier and before.lead in ("with", "") and not named_end:
            start = at  # "a shop with X painted on the window" keeps its window
        self._cuts.append((start, at + 1, ""))
        base = at + 1 + named_end
        self._cuts += [(base + begin, base + end, "") for begin, end in behind.cuts]
        self._read_to = max([at + 1 + named_end, *(base + end for _, end in behind.cuts)])

    def _rest(self) -> str:
        parts, at = [], 0
        for start, end, instead in sorted(self._cuts):
            parts += [self._text[at : max(at, start)], f" {instead} "]
            at = max(at, end)
        rest = "".join((*parts, self._text[at:]))
        rest = re.sub(r"[^\S\n]+", " ", _MARK.sub(" ", rest))
        rest = re.sub(r"\(\s*\)|(?<=[,;:])(?:\s*[,;])+", "", re.sub(r" +(?=[,.;!?])", "", rest))
        rest = re.sub(
            r"\b(with|and|featuring)\s+(?=(?:with|and|in front|next)\b|[,.;!?]|$)", "", rest, flags=re.IGNORECASE
        )
        return re.sub(r"^[\s,;:.]*(?:(?:in|on|into|across|onto)\s+(?=\S))?", "", rest).strip()


def _lower(text: str) -> str:
    """Lower case, sign for sign, so that places in it are places in the text."""
    return "".join(low if len(low := sign.lower()) == 1 else sign for sign in text)


def _sentence(tail: str) -> str:
    found = re.search(r"[.!?;](?:\s|$)|\n", tail)
    return tail[: found.start()] if found else tail


def _is_scare_quote(text: str, head: str, tail: str) -> bool:
    """ "A 'cozy' room": small letters between an article and a noun."""
    if text.islower() and re.search(r"\bof\s+$", head) and not is_designed(last_carrier(head)):
        return not tail.strip() or tail[0] != ","  # "a glass of 'iced tea'"
    return (
        text.islower()
        and len(text.split()) <= 2
        and bool(re.search(r"\b(?:an?|the|his|her|its|some|very|this)\s+$", head))
        and bool(re.match(r" (?!(?:on|in|at|with|and|above|written|painted|printed|across)\b)[a-z]", tail))
    )
