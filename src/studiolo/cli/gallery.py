"""`studiolo gallery`: named prompts into one contact sheet, to be looked at."""

from pathlib import Path
from typing import Literal

from PIL import Image, ImageDraw, ImageFont
from rich.console import Console

from studiolo.cli.progress import picture_progress

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
    "A pineapple wearing nothing but light, pink background",
    "An owl on a tree branch at night",
    "A small green cactus in front of a large orange vase",
)


def gallery(
    *,
    out: Path = Path("gallery.png"),
    quality: Literal["low", "medium", "high"] = "low",
    side: int = 384,
    columns: int = 6,
    seed: int = 11,
    only: str = "",
) -> None:
    """Draw the gallery's prompts into one contact sheet.

    Example: studiolo gallery --out gallery.png --quality low

    Parameters
    ----------
    out
        The sheet to write (.png or .jpg).
    quality
        Of every picture.
    side
        Of every picture, in pixels, 256 or more.
    columns
        Pictures in a row.
    seed
        Of the first picture; the others count on from it.
    only
        Draw only prompts that contain these words.
    """
    from studiolo.studio import Studio

    chosen = [prompt for prompt in PROMPTS if only.lower() in prompt.lower()]
    err = Console(stderr=True)
    tiles: list[tuple[str, Image.Image]] = []
    with Studio() as studio:
        for number, prompt in enumerate(chosen):
            with picture_progress(err, 1) as on_progress:
                picture = studio.generate(
                    prompt, size=f"{side}x{side}", quality=quality, seed=seed + number, on_progress=on_progress
                )[0]
            err.print(f"{number + 1:2d}/{len(chosen)} {prompt}  {list(picture.warnings) or ''}", highlight=False)
            tiles.append((prompt, picture.image))
    contact_sheet(tiles, columns).save(out)
    err.print(f"[bold]{out}[/bold]", highlight=False)


def contact_sheet(tiles: list[tuple[str, Image.Image]], columns: int) -> Image.Image:
    """Pictures in rows with their prompts beneath."""
    side, caption, gap = tiles[0][1].width, 40, 8
    columns = min(columns, len(tiles))
    rows = -(-len(tiles) // columns)
    sheet = Image.new("RGB", (columns * (side + gap) + gap, rows * (side + caption + gap) + gap), "#f4f2ee")
    pen, font = ImageDraw.Draw(sheet), ImageFont.load_default(size=13)
    for index, (prompt, image) in enumerate(tiles):
        row, column = divmod(index, columns)
        x, y = gap + column * (side + gap), gap + row * (side + caption + gap)
        sheet.paste(image.resize((side, side)), (x, y))
        pen.multiline_text((x + 2, y + side + 4), _wrapped(prompt, font, side), fill="#333333", font=font, spacing=2)
    return sheet


def _wrapped(text: str, font: ImageFont.FreeTypeFont | ImageFont.ImageFont, width: int) -> str:
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        lines = [*lines[:-1], longer] if font.getlength(longer) <= width else [*lines, word]
    return "\n".join(lines[:2])
