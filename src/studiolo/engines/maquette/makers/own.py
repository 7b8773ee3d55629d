"""Every maker of our own, by key and by family. Where two know a noun, the first makes it."""

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
    games,
    headphones,
    household,
    insects,
    instruments,
    nature,
    people,
    quadruped,
    reptiles,
    science,
    sea,
    solids,
    sports,
    stationery,
    street,
    tools,
    toys,
    trees,
    vehicles,
    vessels,
    wear,
)
from studiolo.engines.maquette.makers.protocol import Maker

_MODULES = (
    wear,
    nature,
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
    household,
    cosmetics,
    flowers,
    food,
    vehicles,
    tools,
    stationery,
    science,
    street,
    buildings,
    toys,
    sports,
    instruments,
    games,
    trees,
    vessels,
)
FAMILIES: Mapping[str, tuple[Maker, ...]] = MappingProxyType(
    {module.__name__.rpartition(".")[2]: tuple(module.MAKERS) for module in _MODULES}
)
OWN_MAKERS: Mapping[str, Maker] = MappingProxyType(
    {maker.key: maker for makers in FAMILIES.values() for maker in makers}
)
