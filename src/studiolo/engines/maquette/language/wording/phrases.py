"""What is said of a text just before and just behind it, read phrase by phrase outwards from the text."""

import re
from dataclasses import dataclass, field

from studiolo.engines.maquette.language.wording.abroad import LEADS, LETTERS_ABROAD, colour_abroad
from studiolo.engines.maquette.language.wording.carriers import bearer_end, carrier_pattern, one
from studiolo.engines.maquette.language.wording.looks import LETTERS, Told, both, is_colour, kind_in, look_of
from studiolo.engines.maquette.language.wording.places import ANY_PLACE, place_at
from studiolo.engines.maquette.language.wording.value import Role

_SMALL = (
    r"(?:on|in|at|with|a|an|the|over|above|under|of|by|from|and|or|to|into|that|which|is|are|says?|reading|saying"
    r"|featuring|spelling|beside|behind|near)"
)
_ADJECTIVE = rf"(?!{_SMALL}\b)[^\W_][\w'’&-]*,?(?: and)? "
_PHRASE = rf"(?:{_ADJECTIVE}){{0,6}}?{LETTERS}(?: (?:{LETTERS}|colours?|colors?|style|styling))*(?![\w-])"
_ROLES: dict[str, Role] = {
    "headline": "headline", "heading": "headline", "main text": "headline", "title": "title", "header": "headline", "main title": "title",
    "subline": "subline", "subtitle": "subline", "subheading": "subline", "subheadline": "subline", "subhead": "subline",
    "tagline": "subline",
    "slogan": "subline", "strapline": "subline", "secondary text": "subline", "body": "body", "body text": "body", "body copy": "body",
    "copy": "body", "paragraph": "body", "caption": "caption", "small print": "small print", "fine print": "small print",
    "footer": "small print", "disclaimer": "small print", "footnote": "small print", "author name": "name", "author": "name",
    "name": "name",
    "brand name": "label", "brand": "label",
}  # fmt: skip
_ROLE = "(?:" + "|".join(sorted(_ROLES, key=len, reverse=True)) + ")"
_DONE = (
    r"(?:(?:boldly|neatly|beautifully|clearly|roughly|delicately|elegantly|prominently|large|big|crudely) )?(?:(?:hand"
    r"|laser|foil|screen)[- ]?)?"
    r"(?:written|painted|printed|embossed|debossed|engraved|carved|etched|stamped|embroidered|stitched|spelled(?: out)?"
    r"|spelt|scrawled|scribbled"
    r"|chalked|displayed|projected|glowing|lettered|stencill?ed|sprayed|spray-painted|piped|burned|burnt|branded|inscribed"
    r"|shown|placed|set|positioned"
    r"|woven|knitted|sewn|typed|drawn|scratched|chiselled|letterpressed|emblazoned|tattooed|made|rendered|typeset|lit up|laid out)"
)
_LEAD_SAYS = (
    r"(?:(?:that|which|who|and|it|they) )?(?:(?:simply|clearly|boldly|just|proudly|also) )?"
    r"(?:says?|said|saying|reads?|reading|spells?|spelling|spelled|stating|states|announcing|proclaiming|declaring|advertising)(?: out)?"
    r"(?: (?:the )?(?:words?|text|name|phrase))?"
)
_LEAD_SPEAKS = r"(?:(?:that|who|which|and) )?(?:is |are )?(?:shout|yell|whisper|exclaim|scream|ask|think|mutter)(?:s|ing|ed)?(?: out)?"
_LEAD_BEARS = (
    r"(?:(?:that|which) )?(?:bearing|bears|displaying|displays|showing|shows|featuring|features|containing|contains|including"
    r"|carrying|using)"
)
_LEAD_MARKED = (
    rf"(?:(?:that|which) (?:is|are) )?(?P<done>{_DONE}|marked|labell?ed|captioned|monogrammed|addressed|tagged|titled|entitled|headed"
    r"|called|named)(?: (?:with|to|as|in|out|by|the))?"
)
_LEAD_ROLE = (
    r"(?:(?:the|a|an|its|as) )?(?P<how>(?:(?:large|small|bold|main|big|tiny|white|black|red|gold) )*)"
    rf"(?P<role>{_ROLE})(?: (?:text|line|of|is|reads))?"
)
_TEXT_NOUN = (
    r"(?:(?:the|a|an|its|his|her|their|this) )?(?:(?:large|small|big|bold|logo|short|single|main|following|famous|painted"
    r"|printed) )*(?:words?|texts?"
    r"|phrase|message|inscription|slogan|motto|quote|quotation|logo|letters?|numbers?|line|lines|writing|lettering|price"
    r"|date|year|address|label text"
    r"|saying)"
)
_WITH = r"(?:with|has|have|having|and|plus|then|but|also|for|of)"
_NEGATED = (
    r"(?:(?:that|which) )?(?:without|no|not|never|doesn['’]t|does not|do not|don['’]t|isn['’]t|must not|should not"
    r"|avoid)(?: (?:say|write|read|show|use|have|spell|any))?"
)


