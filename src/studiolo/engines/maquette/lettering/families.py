"""What a family of faces is, and one cut of it: values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

from studiolo.errors import EngineUnavailable

Kind = Literal[
    "serif", "sans", "slab", "script", "hand", "display", "vintage", "mono",
    "pixel", "stencil", "typewriter", "blackletter", "neon", "chalk",
]  # fmt: skip
REGULAR, BOLD = 400, 700
HEADLINE_POINTS, READING_POINTS = 20.0, 12.0  # cut for larger sizes, hairlines are lost between a picture's pixels


@dataclass(frozen=True, kw_only=True, slots=True)
class Face:
    """One cut of a family, at fixed axes: what letters are drawn from.

    package and file: where the font lies, from the package's folder on. axes: by tag, in the font's own units. index: of
    the font in a collection.
    """

    family: str
    package: str
    file: str
    axes: tuple[tuple[str, float], ...] = ()
    index: int = 0

    def path(self) -> Path:
        """Where the font lies. Raises EngineUnavailable, naming the package, where it is not installed."""
        found = find_spec(self.package)
        folder = next(iter(found.submodule_search_locations or ()), None) if found else None
        path = Path(folder) / self.file if folder else None
        if path is None or not path.is_file():
            distribution = self.package.replace("_", "-")
            raise EngineUnavailable(f"The typeface {self.family} is missing. Run `pip install {distribution}`.")
        return path


@dataclass(frozen=True, kw_only=True, slots=True)
class Typeface:
    """The face that was chosen, and those that stand in for letters it lacks, in the order in which they are asked."""

    face: Face
    kind: Kind
    fallbacks: tuple[Face, ...] = ()

    @property
    def faces(self) -> tuple[Face, ...]:
        return (self.face, *self.fallbacks)


@dataclass(frozen=True, kw_only=True, slots=True)
class Family:
    """Faces of one design.

    kinds: what it is, its chief kind first. moods: words of style that it suits. scripts: those it covers whole, as
    Unicode names them. axes: least and greatest by tag. cuts: the names of its static weights, empty where one file
    varies. index: in a collection of fonts.
    """

    name: str
    kinds: tuple[Kind, ...]
    moods: frozenset[str]
    scripts: frozenset[str]
    licence: str
    package: str
    file: str
    italic_file: str | None = None
    axes: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    cuts: Mapping[int, str] = field(default_factory=dict)
    index: int = 0

    def face(
        self, weight: int = REGULAR, *, italic: bool = False, width: float = 100.0, optical: float = HEADLINE_POINTS
    ) -> Face:
        """The cut nearest to a weight (100 to 900), a width (per cent) and an optical size (points)."""
        file = self.italic_file if italic and self.italic_file else self.file
        if self.cuts:
            nearest = self.cuts[min(self.cuts, key=lambda cut: (abs(cut - weight), cut))]
            sloped = "Italic" if file == self.italic_file else ""
            name = f"{nearest}{sloped}".replace("RegularItalic", "Italic")
            file = f"{file.split('-')[0]}-{name}.ttf"
        asked = {"wght": float(weight), "wdth": width, "opsz": optical}
        if italic and not self.italic_file:
            asked["slnt"] = self.axes.get("slnt", (0, 0))[0]
        axes = tuple((tag, _within(asked[tag], *self.axes[tag])) for tag in sorted(self.axes) if tag in asked)
        return Face(family=self.name, package=self.package, file=file, axes=axes, index=self.index)

    @property
    def is_installed(self) -> bool:
        return find_spec(self.package) is not None


def _within(value: float, least: float, greatest: float) -> float:
    return float(min(max(value, least), greatest))
