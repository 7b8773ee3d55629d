"""`studiolo generate`: words in, pictures out."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import orjson
from cyclopts import Parameter
from rich.console import Console
from rich.markup import escape

from studiolo.cli.first_run import prepare
from studiolo.cli.output import check_folder, file_names, format_of, writing
from studiolo.cli.progress import picture_progress
from studiolo.cli.show import show_picture

if TYPE_CHECKING:
    from studiolo.studio import MadePicture


def generate(
    prompt: str,
    /,
    *,
    output: Annotated[Path | None, Parameter(name=["--output", "-o"])] = None,
    size: str = "1024x1024",
    quality: Literal["low", "medium", "high"] = "medium",
    n: Annotated[int, Parameter(name=["--n", "-n"])] = 1,
    seed: int | None = None,
    format: Annotated[Literal["png", "jpeg", "webp"] | None, Parameter(name="--format")] = None,
    json: Annotated[bool, Parameter(name="--json", negative="")] = False,
    show: Annotated[bool, Parameter(name="--show", negative="")] = False,
) -> None:
    """Make a picture from words.

    Example: studiolo generate "two red apples on a wooden table, window light" -o apples.png --size 1536x1024

    Parameters
    ----------
    prompt
        What the picture shows, in words.
    output
        The file to write, or a folder. With several pictures a number is added: apples-1.png, apples-2.png. Without a
        file name one is made from the prompt and the seed.
    size
        WIDTHxHEIGHT in pixels, each 256 to 2048, no longer than three times its width or wider than three times its
        height.
    quality
        low is quick, high has the finest light.
    n
        How many different pictures, 1 to 10.
    seed
        A whole number. The same prompt, size, quality and seed give the same picture on the same machine.
    format
        Of the file; without it the output's suffix decides, else png.
    json
        Print one JSON object per picture instead of sentences.
    show
        Draw the picture in the terminal.
    """
    from studiolo.settings import get_settings
    from studiolo.studio import Studio

    settings, err = get_settings(), Console(stderr=True)
    chosen = format_of(output, format)
    check_folder(output)
    prepare(settings, err)
    with Studio(settings, start_drawing=True) as studio, picture_progress(err, n) as on_progress:
        pictures = studio.generate(
            prompt, size=size, quality=quality, n=n, seed=seed, output_format=chosen, on_progress=on_progress
        )
    names = file_names(output, prompt, chosen, [picture.seed for picture in pictures])
    for path, picture in zip(names, pictures, strict=True):
        with writing(path):
            picture.save(path)
        if json:
            sys.stdout.write(orjson.dumps({"file": str(path)} | picture.describe()).decode() + "\n")
        else:
            _tell(err, path, picture)
        if show:
            show_picture(picture.image, terminal=settings.term_program)


def _tell(console: Console, path: Path, picture: "MadePicture") -> None:
    """One line for the file and one for each warning, however narrow the terminal."""
    console.print(f"[bold]{escape(str(path))}[/bold]  seed {picture.seed}", highlight=False, soft_wrap=True)
    for warning in picture.warnings:
        console.print(f"  [yellow]{escape(warning)}[/yellow]", highlight=False, soft_wrap=True)