@dataclass(slots=True)
class Around:
    """What was read on one side of a text. cuts: spans of the side that tell of nothing but the letters, to be taken out.
    lead: how the words are led to: says,
    speaks, bears, marked, titled, named, text, with, or "". done: it says how they were put there ("painted"). ended: nothing
    before this is about the words."""

    told: Told = field(default_factory=Told)
    cuts: list[tuple[int, int]] = field(default_factory=list)
    lead: str = ""
    negated: bool = False
    done: bool = False
    ended: bool = False


def read_before(head: str) -> Around:
    """head: lower case, from the start of the clause to the text. Read backwards while each phrase leads to the text."""
    around, end = Around(), len(head.rstrip(" :—–\n\t"))
    for _ in range(7):
        step = _step_back(head[:end], around)
        if step == end:
            break
        end = len(head[:step].rstrip(" :,\n\t" if not around.ended else None))
        if around.ended:
            break
    around.cuts = [(end, len(head))]
    return around


def _step_back(head: str, around: Around) -> int:
    """Where the last phrase of head begins; len(head) where it is none that leads to words."""
    for name, pattern in _BACKWARDS:
        found = re.search(rf"(?<![\w'’-])(?:{pattern})$", head)
        if found is None:
            continue
        if name == "negated":
            around.negated = around.ended = True
        elif name == "role":
            around.told = both(around.told, Told(role=_ROLES[found["role"]]))
            around.told = both(around.told, look_of(found["how"])) if found["how"] else around.told
            around.lead = around.lead or "text"
        elif name == "look":
            phrase = found.group()
            if re.search(r"\bballoons$", phrase):
                continue
            bearer = bearer_end(phrase)
            around.told = both(around.told, look_of(phrase[bearer:]))
            around.lead = around.lead or "text"
            return found.start() + bearer
        elif name == "place":
            _, placement, near = place_at(head, found.start())
            around.told = both(around.told, Told(placement=placement, near=near))
        elif name == "marked":
            done = found["done"]
            if around.lead in ("", "text"):
                around.lead = "named" if done in ("called", "named") else "titled" if "titled" in done else "marked"
            role: Role | None = "label" if done.startswith("label") else "title" if "titled" in done else None
            around.told = both(around.told, Told(kind=kind_in(done), role=role))
        else:
            around.lead = around.lead or name
            around.ended = name in ("with", "bears")
        return found.start()
    return len(head)


_BACKWARDS = (
    ("negated", _NEGATED),
    ("says", _LEAD_SAYS),
    ("says", LEADS),
    ("speaks", _LEAD_SPEAKS),
    ("marked", _LEAD_MARKED),
    ("role", _LEAD_ROLE),
    ("look", rf"(?:(?:in|using) )?(?:(?:a|an|the|some) )?{_PHRASE},?"),
    ("text", _TEXT_NOUN),
    ("bears", _LEAD_BEARS),
    ("place", ANY_PLACE),
    ("with", _WITH),
)  # fmt: skip


def carrier_behind(tail: str) -> tuple[int, str, str]:
    """ "'Open' neon sign", "'Hound' hand-lettered sign": where the noun ends, what it is, and the words before it."""
    pattern = rf" ?(?P<how>(?:(?!{_SMALL}\b)[^\W_][\w-]*,? ){{0,3}}?)(?P<noun>{carrier_pattern()})"
    found = re.match(pattern, tail)
    return (found.end(), one(found["noun"]), found["how"]) if found else (0, "", "")


def read_behind(tail: str, *, carried: bool, alone: bool, last: bool) -> Around:
    """tail: lower case, from behind the text to the next text or the end of the sentence. carried: a carrier's noun stood before
    it, whose place is not the words'. alone: nothing carries the text so far, so "on a wall" says what does. last: no text follows."""
    around, at = Around(), 0
    for _ in range(7):
        end = _step_on(tail, at, around, carried=carried, alone=alone, last=last)
        if end == at:
            break
        at = end
    return _further(tail, at, around)


