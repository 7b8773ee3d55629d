"""What the built-in engine makes itself, thing by thing, each alone on a paper sweep."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.console import Console

from studiolo.cli.progress import picture_progress
from studiolo.errors import InvalidValue
from studiolo.images import Progress, Quality

if TYPE_CHECKING:
    from PIL.Image import Image

    from studiolo.engines.maquette.makers.protocol import Maker

EVERYTHING, LEAST_SIDE_PX = "all", 32


def maker_tiles(
    families: Sequence[str], only: str, *, side: int, quality: Quality, seed: int, console: Console
) -> Iterator[tuple[str, "Image"]]:
    """The usual noun of each and its picture (side, side), in the order of the families; told on the console one by one.

    families: names of `makers.own.FAMILIES`, or "all". only: words that one of its nouns contains. Nothing is fetched: no
    maker needs the art pack. Raises InvalidValue for a family that is not, words that no noun contains, or a small side.
    """
    from PIL import Image

    from studiolo.engines.maquette.makers.protocol import ThingSpec
    from studiolo.engines.maquette.rendering.preview import preview_model

    if side < LEAST_SIDE_PX:
        raise InvalidValue(f"--side must be {LEAST_SIDE_PX} or more.", field="side")
    chosen = _chosen(families, only)
    with picture_progress(console, len(chosen)) as on_progress:
        for number, maker in enumerate(chosen):
            noun = maker.nouns[0]
            on_progress(Progress(picture=number, share=0.0, stage=noun))
            model = maker.make(ThingSpec(key=maker.key, noun=noun, size_m=maker.size_m, seed=seed))
            pixels = preview_model(model, side, azimuth_deg=maker.view_turn_deg, quality=quality, seed=seed)
            said = f"{number + 1:2d}/{len(chosen)} {noun}"
            console.print(said, highlight=False, markup=False, soft_wrap=True)
            yield noun, Image.fromarray(pixels)


def _chosen(families: Sequence[str], only: str) -> "list[Maker]":
    from studiolo.engines.maquette.makers.own import FAMILIES

    unknown = [family for family in families if family not in (EVERYTHING, *FAMILIES)]
    if unknown:
        raise InvalidValue(
            f"No makers are called {unknown[0]!r}. There are: {EVERYTHING}, {', '.join(sorted(FAMILIES))}.",
            field="makers",
        )
    wanted = list(FAMILIES) if EVERYTHING in families else list(dict.fromkeys(families))
    made = [maker for family in wanted for maker in FAMILIES[family]]
    chosen = [maker for maker in made if any(only.lower() in noun for noun in maker.nouns)]
    if not chosen:
        raise InvalidValue(f"No noun of {', '.join(wanted)} contains {only!r}.", field="only")
    return chosen
