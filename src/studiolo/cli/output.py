"""The files the command line writes: their names and formats, and whether they can be written."""

import os
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from studiolo.errors import InvalidValue, StorageFailed
from studiolo.images import PictureFormat

FORMAT_OF_SUFFIX = {
    ".png": PictureFormat.PNG,
    ".jpg": PictureFormat.JPEG,
    ".jpeg": PictureFormat.JPEG,
    ".webp": PictureFormat.WEBP,
}
SUFFIX_OF_FORMAT = {PictureFormat.PNG: ".png", PictureFormat.JPEG: ".jpg", PictureFormat.WEBP: ".webp"}
NAME_WORDS, NAME_CHARACTERS = 6, 60


def format_of(output: Path | None, asked: str | None) -> PictureFormat:
    """As asked, else as the file's suffix says, else PNG. Raises InvalidValue when the two do not fit."""
    suffix = "" if output is None or _is_folder(output) else output.suffix.lower()
    if suffix and suffix not in FORMAT_OF_SUFFIX:
        raise InvalidValue(f"Cannot write {suffix} files. Use .png, .jpg or .webp.", field="output")
    by_suffix = FORMAT_OF_SUFFIX.get(suffix)
    if asked and by_suffix and asked != by_suffix:
        raise InvalidValue(f"--format {asked} does not fit the file name {output}.", field="format")
    return PictureFormat(asked) if asked else by_suffix or PictureFormat.PNG


def check_folder(output: Path | None) -> None:
    """Before anything is drawn. Raises InvalidValue when nothing can be written there."""
    folder = Path() if output is None else output if _is_folder(output) else output.parent
    if not _is_folder(folder):
        raise InvalidValue(f"There is no folder {folder}. Make it with: mkdir -p {folder}", field="output")
    if not os.access(folder, os.W_OK | os.X_OK):
        raise InvalidValue(
            f"The folder {folder.absolute()} may not be written to. Choose another with -o.", field="output"
        )


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """What goes wrong inside with the file becomes one sentence: raises StorageFailed."""
    try:
        yield
    except OSError as error:
        raise StorageFailed(f"Could not write {path}: {error.strerror or error}.") from error


def file_names(output: Path | None, prompt: str, chosen: PictureFormat, seeds: Sequence[int]) -> list[Path]:
    """One for each picture. Numbered when there are several; named by prompt and seed when no file was named."""
    if output is None or _is_folder(output):
        words = "-".join(re.findall(r"[a-z0-9]+", prompt.lower())[:NAME_WORDS])[:NAME_CHARACTERS]
        folder = output or Path()
        return [folder / f"{words or 'picture'}-{seed}{SUFFIX_OF_FORMAT[chosen]}" for seed in seeds]
    file = output if output.suffix else output.with_name(output.name + SUFFIX_OF_FORMAT[chosen])
    if len(seeds) == 1:
        return [file]
    return [file.with_stem(f"{file.stem}-{number}") for number in range(1, len(seeds) + 1)]


def _is_folder(path: Path) -> bool:
    return os.path.isdir(path)  # unlike Path.is_dir it raises for no name, however long
