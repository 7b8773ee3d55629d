"""What the process of a `Reader` runs."""

import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

from studiolo.engines.maquette.language.read import read_prompt

read_prompt("a red cup")  # loads grammar and words now, so that the first prompt need not wait for them


def read(request: dict[str, Any], on_progress: Callable[[str, float], None]) -> tuple[bytes, dict[str, Any]]:
    """request: prompt, pack (a path), cache (a path or None). Returns the pickled Brief."""
    cache = Path(request["cache"]) if request["cache"] else None
    return pickle.dumps(read_prompt(request["prompt"], Path(request["pack"]), cache)), {}
