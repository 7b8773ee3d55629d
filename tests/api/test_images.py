"""POST /v1/images/generations: what real clients send, and what they break on."""

from base64 import b64decode
from io import BytesIO
from typing import Any

import pytest
from PIL import Image
from starlette.testclient import TestClient

from studiolo.api.server import create_asgi
from studiolo.app import build
from studiolo.settings import Settings

PATH = "/v1/images/generations"


def ask(client: TestClient, **body: Any) -> Any:
    return client.post(PATH, json={"prompt": "a red ball", "size": "256x256"} | body)


def test_a_picture_comes_as_base64_with_what_is_ours_in_one_object(client: TestClient) -> None:
    reply = ask(client, seed=5)
    assert reply.status_code == 200
    body = reply.json()
    assert set(body) == {"created", "background", "output_format", "quality", "size", "data"}
    item = body["data"][0]
    assert set(item) == {"b64_json", "studiolo"}
    assert Image.open(BytesIO(b64decode(item["b64_json"]))).size == (256, 256)
    assert item["studiolo"]["seed"] == 5
    assert item["studiolo"]["engine"] == reply.headers["x-studiolo-engine"] == "fake"
    assert reply.headers["x-request-id"].startswith("req_")
    assert int(reply.headers["openai-processing-ms"]) >= 0


def test_the_dall_e_names_answer_with_an_absolute_url_that_can_be_fetched(client: TestClient) -> None:
    item = ask(client, model="dall-e-3").json()["data"][0]
    assert set(item) == {"url", "studiolo"}
    assert item["url"].startswith("http://localhost/files/")
    fetched = client.get(item["url"])
    assert fetched.headers["content-type"] == "image/png"
    assert Image.open(BytesIO(fetched.content)).size == (256, 256)


@pytest.mark.parametrize("model", ["dall-e-2", "gpt-image-1", "fake", "auto", None])
@pytest.mark.parametrize(("asked", "key"), [("url", "url"), ("b64_json", "b64_json")])
def test_response_format_is_honoured_for_every_name(
    client: TestClient, model: str | None, asked: str, key: str
) -> None:
    item = ask(client, model=model, response_format=asked).json()["data"][0]
    assert set(item) == {key, "studiolo"}


def test_n_gives_that_many_different_pictures_and_the_same_seed_the_same(client: TestClient) -> None:
    several = [item["b64_json"] for item in ask(client, n=3, seed=10).json()["data"]]
    assert len(set(several)) == 3
    assert ask(client, seed=12).json()["data"][0]["b64_json"] == several[2]


def test_null_means_not_said(client: TestClient) -> None:
    reply = ask(client, model=None, n=None, quality=None, seed=None, response_format=None, stream=None)
    assert reply.status_code == 200
    assert reply.json()["quality"] == "medium"


@pytest.mark.parametrize(
    ("asked", "resolved"),
    [("standard", "medium"), ("hd", "high"), ("auto", "medium"), ("low", "low"), ("xhigh", "high"), ("max", "high")],
)
def test_qualities_of_every_model_are_resolved(client: TestClient, asked: str, resolved: str) -> None:
    assert ask(client, quality=asked).json()["quality"] == resolved


@pytest.mark.parametrize(("output_format", "name"), [("png", "PNG"), ("jpeg", "JPEG"), ("webp", "WEBP")])
def test_output_formats(client: TestClient, output_format: str, name: str) -> None:
    item = ask(client, output_format=output_format).json()["data"][0]
    assert Image.open(BytesIO(b64decode(item["b64_json"]))).format == name
    address = ask(client, output_format=output_format, response_format="url").json()["data"][0]["url"]
    assert client.get(address).headers["content-type"] == f"image/{output_format}"


def test_parameters_without_effect_are_named_not_dropped_silently(client: TestClient) -> None:
    reply = ask(client, style="vivid", user="u", negative_prompt="z")
    assert reply.headers["x-studiolo-ignored"] == "negative_prompt,style,user"


BAD: list[tuple[dict[str, Any], int, str, str | None]] = [
    ({"prompt": ""}, 400, "invalid_value", "prompt"),
    ({"prompt": " \n\t\x00 "}, 400, "invalid_value", "prompt"),
    ({"prompt": "\u200b\ufeff"}, 400, "invalid_value", "prompt"),
    ({"prompt": None}, 400, "missing_required_parameter", "prompt"),
    ({"prompt": "x" * 40_000}, 400, "string_above_max_length", "prompt"),
    ({"prompt": 7}, 400, "invalid_type", "prompt"),
    ({"prompt": ["a"]}, 400, "invalid_type", "prompt"),
    ({"size": "1x1"}, 400, "invalid_value", "size"),
    ({"size": "4096x4096"}, 400, "invalid_value", "size"),
    ({"size": "2048x256"}, 400, "invalid_value", "size"),
    ({"size": "２５６x２５６"}, 400, "invalid_value", "size"),
    ({"size": "big"}, 400, "invalid_value", "size"),
    ({"size": 512}, 400, "invalid_type", "size"),
    ({"n": 0}, 400, "integer_below_min_value", "n"),
    ({"n": 11}, 400, "integer_above_max_value", "n"),
    ({"n": "2"}, 400, "invalid_type", "n"),
    ({"n": True}, 400, "invalid_type", "n"),
    ({"n": 1.5}, 400, "invalid_type", "n"),
    ({"n": 10**30}, 400, "integer_above_max_value", "n"),
    ({"seed": -1}, 400, "integer_below_min_value", "seed"),
    ({"quality": "superb"}, 400, "invalid_value", "quality"),
    ({"output_format": "gif"}, 400, "invalid_value", "output_format"),
    ({"output_compression": 101}, 400, "integer_above_max_value", "output_compression"),
    ({"background": "transparent"}, 400, "invalid_value", "background"),
    ({"response_format": "svg"}, 400, "invalid_value", "response_format"),
    ({"stream": True}, 400, "invalid_value", "stream"),
    ({"model": "sdxl"}, 404, "model_not_found", "model"),
]


