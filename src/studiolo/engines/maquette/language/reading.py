"""What the process of a `Reader` runs."""

import pickle
from collections.abc import Callable
from typing import Any

from studiolo.engines.maquette.language.parse import load_grammar
from studiolo.engines.maquette.language.read import read_prompt

load_grammar()  # now, so that the first prompt need not wait for it


def read(request: dict[str, Any], on_progress: Callable[[str, float], None]) -> tuple[bytes, dict[str, Any]]:
    """request: prompt. Returns the pickled Brief."""
    return pickle.dumps(read_prompt(request["prompt"])), {}
