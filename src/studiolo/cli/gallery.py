"""`studiolo gallery`: named prompts, or things of our own one by one, into one contact sheet, to be looked at."""

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from cyclopts import Parameter
from cyclopts.validators import Number
from rich.console import Console

from studiolo.cli.first_run import prepare
from studiolo.cli.output import check_folder, format_of, writing
from studiolo.cli.progress import picture_progress
from studiolo.errors import InvalidValue
from studiolo.images import Quality

if TYPE_CHECKING:
    from PIL.Image import Image

# Chosen for breadth: every setting, every light, counts, colours, relations, words it may not know.
PROMPTS = (
    "A golden retriever running on a beach at sunset",
    "A sleek wireless headphone on a minimalist white background, soft studio lighting",
    "A coffee cup beside a book on a kitchen table, morning window light",
    "Three lemons and a blue mug on a kitchen table",
    "A mountain lake at noon",
    "A red fox in the snow, overcast",
    "Five tulips in a meadow, backlight",
    "An armchair next to a floor lamp in a living room",
    "A yellow car in a city street at night",
    "A bicycle in a city street, golden hour",
    "A whale underwater",
    "A tent under the night sky",
    "A deer in a forest, misty morning",
    "A red cube left of a blue sphere, studio lighting",
    "A gold trophy on a dark background, dramatic lighting",
    "A teapot and two cups",
    "Seven rubber ducks",
    "A guitar on a sofa",
    "A hamburger and a milkshake on a table",
    "A sailing boat in front of a lighthouse at the seaside",
    "A horse in a meadow at golden hour",
    "A pineapple on a pink background",
    "An owl on a tree branch at night",
    "A small green cactus in front of a large orange vase",
)


def gallery(
    *,
    output: Annotated[Path, Parameter(name=["--output", "-o"])] = Path("gallery.png"),
    quality: Literal["low", "medium", "high"] = "low",
    side: int = 384,
    columns: Annotated[int, Parameter(validator=Number(gte=1))] = 6,
    seed: int = 11,
    only: str = "",
    prompts: Path | None = None,
    makers: Annotated[tuple[str, ...], Parameter(negative="")] = (),
) -> None:
    """Draw the gallery's prompts, or your own, into one contact sheet, and beside it a list of whose models are in it.

    Example: studiolo gallery -o gallery.png --quality low
    Example: studiolo gallery --prompts nouns.txt --side 256 --columns 10 -o nouns.png
    Example: studiolo gallery --makers vessels --only cup --side 160 -o cups.png

    Parameters
    ----------
    output
        The sheet to write (.png, .jpg or .webp).
    quality
        Of every picture.
    side
        Of every picture, in pixels, 256 or more; of makers also less.
    columns
        Pictures in a row.
    seed
        Of the first picture; the others count on from it.
    only
        Draw only prompts, or nouns of makers, that contain these words.
    prompts
        A text file with a prompt on each line, instead of the gallery's own; lines that start with # are left out.
    makers
        Instead of prompts: what the built-in engine makes itself, each alone on a paper sweep. Families (food, vessels,
        wear ...), one or several, or "all".
    """
    from studiolo.cli.contact_sheet import contact_sheet
    from studiolo.cli.maker_tiles import maker_tiles
    from studiolo.studio import write_whole

    err = Console(stderr=True)
    file_format = format_of(output, None)
    check_folder(output)
    credits: set[str] = set()
    if makers:
        tiles = list(maker_tiles(makers, only, side=side, quality=Quality(quality), seed=seed, console=err))
    else:
        tiles, credits = _drawn(prompts, only, side=side, quality=quality, seed=seed, console=err)
    buffer = BytesIO()
    contact_sheet(tiles, columns).save(buffer, file_format.value.upper())
    with writing(output):
        write_whole(output, buffer.getvalue())
    if credits:
        named = output.with_name(f"{output.stem}-credits.txt")
        with writing(named):
            write_whole(named, "".join(f"{line}\n" for line in sorted(credits)).encode())
    err.print(str(output), highlight=False, markup=False, soft_wrap=True)


def _drawn(
    prompts: Path | None, only: str, *, side: int, quality: str, seed: int, console: Console
) -> "tuple[list[tuple[str, Image]], set[str]]":
    """Each prompt and its picture (side, side), and whose models are in them. Raises what drawing raises."""
    from studiolo.settings import get_settings
    from studiolo.studio import Studio

    chosen = [prompt for prompt in (_read(prompts) if prompts else PROMPTS) if only.lower() in prompt.lower()]
    if not chosen:
        where = f"No prompt in {prompts}" if prompts else "No prompt of the gallery"
        raise InvalidValue(f"{where} contains {only!r}." if only else f"{where}.", field="only" if only else "prompts")
    settings = get_settings()
    prepare(settings, console)
    tiles: list[tuple[str, Image]] = []
    credits: set[str] = set()
    with Studio(settings) as studio:
        for number, prompt in enumerate(chosen):
            with picture_progress(console, 1) as on_progress:
                picture = studio.generate(
                    prompt, size=f"{side}x{side}", quality=quality, seed=seed + number, on_progress=on_progress
                )[0]
            said = " ".join((f"{number + 1:2d}/{len(chosen)} {prompt}", *picture.warnings))
            console.print(said, highlight=False, markup=False, soft_wrap=True)
            tiles.append((prompt, picture.image))
            credits.update(picture.credits)
    return tiles, credits


def _read(path: Path) -> tuple[str, ...]:
    """Its prompts, in order. Raises InvalidValue for a file that cannot be read as text."""
    try:
        lines = [line.strip() for line in path.read_text(encoding="utf-8").splitlines()]
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidValue(
            f"{path} cannot be read as a text file with a prompt on each line.", field="prompts"
        ) from error
    return tuple(line for line in lines if line and not line.startswith("#"))
