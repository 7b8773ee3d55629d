"""One account at one provider, and the engines it offers, each made when it is first asked for."""

import re
import threading
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from studiolo.configuration import EngineEntry
from studiolo.engines.protocol import Capabilities, OnProgress
from studiolo.engines.upstream.adapter import Adapter, Made, Model, Offer, Order
from studiolo.engines.upstream.black_forest_labs import BlackForestLabsAdapter
from studiolo.engines.upstream.fitting import fit
from studiolo.engines.upstream.google import GoogleAdapter
from studiolo.engines.upstream.line import Line
from studiolo.engines.upstream.openai import AzureAdapter, CompatibleAdapter, OpenAIAdapter
from studiolo.engines.upstream.prices import priced
from studiolo.engines.upstream.sizes import nearest_offer
from studiolo.engines.upstream.stability import StabilityAdapter
from studiolo.errors import IntegerAboveMaximum, OutcomeUnknown, StringTooLong, UnknownModel
from studiolo.images import MAX_ASPECT, MAX_COUNT, MAX_SEED, MAX_SIDE_PX, MIN_SIDE_PX, ImageRequest, Picture, Progress

ADAPTERS: Mapping[str, Adapter] = MappingProxyType(
    {
        "openai": OpenAIAdapter(),
        "azure": AzureAdapter(),
        "google": GoogleAdapter(),
        "stability": StabilityAdapter(),
        "bfl": BlackForestLabsAdapter(),
        "compatible": CompatibleAdapter(),
    }
)
_MAX_ENGINES = 256  # clients may ask for any name, and each is remembered


class UpstreamFamily:
    """Every model of one account, over one line."""

    def __init__(self, name: str, entry: EngineEntry) -> None:
        self.name = name
        self._entry = entry
        self._adapter = ADAPTERS[entry.kind]
        self.models = entry.models or self._adapter.usual_models
        self._line = Line(
            name,
            entry,
            base_url=(entry.base_url or self._adapter.base_url).rstrip("/"),
            needs_key=self._adapter.needs_key,
            show=self._adapter.headers,
        )
        self._engines: dict[str, UpstreamEngine] = {}
        self._lock = threading.Lock()

    @property
    def breaker_name(self) -> str:
        """What fails together: accounts of one kind in several regions fail apart."""
        return f"{self.name}@{self._entry.region}" if self._entry.region else self.name

    def engine(self, model: str) -> "UpstreamEngine":
        """The one whose name is NAME/MODEL; "" means the usual model. Raises UnknownModel."""
        model = model or next(iter(self.models), "")
        with self._lock:
            if model in self._engines:
                return self._engines[model]
            self._refuse_unknown(model)
            if len(self._engines) >= _MAX_ENGINES:
                self._engines.clear()
            made = UpstreamEngine(model, self._entry, self._adapter, self._line, breaker_name=self.breaker_name)
            self._engines[model] = made
            return made

    def close(self) -> None:
        self._line.close()

    def _refuse_unknown(self, model: str) -> None:
        if not model:
            raise UnknownModel(f"Say which model of {self.name!r} is meant: {self.name}/MODEL.", field="model")
        if self._entry.models and model not in self._entry.models:
            offered = ", ".join(f"{self.name}/{known}" for known in self._entry.models)
            raise UnknownModel(
                f"{self.name!r} does not offer the model {model[:80]!r}. It offers: {offered}.", field="model"
            )
        if not re.fullmatch(r"[\w.:/@+-]{1,200}", model, re.ASCII) or ".." in model:
            raise UnknownModel(f"{model[:80]!r} cannot be the name of a model.", field="model")


