"""Builds the art pack from npm packages and, where they can be had, the Sweet Home 3D furniture libraries.

Each step leaves a finished segment in the workspace, itself a small pack, so that an interrupted build goes on where
it stopped. The pack is moved into place whole; a second builder waits for the first and finds its work done.
"""

import json
import shutil
import zipfile
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from os import cpu_count
from pathlib import Path

from studiolo.engines.maquette.library import fetch_furniture, fetch_npm
from studiolo.engines.maquette.library.build_drawings import write_drawings
from studiolo.engines.maquette.library.build_models import (
    ModelSource,
    catalogue_row,
    library_files,
    pack_model,
    read_catalogue,
)
from studiolo.engines.maquette.library.file_lock import file_lock
from studiolo.engines.maquette.library.pack_file import DamagedPack, PackedEntry, PackReader, PackWriter, pack_entry

# Raised when a segment's content changes for the same lock file, so that old packs are built anew.
RECIPE = 7
# The furniture does not come from npm: it is packed anew only when this is raised.
FURNITURE_RECIPE = 6

Progress = Callable[[str, float], None]


@dataclass(frozen=True, kw_only=True, slots=True)
class PackSummary:
    """What was built: entries and bytes per collection, the parts that could not be had, and whether it was already there."""

    path: Path
    sizes: dict[str, tuple[int, int]]
    missing: tuple[str, ...]
    fresh: bool


def build_pack(target: Path, workspace: Path, on_progress: Progress) -> PackSummary:
    """Build the pack at `target` unless the one there is up to date; `workspace` keeps what was fetched.

    Raises SetupFailed when npm is missing or cannot fetch the packages. Furniture is optional: where it cannot be had,
    the pack is built without it and says so, and the next build tries again.
    """
    with file_lock(workspace / "build.lock"):
        found = up_to_date(target)
        if found is not None:
            return found
        segments = workspace / "segments"
        of_npm, of_furniture = f"{fetch_npm.lock_sha256()[:16]}-{RECIPE}", f"furniture-{FURNITURE_RECIPE}"
        _keep_only(segments, of_npm, of_furniture)
        drawings = _drawing_segment(segments / of_npm, workspace / "npm", on_progress)
        furniture = _furniture_segments(segments / of_furniture, workspace / "furniture", on_progress)
        on_progress("Packing", 0.97)
        missing = () if furniture else ("furniture",)
        _join(target, [drawings, *furniture], missing)
        on_progress("Packing", 1.0)
        return _summary(target, fresh=True)


def up_to_date(target: Path) -> PackSummary | None:
    """The summary of the pack at `target` where it is whole, of this lock file and recipe, and lacks nothing."""
    try:
        meta = PackReader(target).meta
    except (FileNotFoundError, DamagedPack, OSError, ValueError):
        return None
    same = meta.get("lock_sha256") == fetch_npm.lock_sha256() and meta.get("recipe") == RECIPE
    same = same and not meta.get("missing")
    return _summary(target, fresh=False) if same else None


def _keep_only(segments: Path, *names: str) -> None:
    """Make these folders of segments; those of other lock files and recipes are thrown away."""
    for name in names:
        (segments / name).mkdir(parents=True, exist_ok=True)
    for other in segments.iterdir():
        if other.name not in names:
            shutil.rmtree(other, ignore_errors=True)


def _drawing_segment(segments: Path, workspace: Path, on_progress: Progress) -> Path:
    segment = segments / "drawings.pack"
    if not segment.exists():
        on_progress("Fetching drawings and words with npm", 0.0)
        modules = fetch_npm.install_modules(workspace)
        on_progress("Packing drawings and words", 0.12)
        with PackWriter(segment) as writer:
            write_drawings(modules, writer)
        # A hundred megabytes of unpacked packages; npm fetches them again should the lock ever change.
        shutil.rmtree(modules, ignore_errors=True)
    return segment


def _furniture_segments(segments: Path, workspace: Path, on_progress: Progress) -> list[Path]:
    on_progress("Fetching furniture", 0.25)
    folder = fetch_furniture.find_furniture(workspace)
    libraries = library_files(folder) if folder else {}
    made: list[Path] = []
    for place, (library, archive) in enumerate(libraries.items()):
        segment = segments / f"{library}.pack"
        if not segment.exists():
            begin, share = 0.35 + 0.6 * place / len(libraries), 0.6 / len(libraries)
            _write_library(segment, library, archive, partial(_within, on_progress, begin, share))
        made.append(segment)
    return made


def _within(on_progress: Progress, begin: float, share: float, stage: str, done: float) -> None:
    on_progress(stage, begin + share * done)


def _write_library(segment: Path, library: str, archive: Path, on_progress: Progress) -> None:
    with zipfile.ZipFile(archive) as opened:
        sources = read_catalogue(opened, library)
        licence = opened.read("LICENSE.TXT")
    workers = ProcessPoolExecutor(max_workers=min(cpu_count() or 1, 8), mp_context=get_context("spawn"))
    with workers, PackWriter(segment) as writer:
        packed = workers.map(partial(_pack_one, archive), sources, chunksize=4)
        for place, (source, files) in enumerate(zip(sources, packed, strict=True)):
            for name, packed_entry in files.items():
                writer.add_packed(f"model:{source.entry.key}", name, packed_entry)
            on_progress(f"Packing furniture of {library}", place / len(sources))
        rows = [catalogue_row(source.entry) for source in sources]
        writer.add("catalogue", library, json.dumps(rows).encode())
        writer.add("licences", library, licence)


def _pack_one(archive: Path, source: ModelSource) -> dict[str, PackedEntry]:
    with zipfile.ZipFile(archive) as opened:
        files = pack_model(opened, source)
    return {name: pack_entry(data, "deflate") for name, data in files.items()}


def _join(target: Path, segments: list[Path], missing: tuple[str, ...]) -> None:
    with PackWriter(target) as writer:
        for segment in segments:
            writer.copy(PackReader(segment))
        writer.describe(lock_sha256=fetch_npm.lock_sha256(), recipe=RECIPE, missing=list(missing))


def _summary(target: Path, *, fresh: bool) -> PackSummary:
    reader = PackReader(target)
    return PackSummary(path=target, sizes=reader.sizes(), missing=tuple(reader.meta.get("missing", ())), fresh=fresh)
