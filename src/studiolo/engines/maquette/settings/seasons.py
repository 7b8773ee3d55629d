"""What a year does to grass, leaves and flowers. Colours are linear RGB."""

from dataclasses import dataclass, replace

from studiolo.engines.maquette.model import Colour
from studiolo.engines.maquette.settings.trees import BEECH, BIRCH, OAK, TreeKind


@dataclass(frozen=True, kw_only=True, slots=True)
class Season:
    """grass: fresh, yellowish and dark blades. leaves: pairs of shades, one pair for each kind of tree. flowers: how many
    of the usual number. fern: colour of ferns and low leaves. litter: fallen leaves, and how many of the usual number."""

    grass: tuple[Colour, Colour, Colour]
    leaves: tuple[tuple[Colour, Colour], ...]
    flowers: float = 1.0
    fern: Colour = (0.075, 0.17, 0.026)
    litter: tuple[Colour, ...] = ((0.2, 0.11, 0.05), (0.27, 0.16, 0.07), (0.14, 0.08, 0.045), (0.33, 0.2, 0.08))
    fallen: float = 1.0
    full: float = 1.0


SUMMER = Season(
    grass=((0.15, 0.225, 0.036), (0.27, 0.27, 0.065), (0.08, 0.14, 0.026)),
    leaves=(OAK.leaves, BIRCH.leaves, BEECH.leaves),
)
SPRING = Season(
    grass=((0.15, 0.3, 0.045), (0.22, 0.33, 0.06), (0.08, 0.19, 0.03)),
    leaves=(((0.09, 0.19, 0.025), (0.24, 0.36, 0.06)), ((0.12, 0.22, 0.03), (0.3, 0.4, 0.08)), ((0.1, 0.2, 0.03), (0.26, 0.38, 0.07))),
    flowers=1.5,
    fern=(0.1, 0.22, 0.03),
)  # fmt: skip
AUTUMN = Season(
    grass=((0.24, 0.21, 0.06), (0.36, 0.27, 0.09), (0.14, 0.14, 0.04)),
    leaves=(((0.3, 0.09, 0.015), (0.62, 0.24, 0.03)), ((0.45, 0.25, 0.02), (0.78, 0.5, 0.06)), ((0.36, 0.12, 0.015), (0.66, 0.33, 0.035))),
    flowers=0.3,
    fern=(0.24, 0.15, 0.03),
    litter=((0.55, 0.2, 0.03), (0.62, 0.34, 0.05), (0.34, 0.08, 0.02), (0.42, 0.2, 0.06)),
    fallen=2.0,
    full=0.85,
)  # fmt: skip
WINTER = Season(
    grass=((0.27, 0.23, 0.12), (0.36, 0.3, 0.17), (0.17, 0.15, 0.08)),
    leaves=(((0.12, 0.075, 0.04), (0.2, 0.12, 0.06)), ((0.16, 0.1, 0.06), (0.24, 0.15, 0.08)), ((0.2, 0.11, 0.05), (0.3, 0.17, 0.08))),
    flowers=0.0,
    fern=(0.17, 0.11, 0.045),
    fallen=1.5,
    full=0.06,
)  # fmt: skip
_WORDS = {
    "spring": SPRING, "springtime": SPRING, "april": SPRING, "may": SPRING, "autumn": AUTUMN, "autumnal": AUTUMN,
    "fall": AUTUMN, "october": AUTUMN, "november": AUTUMN, "winter": WINTER, "wintry": WINTER, "january": WINTER,
}  # fmt: skip


def season_of(style_words: tuple[str, ...]) -> Season:
    """The season that the words name; summer when they name none."""
    return next((_WORDS[word.lower()] for word in style_words if word.lower() in _WORDS), SUMMER)


def in_season(kind: TreeKind, number: int, season: Season) -> TreeKind:
    """The kind with this season's leaves. number: which of the season's pairs of shades."""
    return replace(kind, leaves=season.leaves[number % len(season.leaves)], fall=kind.fall * season.full)
