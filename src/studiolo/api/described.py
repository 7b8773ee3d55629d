"""What the OpenAPI page says a request may hold; schemas.py is what reads it."""

from studiolo.generation.decide import QUALITIES
from studiolo.images import MAX_COUNT, MAX_PROMPT_CHARACTERS, MAX_SEED, PictureFormat

IMAGES_BODY = {
    "required": True,
    "description": (
        "`null` means the same as leaving a field out. Fields that have no effect here (`style`, `user`, those of other "
        "servers) are accepted and named in the header `x-studiolo-ignored`."
    ),
    "content": {
        "application/json": {
            "schema": {
                "type": "object",
                "required": ["prompt"],
                "properties": {
                    "prompt": {"type": "string", "minLength": 1, "maxLength": MAX_PROMPT_CHARACTERS},
                    "model": {"type": "string", "description": "An engine's name or an alias, see /v1/models"},
                    "n": {"type": "integer", "minimum": 1, "maximum": MAX_COUNT, "default": 1},
                    "size": {
                        "type": "string",
                        "description": "WIDTHxHEIGHT, each 256 to 2048, or auto",
                        "default": "1024x1024",
                    },
                    "quality": {"type": "string", "enum": list(QUALITIES)},
                    "seed": {
                        "type": "integer",
                        "minimum": 0,
                        "maximum": MAX_SEED,
                        "description": "The same request and seed give the same picture",
                    },
                    "response_format": {
                        "type": "string",
                        "enum": ["url", "b64_json"],
                        "description": "Without it a URL for models named dall-e..., else base64",
                    },
                    "output_format": {
                        "type": "string",
                        "enum": [known.value for known in PictureFormat],
                        "default": "png",
                    },
                    "on_failure": {
                        "type": "string",
                        "enum": ["fail", "queue", "library"],
                        "description": "What happens when no engine can make it now; without it as configured",
                    },
                    "background": {"type": "string", "enum": ["opaque", "auto"], "default": "auto"},
                    "output_compression": {
                        "type": "integer",
                        "minimum": 0,
                        "maximum": 100,
                        "description": "For jpeg and webp: 0 is smallest, 100 best",
                    },
                },
            },
            "example": {"model": "maquette", "prompt": "three lemons on a kitchen table", "size": "1024x1024"},
        }
    },
}
