"""GET /v1/models and /v1/models/{id}."""

from typing import Any

from fastapi import APIRouter, Request, Response
from starlette.exceptions import HTTPException

from studiolo.api.answers import reply
from studiolo.api.context import tools_of
from studiolo.engines.registry import Engines

router = APIRouter(prefix="/v1/models")
CREATED = 1_790_000_000  # the shape wants a time; engines have none that matters


@router.get("", summary="Engines and their aliases")
async def models(request: Request) -> Response:
    engines = tools_of(request).engines
    return reply({"object": "list", "data": [_model(engines, name) for name in engines.model_ids()]})


@router.get("/{model_id:path}", summary="One engine or alias")
async def model(request: Request, model_id: str) -> Response:
    if not model_id:
        raise HTTPException(404)
    return reply(_model(tools_of(request).engines, model_id))


def _model(engines: Engines, name: str) -> dict[str, Any]:
    """Raises UnknownModel."""
    engine = engines.find(name)
    return {
        "id": name,
        "object": "model",
        "created": CREATED,
        "owned_by": "studiolo",
        "studiolo": {"engine": engine.name, "version": engine.version, "alias": name != engine.name},
    }
