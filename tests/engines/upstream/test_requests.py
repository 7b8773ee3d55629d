"""What each provider is asked, and what its answer becomes."""

import base64
from io import BytesIO
from typing import Any

import openai
import pytest
from openai.types.image_generate_params import ImageGenerateParamsNonStreaming
from openai.types.images_response import ImagesResponse
from PIL import Image
from pydantic import ConfigDict, TypeAdapter

from studiolo.configuration import Kind
from studiolo.engines.upstream.family import UpstreamEngine
from studiolo.errors import StringTooLong
from studiolo.images import PictureFormat, Quality
from studiolo.version import VERSION
from tests.engines.upstream.conftest import KEY, Engines, paint
from tests.fakes.upstream_server import FakeUpstream

EVERY: tuple[tuple[Kind, str], ...] = (
    ("openai", "gpt-image-1-mini"),
    ("azure", "our-deployment"),
    ("google", "imagen-4.0-generate-001"),
    ("google", "gemini-3.1-flash-image"),
    ("stability", "stable-image-core"),
    ("bfl", "flux-2-pro"),
    ("compatible", "Qwen/Qwen-Image"),
)
PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
every = pytest.mark.parametrize(("kind", "model"), EVERY)


def sent(upstream: FakeUpstream, number: int = -1) -> dict[str, Any]:
    return dict(upstream.calls[number].body)


def test_a_gpt_image_is_asked_in_fields_that_the_openai_sdk_knows(engine: Engines, upstream: FakeUpstream) -> None:
    paint(
        engine("openai", "gpt-image-1-mini"),
        quality=Quality.HIGH,
        count=2,
        output_format=PictureFormat.WEBP,
        compression=80,
        width_px=1536,
    )
    body = sent(upstream)
    assert body == {
        "model": "gpt-image-1-mini",
        "prompt": "a red cup",
        "n": 2,
        "size": "1536x1024",
        "quality": "high",
        "background": "opaque",
        "output_format": "webp",
        "output_compression": 80,
    }
    ImageGenerateParamsNonStreaming.__pydantic_config__ = ConfigDict(extra="forbid")  # type: ignore[attr-defined]
    TypeAdapter(ImageGenerateParamsNonStreaming).validate_python(body, strict=True)


def test_the_fake_answers_the_real_openai_sdk_as_openai_does(upstream: FakeUpstream) -> None:
    with openai.OpenAI(api_key="x", base_url=upstream.base_url("openai"), max_retries=0) as client:
        answer = client.images.generate(model="gpt-image-1-mini", prompt="a cup", size="1024x1024")
        assert ImagesResponse.model_validate(answer.model_dump(), strict=True).usage is not None
        with pytest.raises(openai.BadRequestError) as told:
            client.images.generate(model="gpt-image-1-mini", prompt="a cup", response_format="b64_json")
        assert told.value.code == "unknown_parameter"
        upstream.script("refuse-moderation")
        with pytest.raises(openai.BadRequestError) as told:
            client.images.generate(model="gpt-image-1-mini", prompt="a cup")
        assert told.value.code == "moderation_blocked"


@pytest.mark.parametrize(
    ("model", "quality", "expected"),
    [
        ("dall-e-3", Quality.HIGH, {"quality": "hd", "response_format": "b64_json", "n": 1}),
        ("dall-e-3", Quality.MEDIUM, {"quality": "standard", "response_format": "b64_json", "n": 1}),
        ("dall-e-2", Quality.HIGH, {"response_format": "b64_json", "n": 1}),
    ],
)
def test_older_models_are_asked_in_their_own_words(
    engine: Engines, upstream: FakeUpstream, model: str, quality: Quality, expected: dict[str, object]
) -> None:
    paint(engine("openai", model), quality=quality)
    assert sent(upstream) == {"model": model, "prompt": "a red cup", "size": "1024x1024"} | expected


def test_azure_is_asked_at_the_deployment_with_its_version(engine: Engines, upstream: FakeUpstream) -> None:
    paint(engine("azure", "our-images"))
    call = upstream.calls[0]
    assert call.path == "/openai/deployments/our-images/images/generations"
    assert call.query == {"api-version": "2025-04-01-preview"}
    assert call.headers["api-key"] == KEY
    assert "authorization" not in call.headers


def test_azures_newer_address_has_no_deployment_in_it(engine: Engines, upstream: FakeUpstream) -> None:
    paint(engine("azure", "gpt-image-1", base_url=f"{upstream.address}/openai/v1/"))
    assert upstream.calls[0].path == "/openai/v1/images/generations"
    assert sent(upstream)["model"] == "gpt-image-1"


