"""What a worker process draws in these stories: nothing, as slowly as the prompt says."""

import time
from collections.abc import Callable
from typing import Any

STEP_SECONDS = 0.05


def draw(request: dict[str, Any], on_progress: Callable[[str, float], None]) -> tuple[bytes, dict[str, Any]]:
    steps = 400 if "slowly" in request["prompt"] else 1
    for step in range(steps):
        on_progress("drawing", step / steps)
        time.sleep(STEP_SECONDS)
    on_progress("done", 1.0)
    return b"a picture", {"scene": {"schema": 1}, "warnings": [], "credits": []}
