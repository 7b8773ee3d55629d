"""A key is read when it is needed, goes where it belongs, and is nowhere else."""

import logging
import pickle
import traceback
from pathlib import Path

import pytest
from pydantic import SecretStr

from studiolo.configuration import EngineEntry, Kind
from studiolo.engines.upstream.family import UpstreamFamily
from studiolo.errors import EngineUnavailable, StudioloError
from tests.engines.upstream.conftest import KEY, Engines, paint
from tests.engines.upstream.test_requests import EVERY
from tests.fakes.upstream_server import Behaviour, FakeUpstream

ECHO = {"error": {"message": f"Incorrect API key provided: {KEY}. Or 'Bearer {KEY}'.", "code": "odd"}}
WAYS: list[Behaviour] = [
    {"status": 400, "body": ECHO},
    {"status": 401, "body": ECHO},
    {"status": 404, "body": ECHO},
    {"status": 429, "body": ECHO},
    {"status": 500, "body": ECHO},
    {"status": 422, "body": {"detail": [{"msg": f"header x-key: {KEY}"}]}},
    {"status": 400, "body": {"name": "bad", "errors": [f"key {KEY}"]}},
    "half",
    "garbage",
    "close",
    "empty",
    "hang",
]


@pytest.mark.parametrize(("kind", "model"), EVERY)
def test_a_key_is_in_no_error_no_trace_and_no_log(
    kind: Kind, model: str, engine: Engines, upstream: FakeUpstream, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    asked = engine(kind, model, timeout_seconds=0.2)
    for way in WAYS:
        upstream.script(way)
        with pytest.raises(StudioloError) as told:
            paint(asked)
        assert KEY not in everything_about(told.value), way
    assert len(upstream.calls) == len(WAYS)
    assert KEY in str(upstream.calls[0].headers)  # else all this would prove nothing
    assert KEY not in caplog.text
    assert KEY not in repr(vars(asked)) + repr(vars(asked._line)) + repr(asked)


def everything_about(error: BaseException) -> str:
    """Its words, its causes with everything they hold, and every variable of every frame it went through."""
    told = [repr(error), repr(vars(error)), "".join(traceback.format_exception(error))]
    frames = traceback.StackSummary.extract(traceback.walk_tb(error.__traceback__), capture_locals=True)
    told += [repr(frame.locals) for frame in frames if frame.filename.find("/studiolo/") >= 0]
    for behind in (error.__cause__, error.__context__):
        if behind is not None:
            request = getattr(behind, "_request", None)
            told += [everything_about(behind), repr(request and request.headers.raw)]
    return "\n".join(told)


def test_a_variable_is_read_at_each_call(
    engine: Engines, upstream: FakeUpstream, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = engine("openai", "gpt-image-1", api_key=SecretStr(""), api_key_env="OUR_KEY")
    for key in ("first", "second"):
        monkeypatch.setenv("OUR_KEY", f" {key}\n")
        paint(asked)
        assert upstream.calls[-1].headers["authorization"] == f"Bearer {key}"


def test_a_file_is_read_at_each_call(engine: Engines, upstream: FakeUpstream, tmp_path: Path) -> None:
    asked = engine("bfl", "flux-2-pro", api_key=SecretStr(""), api_key_file=tmp_path / "key")
    with pytest.raises(EngineUnavailable, match=f"write it into {tmp_path}"):
        paint(asked)
    (tmp_path / "key").write_text("from-a-file\n")
    paint(asked)
    assert upstream.calls[-1].headers["x-key"] == "from-a-file"


def test_a_missing_key_is_said_before_anything_is_sent(engine: Engines, upstream: FakeUpstream) -> None:
    with pytest.raises(EngineUnavailable, match="has no key: set OUR_KEY"):
        paint(engine("openai", "gpt-image-1", api_key=SecretStr(""), api_key_env="OUR_KEY"))
    with pytest.raises(EngineUnavailable, match=r"api_key_env in \[engines.google\]"):
        paint(engine("google", "gemini-3-pro-image", api_key=SecretStr("")))
    assert not upstream.calls


def test_a_server_of_ones_own_may_want_none(engine: Engines, upstream: FakeUpstream) -> None:
    assert paint(engine("compatible", "some-model", api_key=SecretStr("")))
    assert "authorization" not in upstream.calls[0].headers
    with pytest.raises(EngineUnavailable, match="set OUR_KEY"):
        paint(engine("compatible", "some-model", api_key=SecretStr(""), api_key_env="OUR_KEY"))


@pytest.mark.parametrize("key", ["schlüssel-geheim", "two\nlines-geheim"])
def test_a_key_that_cannot_be_one_is_not_shown(engine: Engines, key: str) -> None:
    with pytest.raises(EngineUnavailable) as told:
        paint(engine("openai", "gpt-image-1", api_key=SecretStr(key)))
    assert "geheim" not in everything_about(told.value)


def test_a_key_that_is_refused_is_said_to_be(engine: Engines, upstream: FakeUpstream) -> None:
    for kind, model in EVERY:
        upstream.always(key="another")
        with pytest.raises(EngineUnavailable, match="the key was refused"):
            paint(engine(kind, model))


def test_a_family_is_not_something_to_pickle() -> None:
    """A copy of it in a queue or a database would be a copy of the key."""
    with pytest.raises(TypeError):
        pickle.dumps(UpstreamFamily("openai", EngineEntry(kind="openai", api_key=SecretStr(KEY))))
