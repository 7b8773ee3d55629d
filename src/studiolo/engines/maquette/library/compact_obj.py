"""OBJ models kept as columns of numbers: a quarter of the size of their text, and the text comes back when asked for.

Neighbouring points, corners and normals resemble each other, so each column is kept as differences, split into byte
planes, and compressed with xz. Points are rounded to a tenth of a millimetre (a hundredth on things under a metre),
normals to a thousandth, places on a texture to a ten-thousandth.
"""

import json
import lzma
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Integers = NDArray[np.int64]

_NORMAL_UNITS, _TEXTURE_UNITS = 1000, 10000
_XZ_FILTERS = [{"id": lzma.FILTER_LZMA2, "preset": 2}]
_HEADER_BYTES = 4


@dataclass(kw_only=True, slots=True)
class _Obj:
    """The rows of an OBJ. corners: (point, texture, normal) of every corner, from 1, 0 for none. marks: the lines
    between faces (usemtl, g, s), each with the number of faces before it."""

    points: list[list[str]] = field(default_factory=list)
    textures: list[list[str]] = field(default_factory=list)
    normals: list[list[str]] = field(default_factory=list)
    face_sizes: list[int] = field(default_factory=list)
    corners: list[tuple[int, int, int]] = field(default_factory=list)
    marks: list[tuple[int, str]] = field(default_factory=list)


def squeeze_obj(text: str, longest_m: float) -> bytes:
    """Keep an OBJ's surface, scaled so that its longest side has `longest_m` metres."""
    rows = _read(text)
    points = np.array(rows.points, dtype=np.float64)
    scale = longest_m / max(float(np.ptp(points, axis=0).max()), 1e-9)
    units = 10_000 if longest_m >= 1.0 else 100_000
    columns = [
        np.rint(points * scale * units).astype(np.int64),
        _rounded(rows.textures, 2, _TEXTURE_UNITS),
        _rounded(rows.normals, 3, _NORMAL_UNITS),
        np.array(rows.corners, dtype=np.int64).reshape(-1, 3),
        np.array(rows.face_sizes, dtype=np.int64).reshape(-1, 1),
    ]
    header = json.dumps({"units": units, "shapes": [column.shape for column in columns], "marks": rows.marks}).encode()
    planes = b"".join(_planes(column) for column in columns)
    return lzma.compress(
        len(header).to_bytes(_HEADER_BYTES, "little") + header + planes, check=lzma.CHECK_CRC32, filters=_XZ_FILTERS
    )


def expand_obj(data: bytes) -> bytes:
    """The OBJ text of what `squeeze_obj` kept."""
    plain = lzma.decompress(data)
    begin = _HEADER_BYTES + int.from_bytes(plain[:_HEADER_BYTES], "little")
    header = json.loads(plain[_HEADER_BYTES:begin])
    columns: list[Integers] = []
    for rows, width in header["shapes"]:
        end = begin + 4 * rows * width
        columns.append(_unplaned(plain[begin:end], rows, width))
        begin = end
    points, textures, normals, corners, sizes = columns
    lines = [
        *_lines("v", points / header["units"], "%.5f"),
        *_lines("vt", textures / _TEXTURE_UNITS, "%.4f"),
        *_lines("vn", normals / _NORMAL_UNITS, "%.3f"),
        *_face_lines(corners, sizes[:, 0].tolist(), header["marks"]),
    ]
    return "\n".join(lines).encode("latin-1")


def _read(text: str) -> _Obj:
    rows = _Obj()
    for line in text.splitlines():
        kind, _, rest = line.strip().partition(" ")
        if kind == "v":
            rows.points.append(rest.split()[:3])
        elif kind == "vt":
            rows.textures.append(rest.split()[:2])
        elif kind == "vn":
            rows.normals.append(rest.split()[:3])
        elif kind == "f":
            corners = rest.split()
            rows.face_sizes.append(len(corners))
            rows.corners.extend(_corner(corner, rows) for corner in corners)
        elif kind in ("usemtl", "g", "s"):
            rows.marks.append((len(rows.face_sizes), line.strip()))
    return rows


def _corner(text: str, rows: _Obj) -> tuple[int, int, int]:
    numbers = [int(number or 0) for number in (*text.split("/"), "", "")[:3]]
    counts = (len(rows.points), len(rows.textures), len(rows.normals))
    # A negative number counts back from the row read last.
    point, texture, normal = (
        number if number >= 0 else count + number + 1 for number, count in zip(numbers, counts, strict=True)
    )
    return point, texture, normal


def _rounded(rows: list[list[str]], width: int, units: int) -> Integers:
    if not rows:
        return np.zeros((0, width), dtype=np.int64)
    numbers = np.nan_to_num(np.array([(row + ["0"] * width)[:width] for row in rows], dtype=np.float64))
    return np.rint(numbers * units).astype(np.int64)


def _planes(column: Integers) -> bytes:
    steps = np.diff(column, axis=0, prepend=0).T.ravel()
    unsigned = ((steps << 1) ^ (steps >> 63)).astype("<u4")
    return unsigned.view(np.uint8).reshape(-1, 4).T.tobytes()


def _unplaned(data: bytes, rows: int, width: int) -> Integers:
    planes = np.frombuffer(data, dtype=np.uint8).reshape(4, -1).T
    unsigned = np.ascontiguousarray(planes).view("<u4").ravel().astype(np.int64)
    steps = (unsigned >> 1) ^ -(unsigned & 1)
    return np.cumsum(steps.reshape(width, rows), axis=1).T


def _lines(kind: str, rows: NDArray[np.float64], form: str) -> list[str]:
    whole = " ".join([kind, *[form] * rows.shape[1]])
    return [whole % tuple(row) for row in rows.tolist()]


def _face_lines(corners: Integers, sizes: Sequence[int], marks: Sequence[tuple[int, str]]) -> list[str]:
    texts = [_corner_text(*corner) for corner in corners.tolist()]
    lines: list[str] = []
    begin, waiting = 0, list(reversed(marks))
    for place, size in enumerate(sizes):
        while waiting and waiting[-1][0] <= place:
            lines.append(waiting.pop()[1])
        lines.append("f " + " ".join(texts[begin : begin + size]))
        begin += size
    return lines


def _corner_text(point: int, texture: int, normal: int) -> str:
    if normal:
        return f"{point}/{texture or ''}/{normal}"
    return f"{point}/{texture}" if texture else str(point)
