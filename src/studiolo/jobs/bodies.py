"""What a line is answered with: OpenAI's bodies, as JSON text."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import orjson

from studiolo.errors import BadRequest, StudioloError
from studiolo.generation.facts import told_of, usage_of
from studiolo.images import StoredPicture
from studiolo.jobs.tools import LineTools
from studiolo.jobs.values import Answer

INLINE = "b64_json"


@dataclass(frozen=True, kw_only=True, slots=True)
class Given:
    """A picture of an answer. why: who was asked to make it, and why; None for one that was found stored."""

    stored: StoredPicture
    why: str | None = None


def pictures_answer(given: Sequence[Given], *, inline: bool) -> Answer:
    """As POST /v1/images/generations has it. inline: base64 in the answer, filled in when it is given; else addresses,
    without the server's own."""
    pictures = [one.stored for one in given]
    first = pictures[0]
    body = {
        "created": int(first.created),
        "background": "opaque",
        "output_format": first.picture.output_format.value,
        "quality": first.quality.value,
        "size": f"{first.picture.width_px}x{first.picture.height_px}",
        "data": [_item(one, inline=inline) for one in given],
    } | usage_of(pictures)
    kept = [{"id": stored.id, "digest": stored.digest, "format": stored.picture.output_format} for stored in pictures]
    return Answer(status=200, body=orjson.dumps(body).decode(), pictures=kept)


def error_answer(error: StudioloError, tools: LineTools) -> Answer:
    status, kind = tools.status_of(error)
    param = error.field if isinstance(error, BadRequest) else None
    body = {"error": {"message": error.message, "type": kind, "param": param, "code": error.code}}
    return Answer(status=status, body=orjson.dumps(body).decode())


def wants_inline(body: dict[str, Any]) -> bool:
    """In a file of 50,000 lines addresses are the default, whatever the model."""
    return body.get("response_format") == INLINE


def _item(given: Given, *, inline: bool) -> dict[str, Any]:
    picture = given.stored.picture
    address = f"/files/{given.stored.id}"
    shown = {INLINE: ""} if inline else {"url": f"{address}.{picture.output_format.value}"}
    revised = {"revised_prompt": picture.revised_prompt} if picture.revised_prompt else {}
    ours = told_of(given.stored, cache="off", why=given.why)  # lines go past the cache
    ours["scene_url"] = f"{address}/scene.json" if picture.scene is not None else None
    return shown | revised | {"studiolo": ours}
