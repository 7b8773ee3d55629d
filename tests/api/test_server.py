"""Everything around the routes: models, files, health, keys, errors, weight."""

import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import SecretStr
from starlette.testclient import TestClient

from studiolo import errors
from studiolo.access.keys import check_binding
from studiolo.api.error_status import STATUS, status_of
from studiolo.api.server import create_asgi
from studiolo.app import build
from studiolo.engines.registry import ALIASES
from studiolo.errors import InvalidValue
from studiolo.settings import Settings


def test_models_list_engines_and_aliases(client: TestClient) -> None:
    ids = [model["id"] for model in client.get("/v1/models").json()["data"]]
    assert {"maquette", "fake", *ALIASES} == set(ids)
    one = client.get("/v1/models/dall-e-3").json()
    assert (one["object"], one["studiolo"]["engine"]) == ("model", "fake")
    assert client.get("/v1/models/no/such:one").json()["error"]["code"] == "model_not_found"


def test_aliases_can_be_switched_off(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path, fake_engine=True, aliases=False)
    with TestClient(create_asgi(build(settings))) as client:
        reply = client.post("/v1/images/generations", json={"prompt": "x", "model": "dall-e-3"})
    assert reply.status_code == 404


def test_files_have_an_etag_and_answer_head(client: TestClient) -> None:
    body = client.post(
        "/v1/images/generations", json={"prompt": "x", "size": "256x256", "response_format": "url"}
    ).json()
    address = body["data"][0]["url"]
    first = client.get(address)
    assert first.headers["x-content-type-options"] == "nosniff"
    assert client.head(address).status_code == 200
    again = client.get(address, headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize(
    "name", ["0" * 32 + ".png", "x.png", "..%2f..%2fetc%2fpasswd", "0" * 32, "0" * 32 + "/scene.json"]
)
def test_what_is_not_there_is_404_in_openais_shape(client: TestClient, name: str) -> None:
    reply = client.get(f"/files/{name}")
    assert reply.status_code == 404
    assert set(reply.json()["error"]) == {"message", "type", "param", "code"}


def test_unknown_paths_and_methods_have_the_shape_too(client: TestClient) -> None:
    assert client.get("/v1/nothing").json()["error"]["code"] == "unknown_url"
    wrong = client.get("/v1/images/generations")
    assert (wrong.status_code, wrong.json()["error"]["code"]) == (405, "method_not_supported")


def test_health_readiness_metrics_and_the_reference_page(client: TestClient) -> None:
    assert client.get("/healthz").json() == {"status": "ok"}
    assert client.get("/readyz").json() == {"status": "ready"}
    client.post("/v1/images/generations", json={"prompt": "secret words", "size": "256x256"})
    metrics = client.get("/metrics").text
    assert 'studiolo_pictures_total{engine="fake"}' in metrics
    assert "secret" not in metrics
    assert "swagger" in client.get("/docs").text.lower()
    assert "/v1/images/generations" in client.get("/openapi.json").json()["paths"]


def test_browsers_may_ask(client: TestClient) -> None:
    reply = client.options(
        "/v1/images/generations", headers={"origin": "http://a.example", "access-control-request-method": "POST"}
    )
    assert reply.status_code == 200
    assert reply.headers["access-control-allow-origin"] == "*"


@pytest.fixture
def guarded(tmp_path: Path) -> Settings:
    return Settings(data_dir=tmp_path, fake_engine=True, api_keys=SecretStr("sk-one, sk-two"))


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 401),
        ({"authorization": "Bearer sk-wrong"}, 401),
        ({"authorization": "sk-one"}, 401),
        ({"authorization": "Bearer sk-two"}, 200),
        ({"api-key": "sk-one"}, 200),
    ],
)
def test_with_keys_only_they_open_the_api(guarded: Settings, headers: dict[str, str], status: int) -> None:
    with TestClient(create_asgi(build(guarded))) as client:
        reply = client.get("/v1/models", headers=headers)
        assert reply.status_code == status
        assert client.get("/healthz").status_code == 200
    if status == 401:
        assert reply.json()["error"]["code"] == "invalid_api_key"
        assert reply.headers["www-authenticate"] == "Bearer"
        assert "sk-wrong" not in reply.text


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.5", "::", "studio.example"])
def test_other_addresses_need_a_key_and_say_how_to_make_one(host: str) -> None:
    with pytest.raises(InvalidValue, match="STUDIOLO_API_KEYS="):
        check_binding(host, ())
    check_binding(host, ("key",))


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1", "127.1.2.3"])
def test_loopback_needs_none(host: str) -> None:
    check_binding(host, ())


def _all_errors(kind: type[errors.StudioloError]) -> set[type[errors.StudioloError]]:
    return {kind}.union(*(_all_errors(child) for child in kind.__subclasses__()))


def test_every_error_has_a_status_and_a_place_in_the_drawn_tree() -> None:
    for kind in _all_errors(errors.StudioloError):
        status, _ = status_of(kind("x"))
        assert 400 <= status < 600
        assert kind.__name__ in (errors.__doc__ or ""), f"{kind.__name__} is not in the tree drawn in errors.py"
    assert set(STATUS) <= _all_errors(errors.StudioloError)


def test_the_server_process_loads_nothing_heavy() -> None:
    code = (
        "import sys; from studiolo.api.server import create_asgi; from studiolo.app import build; "
        "from studiolo.settings import Settings; create_asgi(build(Settings())); "
        "print([m for m in ('numpy', 'scipy', 'spacy', 'mitsuba', 'drjit', 'PIL') if m in sys.modules])"
    )
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "[]"
