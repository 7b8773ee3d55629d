"""What goes between a worker and its parent: a JSON head and raw bytes, each with its length before it."""

import json
import struct
from typing import IO, Any

LENGTHS = struct.Struct("<II")
MAX_HEAD_BYTES = 64 * 1024 * 1024


class Closed(Exception):
    """The other side is gone."""


def send(stream: IO[bytes], head: dict[str, Any], body: bytes = b"") -> None:
    """Raises Closed when nobody reads any more."""
    text = json.dumps(head).encode()
    try:
        left = memoryview(LENGTHS.pack(len(text), len(body)) + text + body)
        while left:
            left = left[stream.write(left) :]
        stream.flush()
    except (BrokenPipeError, ValueError, OSError) as error:
        raise Closed from error


def receive(stream: IO[bytes]) -> tuple[dict[str, Any], bytes]:
    """Waits for one message. Raises Closed at the end of the stream."""
    head_bytes, body_bytes = LENGTHS.unpack(_exactly(stream, LENGTHS.size))
    if head_bytes > MAX_HEAD_BYTES:
        raise Closed
    head = json.loads(_exactly(stream, head_bytes))
    return head, _exactly(stream, body_bytes)


def _exactly(stream: IO[bytes], count: int) -> bytes:
    data = b""
    while len(data) < count:
        try:
            piece = stream.read(count - len(data))
        except (ValueError, OSError) as error:
            raise Closed from error
        if not piece:
            raise Closed
        data += piece
    return data
