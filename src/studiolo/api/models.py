"""GET /v1/models and /v1/models/{id}."""

from typing import Any

from fastapi import APIRouter, Request, Response

from studiolo.api.answers import reply
from studiolo.api.context import app_of
from studiolo.engines.registry import Engines

router = APIRouter(prefix="/v1/models")
CREATED = 1_790_000_000  # the shape wants a time; engines have none that matters


@router.get("", summary="Engines and their aliases")
async def models(request: Request) -> Response:
    engines = app_of(request).tools.engines
    return reply({"object": "list", "data": [_model(engines, name) for name in engines.model_ids()]})


@router.get("/{model_id:path}", summary="One engine or alias")
async def model(request: Request, model_id: str) -> Response:
    engines = app_of(request).tools.engines
    engines.find(model_id)
    return reply(_model(engines, model_id))


def _model(engines: Engines, name: str) -> dict[str, Any]:
    engine = engines.find(name)
    return {
        "id": name,
        "object": "model",
        "created": CREATED,
        "owned_by": "studiolo",
        "studiolo": {"engine": engine.name, "version": engine.version, "alias": name != engine.name},
    }
