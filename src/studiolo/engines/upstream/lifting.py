"""JSON with pictures in it, read without copying the pictures: they are nearly all of an answer."""

from typing import Any

import orjson

_WORTH_LIFTING = 4096
_MAX_DEPTH = 16


def load_lifting(body: bytes, field: str) -> Any:
    """What orjson makes of `body`, but long texts of the fields named `field` are views of their bytes in `body`.

    Raises orjson.JSONDecodeError.
    """
    kept: list[memoryview] = []
    lifted: dict[str, memoryview] = {}
    whole, done = memoryview(body), 0
    for start, end in _long_texts(body, field):
        mark = f"lifted {len(lifted)}"
        kept += [whole[done:start], memoryview(mark.encode())]
        lifted[mark] = whole[start:end]
        done = end
    if not lifted:
        return orjson.loads(body)
    return _put_back(orjson.loads(b"".join([*kept, whole[done:]])), field, lifted)


def _long_texts(body: bytes, field: str) -> list[tuple[int, int]]:
    """Where each starts and ends. A name inside another text cannot be meant: its quotes would be escaped."""
    name = f'"{field}"'.encode()
    found: list[tuple[int, int]] = []
    end = 0
    while (at := body.find(name, end)) >= 0:
        start = body.find(b'"', at + len(name)) + 1
        end = body.find(b'"', start)
        if start <= 0 or end < 0:
            break
        if body[at + len(name) : start - 1].strip() != b":":
            end = at + len(name)
        elif end - start >= _WORTH_LIFTING and body.find(b"\\", start, end) < 0:
            found.append((start, end))
    return found


def _put_back(content: Any, field: str, lifted: dict[str, memoryview], depth: int = 0) -> Any:
    """Not very deep down, where no provider puts a picture."""
    if depth > _MAX_DEPTH:
        return content
    if isinstance(content, list):
        return [_put_back(value, field, lifted, depth + 1) for value in content]
    if not isinstance(content, dict):
        return content
    return {
        name: lifted.get(value, value)
        if name == field and isinstance(value, str)
        else _put_back(value, field, lifted, depth + 1)
        for name, value in content.items()
    }
