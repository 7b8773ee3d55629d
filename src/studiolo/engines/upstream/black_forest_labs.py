"""Black Forest Labs: submit, ask again and again at the address they name, then fetch from one that soon expires."""

import time
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from studiolo.engines.upstream.adapter import Grid, Made, Model, Offer, Order, Tell
from studiolo.engines.upstream.answers import amount_in, object_in, text_in
from studiolo.engines.upstream.downloads import download
from studiolo.engines.upstream.failures import Call, moderated
from studiolo.engines.upstream.line import Line, read_object
from studiolo.errors import BadRequest, EngineFailed, EngineUnreachable, OutcomeUnknown
from studiolo.images import PictureFormat, Usage

if TYPE_CHECKING:
    import httpx2

_FORMATS = (PictureFormat.PNG, PictureFormat.JPEG)
_FIRST_WAIT_SECONDS = 0.25
_LONGEST_WAIT_SECONDS = 1.0
_POLL_SECONDS = 30.0
_CREDIT_MICRODOLLARS = 10_000
_DOMAINS = (".bfl.ai", ".bfl.ml")
_MODERATED = ("Request Moderated", "Content Moderated")
_FAILED = ("Error", "Failed")

_FLUX_2 = Grid(step=16, min_side_px=64, max_side_px=2048, min_pixels=64 * 64, max_pixels=4_194_304)
_FLUX_1 = Grid(step=32, min_side_px=256, max_side_px=1440, min_pixels=256 * 256, max_pixels=1440 * 1440)
# These are asked by aspect ratio; the sizes are about what comes.
_RATIOS = {"1:1": (1, 1), "3:2": (3, 2), "2:3": (2, 3), "4:3": (4, 3), "3:4": (3, 4), "16:9": (16, 9), "9:16": (9, 16)}


def _by_ratio(pixels: int) -> tuple[Offer, ...]:
    return tuple(
        Offer(
            width_px=round((pixels * width / height) ** 0.5 / 16) * 16,
            height_px=round((pixels * height / width) ** 0.5 / 16) * 16,
            fields={"aspect_ratio": ratio},
        )
        for ratio, (width, height) in _RATIOS.items()
    )


_KONTEXT_OFFERS, _ULTRA_OFFERS = _by_ratio(1024 * 1024), _by_ratio(2048 * 2048)


class BlackForestLabsAdapter:
    base_url = "https://api.bfl.ai/v1"
    usual_models: tuple[str, ...] = (
        "flux-2-pro",
        "flux-2-max",
        "flux-2-flex",
        "flux-2-klein-9b",
        "flux-2-klein-4b",
        "flux-pro-1.1",
    )
    needs_key = True

    def headers(self, key: str) -> Mapping[str, str]:
        return {"x-key": key}

    def describe(self, model: str) -> Model:
        lettering = {"lettering"} if model == "flux-2-flex" else set()
        good_at = frozenset({"photo"} | lettering)
        if model.startswith("flux-kontext"):
            return Model(offers=_KONTEXT_OFFERS, formats=_FORMATS, seeds=True, good_at=good_at)
        if model.endswith("ultra"):
            return Model(offers=_ULTRA_OFFERS, formats=_FORMATS, seeds=True, good_at=good_at)
        grid = _FLUX_2 if model.startswith("flux-2") else _FLUX_1
        return Model(grid=grid, formats=_FORMATS, seeds=True, good_at=good_at)

    def ask(self, order: Order, line: Line, tell: Tell) -> Iterator[Made]:
        call = Call(engine=line.name, model=order.model, prompt=order.prompt, key=order.key)
        size = order.offer.fields or {"width": order.offer.width_px, "height": order.offer.height_px}
        content = {
            "prompt": order.prompt,
            "seed": order.seed,
            "output_format": order.output_format.value,
            **size,
        }
        submitted = line.post_json("/" + quote(order.model, safe=""), content, call=call)
        credits = amount_in(submitted, "cost")
        answer = _wait(_polling_url(submitted, line), line, call, tell)
        yield Made(
            data=download(text_in(object_in(answer, "result"), "sample"), line),
            usage=Usage(cost_microdollars=round((credits or 0) * _CREDIT_MICRODOLLARS)),
            cost_told=credits is not None,
        )


def _wait(url: str, line: Line, call: Call, tell: Tell) -> Mapping[str, Any]:
    """What is answered once the picture is ready. Raises OutcomeUnknown when it is not within the account's timeout."""
    deadline = time.monotonic() + line.timeout_seconds
    asked = Call(engine=call.engine, model=call.model, prompt=call.prompt)
    pause, furthest = _FIRST_WAIT_SECONDS, 0.0
    while time.monotonic() < deadline:
        answer = _poll(url, line, asked, deadline)
        status = text_in(answer, "status")
        if status == "Ready":
            return answer
        if status in _MODERATED:
            raise moderated(call)
        if status in _FAILED:
            raise EngineUnreachable(f"The engine {line.name!r} said that it failed.")
        if status == "Task not found":
            break
        furthest = max(furthest, min(amount_in(answer, "progress") or 0.0, 1.0))
        tell(furthest, "waiting")
        time.sleep(pause)
        pause = min(pause * 1.5, _LONGEST_WAIT_SECONDS)
    raise OutcomeUnknown(f"The engine {line.name!r} took the order and did not say in time what became of it.")


def _poll(url: str, line: Line, call: Call, deadline: float) -> Mapping[str, Any]:
    """{} where the question failed but can be put again: what was submitted is being made and paid for anyway."""
    deadline = min(deadline, time.monotonic() + _POLL_SECONDS)
    try:
        return read_object(line.send("GET", url, call=call, deadline=deadline), line.name)
    except EngineFailed:
        return {}
    except BadRequest:  # as an unknown task is answered
        return {"status": "Task not found"}


def _polling_url(submitted: Mapping[str, Any], line: Line) -> str:
    """Raises OutcomeUnknown for an address that is not theirs: the key is sent there."""
    import httpx2

    url = text_in(submitted, "polling_url")
    if not url and (task := text_in(submitted, "id")):
        return f"{line.base_url}/get_result?id={quote(task, safe='')}"
    try:
        if _is_theirs(httpx2.URL(url), httpx2.URL(line.base_url)):
            return url
    except httpx2.InvalidURL:
        pass
    raise OutcomeUnknown(f"The engine {line.name!r} took the order and named no address of its own to ask at.")


def _is_theirs(asked: "httpx2.URL", base: "httpx2.URL") -> bool:
    """The same host, or another of the same provider's; each region has its own."""
    same_host = (asked.scheme, asked.host, asked.port) == (base.scheme, base.host, base.port)
    kin = asked.scheme == "https" and base.host.endswith(_DOMAINS) and asked.host.endswith(_DOMAINS)
    return same_host or kin
