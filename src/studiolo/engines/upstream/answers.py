"""Reading answers that may hold anything: what is not as expected is an OutcomeUnknown or nothing, never a crash."""

from collections.abc import Mapping
from typing import Any

from studiolo.engines.upstream.downloads import download
from studiolo.engines.upstream.line import MAX_PICTURE_BYTES, Line
from studiolo.errors import OutcomeUnknown


def picture_bytes(answer: Mapping[str, Any], line: Line, *, base64: str, url: str = "") -> bytes:
    """What the field named `base64` holds, else what is behind the address in the field named `url`."""
    if encoded := encoded_in(answer, base64):
        return decode_base64(encoded, line.name)
    if url and (address := text_in(answer, url)):
        return decode_base64(address, line.name) if address.startswith("data:") else download(address, line)
    raise OutcomeUnknown(f"The engine {line.name!r} answered without a picture.")


def decode_base64(text: str | memoryview, engine: str) -> bytes:
    """Also of a data URL. Raises OutcomeUnknown."""
    import pybase64

    if isinstance(text, memoryview) and bytes(text[:5]) == b"data:":
        text = str(text, "ascii", "replace")
    if isinstance(text, str) and text.startswith("data:"):
        text = text.partition(",")[2]
    try:
        data: bytes = pybase64.b64decode(text, validate=True)
    except ValueError:
        data = b""
    if not 0 < len(data) <= MAX_PICTURE_BYTES:
        raise OutcomeUnknown(f"The engine {engine!r} answered with a picture that cannot be read.")
    return data


def objects_in(answer: Mapping[str, Any], name: str) -> list[dict[str, Any]]:
    found = answer.get(name)
    return [item for item in found if isinstance(item, dict)] if isinstance(found, list) else []


def object_in(answer: Mapping[str, Any], name: str) -> dict[str, Any]:
    found = answer.get(name)
    return found if isinstance(found, dict) else {}


def text_in(answer: Mapping[str, Any], name: str) -> str:
    found = answer.get(name)
    return found if isinstance(found, str) else ""


def encoded_in(answer: Mapping[str, Any], name: str) -> str | memoryview:
    """A text that may have been left as a view of its bytes; "" for anything else."""
    found = answer.get(name)
    return found if isinstance(found, (str, memoryview)) else ""


def number_in(answer: Mapping[str, Any], name: str) -> int:
    """A whole number that is not negative; 0 for anything else."""
    return int(amount_in(answer, name) or 0)


def amount_in(answer: Mapping[str, Any], name: str) -> float | None:
    """A number that is not negative; None for anything else."""
    found = answer.get(name)
    return float(found) if isinstance(found, (int, float)) and 0 <= found < 2**53 else None
