"""Insects, spiders, snails and caterpillars. Start: MAKERS."""

from studiolo.engines.maquette.makers.insects import butterflies, crawlers, winged
from studiolo.engines.maquette.makers.protocol import Maker

MAKERS: tuple[Maker, ...] = (*butterflies.MAKERS, *winged.MAKERS, *crawlers.MAKERS)
FLIERS: frozenset[str] = frozenset(noun for maker in (*butterflies.MAKERS, *winged.FLYING) for noun in maker.nouns)
SWIMMERS: frozenset[str] = frozenset()
