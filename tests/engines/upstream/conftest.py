"""One fake upstream for each file of tests, as new for every test, and engines that ask it."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from pydantic import SecretStr

from studiolo.configuration import EngineEntry, Kind
from studiolo.engines.upstream.family import UpstreamEngine, UpstreamFamily
from studiolo.images import ImageRequest, Picture
from tests.fakes.upstream_server import FakeUpstream

KEY = "sk-planted-0123456789abcdef"
Engines = Callable[..., UpstreamEngine]


@pytest.fixture(scope="module")
def _server() -> Iterator[FakeUpstream]:
    with FakeUpstream() as server:
        yield server


@pytest.fixture
def upstream(_server: FakeUpstream) -> FakeUpstream:
    _server.forget()
    return _server


@pytest.fixture
def engine(upstream: FakeUpstream) -> Iterator[Engines]:
    """engine("google", "imagen-4.0-generate-001", timeout_seconds=1): one that asks the fake upstream."""
    opened: list[UpstreamFamily] = []

    def make(kind: Kind, model: str, **entry: Any) -> UpstreamEngine:
        defaults: dict[str, Any] = {"base_url": upstream.base_url(kind), "api_key": SecretStr(KEY)}
        family = UpstreamFamily(kind, EngineEntry(kind=kind, **(defaults | entry)))
        opened.append(family)
        return family.engine(model)

    yield make
    for family in opened:
        family.close()


def paint(engine: UpstreamEngine, prompt: str = "a red cup", **more: Any) -> list[Picture]:
    request = ImageRequest(prompt=prompt, engine=engine.name, **({"seed": 7} | more))
    return list(engine.paint(request, lambda progress: None))
