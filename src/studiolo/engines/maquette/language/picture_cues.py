"""What is said of the picture itself: lens, kind, style. "A professional product photograph of", ", oil painting"."""

import re
from functools import cache

from studiolo.engines.maquette.language.cue_notes import CLOSED, GAP, Cues, cue_pattern
from studiolo.engines.maquette.language.cue_table import CUES
from studiolo.engines.maquette.language.picture_words import ALWAYS_PICTURES, GENRES, PICTURES, PURE_STYLES, SHOWING
from studiolo.engines.maquette.language.settings_words import PLACES
from studiolo.engines.maquette.language.style_words import MOODS, PRAISE, STYLES


def take_lens(text: str, cues: Cues) -> str:
    def lens(found: re.Match[str]) -> str:
        size = float(found["mm"])
        if "macro" in found.group():
            cues.said.setdefault("shot", "macro")
        cues.lens_mm = cues.lens_mm or (size if 8 <= size <= 800 else 0.0)
        return GAP

    def stop(found: re.Match[str]) -> str:
        value = float(found[1])
        if value <= 4 or value >= 11:
            cues.said.setdefault("blur", "shallow" if value <= 4 else "deep")
        return GAP

    text = re.sub(
        r"(?:(?:shot|taken|captured|photographed)? ?(?:on|with|using|at|through) )?(?:an? )?"
        r"(?P<mm>\d{1,3}) ?-?mm(?: (?:lens|prime|film|focal length|prime lens|macro lens|photo|shot|photograph))*",
        lens,
        text,
    )
    return re.sub(r"(?:at |, )?\bf ?/ ?(\d+(?:\.\d+)?)(?: aperture)?", stop, text)


def take_backgrounds(text: str, cues: Cues) -> str:
    """A blurred background is a lens, not a backdrop."""

    def blurred(found: re.Match[str]) -> str:
        cues.said.setdefault("blur", "shallow")
        return GAP

    return re.sub(
        r"(?:(?:on|against|with|and|over) )?(?:an? |the )?(?:\w+ )?"
        r"(?:blurred|blurry|defocused|out[- ]of[- ]focus|bokeh|soft-focus) (?:\w+ ){0,2}background",
        blurred,
        text,
    )


_START = r"(?:(?<=^)|(?<=[,.;:\x01] )|(?<=[,.;:\x01]))"


@cache
def _leading_picture() -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, PICTURES), key=len, reverse=True))
    not_told = rf"(?!(?:framed|torn|polaroid|hanging|crumpled|{SHOWING}|on|in|with|at|and(?! white)) )"
    before = rf"(?P<before>(?:{not_told}[\w'&/-]+ ){{0,7}}?)"
    return re.compile(rf"{_START}\s*(?:(?:an?|the|this|some|one|close) )?{before}(?P<noun>{names}) {SHOWING} ")


def take_picture(text: str, cues: Cues) -> str:
    """ "A professional product photograph of", ", oil painting", "dog portrait": what kind of picture it is to be."""
    found = _leading_picture().search(text)
    if found:
        _describe_picture(f"{found['before']}{found['noun']}", cues)
        return text[: found.start()] + " " + text[found.end() :]
    for found in re.finditer(
        rf"{_START}\s*(?:(?:an?|the|as an?|in an?) )?(?P<span>[^,.;:\x01]+?)\s*(?=$|[,.;:\x01])", text
    ):
        words = found["span"].replace("_", " ").split()
        if words[-2:] == ["picture", "frame"]:
            continue
        if words and words[-1] in PICTURES and all(_about_pictures(word) for word in words[:-1]):
            _describe_picture(" ".join(words), cues)
            return text[: found.start()] + GAP + text[found.end() :]
    found = re.search(rf"(?<=[\w']) (?P<noun>{'|'.join(ALWAYS_PICTURES)})(?=\s*(?:$|[,.;:\x01]))", text)
    if found and text[: found.start()].split()[-1] not in CLOSED | {
        "his",
        "her",
        "their",
        "my",
        "framed",
        "old",
        "small",
    }:
        _describe_picture(found["noun"], cues)
        return text[: found.start()] + GAP + text[found.end() :]
    return text


_ABOUT = frozenset(
    """wide oil pencil digital angle line pixel art film polaroid 3d concept vector flat charcoal crayon ink black and white full
    body close up""".split()
)


def _about_pictures(word: str) -> bool:
    return any(word in words for words in (PICTURES, GENRES, MOODS, PRAISE, STYLES, CUES, _ABOUT))


def _describe_picture(span: str, cues: Cues) -> None:
    plain = span.replace("_", " ").replace("  ", " ").strip()
    for phrase in _phrases_in(plain):
        cues.say(phrase)
    words = plain.split()
    if "portrait" in words or "selfie" in words:
        cues.said.setdefault("shot", "portrait")
    if "studio" in words and not cues.said.get("light"):
        cues.weak_light = "studio"
    styles = [phrase for phrase in STYLES if re.search(rf"(?<![\w-]){re.escape(phrase)}(?![\w-])", plain)]
    if styles:
        best = max(styles, key=len)
        cues.style = cues.style or STYLES[best]
    cues.mood += [word for word in words if word in MOODS]
    cues.places += [PLACES[word] for word in words if word in PLACES and word not in ("studio", "interior", "street")]


def _phrases_in(text: str) -> list[str]:
    return [found["cue"].replace("-", " ") for found in cue_pattern().finditer(text)]


# "In the style of Van Gogh": whoever it is, it is no thing in the picture.
_HAND = re.compile(
    r"(?<![\w-])(?:in|after|à la) (?:the )?(?:style|manner|spirit) of "
    r"(?P<who>(?:(?!(?:on|in|at|with|near|by|under|beside|and|of)\b)[\w'.-]+ ?){1,4})"
)


def take_styles(text: str, cues: Cues) -> str:
    def take(found: re.Match[str]) -> str:
        cues.style = (
            cues.style or STYLES[found["style"].replace("-", " ") if found["style"] not in STYLES else found["style"]]
        )
        return GAP

    def take_hand(found: re.Match[str]) -> str:
        cues.style = cues.style or found["who"].strip()
        return GAP

    pure = "|".join(re.escape(phrase).replace(r"\ ", "[ -]") for phrase in PURE_STYLES)
    anything = "|".join(re.escape(phrase).replace(r"\ ", "[ -]") for phrase in sorted(STYLES, key=len, reverse=True))
    lead = r"(?:(?:in|as|like|rendered|done|painted|drawn|made) )*(?:an? |the )?(?:style of (?:an? )?)?"
    text = re.sub(rf"(?<![\w-]){lead}(?P<style>{pure})(?: (?:style|aesthetic|look|art|effect))?(?![\w-])", take, text)
    text = _HAND.sub(take_hand, text)
    text = re.sub(
        rf"(?<![\w-])(?:(?:in|as) )?(?:an? |the )?(?P<style>{anything})[ -](?:style|aesthetic|look)(?![\w-])",
        take,
        text,
    )
    text = re.sub(
        rf"(?<![\w-])(?:rendered |drawn |painted |done |made )?(?:in|as an?) (?P<style>{anything})(?=\s*(?:$|[,.;:\x01]))",
        take,
        text,
    )
    return re.sub(
        rf"(?:(?<=^)|(?<=[,.;:\x01] )|(?<=[,.;:\x01]))\s*(?P<style>{anything})\s*(?=$|[,.;:\x01])", take, text
    )
