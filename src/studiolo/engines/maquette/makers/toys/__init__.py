"""Toys: duck, balloons, car, teddy bear, blocks, brick, robot. Start: MAKERS."""

from studiolo.engines.maquette.makers.protocol import Maker
from studiolo.engines.maquette.makers.toys import built, teddy, vinyl

MAKERS: tuple[Maker, ...] = tuple(maker for module in (vinyl, teddy, built) for maker in module.MAKERS)
