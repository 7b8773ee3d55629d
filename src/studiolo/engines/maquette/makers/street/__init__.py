"""What stands in streets: traffic lights, signs, meters, a bus stop, barriers, bins. Start: MAKERS."""

from studiolo.engines.maquette.makers.protocol import Maker
from studiolo.engines.maquette.makers.street import boxes, furniture, signals, signs

MAKERS: tuple[Maker, ...] = tuple(maker for module in (signals, signs, furniture, boxes) for maker in module.MAKERS)
