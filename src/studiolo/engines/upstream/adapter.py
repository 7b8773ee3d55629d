"""The seam between what every provider has in common and the wire format of one of them. Values, and one Protocol."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from studiolo.engines.upstream.line import Line
from studiolo.images import MAX_PROMPT_CHARACTERS, PictureFormat, Quality, Usage

Tell = Callable[[float, str], None]  # the share of this call that is done, and a verb


@dataclass(frozen=True, kw_only=True, slots=True)
class Offer:
    """One size a model can be asked for. fields: how its provider writes it."""

    width_px: int
    height_px: int
    fields: Mapping[str, str | int] = field(default_factory=dict)

    @property
    def name(self) -> str:
        return f"{self.width_px}x{self.height_px}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Grid:
    """A model that makes any size whose sides are multiples of `step`, within these bounds."""

    step: int
    min_side_px: int
    max_side_px: int
    min_pixels: int
    max_pixels: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Model:
    """What is known of a model before it is asked.

    offers: the only sizes it makes; empty: any on the grid. formats: what it encodes itself, the usual one first.
    seeds: whether the same seed gives the same picture, as far as the provider says. good_at: as in `Capabilities`.
    """

    offers: tuple[Offer, ...] = ()
    grid: Grid = Grid(step=1, min_side_px=1, max_side_px=8192, min_pixels=1, max_pixels=8192 * 8192)
    formats: tuple[PictureFormat, ...] = (PictureFormat.PNG,)
    pictures_per_call: int = 1
    max_prompt_characters: int = MAX_PROMPT_CHARACTERS
    seeds: bool = False
    good_at: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True, slots=True)
class Order:
    """What one call asks of a provider. seed: of the first picture. key: names this call when it is repeated; or ""."""

    model: str
    prompt: str
    offer: Offer
    count: int
    quality: Quality
    output_format: PictureFormat
    compression: int
    seed: int
    key: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Made:
    """One picture as its provider gave it. cost_told: whether the usage says what it cost."""

    data: bytes
    usage: Usage = field(default_factory=Usage)
    cost_told: bool = False
    revised_prompt: str = ""


class Adapter(Protocol):
    """One provider's wire format. Holds no state: everything about an account is in its Line.

    usual_models: what the provider is known to offer, the usual one first. needs_key: whether it answers nobody else.
    """

    @property
    def base_url(self) -> str: ...

    @property
    def usual_models(self) -> tuple[str, ...]: ...

    @property
    def needs_key(self) -> bool: ...

    def headers(self, key: str) -> Mapping[str, str]:
        """How this provider is shown a key."""
        ...

    def describe(self, model: str) -> Model: ...

    def ask(self, order: Order, line: Line, tell: Tell) -> Iterator[Made] | Sequence[Made]:
        """Make one call. May give fewer pictures than were ordered, never none. Raises StudioloError."""
        ...
