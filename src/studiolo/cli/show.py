"""A picture in the terminal: iTerm's own protocol there, kitty's or sixel where the terminal answers, else half blocks."""

import os
import sys
from base64 import b64encode
from io import BytesIO
from typing import TYPE_CHECKING

from rich.console import Console

if TYPE_CHECKING:
    from PIL.Image import Image

SHOWN_SIDE_PX = 768
MAX_COLUMNS = 60


def show_picture(image: "Image", *, terminal: str) -> None:
    """terminal: the name it gives itself (TERM_PROGRAM)."""
    shown = image.copy()
    shown.thumbnail((SHOWN_SIDE_PX, SHOWN_SIDE_PX))
    if terminal == "iTerm.app":
        buffer = BytesIO()
        shown.save(buffer, "PNG")
        sys.stdout.write(f"\033]1337;File=inline=1;width=auto:{b64encode(buffer.getvalue()).decode()}\a\n")
        return
    if _is_without_size():
        Console(stderr=True).print("The terminal does not say how large it is, so the picture is not shown.")
        return
    # textual_image asks the terminal what it can do when it is imported, so it is imported only now.
    from textual_image.renderable import HalfcellImage, SixelImage, TGPImage
    from textual_image.renderable import Image as BestImage

    console = Console()
    can_draw = BestImage in (SixelImage, TGPImage)
    console.print((BestImage if can_draw else HalfcellImage)(shown, width=min(MAX_COLUMNS, console.width)))


def _is_without_size() -> bool:
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns == 0
    except (OSError, ValueError):  # no terminal at all: half blocks of a usual width
        return False
