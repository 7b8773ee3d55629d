"""A real model made ready: read, mended, turned to face the camera and given its catalogue size. Kept on disk."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studiolo.engines.maquette.library.entries import FurnitureFiles
from studiolo.engines.maquette.makers import mending
from studiolo.engines.maquette.makers.finishes import family_of
from studiolo.engines.maquette.makers.kept import keep_arrays
from studiolo.engines.maquette.makers.wavefront import (
    Integers,
    MtlEntry,
    Numbers,
    Surface,
    Wavefront,
    read_mtl,
    read_obj,
)
from studiolo.engines.maquette.model import Floats, Indices

MOST_TRIANGLES = 60_000
_CREASE_DEG = 46.0
_VERSION = b"furniture-3"
_GLASS_M = 0.003
_FEWEST = 200
_LYING = 0.2
_MOST_LEAVES = 90_000
_SPOTS, _CELLS = 24_000, 56


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Piece:
    """All of one material, in metres, z up. share: how much of what can be seen of the model it makes up, 0 to 1.

    is_open: it has free edges, as a sheet has.
    """

    entry: MtlEntry
    vertices: Floats
    normals: Floats
    faces: Indices
    uvs: Floats | None
    is_open: bool
    share: float = 0.0


def prepare(files: FurnitureFiles, cache: Path | None) -> tuple[Piece, ...]:
    """The model's pieces, front towards -y, centred over z = 0. Raises ValueError for a model without a surface."""
    materials = read_mtl(files.files.get("model.mtl", b""))
    path = None if cache is None else cache / f"{_digest(files)}.npz"
    if path is not None and path.exists():
        return _load(path, materials)
    pieces = build(files, materials)
    if path is not None:
        _save(path, pieces)
    return pieces


def build(files: FurnitureFiles, materials: dict[str, MtlEntry]) -> tuple[Piece, ...]:
    wavefront = read_obj(files.files["model.obj"])
    wavefront = _sound(_standing(wavefront, files)) if wavefront.surfaces else wavefront
    if not wavefront.surfaces:
        raise ValueError(f"the model {files.entry.key} has no surface")
    total = sum(len(surface.corners) for surface in wavefront.surfaces)
    kept = min(1.0, MOST_TRIANGLES / total)
    pieces = [_piece(surface, wavefront, entry_of(surface.material, materials), kept) for surface in wavefront.surfaces]
    shares = seen_shares(pieces)
    return tuple(replace(piece, share=share) for piece, share in zip(pieces, shares, strict=True))


def entry_of(name: str, materials: dict[str, MtlEntry]) -> MtlEntry:
    """The entry of that name; exporters leave some out, and write others with an ending."""
    return materials.get(name) or materials.get(name.removesuffix("_NONE")) or MtlEntry(name=name)


def _standing(wavefront: Wavefront, files: FurnitureFiles) -> Wavefront:
    """The same in metres: turned as the catalogue says, sized axis by axis, z up, front towards -y, on z = 0."""
    turn = np.eye(3) if files.entry.rotation is None else np.array(files.entry.rotation).reshape(3, 3)
    points, normals = wavefront.points @ turn.T, wavefront.normals @ turn.T
    corners = np.concatenate([surface.corners for surface in wavefront.surfaces])
    rows = np.unique(corners[:, :, 0])
    used = points[rows]
    low, high = used.min(axis=0), used.max(axis=0)
    width, depth, height = files.entry.size_m
    # A flat thing, such as a picture, has no depth to stretch.
    scale = np.array([width, height, depth]) / np.where(high - low > 1e-6, high - low, 1.0)
    foot = np.array([(low[0] + high[0]) / 2, low[1], (low[2] + high[2]) / 2])
    points, normals = _z_up((points - foot) * scale), _z_up(normals / scale)
    if "Clothes" in files.entry.tags and height < _LYING * max(width, depth):
        # A garment laid out on the floor shows itself when it hangs.
        points, normals = _upright(points), _upright(normals)
        points[:, 2] -= points[rows, 2].min()
        points[:, 1] -= (points[rows, 1].min() + points[rows, 1].max()) / 2
    return replace(wavefront, points=points, normals=normals)


