"""An engine in this process that does what its script says: it stands for one elsewhere."""

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from studiolo.engines.protocol import Capabilities, OnProgress
from studiolo.images import ImageRequest, Picture, Progress

AbleTo = Capabilities(min_side_px=256, max_side_px=2048, max_aspect=3.0, max_count=10, deterministic=True)
Act = BaseException | int | Callable[[], object]


@dataclass
class ScriptedEngine:
    """Each call takes the next line of the script: an error to raise, a number of pictures to make first, or something
    to do. A script that is at its end makes everything that is asked. asked: every request, as it came. closed: the name
    of the thread in which each call ended."""

    name: str
    script: list[Sequence[Act]] = field(default_factory=list)
    capabilities: Capabilities = AbleTo
    version: str = "1"
    asked: list[ImageRequest] = field(default_factory=list)
    closed: list[str] = field(default_factory=list)

    def paint(self, request: ImageRequest, on_progress: OnProgress) -> Iterator[Picture]:
        self.asked.append(request)
        made = 0
        try:
            for act in self.script.pop(0) if self.script else [request.count]:
                if isinstance(act, BaseException):
                    raise act
                if callable(act):
                    act()
                    continue
                for _ in range(act):
                    on_progress(Progress(picture=made, share=1.0))
                    yield self._picture(request, made)
                    made += 1
        finally:
            self.closed.append(threading.current_thread().name)

    def close(self) -> None:
        return None

    def _picture(self, request: ImageRequest, number: int) -> Picture:
        return Picture(
            data=f"{self.name} {request.seed + number}".encode(),
            output_format=request.output_format,
            width_px=request.width_px,
            height_px=request.height_px,
            seed=request.seed + number,
            engine=self.name,
            engine_version=self.version,
        )


class ElsewhereEngine(ScriptedEngine):
    """At a provider: it costs money, and fails with its whole region."""

    def __init__(self, name: str, script: list[Sequence[Act]] | None = None, *, region: str = "eu") -> None:
        super().__init__(name, script or [], replace(AbleTo, paid=True))
        self.breaker_name = f"{name.partition('/')[0]}@{region}"
