"""`studiolo generate`: words in, pictures out."""

import re
import sys
from pathlib import Path
from typing import Annotated, Literal

import orjson
from cyclopts import Parameter
from rich.console import Console

from studiolo.cli.progress import picture_progress, setup_progress
from studiolo.cli.show import show_picture
from studiolo.errors import InvalidValue, StorageFailed
from studiolo.images import PictureFormat

FORMAT_OF_SUFFIX = {".png": "png", ".jpg": "jpeg", ".jpeg": "jpeg", ".webp": "webp"}


def generate(
    prompt: str,
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
        The file to write. With several pictures a number is added: apples-1.png, apples-2.png. Without it the name is
        made from the prompt.
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
    from studiolo.engines.maquette.art import prepare_art
    from studiolo.settings import get_settings
    from studiolo.studio import Studio

    chosen = _format(format, output)
    err = Console(stderr=True)
    with setup_progress(err) as on_setup:
        prepare_art(get_settings(), on_setup)
    with Studio() as studio, picture_progress(err, n) as on_progress:
        pictures = studio.generate(
            prompt, size=size, quality=quality, n=n, seed=seed, output_format=chosen, on_progress=on_progress
        )
    for number, picture in enumerate(pictures, start=1):
        path = _path(output, prompt, chosen, number if len(pictures) > 1 else None)
        try:
            picture.save(path)
        except OSError as error:
            raise StorageFailed(f"Could not write {path}: {error.strerror or error}.") from error
        if json:
            sys.stdout.write(orjson.dumps({"file": str(path)} | picture.describe()).decode() + "\n")
        else:
            _tell(err, path, picture.seed, picture.warnings)
        if show:
            show_picture(picture.image)


def _format(asked: str | None, output: Path | None) -> PictureFormat:
    suffix = output.suffix.lower() if output else ""
    if suffix and suffix not in FORMAT_OF_SUFFIX:
        raise InvalidValue(f"Cannot write {suffix} files. Use .png, .jpg or .webp.", field="output")
    by_name = FORMAT_OF_SUFFIX.get(suffix)
    if asked and by_name and asked != by_name:
        raise InvalidValue(f"--format {asked} does not fit the file name {output}.", field="format")
    return PictureFormat(asked or by_name or "png")


def _path(output: Path | None, prompt: str, chosen: PictureFormat, number: int | None) -> Path:
    if output is None:
        words = re.findall(r"[a-z0-9]+", prompt.lower())[:6]
        output = Path("-".join(words) or "picture").with_suffix(f".{'jpg' if chosen == 'jpeg' else chosen}")
    elif not output.suffix:
        output = output.with_name(f"{output.name}.{'jpg' if chosen == 'jpeg' else chosen}")
    return output if number is None else output.with_stem(f"{output.stem}-{number}")


def _tell(console: Console, path: Path, seed: int, warnings: tuple[str, ...]) -> None:
    console.print(f"[bold]{path}[/bold]  seed {seed}", highlight=False)
    for warning in warnings:
        console.print(f"  [yellow]{warning}[/yellow]", highlight=False)
