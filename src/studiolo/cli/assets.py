"""`studiolo assets`: the art the built-in engine draws from."""

from typing import Annotated

from cyclopts import App, Parameter
from rich.console import Console

from studiolo.cli.progress import setup_progress

app = App(
    name="assets",
    help="The art the built-in engine draws from: build, list, credits.\n\nExample: studiolo assets build",
    help_format="markdown",
)


@app.command
def build(*, force: Annotated[bool, Parameter(name="--force", negative="")] = False) -> None:
    """Fetch the art with npm (and apt, where it is) and pack it into one file.

    Example: studiolo assets build

    Parameters
    ----------
    force
        Build again even if the pack is up to date.
    """
    from studiolo.engines.maquette.art import build_art
    from studiolo.settings import get_settings

    err = Console(stderr=True)
    with setup_progress(err) as on_setup:
        summary = build_art(get_settings(), on_setup, force=force)
    for line in summary:
        err.print(line, highlight=False, markup=False, soft_wrap=True)


@app.command(name="list")
def list_() -> None:
    """What is in the pack: collections, counts and sizes.

    Example: studiolo assets list
    """
    from studiolo.engines.maquette.art import describe_art
    from studiolo.settings import get_settings

    for line in describe_art(get_settings()):
        print(line)


@app.command
def credits() -> None:
    """Who made the art, and under which licence.

    Example: studiolo assets credits
    """
    from studiolo.engines.maquette.art import credit_lines
    from studiolo.settings import get_settings

    for line in credit_lines(get_settings()):
        print(line)
