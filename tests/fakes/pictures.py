"""Real little pictures, quickly made, no two alike."""

import struct
import zlib
from functools import lru_cache
from io import BytesIO

_SIGNATURE = b"\x89PNG\r\n\x1a\n"


def picture(width: int, height: int, picture_format: str, number: int, *, least_bytes: int = 0) -> bytes:
    """An RGB file. number: makes it different from every other. least_bytes: padded to this, PNG and JPEG only."""
    if picture_format == "png":
        pad = max(0, least_bytes - 2000)
        return _png(width, height, number, pad)
    return _by_pillow(width, height, picture_format, number, least_bytes)


def _png(width: int, height: int, number: int, pad: int) -> bytes:
    """A band in a colour of the picture's own over stripes that are the same, and packed once, for every one of a size."""
    band_height = max(1, height // 8)
    band = (b"\0" + bytes(_colour(number)) * width) * band_height
    stripes, packed = _stripes(width, height - band_height)
    packer = zlib.compressobj(1, wbits=-15)
    data = packer.compress(band) + packer.flush(zlib.Z_FULL_FLUSH) + packed
    checksum = struct.pack(">I", zlib.adler32(stripes, zlib.adler32(band)))
    chunks = [
        _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)),
        _chunk(b"tEXt", b"Number\0" + str(number).encode()),
        _chunk(b"IDAT", b"\x78\x01" + data + checksum),
        _chunk(b"noTe", bytes(pad)) if pad else b"",
        _chunk(b"IEND", b""),
    ]
    return _SIGNATURE + b"".join(chunks)


@lru_cache(maxsize=16)
def _stripes(width: int, height: int) -> tuple[bytes, bytes]:
    """The rows as PNG filters them, and the same packed as the end of a stream."""
    row = b"\0" + (b"\xd0\x30\x30" * 8 + b"\x30\x60\xd0" * 8) * (width // 16) + b"\x20\xa0\x40" * (width % 16)
    packer = zlib.compressobj(1, wbits=-15)
    return row * height, packer.compress(row * height) + packer.flush()


def _colour(number: int) -> tuple[int, int, int]:
    return number * 37 % 256, number * 91 % 256, number // 7 % 256


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(data, zlib.crc32(kind)))


def _by_pillow(width: int, height: int, picture_format: str, number: int, least_bytes: int) -> bytes:
    from PIL import Image, ImageDraw

    image = Image.new("RGB", (width, height), _colour(number))
    ImageDraw.Draw(image).rectangle([0, 0, width // 2, height // 2], fill="white")
    buffer = BytesIO()
    image.save(buffer, picture_format.upper(), quality=90)
    data = buffer.getvalue()
    if picture_format != "jpeg":
        return data
    comment = struct.pack(">I", number)
    while len(data) + len(comment) < least_bytes:
        data = data[:2] + _comment(bytes(60_000)) + data[2:]
    return data[:2] + _comment(comment) + data[2:]


def _comment(text: bytes) -> bytes:
    return b"\xff\xfe" + struct.pack(">H", len(text) + 2) + text