def _z_up(points: Numbers) -> Numbers:
    return np.stack([points[:, 0], -points[:, 2], points[:, 1]], axis=1)


def _upright(points: Numbers) -> Numbers:
    """What looked up looks forward, and what lay at the back is on top: the same turn as from y up to z up."""
    return _z_up(points)


def _sound(wavefront: Wavefront) -> Wavefront:
    """Points that coincide made one; no face lies on another of the model's, or is but a line."""
    reach = float(np.linalg.norm(np.ptp(wavefront.points, axis=0)))
    points, row = mending.weld(wavefront.points, reach * 3e-5)
    corners = np.concatenate([surface.corners for surface in wavefront.surfaces])
    corners[:, :, 0] = row[corners[:, :, 0]]
    owner = np.repeat(np.arange(len(wavefront.surfaces)), [len(surface.corners) for surface in wavefront.surfaces])
    rows = np.flatnonzero(mending.has_area(points, corners[:, :, 0], (reach * 1e-6) ** 2))
    rows = rows[mending.first_of_each(corners[rows, :, 0])]
    surfaces = tuple(
        replace(surface, corners=corners[rows[owner[rows] == number]])
        for number, surface in enumerate(wavefront.surfaces)
        if (owner[rows] == number).any()
    )
    return replace(wavefront, points=points, surfaces=surfaces)


def _piece(surface: Surface, wavefront: Wavefront, entry: MtlEntry, kept: float) -> Piece:
    """kept: the share of its triangles that fits the model's budget."""
    points, corners = wavefront.points, surface.corners
    flip, closed = mending.turned_inside_out(points, corners[:, :, 0], _hints(wavefront, corners))
    corners = np.where(flip[:, None, None], corners[:, ::-1], corners)
    faces = corners[:, :, 0]
    textured = bool(entry.picture) and len(wavefront.textures) > 0 and bool((corners[:, :, 1] >= 0).all())
    if kept < 1 and not textured and len(faces) > _FEWEST:
        points, faces = mending.simplified(points, faces, max(int(kept * len(faces)), _FEWEST))
    elif len(faces) > _MOST_LEAVES:
        points, faces, flags = mending.thinned_leaves(points, faces, _MOST_LEAVES / len(faces))
        corners = corners[flags]
    normals = mending.crease_normals(points, faces, _CREASE_DEG)
    columns = [points[faces].reshape(-1, 3), normals.reshape(-1, 3)]
    if textured:
        columns.append(wavefront.textures[corners[:, :, 1]].reshape(-1, 2))
    rows, row = np.unique(np.concatenate(columns, axis=1).astype(np.float32), axis=0, return_inverse=True)
    piece = Piece(
        entry=entry,
        vertices=rows[:, :3],
        normals=rows[:, 3:6],
        faces=np.asarray(row, np.uint32).reshape(-1, 3),
        uvs=rows[:, 6:8] if textured else None,
        is_open=not closed,
    )
    return thickened(piece) if piece.is_open and family_of(entry) == "glass" else piece


def _hints(wavefront: Wavefront, corners: Integers) -> Numbers:
    """For each triangle the sum of the normals the file gives its corners; zeros where it gives none."""
    rows = corners[:, :, 2]
    if not len(wavefront.normals):
        return np.zeros((len(corners), 3))
    given = np.all(rows >= 0, axis=1, keepdims=True)
    return np.where(given, wavefront.normals[np.maximum(rows, 0)].sum(axis=1), 0.0)


def thickened(piece: Piece) -> Piece:
    """A sheet given a back, so that light bends as it enters and again as it leaves."""
    reach = float(np.linalg.norm(np.ptp(piece.vertices, axis=0)))
    # No thicker than its faces are wide, or the back of a bend would turn over.
    width = float(np.sqrt(np.percentile(_areas(piece), 10)))
    back = piece.vertices - piece.normals * np.float32(min(_GLASS_M, 0.01 * reach, max(0.4 * width, 1e-4)))
    faces = np.concatenate([piece.faces, piece.faces[:, ::-1] + np.uint32(len(piece.vertices))])
    return replace(
        piece,
        vertices=np.concatenate([piece.vertices, back]),
        normals=np.concatenate([piece.normals, -piece.normals]),
        faces=faces,
        uvs=None if piece.uvs is None else np.concatenate([piece.uvs, piece.uvs]),
        is_open=False,
    )


