"""What lives in the sea and is no fish: octopus, jellyfish, crabs, seahorses, starfish, rays, seals. Start: MAKERS."""

from studiolo.engines.maquette.makers.protocol import Maker
from studiolo.engines.maquette.makers.sea import crusty, drifting, seals, soft

MAKERS: tuple[Maker, ...] = (*soft.MAKERS, *drifting.MAKERS, *crusty.MAKERS, *seals.MAKERS)
FLIERS: frozenset[str] = frozenset()
SWIMMERS: frozenset[str] = frozenset(noun for maker in (*soft.MAKERS, *drifting.MAKERS) for noun in maker.nouns)
