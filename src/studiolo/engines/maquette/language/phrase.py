"""One noun phrase while it is read, with all that is said of it."""

from dataclasses import dataclass, field, replace

from studiolo.engines.maquette.language.brief import Formation, Mount, SizeWord, Spot, Worn
from studiolo.engines.maquette.language.colours import colour_hex
from studiolo.engines.maquette.language.people_words import CLOTHES, HAIR, OWN_CUT, SKIN, is_person
from studiolo.engines.maquette.language.style_words import PRAISE
from studiolo.engines.maquette.language.thing_words import (
    MATERIALS,
    METAL_COLOURS,
    PAIRED,
    PHRASE_MATERIALS,
    PLURAL_COUNT,
    POSES,
    SERVINGS,
    SIZES,
)

PATTERNS = frozenset(
    """striped stripy checkered chequered checked spotted dotted polka-dot polka patterned plaid gingham two-tone speckled
    marbled mottled patched floral tiled chequerboard checkerboard argyle zigzag""".split()
)
_PATTERN_OF = {
    "stripe": "striped", "dot": "dotted", "polka dot": "dotted", "spot": "spotted", "check": "checkered", "square": "checkered",
}  # fmt: skip


@dataclass(slots=True, eq=False)
class Phrase:
    """at: place of its head among the words. counted: a number was said. contained: the thing before holds it."""

    at: int
    noun: str
    plural: bool = False
    count: int = 0
    counted: bool = False
    colours: list[str] = field(default_factory=list)
    size: SizeWord = "normal"
    material: str = ""
    pose: str = ""
    modifiers: list[str] = field(default_factory=list)
    worn: list["Phrase"] = field(default_factory=list)
    formation: Formation = ""
    spot: Spot = ""
    mount: Mount = ""
    definite: bool = False
    negated: bool = False
    contained: bool = False
    accessory: bool = False
    owner: str = ""

    @property
    def last(self) -> str:
        return self.noun.rpartition(" ")[2]

    @property
    def person(self) -> bool:
        return is_person(self.noun)

    @property
    def colour(self) -> str:
        return self.colours[0] if self.colours else ""

    def describe(self, word: str) -> None:
        """Take up one adjective."""
        if word in PHRASE_MATERIALS:
            material, more = PHRASE_MATERIALS[word]
            self.material = self.material or material
            self.modifiers += [more] if more else []
        elif self.person and (word in HAIR or word in SKIN):
            self._add(HAIR.get(word, word))
        elif self.person and word in SIZES and SIZES[word] != "giant":
            self._add(word)
        elif word in ("small-scale", "life-size", "life-sized"):
            self.size = "normal"
        elif hex_of(word) and not (word in MATERIALS and self.colours):
            self.colours += [word] if word not in self.colours else []
            if word in METAL_COLOURS and word != "golden":
                self.material = self.material or word
        elif word in SIZES:
            self.size = SIZES[word]  # type: ignore[assignment]
        elif word in MATERIALS:
            self.material = self.material or MATERIALS[word]
            if word in (
                "origami",
                "knitted",
                "crocheted",
                "oak",
                "pine",
                "walnut",
                "bamboo",
                "wicker",
                "cardboard",
                "crystal",
                "porcelain",
                "knit",
            ):
                self._add(word)
        elif word not in PRAISE:
            self._add(word)

    def split_colours(self) -> list["Phrase"]:
        """ "Red and yellow tulips" are some of each; "red and white striped cups" and "a red and blue ball" are not."""
        several = len(self.colours) > 1 and self.plural and not self.person
        if not several or self._two_tone():
            return [self]
        total = self.count if self.counted else 2 * len(self.colours)
        shares = [
            total // len(self.colours) + (number < total % len(self.colours)) for number in range(len(self.colours))
        ]
        return [
            replace(
                self,
                colours=[colour],
                count=share,
                counted=True,
                modifiers=list(self.modifiers),
                worn=list(self.worn),
                at=self.at,
            )
            for colour, share in zip(self.colours, shares, strict=True)
            if share
        ]

    def take_part(self, part: "Phrase") -> None:
        """ "With green eyes", "with white stripes": told of its owner."""
        pattern = _PATTERN_OF.get(part.noun) or _PATTERN_OF.get(part.last)
        if pattern:
            self._add(pattern)
            self.colours += [colour for colour in part.colours if colour not in self.colours]
            if not part.colours:
                return
        else:
            size = {"normal": "", "large": "big"}.get(part.size, part.size)
            words = (
                *part.modifiers,
                size,
                *part.colours,
                {"wood": "wooden"}.get(part.material, part.material),
                part.noun,
            )
            self._add(" ".join(filter(None, words)))

    def finish(self) -> None:
        if not self.count and (" and " in self.noun or (self.plural and not self.definite and self.last in SERVINGS)):
            self.count = 1
        if not self.count and self.plural and self.last in PAIRED:
            self.count = 2
        if not self.count:
            self.count = PLURAL_COUNT if self.plural and not self.definite else 2 if self.plural else 1

    def as_worn(self) -> Worn:
        first, _, base = self.noun.rpartition(" ")
        if first and base in CLOTHES and self.noun not in OWN_CUT:
            for word in first.split():
                self.describe(word)
            self.noun = base
        if self.material and self.material in self.colours:
            self.material = ""
        size = {"normal": (), "giant": ("huge",)}.get(self.size, (self.size,))
        return Worn(
            noun=self.noun, colour=self.colour, colour_hex=hex_of(self.colour), material=self.material,
            modifiers=tuple(dict.fromkeys((*size, *self.modifiers, *self.colours[1:]))),
        )  # fmt: skip

    def _two_tone(self) -> bool:
        return (
            bool(PATTERNS & set(self.modifiers))
            or "white" in self.colours[1:]
            or {"black", "white"} == set(self.colours)
        )

    def _add(self, word: str) -> None:
        if word and word not in self.modifiers:
            self.modifiers.append(word)


def hex_of(colour: str) -> str:
    return colour_hex(colour) or colour_hex(colour.replace(" ", "-")) if colour else ""


def pose_of(stem: str) -> str:
    return POSES.get(stem, "")
