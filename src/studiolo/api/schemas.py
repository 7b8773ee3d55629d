"""What arrives on the wire, read into our words in the first lines of a route."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeVar

import orjson

from studiolo.configuration import OnFailure
from studiolo.errors import BadRequest, InvalidType, InvalidValue
from studiolo.generation.decide import Wish

T = TypeVar("T", str, int)

# All others (style, user, those of other servers) are accepted, have no effect, and are named in a header.
READ = frozenset(
    {"prompt", "model", "n", "size", "quality", "response_format", "output_format", "output_compression", "seed"}
    | {"background", "stream", "on_failure"}
)
ON_FAILURE: tuple[OnFailure, ...] = ("fail", "queue", "library")


@dataclass(frozen=True, kw_only=True, slots=True)
class ImagesRequest:
    """POST /v1/images/generations. ignored: parameters that have no effect here."""

    wish: Wish
    model: str | None
    response_format: Literal["url", "b64_json"]
    ignored: tuple[str, ...]
    on_failure: OnFailure | None = None


def parse_json(body: bytes) -> dict[str, Any]:
    """A JSON object with nulls left out: clients send null for what they leave unset. Raises BadRequest."""
    try:
        content = orjson.loads(body)
    except orjson.JSONDecodeError as error:
        raise BadRequest(f"The body is not valid JSON: {error.msg} (line {error.lineno}).") from error
    if not isinstance(content, dict):
        raise InvalidType("The body must be a JSON object.")
    return {key: value for key, value in content.items() if value is not None}


def read_images_request(content: Mapping[str, Any]) -> ImagesRequest:
    """Raises InvalidType and InvalidValue with the field's name."""
    model = _get(content, "model", str)
    _refuse_what_is_not_here(content)
    return ImagesRequest(
        wish=Wish(
            prompt=_get(content, "prompt", str),
            size=_get(content, "size", str),
            quality=_get(content, "quality", str),
            count=_get(content, "n", int),
            seed=_get(content, "seed", int),
            output_format=_get(content, "output_format", str),
            compression=_get(content, "output_compression", int),
        ),
        model=model,
        response_format=_response_format(content, model),
        ignored=tuple(sorted(key[:64] for key in content if key not in READ)),
        on_failure=_on_failure(content),
    )


def _on_failure(content: Mapping[str, Any]) -> OnFailure | None:
    """What the request gets when no engine can make it now; None: as configured."""
    asked = _get(content, "on_failure", str)
    if asked is None:
        return None
    for known in ON_FAILURE:
        if asked == known:
            return known
    raise InvalidValue(
        f"Invalid value: {asked[:40]!r}. Supported values are: 'fail', 'queue' and 'library'.", field="on_failure"
    )


def _get(content: Mapping[str, Any], field: str, kind: type[T]) -> T | None:
    value = content.get(field)
    if kind is int and isinstance(value, float) and value.is_integer():
        value = int(value)  # JSON knows only numbers; this is also how integers of more than 64 bits arrive
    if value is None or (isinstance(value, kind) and not isinstance(value, bool)):
        return value
    wanted = {str: "a string", int: "an integer"}[kind]
    raise InvalidType(f"Invalid type for '{field}': expected {wanted}, but got {_name(value)} instead.", field=field)


def _name(value: object) -> str:
    names = {
        bool: "a boolean",
        str: "a string",
        int: "an integer",
        float: "a decimal",
        list: "an array",
        dict: "an object",
    }
    return names.get(type(value), "something else")


def _response_format(content: Mapping[str, Any], model: str | None) -> Literal["url", "b64_json"]:
    """As asked; else a URL for the names of the DALL-E family, whose clients read `url`, and base64 for all others."""
    asked = _get(content, "response_format", str)
    if asked is None:
        return "url" if (model or "").startswith("dall-e") else "b64_json"
    if asked == "url":
        return "url"
    if asked == "b64_json":
        return "b64_json"
    raise InvalidValue(
        f"Invalid value: {asked[:40]!r}. Supported values are: 'url' and 'b64_json'.", field="response_format"
    )


def _refuse_what_is_not_here(content: Mapping[str, Any]) -> None:
    stream = content.get("stream", False)
    if not isinstance(stream, bool):
        raise InvalidType(
            f"Invalid type for 'stream': expected a boolean, but got {_name(stream)} instead.", field="stream"
        )
    if stream:
        raise InvalidValue("Streaming is not available yet; send the request without 'stream'.", field="stream")
    background = _get(content, "background", str)
    if background == "transparent":
        raise InvalidValue("Transparent backgrounds are not available yet; use 'opaque' or 'auto'.", field="background")
    if background not in (None, "opaque", "auto"):
        raise InvalidValue(
            f"Invalid value: {background[:40]!r}. Supported values are: 'opaque' and 'auto'.", field="background"
        )
