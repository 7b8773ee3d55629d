"""Pictures in JSON, encoded while they are sent."""

import asyncio
import os
from base64 import b64decode
from collections.abc import MutableMapping
from typing import Any

import orjson
import pytest

from studiolo.api.answers import ENCODED_AT_ONCE, reply

Message = MutableMapping[str, Any]


def sent(content: Any) -> list[Message]:
    """What the server is given to send."""
    messages: list[Message] = []

    async def send(message: Message) -> None:
        messages.append(message)

    async def receive() -> Message:
        raise AssertionError("nothing is to be read")

    asyncio.run(reply(content)({"type": "http"}, receive, send))
    return messages


@pytest.mark.parametrize("sizes", [(1,), (0,), (ENCODED_AT_ONCE,), (3 * ENCODED_AT_ONCE + 1, 10, ENCODED_AT_ONCE - 1)])
def test_bytes_are_told_as_base64(sizes: tuple[int, ...]) -> None:
    pictures = [os.urandom(size) for size in sizes]
    start, *parts = sent({"data": [{"b64_json": picture, "seed": 7} for picture in pictures], "note": 'a "quoted" ü'})
    body = b"".join(part["body"] for part in parts)
    told = orjson.loads(body)
    assert [b64decode(item["b64_json"], validate=True) for item in told["data"]] == pictures
    assert told["note"] == 'a "quoted" ü'
    assert dict(start["headers"])[b"content-length"] == str(len(body)).encode()
    assert [part.get("more_body", False) for part in parts] == [True] * (len(parts) - 1) + [False]


def test_a_large_picture_is_sent_in_parts_and_a_small_one_at_once() -> None:
    assert len(sent({"b64_json": os.urandom(100)})) == 2
    assert max(len(part["body"]) for part in sent({"b64_json": os.urandom(1_000_000)})[1:]) < 300_000


def test_what_json_cannot_tell_is_refused() -> None:
    with pytest.raises(TypeError):
        reply({"n": object()})
