"""Instruments that look, measure and hold: globe, lenses, laboratory glass, compass, hourglass, scales. Start: MAKERS."""

from studiolo.engines.maquette.makers.protocol import Maker
from studiolo.engines.maquette.makers.science import globes, labware, lenses, measuring, medicine, scopes, wonders

MAKERS: tuple[Maker, ...] = tuple(
    maker for module in (globes, lenses, scopes, labware, measuring, medicine, wonders) for maker in module.MAKERS
)
