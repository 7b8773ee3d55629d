"""Which requests are the same."""

import hashlib
import json
from dataclasses import fields

from studiolo.images import ImageRequest, PictureFormat

SCHEMA = 1  # of the key: what was kept under another is never found again
# Every field counts but these, so that one that is added later counts without being thought of.
NOT_PART_OF_IT = {"key", "first", "seed", "tenant", "compression"}


def cache_key(request: ImageRequest, *, engine_version: str, seeded: bool, shared: bool) -> str:
    """sha256, hex, of everything that makes a difference to the pictures.

    seeded: the client chose the seed; else any picture of the request is as good. shared: tenants answer each other.
    """
    parts: dict[str, object] = {name: getattr(request, name) for name in _FIELDS if name not in NOT_PART_OF_IT} | {
        "schema": SCHEMA,
        "engine_version": engine_version,
        "seed": request.seed if seeded else "any",
        "tenant": None if shared else request.tenant,
        # PNG is without loss, whatever the client says.
        "compression": None if request.output_format is PictureFormat.PNG else request.compression,
    }
    canonical = json.dumps(parts, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return hashlib.sha256(canonical.encode()).hexdigest()


def prompt_hash(prompt: str) -> str:
    """What a prompt is found by without being kept."""
    return hashlib.sha256(prompt.encode(errors="surrogatepass")).hexdigest()


_FIELDS = tuple(field.name for field in fields(ImageRequest))
