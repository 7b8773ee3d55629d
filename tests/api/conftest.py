"""A server in this process, on the fake engine."""

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from studiolo.api.server import create_asgi
from studiolo.app import build
from studiolo.settings import Settings


@pytest.fixture
def client(settings: Settings) -> Iterator[TestClient]:
    with TestClient(create_asgi(build(settings)), base_url="http://localhost") as made:
        yield made
