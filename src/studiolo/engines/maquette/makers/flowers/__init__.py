"""Flowers that stand as subjects, bouquets and plants in pots. Start: MAKERS."""

from studiolo.engines.maquette.makers.flowers import bouquets, potted, stems
from studiolo.engines.maquette.makers.protocol import Maker

MAKERS: tuple[Maker, ...] = tuple(maker for module in (stems, bouquets, potted) for maker in module.MAKERS)
