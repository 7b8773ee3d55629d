"""One place that can be asked for."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from importlib import import_module
from typing import cast

from studiolo.engines.maquette.stage import NEAREST_LIGHT, LightName, Stage, StageRequest

_SETTINGS = "studiolo.engines.maquette.settings"


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """name: the key of scenes and briefs. words: what people call it, comma-separated, the name's own words included.
    near: words for places that only resemble it; the person who asked is told. builder: a module of `settings` with
    `build(request) -> Stage`, shared by a family; the request's `place` says which member is wanted. indoors: it has walls,
    so weather stays outside. open_air: weather and season are laid over what the builder made (settings/weather). lights:
    which of stage.MORE_LIGHTS the builder knows. ratio_power: how real size differences are softened, 0 all alike to 1 true
    to life."""

    name: str
    words: str
    usual_light: LightName
    builder: str
    near: str = ""
    indoors: bool = False
    open_air: bool = False
    lights: tuple[LightName, ...] = ()
    ratio_power: float = 0.68

    def build(self, request: StageRequest) -> Stage:
        """The stage for this place. Its name and a light it knows are put into the request."""
        module = import_module(f"{_SETTINGS}.{self.builder}")
        light = request.light if request.light in self.lights else NEAREST_LIGHT.get(request.light, request.light)
        build = cast(Callable[[StageRequest], Stage], module.build)
        if not self.open_air:
            return build(replace(request, light=light, place=self.name))
        weather = import_module(f"{_SETTINGS}.weather.over")
        known = weather.on_such_a_day(replace(request, light=light, place=self.name))
        return cast(Stage, weather.weathered(build(known), known))
