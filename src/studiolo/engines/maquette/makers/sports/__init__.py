"""Sports gear: balls, bats, rackets, boards, what is thrown, lifted, worn and won. Start: MAKERS."""

from studiolo.engines.maquette.makers.protocol import Maker
from studiolo.engines.maquette.makers.sports import (
    archery,
    balls,
    bats,
    boards,
    gear,
    glove,
    gym,
    ovals,
    prizes,
    rackets,
    thrown,
)

_MODULES = (balls, ovals, bats, glove, rackets, boards, thrown, prizes, gym, archery, gear)
MAKERS: tuple[Maker, ...] = tuple(maker for module in _MODULES for maker in module.MAKERS)