@pytest.mark.parametrize(("change", "status", "code", "param"), BAD)
def test_bad_values_get_openais_shape_and_store_nothing(
    client: TestClient, change: dict[str, Any], status: int, code: str, param: str | None
) -> None:
    reply = client.post(PATH, json={"prompt": "a red ball"} | change)
    assert reply.status_code == status
    error = reply.json()["error"]
    assert set(error) == {"message", "type", "param", "code"}
    assert (error["type"], error["code"], error["param"]) == ("invalid_request_error", code, param)
    data_dir = client.app.state.wired.settings.data_dir  # type: ignore[attr-defined]
    assert not list(data_dir.rglob("pictures/*"))


@pytest.mark.parametrize(
    ("content", "kind", "status", "code", "words"),
    [
        (b'{"prompt": ', "application/json", 400, "invalid_request", "not valid JSON"),
        (b"", "application/json", 400, "invalid_request", "not valid JSON"),
        (b'"\\ud800"', "application/json", 400, "invalid_request", "not valid JSON"),
        (b"[" * 100_000, "application/json", 400, "invalid_request", "not valid JSON"),
        (b"[1]", "application/json", 400, "invalid_type", "JSON object"),
        (b'{"prompt":"x"}', "text/plain", 415, "unsupported_media_type", "content type"),
        (b'{"prompt":"' + b"x" * 1_100_000 + b'"}', "application/json", 413, "request_too_large", "larger"),
    ],
    ids=["cut off", "empty", "half a character", "deep", "an array", "text", "huge"],
)
def test_bodies_that_cannot_be_read_are_told_apart(
    client: TestClient, content: bytes, kind: str, status: int, code: str, words: str
) -> None:
    reply = client.post(PATH, content=content, headers={"content-type": kind})
    assert reply.status_code == status
    error = reply.json()["error"]
    assert (error["type"], error["code"]) == ("invalid_request_error", code)
    assert words in error["message"]


def test_a_packed_body_is_refused_by_its_name(client: TestClient) -> None:
    reply = client.post(PATH, content=b"x", headers={"content-type": "application/json", "content-encoding": "gzip"})
    assert (reply.status_code, reply.json()["error"]["code"]) == (415, "unsupported_media_type")


def test_a_prompt_that_is_too_long_is_refused_in_openais_words(client: TestClient) -> None:
    assert ask(client, prompt="x" * 40_000).json()["error"]["message"] == (
        "Invalid 'prompt': string too long. Expected a string with maximum length 32000, "
        "but got a string with length 40000 instead."
    )


@pytest.mark.parametrize("size", [None, "auto"])
def test_an_automatic_size_is_1024(client: TestClient, size: str | None) -> None:
    assert ask(client, size=size).json()["size"] == "1024x1024"


def test_a_transparent_background_is_refused_and_others_are_answered_opaque(client: TestClient) -> None:
    assert "not available yet" in ask(client, background="transparent").json()["error"]["message"]
    assert {ask(client, background=asked).json()["background"] for asked in ("auto", "opaque", None)} == {"opaque"}


def test_compression_makes_smaller_files(client: TestClient) -> None:
    sizes = [
        len(ask(client, seed=1, output_format="jpeg", output_compression=amount).json()["data"][0]["b64_json"])
        for amount in (0, 100)
    ]
    assert sizes[0] < sizes[1]


def test_a_charset_and_capital_letters_in_the_content_type_are_fine(client: TestClient) -> None:
    reply = client.post(
        PATH,
        content='{"prompt":"日本の庭","size":"256x256"}'.encode(),
        headers={"content-type": "Application/JSON; charset=utf-8"},
    )
    assert reply.status_code == 200


def test_names_of_ignored_parameters_cannot_break_or_flood_the_headers(client: TestClient) -> None:
    reply = ask(client, **{"a\r\nset-cookie: x": 1, "é": 2} | {f"unknown_{number}": 1 for number in range(500)})
    assert reply.status_code == 200
    assert "set-cookie" not in reply.headers
    assert len(reply.headers["x-studiolo-ignored"]) < 2000


def test_the_public_address_is_used_where_one_is_set(settings: Settings) -> None:
    public = settings.model_copy(update={"public_base_url": "https://pictures.example/studio/"})
    with TestClient(create_asgi(build(public)), base_url="https://pictures.example") as client:
        studiolo = ask(client, response_format="url").json()["data"][0]
    assert studiolo["url"].startswith("https://pictures.example/studio/files/")


@pytest.mark.parametrize(
    "prompt", ["🐶🌊", "ein roter Ball", "赤いボール", "asdf qwer", "a\x00red\x07 ball", "a" * 32_000]
)
def test_strange_prompts_are_pictures_all_the_same(client: TestClient, prompt: str) -> None:
    assert ask(client, prompt=prompt).status_code == 200


def test_the_unknown_model_error_names_those_that_exist(client: TestClient) -> None:
    message = ask(client, model="sdxl").json()["error"]["message"]
    assert "maquette" in message
    assert "dall-e-3" in message
