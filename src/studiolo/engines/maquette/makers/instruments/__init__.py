"""Musical instruments: plucked, bowed, blown, struck, with keys. Start: MAKERS."""

from studiolo.engines.maquette.makers.instruments import brasses, drums, electric, guitars, keyed, reeds, small, violins
from studiolo.engines.maquette.makers.instruments.played import in_hands
from studiolo.engines.maquette.makers.protocol import Maker

_MODULES = (guitars, electric, violins, brasses, reeds, drums, keyed, small)
MAKERS: tuple[Maker, ...] = tuple(in_hands(maker) for module in _MODULES for maker in module.MAKERS)
