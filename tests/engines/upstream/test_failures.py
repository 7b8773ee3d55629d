"""Everything that can go wrong with a provider, as its own server shows it, and what it becomes."""

import base64
import socket
import time
from collections.abc import Mapping
from email.utils import formatdate
from typing import Any

import pytest

from studiolo.configuration import Kind
from studiolo.engines.upstream.failures import clean_sentence, retry_after_seconds
from studiolo.errors import (
    BudgetSpent,
    EngineBusy,
    EngineFailed,
    EngineUnavailable,
    EngineUnreachable,
    InvalidValue,
    OutcomeUnknown,
    PromptRefused,
    StudioloError,
    UnknownModel,
)
from studiolo.images import ImageRequest
from tests.engines.upstream.conftest import Engines, paint
from tests.engines.upstream.test_requests import every
from tests.fakes.upstream_server import FakeUpstream

MODELS: Mapping[Kind, str] = {
    "openai": "gpt-image-1",
    "azure": "ours",
    "google": "gemini-3-pro-image",
    "stability": "core",
    "bfl": "flux-2-pro",
    "compatible": "some-model",
}


def openai_error(code: str, message: str = "No.", kind: str = "invalid_request_error") -> dict[str, Any]:
    return {"error": {"message": message, "type": kind, "param": None, "code": code}}


def google_error(status: str, **more: object) -> dict[str, Any]:
    return {"error": {"code": 400, "message": "No.", "status": status, **more}}


@pytest.mark.parametrize(
    ("kind", "status", "body", "expected"),
    [
        ("openai", 429, openai_error("rate_limit_exceeded"), EngineBusy),
        ("openai", 429, openai_error("insufficient_quota"), BudgetSpent),
        ("openai", 400, openai_error("billing_hard_limit_reached"), BudgetSpent),
        ("openai", 401, openai_error("invalid_api_key"), EngineUnavailable),
        ("openai", 403, openai_error("", "Your organization must be verified."), EngineUnavailable),
        ("openai", 404, openai_error("model_not_found"), UnknownModel),
        ("openai", 400, openai_error("invalid_value"), InvalidValue),
        ("openai", 413, "<html>Too large</html>", InvalidValue),
        ("openai", 400, openai_error("moderation_blocked"), PromptRefused),
        ("openai", 400, openai_error("content_policy_violation"), PromptRefused),
        ("openai", 500, openai_error("server_error"), EngineUnreachable),
        ("openai", 502, "<html>Bad gateway</html>", EngineUnreachable),
        ("openai", 503, "", EngineUnreachable),
        ("openai", 529, "", EngineUnreachable),
        ("openai", 504, "<html>Gateway timeout</html>", OutcomeUnknown),
        ("openai", 408, "", OutcomeUnknown),
        ("openai", 524, "", OutcomeUnknown),
        ("openai", 409, openai_error("conflict"), EngineBusy),
        ("openai", 307, "", EngineUnavailable),
        ("openai", 405, "", EngineUnavailable),
        ("compatible", 422, {"detail": [{"loc": ["body", "size"], "msg": "not a size"}]}, InvalidValue),
        ("azure", 404, {"error": {"code": "DeploymentNotFound", "message": "No."}}, UnknownModel),
        ("azure", 401, {"error": {"code": "401", "message": "No."}}, EngineUnavailable),
        ("google", 400, google_error("INVALID_ARGUMENT", details=[{"reason": "API_KEY_INVALID"}]), EngineUnavailable),
        ("google", 400, google_error("INVALID_ARGUMENT"), InvalidValue),
        ("google", 403, google_error("PERMISSION_DENIED"), EngineUnavailable),
        ("google", 429, google_error("RESOURCE_EXHAUSTED"), EngineBusy),
        ("stability", 402, {"name": "payment_required", "errors": ["No credits"]}, BudgetSpent),
        ("stability", 403, {"name": "content_moderation", "errors": ["Flagged"]}, PromptRefused),
        ("stability", 403, {"name": "permission_denied", "errors": ["No"]}, EngineUnavailable),
        ("bfl", 402, {"detail": "Insufficient credits"}, BudgetSpent),
        ("bfl", 422, {"detail": [{"msg": "Input should be less"}]}, InvalidValue),
    ],
)
def test_an_answer_that_says_no_is_an_error_of_ours(
    engine: Engines,
    upstream: FakeUpstream,
    kind: Kind,
    status: int,
    body: object,
    expected: type[StudioloError],
) -> None:
    upstream.script({"status": status, "body": body})
    with pytest.raises(StudioloError) as told:
        paint(engine(kind, MODELS[kind]))
    assert type(told.value) is expected
    assert repr(kind) in told.value.message
    assert len(upstream.calls) == 1


