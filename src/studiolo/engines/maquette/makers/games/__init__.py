"""Games: dice, chess pieces, dominoes, cards, puzzles, what spins and what is aimed at. Start: MAKERS."""

from studiolo.engines.maquette.makers.games import boards, cards, chess, dice, puzzles, spinning
from studiolo.engines.maquette.makers.protocol import Maker

_MODULES = (dice, chess, boards, cards, puzzles, spinning)
MAKERS: tuple[Maker, ...] = tuple(maker for module in _MODULES for maker in module.MAKERS)
