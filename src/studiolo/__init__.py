"""Studiolo: a self-hosted image studio that speaks the OpenAI image API.

Start with `Studio` for Python, `studiolo --help` for the command line, `app.build` for how the parts are wired.
"""

from typing import TYPE_CHECKING, Any

from studiolo.version import VERSION

if TYPE_CHECKING:
    from studiolo.studio import Studio

__version__ = VERSION
__all__ = ["Studio", "__version__"]


def __getattr__(name: str) -> Any:
    # Loaded when asked for: the drawing process imports this package and needs no database.
    if name == "Studio":
        from studiolo.studio import Studio

        return Studio
    raise AttributeError(f"module 'studiolo' has no attribute {name!r}")
