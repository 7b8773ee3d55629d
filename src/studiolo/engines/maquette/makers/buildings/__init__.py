"""Buildings, from a birdhouse to a skyscraper. Start: MAKERS."""

from studiolo.engines.maquette.makers.buildings import city, fair, farm, houses, street, towers, worship
from studiolo.engines.maquette.makers.protocol import Maker

MAKERS: tuple[Maker, ...] = tuple(
    maker for module in (houses, farm, towers, worship, city, street, fair) for maker in module.MAKERS
)
