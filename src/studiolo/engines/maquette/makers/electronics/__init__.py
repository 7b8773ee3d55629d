"""Things with screens, lenses, keys and drivers, made as a product photographer wants them. Start: MAKERS."""

from studiolo.engines.maquette.makers.electronics import audio, camera, desk, drone, handhelds, lamps, laptop, watches
from studiolo.engines.maquette.makers.protocol import Maker

MAKERS: tuple[Maker, ...] = tuple(
    maker for module in (handhelds, laptop, watches, camera, audio, desk, lamps, drone) for maker in module.MAKERS
)
