"""A picture in the terminal: iTerm's own protocol there, else kitty or sixel where the terminal answers, else half blocks."""

import sys
from base64 import b64encode
from io import BytesIO

from PIL import Image
from rich.console import Console

SHOWN_SIDE_PX = 768


def show_picture(image: Image.Image, *, terminal: str = "") -> None:
    """terminal: the name it gives itself (TERM_PROGRAM)."""
    shown = image.copy()
    shown.thumbnail((SHOWN_SIDE_PX, SHOWN_SIDE_PX))
    if terminal == "iTerm.app":
        buffer = BytesIO()
        shown.save(buffer, "PNG")
        sys.stdout.write(f"\033]1337;File=inline=1;width=auto:{b64encode(buffer.getvalue()).decode()}\a\n")
        return
    # textual_image asks the terminal what it can do when it is imported, so it is imported only now.
    from textual_image.renderable import HalfcellImage, SixelImage, TGPImage
    from textual_image.renderable import Image as BestImage

    can_draw = BestImage in (SixelImage, TGPImage)
    Console().print((BestImage if can_draw else HalfcellImage)(shown, width=60))
