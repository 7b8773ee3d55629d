"""Everything around the routes: models, files, health, keys, errors, weight."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr
from starlette.testclient import TestClient

from studiolo import errors
from studiolo.access.keys import check_binding
from studiolo.api.error_status import STATUS, status_of
from studiolo.api.server import create_asgi
from studiolo.app import App, build
from studiolo.engines.fake import FakeEngine
from studiolo.engines.protocol import OnProgress
from studiolo.engines.registry import ALIASES
from studiolo.errors import InvalidValue, WorkerTimedOut
from studiolo.images import ImageRequest, Picture
from studiolo.settings import Settings

PATH = "/v1/images/generations"


def test_models_list_engines_and_aliases(client: TestClient) -> None:
    ids = [model["id"] for model in client.get("/v1/models").json()["data"]]
    assert {"maquette", "fake", *ALIASES} == set(ids)
    one = client.get("/v1/models/dall-e-3").json()
    assert (one["object"], one["studiolo"]["engine"]) == ("model", "fake")
    assert client.get("/v1/models/no/such:one").json()["error"]["code"] == "model_not_found"
    assert client.get("/v1/models/").json()["error"]["code"] == "unknown_url"


def test_aliases_can_be_switched_off(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path, fake_engine=True, aliases=False)
    with TestClient(create_asgi(build(settings)), base_url="http://localhost") as client:
        reply = client.post(PATH, json={"prompt": "x", "model": "dall-e-3"})
        listed = [model["id"] for model in client.get("/v1/models").json()["data"]]
    assert reply.status_code == 404
    assert set(listed) == {"maquette", "fake"}


def test_a_default_engine_that_is_not_there_is_told_at_the_start(tmp_path: Path) -> None:
    with pytest.raises(InvalidValue, match="maquette"):
        build(Settings(data_dir=tmp_path, engine="sdxl"))


def test_files_have_an_etag_and_answer_head(client: TestClient) -> None:
    body = client.post(PATH, json={"prompt": "x", "size": "256x256", "response_format": "url"}).json()
    address = body["data"][0]["url"]
    first = client.get(address)
    assert first.headers["x-content-type-options"] == "nosniff"
    assert client.head(address).status_code == 200
    etag = first.headers["etag"]
    for known in (etag, f"W/{etag}", f'"other", {etag}'):
        again = client.get(address, headers={"if-none-match": known})
        assert (again.status_code, again.content) == (304, b"")
    assert client.get(address, headers={"if-none-match": '"other"'}).status_code == 200


class SceneEngine(FakeEngine):
    """Has an account of what is in the picture."""

    def paint(self, request: ImageRequest, on_progress: OnProgress) -> Iterator[Picture]:
        for picture in super().paint(request, on_progress):
            yield replace(picture, scene={"schema": 1, "things": ["a fox"]}, credits=("Fox by someone",))


def test_the_scene_url_of_a_picture_tells_what_is_in_it(settings: Settings) -> None:
    with TestClient(create_asgi(_wired_with(SceneEngine(), settings)), base_url="http://localhost") as client:
        ours = client.post(PATH, json={"prompt": "a fox", "size": "256x256"}).json()["data"][0]["studiolo"]
        fetched = client.get(ours["scene_url"])
        assert fetched.json() == {"schema": 1, "things": ["a fox"]}
        assert "immutable" in fetched.headers["cache-control"]
        assert client.head(ours["scene_url"]).status_code == 200
    assert ours["credits"] == ["Fox by someone"]


@pytest.mark.parametrize(
    "name", ["0" * 32 + ".png", "x.png", "..%2f..%2fetc%2fpasswd", "0" * 32, "0" * 32 + "/scene.json"]
)
def test_what_is_not_there_is_404_in_openais_shape(client: TestClient, name: str) -> None:
    reply = client.get(f"/files/{name}")
    assert reply.status_code == 404
    assert set(reply.json()["error"]) == {"message", "type", "param", "code"}


def test_unknown_paths_and_methods_have_the_shape_too(client: TestClient) -> None:
    assert client.get("/v1/nothing").json()["error"]["code"] == "unknown_url"
    wrong = client.get(PATH)
    assert (wrong.status_code, wrong.json()["error"]["code"]) == (405, "method_not_supported")
    assert wrong.headers["allow"] == "POST"


def test_health_readiness_metrics_and_the_reference_page(client: TestClient) -> None:
    assert client.get("/healthz").json() == {"status": "ok"}
    assert client.get("/readyz").json() == {"status": "ready"}
    client.post(PATH, json={"prompt": "secret words", "size": "256x256"})
    metrics = client.get("/metrics").text
    assert 'studiolo_pictures_total{engine="fake"}' in metrics
    assert "secret" not in metrics
    assert "swagger" in client.get("/docs").text.lower()
    assert PATH in client.get("/openapi.json").json()["paths"]


def test_load_balancers_may_ask_with_head_and_anyone_with_options(client: TestClient) -> None:
    assert client.head("/healthz").status_code == client.head("/readyz").status_code == 200
    assert client.options(PATH).status_code == 204


@pytest.mark.parametrize(
    ("keys", "origins", "origin", "allowed"),
    [
        ("", "", "http://localhost:5173", "http://localhost:5173"),
        ("", "", "http://127.0.0.1:3000", "http://127.0.0.1:3000"),
        ("", "", "https://elsewhere.example", None),
        ("", "", "http://localhost.elsewhere.example", None),
        ("sk-one", "", "https://elsewhere.example", "*"),
        ("", "tauri://localhost, https://mine.example", "https://mine.example", "https://mine.example"),
        ("sk-one", "https://mine.example", "https://elsewhere.example", None),
    ],
)
def test_which_pages_may_ask(tmp_path: Path, keys: str, origins: str, origin: str, allowed: str | None) -> None:
    settings = Settings(data_dir=tmp_path, fake_engine=True, api_keys=SecretStr(keys), allowed_origins=origins)
    with TestClient(create_asgi(build(settings)), base_url="http://localhost") as client:
        preflight = client.options(PATH, headers={"origin": origin, "access-control-request-method": "POST"})
        reply = client.get("/healthz", headers={"origin": origin})
    assert preflight.headers.get("access-control-allow-origin") == allowed
    if allowed:
        exposed = reply.headers["access-control-expose-headers"].split(", ")
        assert {"x-request-id", "retry-after", "openai-processing-ms", "openai-version"} <= set(exposed)


@pytest.mark.parametrize(
    ("host", "status"),
    [("localhost:8787", 200), ("127.0.0.1", 200), ("[::1]:8787", 200), ("mine.example", 200), ("rebound.example", 403)],
)
def test_without_keys_only_our_own_names_are_answered(settings: Settings, host: str, status: int) -> None:
    mine = settings.model_copy(update={"public_base_url": "https://mine.example"})
    with TestClient(create_asgi(build(mine))) as client:
        assert client.get("/v1/models", headers={"host": host}).status_code == status


class BrokenEngine(FakeEngine):
    """Fails in a way nobody foresaw, quoting what it was asked."""

    def paint(self, request: ImageRequest, on_progress: OnProgress) -> Iterator[Picture]:
        raise RuntimeError(f"cannot paint {request.prompt}")


class LostEngine(FakeEngine):
    """Fails in a way that was foreseen."""

    def paint(self, request: ImageRequest, on_progress: OnProgress) -> Iterator[Picture]:
        raise WorkerTimedOut("The picture was not finished within 1 seconds.")


def _wired_with(engine: FakeEngine, settings: Settings) -> App:
    app = build(settings)
    engines = replace(app.tools.engines, by_name={"fake": engine})
    return replace(app, tools=replace(app.tools, engines=engines))


def _answer_with(engine: FakeEngine, settings: Settings) -> Any:
    with TestClient(create_asgi(_wired_with(engine, settings))) as client:
        return client.post(PATH, json={"prompt": "hush-hush"}, headers={"authorization": "Bearer sk-one"})


def test_an_unforeseen_failure_leaks_neither_into_the_answer_nor_into_the_log(
    guarded: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    reply = _answer_with(BrokenEngine(), guarded)
    said = "".join(capsys.readouterr())
    assert (reply.status_code, reply.json()["error"]["type"]) == (500, "server_error")
    assert "paint" not in reply.text
    assert reply.headers["x-request-id"] in said
    assert "RuntimeError" in said
    assert "test_server.py" in said, "the log must say where it happened"
    for secret in ("hush-hush", "sk-one"):
        assert secret not in said


def test_a_foreseen_failure_is_logged_and_says_whether_to_try_again(
    guarded: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    reply = _answer_with(LostEngine(), guarded)
    assert (reply.status_code, reply.json()["error"]["code"]) == (504, "worker_timed_out")
    assert reply.headers["x-should-retry"] == "false"
    assert "not finished within" in "".join(capsys.readouterr())


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
    known = {kind for kind in _all_errors(errors.StudioloError) if kind.__module__ == errors.__name__}
    assert set(STATUS) == known
    for kind in known:
        assert kind.__name__ in (errors.__doc__ or ""), f"{kind.__name__} is not in the tree drawn in errors.py"
    assert len({kind.code for kind in known}) == len(known), "two errors share a code"


def test_an_error_defined_elsewhere_answers_as_its_parent() -> None:
    class Elsewhere(errors.StringTooLong):
        """As an engine might define."""

    assert status_of(Elsewhere("x")) == STATUS[errors.StringTooLong]


def test_the_server_process_loads_nothing_heavy() -> None:
    code = (
        "import sys; from studiolo.api.server import create_asgi; from studiolo.app import build; "
        "from studiolo.settings import Settings; create_asgi(build(Settings())); "
        "print([m for m in ('numpy', 'scipy', 'spacy', 'mitsuba', 'drjit', 'PIL') if m in sys.modules])"
    )
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "[]"
