"""Every maker of our own, by key."""

from collections.abc import Mapping
from types import MappingProxyType

from studiolo.engines.maquette.makers import fruit, headphones, quadruped, solids, vessels
from studiolo.engines.maquette.makers.protocol import Maker

OWN_MAKERS: Mapping[str, Maker] = MappingProxyType(
    {maker.key: maker for module in (solids, vessels, headphones, fruit, quadruped) for maker in module.MAKERS}
)