def test_imagen_is_asked_for_several_by_aspect_ratio(engine: Engines, upstream: FakeUpstream) -> None:
    pictures = paint(
        engine("google", "imagen-4.0-generate-001"),
        count=5,
        width_px=1408,
        height_px=768,
        output_format=PictureFormat.JPEG,
        compression=70,
    )
    assert len(pictures) == 5
    assert [call.body["parameters"]["sampleCount"] for call in upstream.calls] == [4, 1]
    assert upstream.calls[0].headers["x-goog-api-key"] == KEY
    assert sent(upstream) == {
        "instances": [{"prompt": "a red cup"}],
        "parameters": {
            "sampleCount": 1,
            "includeRaiReason": True,
            "outputOptions": {"mimeType": "image/jpeg", "compressionQuality": 70},
            "aspectRatio": "16:9",
        },
    }


def test_gemini_is_asked_twice_as_large_only_where_it_is_needed(engine: Engines, upstream: FakeUpstream) -> None:
    made = paint(engine("google", "gemini-3-pro-image"), width_px=2048, height_px=2048)[0]
    assert made.warnings == ()
    assert sent(upstream)["generationConfig"] == {
        "responseModalities": ["IMAGE"],
        "imageConfig": {"aspectRatio": "1:1", "imageSize": "2K"},
    }
    paint(engine("google", "gemini-3-pro-image"), width_px=1024, height_px=1024)
    assert sent(upstream)["generationConfig"]["imageConfig"] == {"aspectRatio": "1:1"}


def test_a_google_access_token_is_shown_as_vertex_ai_wants_it(engine: Engines, upstream: FakeUpstream) -> None:
    paint(engine("google", "gemini-3-pro-image", api_key="ya29.token"))
    assert upstream.calls[0].headers["authorization"] == "Bearer ya29.token"


def test_stability_is_sent_a_form(engine: Engines, upstream: FakeUpstream) -> None:
    paint(engine("stability", "sd3.5-large"), seed=5, count=2, width_px=768, height_px=1344, prompt="eine Tasse, 茶")
    call = upstream.calls[1]
    assert call.path == "/v2beta/stable-image/generate/sd3"
    assert call.headers["content-type"].startswith("multipart/form-data")
    assert sent(upstream) == {
        "prompt": "eine Tasse, 茶",
        "output_format": "png",
        "seed": "6",
        "aspect_ratio": "9:16",
        "model": "sd3.5-large",
    }


def test_bfl_is_polled_until_it_is_ready_and_costs_what_it_says(engine: Engines, upstream: FakeUpstream) -> None:
    upstream.always(pending_polls=1)
    made = paint(engine("bfl", "flux-2-pro"), width_px=1000, seed=9)[0]
    assert sent(upstream) == {
        "prompt": "a red cup",
        "seed": 9,
        "output_format": "png",
        "width": 1008,
        "height": 1024,
    }
    assert [poll["x-key"] for poll in upstream.polls] == [KEY, KEY]
    assert "x-key" not in upstream.downloads[0]  # the picture lies elsewhere, and the key is none of their business
    assert made.usage.cost_microdollars == 30_000


def test_a_compatible_server_is_given_a_seed_for_each_picture(engine: Engines, upstream: FakeUpstream) -> None:
    pictures = paint(engine("compatible", "Qwen/Qwen-Image"), count=2, seed=11, width_px=700, height_px=300)
    assert [(call.body["seed"], call.body["n"]) for call in upstream.calls] == [(11, 1), (12, 1)]
    assert sent(upstream)["size"] == "700x300"
    assert [picture.seed for picture in pictures] == [11, 12]


def test_a_gateway_before_openai_is_not_sent_what_openai_refuses(engine: Engines, upstream: FakeUpstream) -> None:
    assert paint(engine("compatible", "openai/gpt-image-1"))
    assert "seed" not in sent(upstream)


@every
def test_every_call_is_named_and_signed(kind: Kind, model: str, engine: Engines, upstream: FakeUpstream) -> None:
    paint(engine(kind, model), key="job-1", count=2)
    keys = [call.key for call in upstream.calls]
    assert keys in (["job-1-0"], ["job-1-0", "job-1-1"])
    assert {call.headers["user-agent"] for call in upstream.calls} == {f"studiolo/{VERSION}"}


