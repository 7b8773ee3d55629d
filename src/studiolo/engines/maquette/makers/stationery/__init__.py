"""What lies on a desk: pens, books, paper, and the small things that hold it together. Start: MAKERS."""

from studiolo.engines.maquette.makers.protocol import Maker
from studiolo.engines.maquette.makers.stationery import boards, books, machines, notebooks, pens, sheets, small, writing

MAKERS: tuple[Maker, ...] = tuple(
    maker for module in (writing, pens, books, notebooks, sheets, small, boards, machines) for maker in module.MAKERS
)
