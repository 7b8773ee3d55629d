"""A provider's file becomes exactly what was asked: handed on untouched where it is that already, else cut and encoded."""

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from studiolo.errors import OutcomeUnknown
from studiolo.images import ImageRequest, PictureFormat

if TYPE_CHECKING:
    from PIL.Image import Image

MAX_PIXELS = 8192 * 8192
_FORMATS = tuple(picture_format.name for picture_format in PictureFormat)  # and no rarer decoder is ever started


@dataclass(frozen=True, kw_only=True, slots=True)
class Fitted:
    """came_as: width and height of what the provider sent."""

    data: bytes
    came_as: tuple[int, int]


def fit(data: bytes, request: ImageRequest, *, engine: str) -> Fitted:
    """An RGB file of the size and format asked for. Raises OutcomeUnknown for bytes that are no picture."""
    image = _open(data, engine)
    size = (request.width_px, request.height_px)
    same = image.size == size and image.mode == "RGB" and image.format == request.output_format.name
    if same and _is_whole(data, request.output_format):
        return Fitted(data=data, came_as=image.size)
    return Fitted(data=_remake(image, size, request, engine), came_as=image.size)


def _open(data: bytes, engine: str) -> "Image":
    """Reads the header only."""
    from PIL import Image  # here, so that a server without such an engine never loads it

    try:
        image = Image.open(BytesIO(data), formats=_FORMATS)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        image = None
    if image is None or image.width * image.height > MAX_PIXELS:
        raise _no_picture(engine)
    return image


def _is_whole(data: bytes, output_format: PictureFormat) -> bool:
    """Whether the file's end is there, without decoding it. What looks odd is decoded to be sure."""
    match output_format:
        case PictureFormat.PNG:
            return data[-8:-4] == b"IEND"
        case PictureFormat.JPEG:
            return data.endswith(b"\xff\xd9")
        case PictureFormat.WEBP:
            return int.from_bytes(data[4:8], "little") + 8 <= len(data)


def _remake(image: "Image", size: tuple[int, int], request: ImageRequest, engine: str) -> bytes:
    from PIL import Image, ImageOps

    profile = image.info.get("icc_profile") if image.mode in ("RGB", "RGBA") else None
    try:
        image = _opaque(ImageOps.exif_transpose(image))
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        image = None  # type: ignore[assignment]
    if image is None:
        raise _no_picture(engine)
    if image.size != size:
        image = ImageOps.fit(image, size, Image.Resampling.LANCZOS)
    return _encode(image, request, profile)


def _opaque(image: "Image") -> "Image":
    """In RGB, on white where something shines through."""
    from PIL import Image

    if image.mode == "RGB":
        image.load()
        return image
    if image.has_transparency_data:
        image = image.convert("RGBA")
        return Image.alpha_composite(Image.new("RGBA", image.size, "white"), image).convert("RGB")
    return image.convert("RGB")


def _encode(image: "Image", request: ImageRequest, profile: bytes | None) -> bytes:
    buffer = BytesIO()
    kept = {"icc_profile": profile} if profile else {}
    match request.output_format:
        case PictureFormat.PNG:
            image.save(buffer, "PNG", compress_level=4, **kept)
        case PictureFormat.JPEG:
            image.save(buffer, "JPEG", quality=max(1, request.compression), exif=b"", **kept)
        case PictureFormat.WEBP:
            image.save(buffer, "WEBP", quality=request.compression, method=4, exif=b"", **kept)
    return buffer.getvalue()


def _no_picture(engine: str) -> OutcomeUnknown:
    return OutcomeUnknown(f"The engine {engine!r} answered with bytes that are no picture.")
