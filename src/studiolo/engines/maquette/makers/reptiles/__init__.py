"""Reptiles, frogs, dinosaurs and dragons: a spine, legs and scales by tables. Start: MAKERS."""

from studiolo.engines.maquette.makers.protocol import Maker
from studiolo.engines.maquette.makers.reptiles import frogs, saurians, snakes, turtles

MAKERS: tuple[Maker, ...] = (*saurians.MAKERS, *turtles.MAKERS, *frogs.MAKERS, *snakes.MAKERS)
FLIERS: frozenset[str] = frozenset()
SWIMMERS: frozenset[str] = frozenset({"sea turtle", "turtle", "green sea turtle"})
