"""Stability's stable-image API, v2beta: a form is sent; bytes come back, with what became of them in the headers."""

from collections.abc import Iterator, Mapping

from studiolo.engines.upstream.adapter import Made, Model, Offer, Order, Tell
from studiolo.engines.upstream.answers import decode_base64, text_in
from studiolo.engines.upstream.failures import Call, is_moderation, moderated
from studiolo.engines.upstream.line import Line, read_object
from studiolo.errors import OutcomeUnknown
from studiolo.images import PictureFormat

# About what comes for each aspect ratio; `core` makes them half as large again.
_SIZES = {
    "1:1": (1024, 1024),
    "16:9": (1344, 768),
    "21:9": (1536, 640),
    "2:3": (832, 1216),
    "3:2": (1216, 832),
    "4:5": (896, 1088),
    "5:4": (1088, 896),
    "9:16": (768, 1344),
    "9:21": (640, 1536),
}
_OFFERS = tuple(
    Offer(width_px=width, height_px=height, fields={"aspect_ratio": ratio}) for ratio, (width, height) in _SIZES.items()
)
_MAX_PROMPT_CHARACTERS = 10_000
_MAX_SEED = 2**32 - 2
_ENDPOINTS = {"stable-image-ultra": "ultra", "stable-image-core": "core", "ultra": "ultra", "core": "core"}


class StabilityAdapter:
    base_url = "https://api.stability.ai"
    usual_models: tuple[str, ...] = (
        "stable-image-core",
        "stable-image-ultra",
        "sd3.5-large",
        "sd3.5-large-turbo",
        "sd3.5-medium",
    )
    needs_key = True

    def headers(self, key: str) -> Mapping[str, str]:
        return {"Authorization": f"Bearer {key}"}

    def describe(self, model: str) -> Model:
        formats = (PictureFormat.PNG, PictureFormat.JPEG)
        return Model(
            offers=_OFFERS,
            formats=(*formats, PictureFormat.WEBP) if model in _ENDPOINTS else formats,
            max_prompt_characters=_MAX_PROMPT_CHARACTERS,
            seeds=True,
            good_at=frozenset({"photo", "style"}) if model.endswith("ultra") else frozenset({"style"}),
        )

    def ask(self, order: Order, line: Line, tell: Tell) -> Iterator[Made]:
        call = Call(engine=line.name, model=order.model, prompt=order.prompt, key=order.key)
        endpoint = _ENDPOINTS.get(order.model, "sd3")
        form = {
            "prompt": order.prompt,
            "output_format": order.output_format.value,
            "seed": str(order.seed if 0 < order.seed <= _MAX_SEED else 1),  # 0 means any
            **{name: str(value) for name, value in order.offer.fields.items()},
        }
        if endpoint == "sd3":
            form["model"] = order.model
        reply = line.send(
            "POST",
            f"{line.base_url}/v2beta/stable-image/generate/{endpoint}",
            form=form,
            headers={"Accept": "image/*"},
            call=call,
        )
        finished, data = reply.headers.get("finish-reason", ""), reply.body
        if "json" in reply.headers.get("content-type", ""):
            answer = read_object(reply, line.name)
            finished = text_in(answer, "finish_reason")
            data = b"" if is_moderation(finished) else decode_base64(text_in(answer, "image"), line.name)
        if is_moderation(finished):  # then the picture is there, but blurred
            raise moderated(call)
        if not data:
            raise OutcomeUnknown(f"The engine {line.name!r} answered without a picture.")
        yield Made(data=data)
