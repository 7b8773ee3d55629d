"""Every maker of our own, by key. Where two know a noun, the first makes it."""

from collections.abc import Mapping
from types import MappingProxyType

from studiolo.engines.maquette.makers import (
    bats,
    birds,
    buildings,
    cosmetics,
    electronics,
    fish,
    flowers,
    food,
    headphones,
    insects,
    people,
    quadruped,
    reptiles,
    sea,
    solids,
    toys,
    trees,
    vehicles,
    vessels,
)
from studiolo.engines.maquette.makers.protocol import Maker

_MODULES = (
    solids,
    people,
    quadruped,
    birds,
    fish,
    insects,
    sea,
    reptiles,
    bats,
    headphones,
    electronics,
    cosmetics,
    flowers,
    food,
    vehicles,
    buildings,
    toys,
    trees,
    vessels,
)
OWN_MAKERS: Mapping[str, Maker] = MappingProxyType({maker.key: maker for module in _MODULES for maker in module.MAKERS})
