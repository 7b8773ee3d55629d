"""One picture from words to encoded bytes. Runs inside the worker process; everything heavy is imported here."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from studiolo.engines.maquette.encode import encode
from studiolo.engines.maquette.language.brief import Brief
from studiolo.engines.maquette.language.read import read_prompt
from studiolo.engines.maquette.layout.compose import Composition, compose
from studiolo.engines.maquette.library.find import Library
from studiolo.engines.maquette.library.pack import Pack
from studiolo.engines.maquette.makers.own import OWN_MAKERS
from studiolo.engines.maquette.makers.workshop import Workshop
from studiolo.engines.maquette.rendering.render import render
from studiolo.images import PictureFormat, Quality
from studiolo.version import VERSION

Read = Callable[[str], Brief]
OnShare = Callable[[str, float], None]


def paint_picture(
    request: dict[str, Any], on_progress: OnShare, *, read: Read = read_prompt
) -> tuple[bytes, dict[str, Any]]:
    """request: prompt, seed, width_px, height_px, quality, output_format, compression, pack, cache (or None), variant.

    Returns the encoded file and {"scene", "warnings", "credits"}.
    """
    on_progress("reading", 0.0)
    composition, warnings = compose_prompt(request, read=read)
    on_progress("rendering", 0.15)
    pixels = render(
        composition.world,
        request["width_px"],
        request["height_px"],
        quality=Quality(request["quality"]),
        seed=request["seed"],
        on_progress=lambda stage, share: on_progress(stage, 0.15 + 0.8 * share),
        variant=request.get("variant"),
    )
    on_progress("encoding", 0.96)
    info = {
        "scene": composition.scene.to_json(),
        "warnings": list(warnings),
        "credits": list(composition.credits),
    }
    data = encode(
        pixels,
        PictureFormat(request["output_format"]),
        compression=request["compression"],
        about={"prompt": request["prompt"], "seed": request["seed"], "engine": "maquette", "version": VERSION} | info,
    )
    on_progress("done", 1.0)
    return data, info


def compose_prompt(request: Mapping[str, Any], *, read: Read = read_prompt) -> tuple[Composition, tuple[str, ...]]:
    """The composition and every warning on the way, in reading order."""
    library, workshop = _shelf(Path(request["pack"]), Path(request["cache"]) if request.get("cache") else None)
    brief = read(request["prompt"])
    composition = compose(
        brief,
        library,
        workshop.make,
        seed=request["seed"],
        width_px=request["width_px"],
        height_px=request["height_px"],
        quality=request["quality"],
    )
    unread = tuple(f"Not used: {words!r} ({why})." for words, why in brief.ignored)
    return composition, composition.warnings + unread


@lru_cache(maxsize=1)
def _shelf(pack_path: Path, cache: Path | None) -> tuple[Library, Workshop]:
    pack = Pack.open(pack_path)
    return Library(pack, tuple(OWN_MAKERS.values())), Workshop(pack=pack, cache=cache)
