"""OpenAI's image API, which many servers speak: OpenAI itself, Azure, LocalAI, vLLM-Omni, SGLang and their kin."""

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote

from studiolo.engines.upstream.adapter import Grid, Made, Model, Offer, Order, Tell
from studiolo.engines.upstream.answers import amount_in, number_in, objects_in, picture_bytes, text_in
from studiolo.engines.upstream.failures import Call
from studiolo.engines.upstream.line import Line
from studiolo.engines.upstream.prices import shares
from studiolo.images import PictureFormat, Quality, Usage

OFFICIAL = "https://api.openai.com/v1"
AZURE_API_VERSION = "2025-04-01-preview"
ALL_FORMATS = (PictureFormat.PNG, PictureFormat.JPEG, PictureFormat.WEBP)


def _offers(*sizes: tuple[int, int]) -> tuple[Offer, ...]:
    return tuple(Offer(width_px=width, height_px=height) for width, height in sizes)


_GOOD_AT = frozenset({"lettering", "style", "photo"})
_FIRST_GPT = Model(
    offers=_offers((1024, 1024), (1536, 1024), (1024, 1536)),
    formats=ALL_FORMATS,
    pictures_per_call=10,
    good_at=_GOOD_AT,
)
# From gpt-image-2 on: both sides multiples of 16, 655,360 to 8,294,400 pixels.
_LATER_GPT = Model(
    grid=Grid(step=16, min_side_px=16, max_side_px=3840, min_pixels=655_360, max_pixels=8_294_400),
    formats=ALL_FORMATS,
    pictures_per_call=10,
    good_at=_GOOD_AT,
)
_DALLE_3 = Model(offers=_offers((1024, 1024), (1792, 1024), (1024, 1792)), max_prompt_characters=4000, good_at=_GOOD_AT)
_DALLE_2 = Model(offers=_offers((256, 256), (512, 512), (1024, 1024)), max_prompt_characters=1000, pictures_per_call=10)
# One picture a call, so that each is made from a seed of its own and can be asked for again alone.
_UNKNOWN = Model(seeds=True)


def describe(model: str) -> Model:
    """By its name, which may have its maker's in front: "openai/gpt-image-1"."""
    name = model.rpartition("/")[2].lower()
    if name.startswith(("gpt-image-1", "chatgpt-image")):
        return _FIRST_GPT
    if name.startswith("gpt-image"):
        return _LATER_GPT
    if name.startswith("dall-e-3"):
        return _DALLE_3
    return _DALLE_2 if name.startswith("dall-e-2") else _UNKNOWN


class OpenAIAdapter:
    base_url = OFFICIAL
    usual_models: tuple[str, ...] = (
        "gpt-image-2.5-sunburst",
        "gpt-image-2.5-flare",
        "gpt-image-2",
        "gpt-image-1.5",
        "gpt-image-1-mini",
    )
    needs_key = True

    def headers(self, key: str) -> Mapping[str, str]:
        return {"Authorization": f"Bearer {key}"}

    def describe(self, model: str) -> Model:
        return describe(model)

    def address(self, model: str, line: Line) -> str:
        return "/images/generations"

    def ask(self, order: Order, line: Line, tell: Tell) -> Iterator[Made]:
        call = Call(engine=line.name, model=order.model, prompt=order.prompt, key=order.key)
        known = self.describe(order.model)
        content = _content(order, known)
        address = self.address(order.model, line)
        answer = line.post_json(address, content, call=call, count=order.count, pictures_in="b64_json")
        pictures = objects_in(answer, "data")[: order.count]
        usage, told = _usage(answer)
        for picture, share in zip(pictures, shares(usage, len(pictures)), strict=True):
            yield Made(
                data=picture_bytes(picture, line, base64="b64_json", url="url"),
                usage=share,
                cost_told=told,
                revised_prompt=text_in(picture, "revised_prompt"),
            )


class CompatibleAdapter(OpenAIAdapter):
    """A server of one's own may want no key, and what it offers only its owner knows."""

    base_url = ""
    usual_models: tuple[str, ...] = ()
    needs_key = False


class AzureAdapter(OpenAIAdapter):
    """A model is a deployment, named as its owner likes; one whose name tells nothing is taken for a gpt-image-1."""

    base_url = ""
    usual_models: tuple[str, ...] = ()

    def headers(self, key: str) -> Mapping[str, str]:
        return {"api-key": key}

    def describe(self, model: str) -> Model:
        known = describe(model.lower().replace("dalle", "dall-e-").replace("--", "-"))
        return _FIRST_GPT if known is _UNKNOWN else known

    def address(self, model: str, line: Line) -> str:
        version = line.api_version or AZURE_API_VERSION
        if line.base_url.endswith("/v1"):  # the newer form names the deployment in the body, as OpenAI does
            return "/images/generations" + (f"?api-version={version}" if line.api_version else "")
        root = "" if "/openai" in line.base_url else "/openai"
        return f"{root}/deployments/{quote(model, safe='')}/images/generations?api-version={version}"


def _content(order: Order, known: Model) -> dict[str, Any]:
    content: dict[str, Any] = {
        "model": order.model,
        "prompt": order.prompt,
        "n": order.count,
        "size": order.offer.name,
    }
    if known in (_FIRST_GPT, _LATER_GPT):
        content |= {"quality": order.quality.value, "background": "opaque", "output_format": order.output_format.value}
        if order.output_format is not PictureFormat.PNG:
            content["output_compression"] = order.compression
        return content
    content["response_format"] = "b64_json"  # which a gpt-image refuses
    if known is _DALLE_3:
        content["quality"] = "hd" if order.quality is Quality.HIGH else "standard"
    if known is _UNKNOWN:
        content["seed"] = order.seed
        if order.quality is not Quality.MEDIUM:
            content["quality"] = order.quality.value
    return content


def _usage(answer: Mapping[str, Any]) -> tuple[Usage, bool]:
    """What the whole call used, and whether that tells its cost, as some gateways do: dollars, as usage.cost."""
    told = answer.get("usage")
    if not isinstance(told, dict):
        return Usage(), False
    dollars = amount_in(told, "cost")
    usage = Usage(
        input_tokens=number_in(told, "input_tokens"),
        output_tokens=number_in(told, "output_tokens"),
        cost_microdollars=round((dollars or 0) * 1_000_000),
    )
    return usage, dollars is not None