@every
def test_a_prompt_that_is_refused_is_refused(kind: Kind, model: str, engine: Engines, upstream: FakeUpstream) -> None:
    if kind == "bfl":
        upstream.always(poll_status="Content Moderated")
    else:
        upstream.script("refuse-moderation")
    with pytest.raises(PromptRefused) as told:
        paint(engine(kind, model), prompt="something dreadful")
    assert "dreadful" not in told.value.message
    assert (told.value.field, told.value.code) == ("prompt", "moderation_blocked")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({"promptFeedback": {"blockReason": "OTHER"}}, PromptRefused),
        ({"candidates": [{"finishReason": "PROHIBITED_CONTENT"}]}, PromptRefused),
        ({"candidates": [{"finishReason": "STOP", "content": {"parts": [{"text": "I can't."}]}}]}, EngineFailed),
        ({}, OutcomeUnknown),
    ],
)
def test_gemini_says_in_many_ways_that_there_is_no_picture(
    engine: Engines, upstream: FakeUpstream, body: object, expected: type[StudioloError]
) -> None:
    upstream.script({"status": 200, "body": body})
    with pytest.raises(StudioloError) as told:
        paint(engine("google", "gemini-3-pro-image"))
    assert type(told.value) is expected


def test_imagen_gives_the_pictures_that_were_not_filtered_before_it_refuses(
    engine: Engines, upstream: FakeUpstream
) -> None:
    asked = engine("google", "imagen-4.0-generate-001")
    whole = {"bytesBase64Encoded": base64.b64encode(paint(asked)[0].data).decode()}
    upstream.script({"status": 200, "body": {"predictions": [whole, {"raiFilteredReason": "no"}]}})
    pictures = asked.paint(ImageRequest(prompt="a cup", engine="", seed=1, count=2), lambda progress: None)
    assert next(pictures).seed == 1
    with pytest.raises(PromptRefused):
        next(pictures)


@every
@pytest.mark.parametrize("behaviour", ["half", "garbage", "empty", "close"])
def test_an_answer_that_is_lost_may_have_made_a_picture(
    kind: Kind, model: str, behaviour: str, engine: Engines, upstream: FakeUpstream
) -> None:
    upstream.script(behaviour)
    imagen_says_no_that_way = model.startswith("imagen") and behaviour == "empty"
    with pytest.raises(PromptRefused if imagen_says_no_that_way else OutcomeUnknown) as told:
        paint(engine(kind, model))
    assert not told.value.retryable
    assert len(upstream.calls) == 1


@every
def test_an_engine_that_never_answers_is_given_up(
    kind: Kind, model: str, engine: Engines, upstream: FakeUpstream
) -> None:
    upstream.script("hang")
    started = time.monotonic()
    with pytest.raises(OutcomeUnknown):
        paint(engine(kind, model, timeout_seconds=0.2))
    assert time.monotonic() - started < 5


def test_a_task_that_never_gets_ready_is_given_up(engine: Engines, upstream: FakeUpstream) -> None:
    upstream.always(pending_polls=1000)
    with pytest.raises(OutcomeUnknown, match="did not say in time"):
        paint(engine("bfl", "flux-2-pro", timeout_seconds=0.4))


def test_a_task_that_fails_made_nothing(engine: Engines, upstream: FakeUpstream) -> None:
    upstream.always(poll_status="Error")
    with pytest.raises(EngineUnreachable):
        paint(engine("bfl", "flux-2-pro"))


@every
def test_nobody_listening_means_that_nothing_was_made(kind: Kind, model: str, engine: Engines) -> None:
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))  # and does not listen
        with pytest.raises(EngineUnreachable, match="could not be reached"):
            paint(engine(kind, model, base_url=f"http://127.0.0.1:{bound.getsockname()[1]}/v1"))


def test_a_name_that_means_no_machine_is_not_reached(engine: Engines) -> None:
    with pytest.raises(EngineUnreachable):
        paint(engine("openai", "gpt-image-1", base_url="http://nowhere.invalid/v1"))


@pytest.mark.parametrize("address", ["ftp://127.0.0.1/v1", "no address", "http://[::1/v1"])
def test_an_address_that_is_none_is_said_to_be_wrong(engine: Engines, address: str) -> None:
    with pytest.raises(EngineUnavailable, match="base_url is wrong"):
        paint(engine("openai", "gpt-image-1", base_url=address))