class UpstreamEngine:
    """One model of an account. Makes one attempt at each call; trying again is for whoever asked."""

    def __init__(self, model: str, entry: EngineEntry, adapter: Adapter, line: Line, *, breaker_name: str) -> None:
        self.name = f"{line.name}/{model}"
        self.version = model
        self.breaker_name = breaker_name
        self._model = model
        self._entry = entry
        self._adapter = adapter
        self._line = line
        self._known: Model = adapter.describe(model)
        self.capabilities = Capabilities(
            min_side_px=MIN_SIDE_PX,
            max_side_px=MAX_SIDE_PX,
            max_aspect=MAX_ASPECT,
            max_count=MAX_COUNT,
            deterministic=False,
            sizes=tuple((offer.width_px, offer.height_px) for offer in self._known.offers),
            paid=entry.kind != "compatible" or model in entry.prices,
            good_at=self._known.good_at,
            max_prompt_characters=self._known.max_prompt_characters,
        )

    def paint(self, request: ImageRequest, on_progress: OnProgress) -> Iterator[Picture]:
        """Yield `request.count` pictures, each as soon as its provider has given it.

        Raises PromptRefused, InvalidValue or one of its kinds, UnknownModel, EngineFailed or one of its kinds.
        """
        self._refuse_early(request)
        offer = nearest_offer(self._known, request.width_px, request.height_px)
        number = 0
        while number < request.count:
            before = number
            for made in self._ask(request, offer, number, on_progress):
                picture = self._picture(made, request, offer, number)
                on_progress(Progress(picture=number, share=1.0, stage="done"))
                yield picture
                number += 1
            if number == before:
                raise OutcomeUnknown(f"The engine {self._line.name!r} answered without a picture.")

    def close(self) -> None:
        """Nothing of its own is open: the line belongs to the family."""

    def _ask(self, request: ImageRequest, offer: Offer, number: int, on_progress: OnProgress) -> Iterator[Made]:
        """One call, for picture `number` and as many after it as the provider makes at once."""
        on_progress(Progress(picture=number, share=0.0, stage="asking"))
        formats = self._known.formats
        order = Order(
            model=self._model,
            prompt=request.prompt,
            offer=offer,
            count=min(request.count - number, self._known.pictures_per_call),
            quality=request.quality,
            output_format=request.output_format if request.output_format in formats else formats[0],
            compression=request.compression,
            seed=_seed(request, number),
            key=f"{request.key}-{request.first + number}" if request.key else "",
        )

        def tell(share: float, stage: str) -> None:
            on_progress(Progress(picture=number, share=min(share, 0.99), stage=stage))

        return iter(self._adapter.ask(order, self._line, tell))

    def _picture(self, made: Made, request: ImageRequest, offer: Offer, number: int) -> Picture:
        fitted = fit(made.data, request, engine=self._line.name)
        return Picture(
            data=fitted.data,
            output_format=request.output_format,
            width_px=request.width_px,
            height_px=request.height_px,
            seed=_seed(request, number),
            engine=self.name,
            engine_version=self.version,
            warnings=self._warnings(request, offer, fitted.came_as),
            usage=priced(made, self._model, self._entry.prices),
            revised_prompt=made.revised_prompt,
        )

    def _warnings(self, request: ImageRequest, offer: Offer, came_as: tuple[int, int]) -> tuple[str, ...]:
        wanted = (request.width_px, request.height_px)
        if came_as == wanted:
            return ()
        size = f"{wanted[0]}x{wanted[1]}"
        grown = came_as[0] < wanted[0] or came_as[1] < wanted[1]
        verb = "enlarged and cut to fit" if grown else "cut to fit"
        if (offer.width_px, offer.height_px) == wanted:
            return (f"{self.name} made {came_as[0]}x{came_as[1]} instead of {size}; it was {verb}.",)
        return (f"The size {size} is not offered by {self.name}; {offer.name} was asked for and {verb}.",)

    def _refuse_early(self, request: ImageRequest) -> None:
        """What the provider would refuse, refused before anything is sent."""
        most = self.capabilities.max_prompt_characters
        if len(request.prompt) > most:
            raise StringTooLong(
                f"Invalid 'prompt': string too long. {self.name} reads at most {most} characters, "
                f"but got a string with length {len(request.prompt)} instead.",
                field="prompt",
            )
        if request.count > self.capabilities.max_count:
            raise IntegerAboveMaximum(
                f"Invalid 'n': integer above maximum value. Expected a value <= {self.capabilities.max_count}, "
                f"but got {request.count} instead.",
                field="n",
            )


def _seed(request: ImageRequest, number: int) -> int:
    return (request.seed + number) % (MAX_SEED + 1)
