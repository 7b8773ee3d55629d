"""Every place by name: who builds it and the light it usually has."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from studiolo.engines.maquette.settings import (
    beach,
    city_street,
    forest,
    kitchen_table,
    meadow,
    mountains,
    night_sky,
    room,
    snow,
    studio,
    underwater,
)
from studiolo.engines.maquette.stage import LightName, Stage, StageRequest


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    usual_light: LightName
    build: Callable[[StageRequest], Stage]


_MODULES = (
    studio,
    beach,
    meadow,
    mountains,
    snow,
    forest,
    city_street,
    room,
    kitchen_table,
    night_sky,
    underwater,
)
PLACES: Mapping[str, Place] = MappingProxyType(
    {module.NAME: Place(usual_light=module.USUAL_LIGHT, build=module.build) for module in _MODULES}
)
