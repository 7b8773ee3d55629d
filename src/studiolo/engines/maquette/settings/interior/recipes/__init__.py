"""One recipe for each room, by family; each family's file furnishes its rooms. RECIPES has them all, by the name of their
place in settings.catalogue.
"""

from collections.abc import Mapping
from types import MappingProxyType

from studiolo.engines.maquette.settings.interior.recipe import Recipe
from studiolo.engines.maquette.settings.interior.recipes import (
    cafes,
    crafts,
    evenings,
    gathering,
    gym,
    halls,
    homes,
    learning,
    outbuildings,
    plain,
    shops,
    spaceship,
    train,
    upstairs,
    work,
)

_FAMILIES = (
    homes,
    upstairs,
    cafes,
    evenings,
    shops,
    halls,
    work,
    crafts,
    learning,
    gathering,
    gym,
    train,
    outbuildings,
    plain,
    spaceship,
)

RECIPES: Mapping[str, Recipe] = MappingProxyType(
    {name: recipe for family in _FAMILIES for name, recipe in family.RECIPES.items()}
    | {"room": homes.RECIPES["living_room"]}
)
