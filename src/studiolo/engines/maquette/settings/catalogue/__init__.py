"""Every place by name: what people call it, the light it usually has and who builds it. Values only; builders are imported
when a place is first built, so that knowing sixty places costs nothing. Start with PLACES; a family's file adds one line
for each place.
"""

from collections.abc import Mapping
from types import MappingProxyType

from studiolo.engines.maquette.settings.catalogue import nature, rooms, sets, streets
from studiolo.engines.maquette.settings.catalogue.place import Place

PLACES: Mapping[str, Place] = MappingProxyType(
    {place.name: place for family in (sets, nature, streets, rooms) for place in family.PLACES}
)
