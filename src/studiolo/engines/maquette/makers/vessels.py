"""Hollow things from the potter's wheel, the glass blower's pipe and the smith's bench, and what grows or burns in them."""

from studiolo.engines.maquette.makers import bottles, cups, glassware, hearthware, jars, plants, pottery
from studiolo.engines.maquette.makers.protocol import Maker

MAKERS: tuple[Maker, ...] = (
    *cups.MAKERS,
    *glassware.MAKERS,
    *bottles.MAKERS,
    *jars.MAKERS,
    *pottery.MAKERS,
    *plants.MAKERS,
    *hearthware.MAKERS,
)