@every
def test_a_request_without_a_name_has_no_idempotency_key(
    kind: Kind, model: str, engine: Engines, upstream: FakeUpstream
) -> None:
    paint(engine(kind, model))
    assert "idempotency-key" not in upstream.calls[0].headers


@every
def test_a_call_that_is_repeated_under_its_name_makes_nothing_new(
    kind: Kind, model: str, engine: Engines, upstream: FakeUpstream
) -> None:
    upstream.always(honours_keys=True)
    asked = engine(kind, model)
    first, second = paint(asked, key="k")[0], paint(asked, key="k")[0]
    assert first.data == second.data
    assert upstream.made == {"k-0": 1}


def test_what_fits_is_handed_on_untouched(engine: Engines, upstream: FakeUpstream) -> None:
    upstream.always(picture_bytes=300_000)
    made = paint(engine("openai", "gpt-image-1"))[0]
    assert b"noTe" in made.data  # a chunk that no encoder of ours would write
    assert made.warnings == ()


def test_another_size_is_cut_from_the_nearest_and_said(engine: Engines, upstream: FakeUpstream) -> None:
    made = paint(engine("openai", "gpt-image-1"), width_px=1000, height_px=700)[0]
    assert sent(upstream)["size"] == "1536x1024"
    assert Image.open(BytesIO(made.data)).size == (1000, 700)
    assert made.warnings == (
        "The size 1000x700 is not offered by openai/gpt-image-1; 1536x1024 was asked for and cut to fit.",
    )


def test_a_model_that_makes_any_size_is_asked_on_its_grid(engine: Engines, upstream: FakeUpstream) -> None:
    made = paint(engine("openai", "gpt-image-2"), width_px=256, height_px=256)[0]
    assert sent(upstream)["size"] == "816x816"  # the smallest square with 655,360 pixels
    assert (made.width_px, made.height_px) == (256, 256)
    paint(engine("openai", "gpt-image-2"), width_px=2048, height_px=1152)
    assert sent(upstream)["size"] == "2048x1152"


def test_tokens_are_divided_among_the_pictures_of_one_call(engine: Engines) -> None:
    pictures = paint(engine("openai", "gpt-image-1"), count=2)
    assert sum(picture.usage.input_tokens for picture in pictures) == 10
    assert [picture.usage.output_tokens for picture in pictures] == [1056, 1056]
    assert pictures[0].usage.cost_microdollars == 5 * 5 + 1056 * 40


def test_a_configured_price_is_what_a_picture_costs(engine: Engines) -> None:
    asked = engine("stability", "stable-image-core", prices={"stable-image-core": 0.03})
    assert [made.usage.cost_microdollars for made in paint(asked, count=2)] == [30_000, 30_000]


def test_a_revised_prompt_is_told(engine: Engines) -> None:
    assert paint(engine("openai", "dall-e-3"))[0].revised_prompt == "A picture of a red cup"


def test_what_a_model_drew_while_it_thought_is_left_out(engine: Engines) -> None:
    assert paint(engine("google", "gemini-3-pro-image"))[0].data.startswith(b"\x89PNG")


def test_a_prompt_that_the_model_would_not_read_costs_nothing(engine: Engines, upstream: FakeUpstream) -> None:
    asked: UpstreamEngine = engine("openai", "dall-e-2")
    with pytest.raises(StringTooLong, match="reads at most 1000 characters"):
        paint(asked, prompt="x" * 1001)
    assert upstream.calls == []


def test_pictures_that_a_server_leaves_out_are_asked_for_again(engine: Engines, upstream: FakeUpstream) -> None:
    one = {"data": [{"b64_json": PIXEL}]}
    upstream.script({"status": 200, "body": one}, {"status": 200, "body": one})
    assert len(paint(engine("openai", "gpt-image-1"), count=2, key="k")) == 2
    assert [(call.body["n"], call.key) for call in upstream.calls] == [(2, "k-0"), (1, "k-1")]


def test_a_picture_that_lets_something_shine_through_is_laid_on_white(engine: Engines, upstream: FakeUpstream) -> None:
    buffer = BytesIO()
    Image.new("RGBA", (64, 64), (255, 0, 0, 0)).save(buffer, "WEBP", lossless=True)
    encoded = base64.b64encode(buffer.getvalue()).decode()
    upstream.script({"status": 200, "body": {"data": [{"b64_json": encoded}]}})
    made = Image.open(BytesIO(paint(engine("openai", "gpt-image-1"))[0].data))
    assert (made.mode, made.size) == ("RGB", (1024, 1024))
    assert made.getpixel((5, 5)) == (255, 255, 255)
