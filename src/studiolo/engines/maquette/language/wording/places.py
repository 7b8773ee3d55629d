"""Where words stand on what carries them: "across the upper portion", "above the entrance", "in the top left corner"."""

import re

from studiolo.engines.maquette.language.wording.value import Placement

_PARTS = r"(?: (?:hand )?(?:half|third|part|portion|section|quarter|area|side|corner|edge))?"
_OF = r"(?: of (?:it|the (?:page|poster|picture|image|design|frame|cover|card|banner|graphic|sign|label|front)))?"
_ON = r"(?:in|at|on|across|along|near|towards?|to|over|through|down|around|round)"
_WHOSE = r"(?:the|its|his|her|their|both|each|one)"
# Parts of things that may carry words of their own.
_SPOTS = (
    r"(?:spine|lid|cap|rim|brim|handle|chest|sleeve|pocket|hull|bow|stern|roof|hood|bonnet|collar|neck|base|tail|wing|awning|sail"
    r"|visor|flap|strap|buckle|blade|barrel|tag|body|shell|crown|bumper|tailgate|keel|clasp|ribbon)"
)
_SUCH = r"(?:it|that|this|them)\b"
_ENTRANCES = r"(?:entrance|entry|door|doorway|doors|window|windows|counter|gate|archway|shelf|shop|bar|logo|title|headline|handle|picture)"
_PLACES: tuple[tuple[str, Placement], ...] = (
    (rf"{_ON} the (?:top|upper)[ -]left{_PARTS}{_OF}", "top_left"),
    (rf"{_ON} the (?:top|upper)[ -]right{_PARTS}{_OF}", "top_right"),
    (rf"{_ON} the (?:bottom|lower)[ -]left{_PARTS}{_OF}", "bottom_left"),
    (rf"{_ON} the (?:bottom|lower)[ -]right{_PARTS}{_OF}", "bottom_right"),
    (rf"{_ON} {_WHOSE} (?:very )?(?:top|upper){_PARTS}{_OF}", "top"),
    (rf"{_ON} {_WHOSE} (?:very )?(?:bottom|lower){_PARTS}{_OF}", "bottom"),
    (rf"(?:{_ON}|in) {_WHOSE} (?:very |exact )?(?:cent(?:er|re)|middle){_PARTS}{_OF}|cent(?:red|ered)(?! (?:on|at|in))", "centre"),
    (rf"{_ON} {_WHOSE} left(?:-hand)?{_PARTS}{_OF}", "left"),
    (rf"{_ON} {_WHOSE} right(?:-hand)?{_PARTS}{_OF}", "right"),
    (rf"{_ON} {_WHOSE} (?:front|cover|face)(?: (?:side|panel))?{_OF}|in front(?! of)|across it", "front"),
    (rf"{_ON} {_WHOSE} (?:back|rear)(?: side)?{_OF}", "back"),
    (rf"{_ON} {_WHOSE} sides?{_OF}", "side"),
    (rf"{_ON} {_WHOSE} (?:outer )?(?:edges?|borders?|circumference){_OF}", "edge"),
    (r"diagonally(?: across (?:it|the (?:page|poster|front)))?", "diagonal"),
    (rf"(?:just |right |written )?(?:below|beneath|underneath|under) (?:the (?:[\w-]+ )?(?P<below>{_ENTRANCES})|{_SUCH})", "below"),
    (rf"(?:just |right )?(?:above|over) (?:the (?:[\w-]+ )?(?P<above>{_ENTRANCES})|{_SUCH})", "above"),
    (rf"(?:beside|next to) (?:the (?:[\w-]+ )?(?P<beside>{_ENTRANCES})|{_SUCH})", "beside"),
    (r"(?:just |directly )?(?:below|beneath|underneath)(?= *(?:$|[,.;:\ue000-\uf8ff]| and\b| in\b))", "below"),
    (rf"(?:in|on|along|around|round|across|down|over|inside|under) {_WHOSE} (?:[\w-]+ )?(?P<on>{_SPOTS})\b", "on"),
)  # fmt: skip
_COMPILED = tuple((re.compile(rf"{pattern}(?![\w-])"), placement) for pattern, placement in _PLACES)
ANY_PLACE = "(?:" + "|".join(re.sub(r"\?P<\w+>", "?:", pattern) for pattern, _ in _PLACES) + r")(?![\w-])"


def place_at(text: str, at: int) -> tuple[int, Placement, str]:
    """The placement that begins at text[at] (lower case): where it ends, what it is, and near what; `at` where none does."""
    for pattern, placement in _COMPILED:
        found = pattern.match(text, at)
        if found:
            near = next((value for value in found.groupdict().values() if value), "")
            return found.end(), placement, near
    return at, "", ""
