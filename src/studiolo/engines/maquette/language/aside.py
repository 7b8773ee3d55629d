"""Reading in a process of its own: loading the grammar takes as long as loading the renderer, so both load at once."""

import pickle
from pathlib import Path

from studiolo.engines.maquette.language.brief import Brief
from studiolo.engines.maquette.worker.process import RenderWorkers


class Reader:
    """Reads one prompt at a time. Its process starts with it, and ends when the one that made it is gone."""

    def __init__(self) -> None:
        self._workers = RenderWorkers("studiolo.engines.maquette.language.reading:read")
        self._workers.start()

    def read(self, prompt: str, pack: Path, cache: Path | None) -> Brief:
        """Raises what `read_prompt` raises, or WorkerDied."""
        request = {"prompt": prompt, "pack": str(pack), "cache": str(cache) if cache else None}
        answer = self._workers.paint(request, lambda stage, share: None)
        brief: Brief = pickle.loads(answer.data)
        return brief
