"""An engine's pictures, awaited."""

import asyncio
from collections.abc import Iterator

import pytest

from studiolo.engines.fake import FakeEngine
from studiolo.engines.protocol import OnProgress
from studiolo.errors import EngineFailed
from studiolo.generation.paint import paint
from studiolo.images import ImageRequest, Picture


class Careless(FakeEngine):
    """Fails when all is done."""

    def __init__(self) -> None:
        self.over = False

    def paint(self, request: ImageRequest, on_progress: OnProgress) -> Iterator[Picture]:
        yield from super().paint(request, on_progress)
        self.over = True
        raise EngineFailed("It fell over on its way out.")


def test_a_failure_after_the_last_picture_comes_after_the_picture() -> None:
    engine, request = Careless(), ImageRequest(prompt="red", engine="fake", seed=1, count=2)

    async def story() -> list[bool]:
        over = []
        with pytest.raises(EngineFailed, match="on its way out"):
            async for _ in paint(engine, request, lambda _: None):
                over.append(engine.over)  # noqa: PERF401
        return over

    # The engine ends its work with its last picture, not with the next time it is asked.
    assert asyncio.run(story()) == [False, True]