def _further(tail: str, at: int, around: Around) -> Around:
    """ "... floating in space in chrome 3D letters": before the next comma or text, unless other words have come between."""
    found = _FURTHER.match(tail, at)
    if found:
        around.told = both(around.told, look_of(found["look"]))
        around.cuts.append((found.start("way"), found.end()))
    return around


def _step_on(tail: str, at: int, around: Around, *, carried: bool, alone: bool, last: bool) -> int:
    comma = re.compile(r"\s*(?:,\s*)?").match(tail, at)
    assert comma is not None
    begin, listed = comma.end(), "," in comma.group()
    found = re.compile(rf"(?:(?:which|that) (?:is|are) )?(?P<done>{_DONE})(?![\w-])").match(tail, begin)
    if found and (not listed or PHRASED.match(tail, found.end())):
        around.done = True
        around.told = both(around.told, Told(kind=kind_in(found["done"])))
        around.cuts.append((at, found.end()))
        return found.end()
    found = re.compile(rf"(?:as |is )(?:(?:the|a|an) )?(?:main |large )?(?P<role>{_ROLE})(?: text)?(?![\w-])").match(
        tail, begin
    )
    if found:
        around.told = both(around.told, Told(role=_ROLES[found["role"]]))
        around.cuts.append((at, found.end()))
        return found.end()
    found = PHRASED.match(tail, begin) or (None if listed else re.compile(rf"(?P<look>{_PHRASE})").match(tail, begin))
    if found:
        around.told = both(around.told, look_of(found["look"]))
        around.cuts.append((at, found.end()))
        return found.end()
    found = _COLOURED.match(tail, begin)
    if found and (is_colour(found["colour"].split()[-1]) or found["colour"] in ("bold", "italic", "italics")):
        around.told = both(around.told, look_of(found["colour"]))
        around.cuts.append((at, found.end()))
        return found.end()
    found = LETTERS_ABROAD.match(tail, begin)
    if found:
        around.told = both(around.told, Told(colour=colour_abroad(found["how"] or found["after"] or "")))
        around.cuts.append((at, found.end()))
        return found.end()
    end = _place_on(tail, at, begin, around, carried=carried, listed=listed, last=last)
    return end if end > at else _carrier_on(tail, at, around, alone=alone)


_COLOURED = re.compile(
    r"in (?:(?:a|the) )?(?P<colour>[a-z-]+(?: [a-z-]+)??)(?= *(?:$|[,.;\ue000-\uf8ff]| (?:and|on|at|across|above|over|with|beside)\b))"
)
_FURTHER = re.compile(
    rf"[^,.;\ue000-\uf8ff]*?(?P<way> (?:in|using) (?:(?:a|an|the) )?(?P<look>(?:{_ADJECTIVE}){{1,6}}?(?:letters|lettering"
    rf"|typography|font|typeface|script"
    r"|calligraphy|handwriting|capitals|characters)(?: font| style| letters| lettering)?)(?![\w-]))"
)
PHRASED = re.compile(
    rf" ?(?:in|with|using|as|set in|out of|of|made of|made from|from) (?:(?:a|an|the|its) )?(?P<look>{_PHRASE})"
)


def _place_on(tail: str, at: int, begin: int, around: Around, *, carried: bool, listed: bool, last: bool) -> int:
    end, placement, near = place_at(tail, begin)
    if end == begin:
        return at
    rest = tail[end:].strip()
    if (listed and rest and not re.match(r"[,.;]|and\b", rest)) or (listed and not rest and not last):
        return at
    around.told = both(around.told, Told(placement=placement, near=near))
    if not carried:
        around.cuts.append((at, end))
    return end


def _carrier_on(tail: str, at: int, around: Around, *, alone: bool) -> int:
    """ "Carved into a tree trunk", "on a pink mug": the noun stays, for it is a thing."""
    if not (alone or around.done):
        return at
    how = r"\s*(?P<way>on to|onto|on|into|in|across|over|to)\s+(?:(?:a|an|the|his|her|its|their|two|three)\s+)?"
    words = rf"(?P<how>(?:(?!{_SMALL}\b)[\w'’-]+ ){{0,3}}?)"
    found = re.compile(rf"{how}{words}(?P<noun>{carrier_pattern()})").match(tail, at)
    if found is None and around.done:
        found = re.compile(rf"{how}{words}(?P<noun>[a-z]+)(?= *(?:$|[,.;]| (?:in|on|at|with|of|and|by)\b))").match(
            tail, at
        )
    if found is None or found["noun"] == "it":
        return at
    noun = one(found["noun"])
    around.told = both(around.told, Told(carrier=noun))
    around.cuts.append((at, found.end("way")))
    return found.end()
