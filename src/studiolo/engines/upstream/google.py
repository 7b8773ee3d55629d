"""Google's image models: Imagen by `:predict`, Gemini by `:generateContent`; the Gemini API or Vertex AI.

For Vertex AI base_url ends in /publishers/google, and the key is an access token.
"""

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote

from studiolo.engines.upstream.adapter import Made, Model, Offer, Order, Tell
from studiolo.engines.upstream.answers import decode_base64, encoded_in, number_in, object_in, objects_in, text_in
from studiolo.engines.upstream.failures import Call, is_moderation, moderated
from studiolo.engines.upstream.line import Line
from studiolo.engines.upstream.prices import shares
from studiolo.errors import EngineFailed, OutcomeUnknown
from studiolo.images import PictureFormat, Usage

# Width and height at 1K, from the providers' tables of sizes by aspect ratio.
_IMAGEN = {"1:1": (1024, 1024), "3:4": (896, 1280), "4:3": (1280, 896), "9:16": (768, 1408), "16:9": (1408, 768)}
_GEMINI = {
    "1:1": (1024, 1024),
    "2:3": (832, 1248),
    "3:2": (1248, 832),
    "3:4": (864, 1184),
    "4:3": (1184, 864),
    "4:5": (896, 1152),
    "5:4": (1152, 896),
    "9:16": (768, 1344),
    "16:9": (1344, 768),
    "21:9": (1536, 672),
}


def _offers(table: Mapping[str, tuple[int, int]], size_field: str, *, twice: bool) -> tuple[Offer, ...]:
    once = [
        Offer(width_px=width, height_px=height, fields={"aspectRatio": ratio})
        for ratio, (width, height) in table.items()
    ]
    if not twice:
        return tuple(once)
    double = [
        Offer(width_px=2 * o.width_px, height_px=2 * o.height_px, fields={**o.fields, size_field: "2K"}) for o in once
    ]
    return (*once, *double)


_IMAGEN_MODEL = Model(
    offers=_offers(_IMAGEN, "sampleImageSize", twice=True),
    formats=(PictureFormat.PNG, PictureFormat.JPEG),
    pictures_per_call=4,
    good_at=frozenset({"photo"}),
)
_IMAGEN_1K_MODEL = Model(
    offers=_offers(_IMAGEN, "sampleImageSize", twice=False),
    formats=(PictureFormat.PNG, PictureFormat.JPEG),
    pictures_per_call=4,
    good_at=frozenset({"photo"}),
)
_GEMINI_GOOD_AT = frozenset({"lettering", "photo"})
_GEMINI_MODEL = Model(offers=_offers(_GEMINI, "imageSize", twice=True), good_at=_GEMINI_GOOD_AT)
_GEMINI_1K_MODEL = Model(offers=_offers(_GEMINI, "imageSize", twice=False), good_at=_GEMINI_GOOD_AT)


class GoogleAdapter:
    base_url = "https://generativelanguage.googleapis.com/v1beta"
    usual_models: tuple[str, ...] = ("gemini-3.1-flash-image", "gemini-3-pro-image")
    needs_key = True

    def headers(self, key: str) -> Mapping[str, str]:
        """An API key, or an access token as Vertex AI wants it."""
        return {"Authorization": f"Bearer {key}"} if key.startswith("ya29.") else {"x-goog-api-key": key}

    def describe(self, model: str) -> Model:
        if model.startswith(("imagen-4.0-generate", "imagen-4.0-ultra")):
            return _IMAGEN_MODEL
        if model.startswith("imagen"):
            return _IMAGEN_1K_MODEL
        return _GEMINI_1K_MODEL if model.startswith(("gemini-2", "gemini-1")) else _GEMINI_MODEL

    def ask(self, order: Order, line: Line, tell: Tell) -> Iterator[Made]:
        call = Call(engine=line.name, model=order.model, prompt=order.prompt, key=order.key)
        if order.model.startswith("imagen"):
            return _predict(order, line, call)
        return _generate_content(order, line, call)


def _address(model: str, verb: str) -> str:
    return f"/models/{quote(model, safe='')}:{verb}"


def _predict(order: Order, line: Line, call: Call) -> Iterator[Made]:
    output: dict[str, Any] = {"mimeType": order.output_format.media_type}
    if order.output_format is PictureFormat.JPEG:
        output["compressionQuality"] = order.compression
    parameters = {
        "sampleCount": order.count,
        "includeRaiReason": True,
        "outputOptions": output,
        **order.offer.fields,
    }
    content = {"instances": [{"prompt": order.prompt}], "parameters": parameters}
    answer = line.post_json(
        _address(order.model, "predict"), content, call=call, count=order.count, pictures_in="bytesBase64Encoded"
    )
    predictions = objects_in(answer, "predictions")
    pictures = [found for found in predictions if encoded_in(found, "bytesBase64Encoded")]
    for picture in pictures[: order.count]:
        yield Made(
            data=decode_base64(encoded_in(picture, "bytesBase64Encoded"), line.name),
            revised_prompt=text_in(picture, "prompt"),
        )
    # A prompt that is filtered is answered by fewer pictures, or by an object with nothing in it.
    if len(pictures) < order.count and (not pictures or any("raiFilteredReason" in found for found in predictions)):
        raise moderated(call)


def _generate_content(order: Order, line: Line, call: Call) -> Iterator[Made]:
    content = {
        "contents": [{"role": "user", "parts": [{"text": order.prompt}]}],
        "generationConfig": {"responseModalities": ["IMAGE"], "imageConfig": dict(order.offer.fields)},
    }
    address = _address(order.model, "generateContent")
    answer = line.post_json(address, content, call=call, count=order.count, pictures_in="data")
    pictures = _pictures(answer)
    if not pictures:
        raise _why_none(answer, call)
    usage = _usage(object_in(answer, "usageMetadata"))
    for encoded, share in zip(pictures, shares(usage, len(pictures)), strict=True):
        yield Made(data=decode_base64(encoded, line.name), usage=share)


def _pictures(answer: Mapping[str, Any]) -> list[str | memoryview]:
    """Those it means, in base64; a model that thinks also shows its drafts, as thoughts."""
    candidate = next(iter(objects_in(answer, "candidates")), {})
    parts = objects_in(object_in(candidate, "content"), "parts")
    found = [encoded_in(object_in(part, "inlineData"), "data") for part in parts if part.get("thought") is not True]
    return [encoded for encoded in found if encoded][-1:]


def _why_none(answer: Mapping[str, Any], call: Call) -> Exception:
    candidates = objects_in(answer, "candidates")
    reasons = [text_in(object_in(answer, "promptFeedback"), "blockReason")]
    reasons += [text_in(candidate, "finishReason") for candidate in candidates]
    if reasons[0] or any(is_moderation(reason) for reason in reasons):
        return moderated(call)
    if not candidates:
        return OutcomeUnknown(f"The engine {call.engine!r} answered without a picture.")
    return EngineFailed(f"The engine {call.engine!r} answered in words and made no picture.")


def _usage(told: Mapping[str, Any]) -> Usage:
    return Usage(
        input_tokens=number_in(told, "promptTokenCount"),
        output_tokens=number_in(told, "candidatesTokenCount") + number_in(told, "thoughtsTokenCount"),
    )
