"""One picture from words to encoded bytes. Runs inside the worker process; everything heavy is imported here."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from studiolo.engines.maquette.checking.checked import Checked, composed_and_checked
from studiolo.engines.maquette.encode import encode
from studiolo.engines.maquette.language.brief import Brief
from studiolo.engines.maquette.language.explain import explain
from studiolo.engines.maquette.language.read import read_prompt
from studiolo.engines.maquette.layout.compose import Composition, Plan, attempt_picture, plan_picture
from studiolo.engines.maquette.library.find import Library
from studiolo.engines.maquette.library.pack import Pack
from studiolo.engines.maquette.makers.own import OWN_MAKERS
from studiolo.engines.maquette.makers.workshop import Workshop
from studiolo.engines.maquette.rendering.render import render
from studiolo.engines.maquette.rendering.variant import activate
from studiolo.images import PictureFormat, Quality
from studiolo.version import VERSION

Read = Callable[[str, Path, Path | None], Brief]
OnShare = Callable[[str, float], None]


def paint_picture(
    request: dict[str, Any], on_progress: OnShare, *, read: Read = read_prompt
) -> tuple[bytes, dict[str, Any]]:
    """request: prompt, seed, width_px, height_px, quality, output_format, compression, pack, cache (or None), variant.

    Returns the encoded file and {"scene", "warnings", "credits", "verdict"}.
    """
    on_progress("reading", 0.0)
    plan, warnings = plan_prompt(request, read=read)
    on_progress("arranging", 0.08)
    activate(request.get("variant"))
    checked = composed_and_checked(plan, lambda attempt: on_progress("looking", 0.1 + 0.02 * attempt))
    composition = checked.composition
    on_progress("rendering", 0.15)
    pixels = render(
        composition.world,
        request["width_px"],
        request["height_px"],
        quality=Quality(request["quality"]),
        seed=request["seed"],
        on_progress=lambda stage, share: on_progress(stage, 0.15 + 0.8 * share),
        variant=request.get("variant"),
        take_built=checked.take_scene,
    )
    on_progress("encoding", 0.96)
    info = _info(checked, warnings, plan.brief)
    data = encode(
        pixels,
        PictureFormat(request["output_format"]),
        compression=request["compression"],
        about={"prompt": request["prompt"], "seed": request["seed"], "engine": "maquette", "version": VERSION} | info,
    )
    on_progress("done", 1.0)
    return data, info


def compose_prompt(request: Mapping[str, Any], *, read: Read = read_prompt) -> tuple[Composition, tuple[str, ...]]:
    """The first composition, not yet looked at, and every warning on the way, in reading order."""
    plan, warnings = plan_prompt(request, read=read)
    return attempt_picture(plan), warnings


def plan_prompt(request: Mapping[str, Any], *, read: Read = read_prompt) -> tuple[Plan, tuple[str, ...]]:
    """What is to be composed, its things made, and every warning on the way, in reading order."""
    pack, cache = Path(request["pack"]), Path(request["cache"]) if request.get("cache") else None
    library, workshop = _shelf(pack, cache)
    brief = read(request["prompt"], pack, cache)
    plan = plan_picture(
        brief,
        library,
        workshop.make,
        seed=request["seed"],
        width_px=request["width_px"],
        height_px=request["height_px"],
        quality=request["quality"],
    )
    unread = tuple(f"Not used: {words!r} ({why})." for words, why in brief.ignored)
    unread += tuple(f"{word!r} was taken for {noun!r}, the nearest in meaning." for word, noun in brief.guessed)
    return plan, tuple(dict.fromkeys(plan.cast.warnings)) + unread


def _info(checked: Checked, warnings: tuple[str, ...], brief: Brief) -> dict[str, Any]:
    """What was understood and the verdict are also kept with the scene, and so wherever the picture is kept."""
    verdict = checked.verdict.to_json()
    missed = [check for check in checked.verdict.checks if not check.holds]
    return {
        "scene": checked.composition.scene.to_json() | {"understood": explain(brief).splitlines(), "verdict": verdict},
        "warnings": [*warnings, *(f"Not as asked: {check.asked} ({check.measured})." for check in missed)],
        "credits": list(checked.composition.credits),
        "verdict": verdict,
    }


@lru_cache(maxsize=1)
def _shelf(pack_path: Path, cache: Path | None) -> tuple[Library, Workshop]:
    pack = Pack.open(pack_path)
    return Library(pack, tuple(OWN_MAKERS.values())), Workshop(pack=pack, cache=cache)
