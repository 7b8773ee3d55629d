"""Flowers that stand as subjects, bouquets and plants in pots. Start: MAKERS."""

from studiolo.engines.maquette.makers.flowers import bonsai, bouquets, foliage, orchids, stems, succulents
from studiolo.engines.maquette.makers.protocol import Maker

MAKERS: tuple[Maker, ...] = tuple(
    maker for module in (stems, bouquets, foliage, succulents, orchids, bonsai) for maker in module.MAKERS
)
