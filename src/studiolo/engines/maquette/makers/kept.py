"""Prepared arrays kept on disk between pictures, whole or not at all."""

import os
from collections.abc import Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray


def keep_arrays(path: Path, arrays: Mapping[str, NDArray[np.generic]]) -> None:
    """Write an .npz; other processes may read and write the same path meanwhile. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    half_written = path.with_name(f"{path.stem}.{os.getpid()}.part.npz")
    np.savez(half_written, **arrays)  # type: ignore[arg-type]
    half_written.replace(path)