def test_a_redirect_is_not_followed_with_the_key(engine: Engines, upstream: FakeUpstream) -> None:
    upstream.script({"status": 302, "headers": {"Location": f"{upstream.address}/v1/images/generations"}})
    with pytest.raises(EngineUnavailable, match="base_url is wrong"):
        paint(engine("openai", "gpt-image-1"))
    assert len(upstream.calls) == 1


@pytest.mark.parametrize(
    ("headers", "content", "seconds"),
    [
        ({"retry-after": "7"}, None, 7),
        ({"retry-after": "1.5"}, None, 1.5),
        ({"retry-after-ms": "250", "retry-after": "7"}, None, 0.25),
        ({"x-ratelimit-reset-requests": "1m30s"}, None, 90),
        ({"x-ratelimit-reset-requests": "120ms", "x-ratelimit-reset-tokens": "2s"}, None, 2),
        (
            {
                "x-ratelimit-reset-requests": "1h",
                "x-ratelimit-remaining-requests": "5",
                "x-ratelimit-reset-tokens": "2s",
                "x-ratelimit-remaining-tokens": "0",
            },
            None,
            2,
        ),
        ({}, {"error": {"details": [{"retryDelay": "34s"}]}}, 34),
        ({"retry-after": "999999"}, None, 3600),
        ({"retry-after": "soon"}, None, None),
        ({"retry-after": formatdate(0, usegmt=True)}, None, 0),
        ({}, None, None),
    ],
)
def test_when_to_ask_again_is_read_wherever_it_stands(
    headers: Mapping[str, str], content: object, seconds: float | None
) -> None:
    assert retry_after_seconds(headers, content) == seconds


def test_when_to_ask_again_may_be_a_date(engine: Engines, upstream: FakeUpstream) -> None:
    upstream.script({"status": 429, "headers": {"Retry-After": formatdate(time.time() + 100, usegmt=True)}})
    with pytest.raises(EngineBusy) as told:
        paint(engine("openai", "gpt-image-1"))
    assert told.value.retry_after_seconds is not None
    assert 90 < told.value.retry_after_seconds < 101


def test_a_refusal_is_explained_without_keys_addresses_and_the_prompt() -> None:
    said = (
        "Invalid prompt 'a cat on a mat' for sk-abc123def456ghi789 in org-Abc12345678, see https://example.com/a?k=v\n"
        "and 1234567890abcdef1234567890abcdef."
    )
    cleaned = clean_sentence(said, hide="a cat on a mat")
    assert cleaned == "Invalid prompt '...' for ... in ..., see ... and ..."


def test_a_prompt_that_the_provider_cut_short_is_hidden_too() -> None:
    prompt = "a secret plan to paint the town red, " * 20
    assert clean_sentence(f"Too odd: {prompt[:300]}", hide=prompt) == "Too odd: ..."


@pytest.mark.parametrize("text", ["1" * 60_000, "a" * 60_000, "'" + "x" * 60_000, "1m" * 30_000 + "x", "sk" * 30_000])
def test_answers_made_to_be_read_slowly_are_not(text: str) -> None:
    started = time.process_time()
    clean_sentence(text, hide="abcd")
    retry_after_seconds({"retry-after": text, "x-ratelimit-reset-requests": text})
    assert time.process_time() - started < 1


def test_answers_nested_very_deep_are_answers_like_others(engine: Engines, upstream: FakeUpstream) -> None:
    deep = '{"a":' * 900 + '"x"' + "}" * 900
    upstream.script({"status": 400, "body": deep}, {"status": 200, "body": deep})
    with pytest.raises(InvalidValue):
        paint(engine("openai", "gpt-image-1"))
    with pytest.raises(OutcomeUnknown):
        paint(engine("openai", "gpt-image-1"))


def test_a_long_explanation_is_cut() -> None:
    assert len(clean_sentence("word " * 500, hide="")) <= 210


def test_what_was_wrong_is_told_in_the_providers_words(engine: Engines, upstream: FakeUpstream) -> None:
    upstream.script({"status": 400, "body": openai_error("invalid_value", "Invalid size: use 1024x1024.")})
    with pytest.raises(InvalidValue) as told:
        paint(engine("openai", "gpt-image-1"))
    assert told.value.message == "The engine 'openai' did not accept the request: Invalid size: use 1024x1024."
