"""Cosmetics, candles, gifts and packages with clean panels. Start: MAKERS."""

from studiolo.engines.maquette.makers.cosmetics import bottles, gifts, jars, packages
from studiolo.engines.maquette.makers.protocol import Maker

MAKERS: tuple[Maker, ...] = tuple(maker for module in (bottles, jars, gifts, packages) for maker in module.MAKERS)
