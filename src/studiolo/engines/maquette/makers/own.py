"""Every maker of our own, by key. Where two know a noun, the first makes it."""

from collections.abc import Mapping
from types import MappingProxyType

from studiolo.engines.maquette.makers import (
    cosmetics,
    electronics,
    flowers,
    fruit,
    headphones,
    quadruped,
    solids,
    toys,
    trees,
    vessels,
)
from studiolo.engines.maquette.makers.protocol import Maker

_MODULES = (solids, quadruped, headphones, electronics, cosmetics, flowers, fruit, toys, trees, vessels)
OWN_MAKERS: Mapping[str, Maker] = MappingProxyType({maker.key: maker for module in _MODULES for maker in module.MAKERS})
