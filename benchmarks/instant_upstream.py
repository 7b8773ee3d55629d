"""An image API that answers everything at once with the same picture: `python -m benchmarks.instant_upstream PORT BYTES`.

It costs next to nothing itself, so that what is measured is the proxy before it.
"""

import sys
from base64 import b64encode
from collections.abc import Awaitable, Callable, MutableMapping
from io import BytesIO
from math import isqrt
from typing import Any

import numpy as np
import orjson
import uvicorn
from PIL import Image

Message = MutableMapping[str, Any]


def reply_body(byte_count: int) -> bytes:
    """OpenAI's answer with one picture of noise, which cannot be packed, of about as many bytes; 1024 pixels wide."""
    side = 1024
    image = np.zeros((side, side, 3), np.uint8)
    rows = min(side, max(1, byte_count // (3 * side)))
    if byte_count > 3 * side:
        image[:rows] = np.random.default_rng(1).integers(0, 255, (rows, side, 3), np.uint8)
    else:
        spot = isqrt(byte_count // 3)
        image[:spot, :spot] = np.random.default_rng(1).integers(0, 255, (spot, spot, 3), np.uint8)
    buffer = BytesIO()
    Image.fromarray(image).save(buffer, "PNG")
    usage = {"input_tokens": 10, "output_tokens": 20, "total_tokens": 30}
    data = [{"b64_json": b64encode(buffer.getvalue()).decode()}]
    return orjson.dumps({"created": 1, "data": data, "usage": usage})


def application(body: bytes) -> Callable[..., Awaitable[None]]:
    headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]

    async def answer(
        scope: Message, receive: Callable[[], Awaitable[Message]], send: Callable[[Message], Awaitable[None]]
    ) -> None:
        if scope["type"] != "http":
            return
        while (await receive()).get("more_body"):
            pass
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": body})

    return answer


if __name__ == "__main__":
    uvicorn.run(
        application(reply_body(int(sys.argv[2]))),
        port=int(sys.argv[1]),
        lifespan="off",
        log_level="error",
        access_log=False,
    )