def seen_shares(pieces: Sequence[Piece]) -> list[float]:
    """Of what can be seen of the pieces from all around, how much each makes up. Glass hides nothing."""
    random = np.random.default_rng(0x5EE)
    owners, spots = [], []
    areas = [_areas(piece) for piece in pieces]
    whole = max(sum(float(area.sum()) for area in areas), 1e-12)
    for number, (piece, area) in enumerate(zip(pieces, areas, strict=True)):
        count = int(np.ceil(_SPOTS * area.sum() / whole))
        chosen = random.choice(len(area), count, p=area / area.sum()) if area.sum() > 0 else np.zeros(0, np.int64)
        weights = random.dirichlet((1, 1, 1), len(chosen))
        spots.append((piece.vertices[piece.faces[chosen]] * weights[..., None]).sum(axis=1))
        owners.append(np.full(len(chosen), number))
    spot, owner = np.concatenate(spots), np.concatenate(owners)
    clear = np.array([family_of(piece.entry) == "glass" for piece in pieces])
    seen = np.zeros(len(pieces))
    spot = (spot - spot.mean(axis=0)) / max(float(np.ptp(spot, axis=0).max()), 1e-9)
    for azimuth in np.radians(np.arange(-70, 110, 35)):
        seen += _in_front(spot, owner, clear, azimuth, np.radians(25.0))
    return [float(value) for value in seen / max(float(seen.sum()), 1.0)]


def _in_front(spots: Numbers, owner: Integers, clear: NDArray[np.bool_], azimuth: float, elevation: float) -> Numbers:
    """How many cells of a coarse picture show each owner, from one side."""
    right = np.array([np.cos(azimuth), np.sin(azimuth), 0.0])
    away = np.array([-np.sin(azimuth) * np.cos(elevation), np.cos(azimuth) * np.cos(elevation), -np.sin(elevation)])
    cell = np.rint((spots @ np.stack([right, np.cross(right, away)], axis=1)) * _CELLS).astype(np.int64)
    order = np.lexsort((spots @ away, clear[owner], cell[:, 1], cell[:, 0]))
    cell = cell[order]
    first = np.concatenate([[True], (cell[1:] != cell[:-1]).any(axis=1)])
    return np.bincount(owner[order][first], minlength=len(clear)).astype(np.float64)


def _areas(piece: Piece) -> Numbers:
    corners = piece.vertices[piece.faces].astype(np.float64)
    return np.asarray(np.linalg.norm(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1))


def _digest(files: FurnitureFiles) -> str:
    entry = files.entry
    parts = (
        _VERSION,
        repr((entry.size_m, entry.rotation)).encode(),
        files.files["model.obj"],
        files.files.get("model.mtl", b""),
    )
    return hashlib.sha256(b"|".join(parts)).hexdigest()[:32]


def _load(path: Path, materials: dict[str, MtlEntry]) -> tuple[Piece, ...]:
    with np.load(path) as kept:
        return tuple(
            Piece(
                entry=entry_of(str(name), materials),
                vertices=kept[f"vertices{n}"],
                normals=kept[f"normals{n}"],
                faces=kept[f"faces{n}"],
                uvs=kept.get(f"uvs{n}"),
                is_open=bool(kept["open"][n]),
                share=float(kept["shares"][n]),
            )
            for n, name in enumerate(kept["names"])
        )


def _save(path: Path, pieces: tuple[Piece, ...]) -> None:
    arrays: dict[str, NDArray[np.generic]] = {
        "names": np.array([piece.entry.name for piece in pieces]),
        "open": np.array([piece.is_open for piece in pieces]),
        "shares": np.array([piece.share for piece in pieces]),
    }
    for n, piece in enumerate(pieces):
        for field in ("vertices", "normals", "faces", "uvs"):
            if (value := getattr(piece, field)) is not None:
                arrays[f"{field}{n}"] = value
    keep_arrays(path, arrays)
