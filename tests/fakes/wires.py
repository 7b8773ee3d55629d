"""The wire formats of image providers, seen from their side: what they accept, what they answer, how they refuse."""

import base64
import json
import re
from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from email import message_from_bytes
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

GPT_FIELDS = frozenset(
    "model prompt n size quality background moderation output_format output_compression partial_images stream "
    "complexity safety_identifier user".split()
)
DALLE_FIELDS = frozenset("model prompt n size quality response_format style user".split())
IMAGEN_FIELDS = frozenset(
    "sampleCount aspectRatio sampleImageSize personGeneration includeRaiReason outputOptions safetySetting "
    "language enhancePrompt".split()
)
STABILITY_RATIOS = {
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
IMAGEN_RATIOS = {"1:1": (1024, 1024), "3:4": (896, 1280), "4:3": (1280, 896), "9:16": (768, 1408), "16:9": (1408, 768)}
GEMINI_RATIOS = {
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


@dataclass(frozen=True, kw_only=True)
class Received:
    """A request as it came. fields: the JSON object, or the parts of a form."""

    method: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    fields: Mapping[str, Any]
    is_form: bool = False


@dataclass(frozen=True, kw_only=True)
class Asked:
    model: str
    prompt: str
    width: int = 1024
    height: int = 1024
    count: int = 1
    picture_format: str = "png"


@dataclass(frozen=True, kw_only=True)
class Answer:
    status: int = 200
    body: bytes = b""
    content_type: str = "application/json"
    headers: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, content: object, status: int = 200, **headers: str) -> "Answer":
        return cls(status=status, body=json.dumps(content).encode(), headers=headers)


class Refused(Exception):
    """The provider says no, in its own words."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer


class Wire(ABC):
    """One provider's format. path: what its requests for pictures look like; key_header: where the key stands."""

    name: str
    path: re.Pattern[str]
    key_header: str
    key_prefix: str = ""

    def key_of(self, received: Received) -> str:
        return received.headers.get(self.key_header, "").removeprefix(self.key_prefix)

    @abstractmethod
    def read(self, received: Received) -> Asked:
        """Raises Refused."""

    @abstractmethod
    def answer(self, asked: Asked, pictures: list[bytes], received: Received) -> Answer: ...

    @abstractmethod
    def error(self, status: int, message: str = "", code: str = "") -> Answer: ...

    @abstractmethod
    def moderation(self) -> Answer: ...

    def empty(self) -> Answer:
        return Answer.of({})


class OpenAIWire(Wire):
    name = "openai"
    path = re.compile(r"/v1/images/generations")
    key_header, key_prefix = "authorization", "Bearer "

    def read(self, received: Received) -> Asked:
        model = str(received.fields.get("model", "dall-e-2"))
        return self._read(received.fields, model)

    def _read(self, fields: Mapping[str, Any], model: str) -> Asked:
        known = GPT_FIELDS if "gpt-image" in model else DALLE_FIELDS if "dall-e" in model else None
        for name in fields if known else ():
            if known and name not in known:
                raise Refused(self.error(400, f"Unknown parameter: '{name}'.", "unknown_parameter"))
        if not fields.get("prompt"):
            raise Refused(self.error(400, "Missing required parameter: 'prompt'.", "missing_required_parameter"))
        size = re.fullmatch(r"(\d+)x(\d+)", str(fields.get("size", "1024x1024")))
        width, height = (int(size[1]), int(size[2])) if size else (0, 0)
        if not self._makes(model, width, height):
            raise Refused(self.error(400, f"Invalid value: '{fields.get('size')}'.", "invalid_value"))
        if not 1 <= fields.get("n", 1) <= (1 if "dall-e-3" in model else 10):
            raise Refused(self.error(400, "Invalid 'n': integer above maximum value.", "integer_above_max_value"))
        return Asked(
            model=model,
            prompt=str(fields["prompt"]),
            width=width,
            height=height,
            count=fields.get("n", 1),
            picture_format=str(fields.get("output_format", "png")),
        )

    def _makes(self, model: str, width: int, height: int) -> bool:
        size = (width, height)
        if "gpt-image-1" in model:
            return size in ((1024, 1024), (1536, 1024), (1024, 1536))
        if "gpt-image" in model:
            fits = width % 16 == height % 16 == 0 and max(size) <= 3840 and max(size) <= 3 * min(size)
            return fits and 655_360 <= width * height <= 8_294_400
        if "dall-e-3" in model:
            return size in ((1024, 1024), (1792, 1024), (1024, 1792))
        return min(size) > 0 and ("dall-e-2" not in model or size in ((256, 256), (512, 512), (1024, 1024)))

    def answer(self, asked: Asked, pictures: list[bytes], received: Received) -> Answer:
        data: list[dict[str, str]] = [{"b64_json": base64.b64encode(made).decode()} for made in pictures]
        content: dict[str, Any] = {"created": 1_700_000_000, "data": data}
        if "dall-e-3" in asked.model:
            for item in data:
                item["revised_prompt"] = f"A picture of {asked.prompt[:100]}"
        if "gpt-image" in asked.model:
            tokens, drawn = len(asked.prompt.split()) + 7, 1056 * len(pictures)
            content |= {
                "background": "opaque",
                "output_format": asked.picture_format,
                "quality": received.fields.get("quality", "medium"),
                "size": f"{asked.width}x{asked.height}",
                "usage": {
                    "input_tokens": tokens,
                    "output_tokens": drawn,
                    "total_tokens": tokens + drawn,
                    "input_tokens_details": {"image_tokens": 0, "text_tokens": tokens},
                },
            }
        return Answer.of(content)

    def error(self, status: int, message: str = "", code: str = "") -> Answer:
        error = {"message": message, "type": "invalid_request_error", "param": None, "code": code or None}
        return Answer.of({"error": error}, status)

    def moderation(self) -> Answer:
        error = {
            "message": "Your request was rejected by the safety system.",
            "type": "image_generation_user_error",
            "param": None,
            "code": "moderation_blocked",
            "moderation_details": {"moderation_stage": "input", "categories": ["violence"]},
        }
        return Answer.of({"error": error}, 400)


class AzureWire(OpenAIWire):
    name = "azure"
    path = re.compile(r"/openai/(deployments/(?P<model>[^/]+)|v1)/images/generations")
    key_header, key_prefix = "api-key", ""

    def read(self, received: Received) -> Asked:
        found = self.path.fullmatch(received.path)
        deployment = unquote(found["model"] or "") if found else ""
        if deployment and "api-version" not in received.query:
            raise Refused(self.error(404, "Resource not found", "404"))
        return self._read(received.fields, deployment or str(received.fields.get("model", "")))

    def moderation(self) -> Answer:
        inner = {"code": "ResponsibleAIPolicyViolation", "content_filter_results": {"violence": {"filtered": True}}}
        error = {"code": "contentFilter", "message": "Your task failed as a result of our safety system."}
        return Answer.of({"error": error | {"innererror": inner}}, 400)


class GoogleWire(Wire):
    key_header = "x-goog-api-key"

    def error(self, status: int, message: str = "", code: str = "") -> Answer:
        error: dict[str, Any] = {"code": status, "message": message, "status": code or "INVALID_ARGUMENT"}
        if code == "API_KEY_INVALID":
            reason = {"@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": code}
            error |= {"status": "INVALID_ARGUMENT", "details": [reason]}
        return Answer.of({"error": error}, status)

    def _model(self, received: Received) -> str:
        found = self.path.fullmatch(received.path)
        return unquote(found["model"]) if found else ""

    def _size(self, table: Mapping[str, tuple[int, int]], ratio: object, size: object) -> tuple[int, int]:
        if ratio not in table or size not in ("1K", "2K"):
            raise Refused(self.error(400, "Request contains an invalid argument."))
        width, height = table[str(ratio)]
        return (width, height) if size == "1K" else (2 * width, 2 * height)


class ImagenWire(GoogleWire):
    name = "imagen"
    path = re.compile(r"/v1beta/models/(?P<model>[^/:]+):predict")

    def read(self, received: Received) -> Asked:
        parameters = received.fields.get("parameters", {})
        instances = received.fields.get("instances", [])
        if len(instances) != 1 or not instances[0].get("prompt") or set(parameters) - IMAGEN_FIELDS:
            raise Refused(self.error(400, "Request contains an invalid argument."))
        width, height = self._size(
            IMAGEN_RATIOS, parameters.get("aspectRatio", "1:1"), parameters.get("sampleImageSize", "1K")
        )
        if not 1 <= parameters.get("sampleCount", 4) <= 4:
            raise Refused(self.error(400, "sampleCount must be between 1 and 4."))
        media_type = parameters.get("outputOptions", {}).get("mimeType", "image/png")
        return Asked(
            model=self._model(received),
            prompt=instances[0]["prompt"],
            width=width,
            height=height,
            count=parameters.get("sampleCount", 4),
            picture_format=media_type.removeprefix("image/"),
        )

    def answer(self, asked: Asked, pictures: list[bytes], received: Received) -> Answer:
        media_type = f"image/{asked.picture_format}"
        return Answer.of(
            {
                "predictions": [
                    {"mimeType": media_type, "bytesBase64Encoded": base64.b64encode(made).decode()} for made in pictures
                ]
            }
        )

    def moderation(self) -> Answer:
        return Answer.of({"predictions": [{"raiFilteredReason": "Unable to show generated images. Support code 1"}]})


class GeminiWire(GoogleWire):
    name = "gemini"
    path = re.compile(r"/v1beta/models/(?P<model>[^/:]+):generateContent")

    def read(self, received: Received) -> Asked:
        contents = received.fields.get("contents", [])
        texts = [part.get("text", "") for content in contents for part in content.get("parts", [])]
        config = received.fields.get("generationConfig", {})
        if not any(texts) or "IMAGE" not in config.get("responseModalities", []):
            raise Refused(self.error(400, "Request contains an invalid argument."))
        image = config.get("imageConfig", {})
        width, height = self._size(GEMINI_RATIOS, image.get("aspectRatio", "1:1"), image.get("imageSize", "1K"))
        return Asked(model=self._model(received), prompt=" ".join(texts), width=width, height=height)

    def answer(self, asked: Asked, pictures: list[bytes], received: Received) -> Answer:
        parts: list[dict[str, Any]] = [{"text": "Here it is."}]
        if asked.model.startswith("gemini-3-pro"):
            draft = {"mimeType": "image/png", "data": base64.b64encode(b"a draft").decode()}
            parts.insert(0, {"thought": True, "inlineData": draft})
        parts += [
            {"inlineData": {"mimeType": "image/png", "data": base64.b64encode(made).decode()}} for made in pictures
        ]
        tokens = len(asked.prompt.split())
        return Answer.of(
            {
                "candidates": [{"content": {"role": "model", "parts": parts}, "finishReason": "STOP", "index": 0}],
                "usageMetadata": {
                    "promptTokenCount": tokens,
                    "candidatesTokenCount": 1290,
                    "totalTokenCount": tokens + 1290,
                },
                "modelVersion": asked.model,
            }
        )

    def moderation(self) -> Answer:
        return Answer.of({"candidates": [{"finishReason": "IMAGE_SAFETY", "index": 0}], "modelVersion": "x"})


class StabilityWire(Wire):
    name = "stability"
    path = re.compile(r"/v2beta/stable-image/generate/(?P<model>ultra|core|sd3)")
    key_header, key_prefix = "authorization", "Bearer "

    def read(self, received: Received) -> Asked:
        fields = received.fields
        ratio, picture_format = fields.get("aspect_ratio", "1:1"), fields.get("output_format", "png")
        endpoint = received.path.rpartition("/")[2]
        formats = ("png", "jpeg") if endpoint == "sd3" else ("png", "jpeg", "webp")
        if not received.is_form or received.headers.get("accept") not in ("image/*", "application/json"):
            raise Refused(self.error(400, "content-type: must be multipart/form-data"))
        if not fields.get("prompt") or ratio not in STABILITY_RATIOS or picture_format not in formats:
            raise Refused(self.error(400, "body: some-field: is required"))
        if not re.fullmatch(r"\d+", fields.get("seed", "0")) or int(fields.get("seed", "0")) > 2**32 - 2:
            raise Refused(self.error(400, "seed: must be a number between 0 and 4294967294"))
        width, height = STABILITY_RATIOS[ratio]
        if endpoint == "core":
            width, height = width * 3 // 2, height * 3 // 2
        model = fields.get("model", endpoint)
        return Asked(model=model, prompt=fields["prompt"], width=width, height=height, picture_format=picture_format)

    def answer(self, asked: Asked, pictures: list[bytes], received: Received) -> Answer:
        seed = received.fields.get("seed", "0")
        if received.headers.get("accept") == "application/json":
            image = base64.b64encode(pictures[0]).decode()
            return Answer.of({"image": image, "finish_reason": "SUCCESS", "seed": int(seed)})
        told = {"finish-reason": "SUCCESS", "seed": seed}
        return Answer(body=pictures[0], content_type=f"image/{asked.picture_format}", headers=told)

    def error(self, status: int, message: str = "", code: str = "") -> Answer:
        return Answer.of({"id": "a1b2", "name": code or "bad_request", "errors": [message]}, status)

    def moderation(self) -> Answer:
        return self.error(403, "Your request was flagged by our content moderation system.", "content_moderation")


class BflWire(Wire):
    """Answers a submission only: polling and the picture are the server's own routes."""

    name = "bfl"
    path = re.compile(r"/v1/(?P<model>flux-[a-z0-9.-]+)")
    key_header = "x-key"

    def read(self, received: Received) -> Asked:
        fields, model = received.fields, received.path.rpartition("/")[2]
        step, most = (16, 2048) if model.startswith("flux-2") else (32, 1440)
        sides = [fields.get("width", 1024), fields.get("height", 1024)]
        for name, side in zip(("width", "height"), sides, strict=True):
            if side % step or not 64 <= side <= most:
                told = {"loc": ["body", name], "msg": f"Input should be a multiple of {step}", "type": "multiple_of"}
                raise Refused(Answer.of({"detail": [told]}, 422))
        if fields.get("output_format", "jpeg") not in ("jpeg", "png") or not fields.get("prompt"):
            raise Refused(Answer.of({"detail": [{"loc": ["body"], "msg": "Field required", "type": "missing"}]}, 422))
        width, height = sides
        return Asked(
            model=model,
            prompt=fields["prompt"],
            width=width,
            height=height,
            picture_format=fields.get("output_format", "jpeg"),
        )

    def answer(self, asked: Asked, pictures: list[bytes], received: Received) -> Answer:
        raise NotImplementedError

    def error(self, status: int, message: str = "", code: str = "") -> Answer:
        return Answer.of({"detail": message}, status)

    def moderation(self) -> Answer:
        return Answer.of({"status": "Request Moderated", "result": None})


WIRES: tuple[Wire, ...] = (
    OpenAIWire(),
    AzureWire(),
    ImagenWire(),
    GeminiWire(),
    StabilityWire(),
    BflWire(),
)


def receive(method: str, target: str, headers: Mapping[str, str], body: bytes) -> Received:
    """Header names in lower case. A body that cannot be read has no fields."""
    split = urlsplit(target)
    query = {name: values[0] for name, values in parse_qs(split.query).items()}
    content_type = headers.get("content-type", "")
    is_form = content_type.startswith("multipart/form-data")
    fields = _form(content_type, body) if is_form else _json(body)
    return Received(method=method, path=split.path, query=query, headers=headers, fields=fields, is_form=is_form)


def _json(body: bytes) -> dict[str, Any]:
    try:
        content = json.loads(body or b"{}")
    except ValueError:
        return {}
    return content if isinstance(content, dict) else {}


def _form(content_type: str, body: bytes) -> dict[str, str]:
    message = message_from_bytes(b"Content-Type: " + content_type.encode() + b"\r\n\r\n" + body)
    parts = message.get_payload()
    fields = {}
    for part in parts if isinstance(parts, list) else []:
        name = part.get_param("name", header="content-disposition")  # type: ignore[union-attr]
        payload = part.get_payload(decode=True)  # type: ignore[union-attr]
        fields[str(name)] = payload.decode() if isinstance(payload, bytes) else ""
    return fields
