"""What the first run does before anything else: fetch and pack the art."""

from typing import TYPE_CHECKING

from rich.console import Console

from studiolo.cli.progress import setup_progress

if TYPE_CHECKING:
    from studiolo.settings import Settings

NEEDS_ART = "maquette"


def prepare(settings: "Settings", console: Console) -> None:
    """Build the art pack, with a bar, if the engine that will draw needs one and there is none. Raises SetupFailed."""
    from studiolo.engines.maquette.art import prepare_art

    if settings.default_engine == NEEDS_ART:
        with setup_progress(console) as on_setup:
            prepare_art(settings, on_setup)
