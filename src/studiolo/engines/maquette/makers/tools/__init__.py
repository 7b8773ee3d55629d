"""Hand tools: what is swung, turned, cut with, dug with, painted with. Start: MAKERS."""

from studiolo.engines.maquette.makers.protocol import Maker
from studiolo.engines.maquette.makers.tools import (
    arms,
    climbing,
    cutting,
    digging,
    garden,
    metalware,
    painting,
    spanners,
    striking,
)

MAKERS: tuple[Maker, ...] = tuple(
    maker
    for module in (striking, spanners, cutting, digging, painting, climbing, metalware, arms, garden)
    for maker in module.MAKERS
)
