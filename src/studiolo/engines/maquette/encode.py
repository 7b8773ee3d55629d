"""Pixels to a file, with what made them written into its metadata."""

import json
from collections.abc import Mapping
from io import BytesIO
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from studiolo.images import PictureFormat

EXIF_IMAGE_DESCRIPTION = 0x010E
EXIF_SOFTWARE = 0x0131
EXIF_USER_COMMENT = 0x9286
EXIF_IFD = 0x8769


def encode(
    pixels: NDArray[np.uint8], output_format: PictureFormat, *, compression: int, about: Mapping[str, Any]
) -> bytes:
    """pixels: (height, width, 3). compression: 0 to 100, quality of JPEG and WebP.

    PNG carries text chunks "prompt", "seed", "engine", "version", "scene" ..., JPEG and WebP the same as JSON in EXIF.
    """
    image = Image.fromarray(pixels, "RGB")
    buffer = BytesIO()
    if output_format is PictureFormat.PNG:
        notes = PngInfo()
        for key, value in about.items():
            notes.add_itxt(key, value if isinstance(value, str) else json.dumps(value, ensure_ascii=False), zip=True)
        image.save(buffer, "PNG", pnginfo=notes, compress_level=4)
    else:
        exif = Image.Exif()
        exif[EXIF_SOFTWARE] = f"Studiolo {about['version']}"
        comment = json.dumps(dict(about), ensure_ascii=True).encode("ascii")
        if len(comment) < 60_000:  # EXIF in JPEG holds at most 64 KiB
            exif.get_ifd(EXIF_IFD)[EXIF_USER_COMMENT] = b"ASCII\0\0\0" + comment
        if output_format is PictureFormat.JPEG:
            image.save(
                buffer, "JPEG", quality=max(1, compression), subsampling=0 if compression >= 90 else 2, exif=exif
            )
        else:
            image.save(buffer, "WEBP", quality=compression, method=4, exif=exif)
    return buffer.getvalue()
