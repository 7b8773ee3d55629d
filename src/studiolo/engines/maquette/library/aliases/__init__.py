"""Which art serves which noun, chosen by eye: the names of models and drawings are not always the words people use.

A noun may stand in both tables; then the model is taken where the pack has furniture, else the drawing.
"""

from collections.abc import Mapping
from types import MappingProxyType

from studiolo.engines.maquette.library.aliases import drawings, models, stand_ins


def _by_noun(table: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    nouns: dict[str, tuple[str, ...]] = {}
    for art, line in table.items():
        for noun in line.split(", "):
            nouns[noun] = (*nouns.get(noun, ()), art)
    return MappingProxyType(nouns)


STAND_INS: Mapping[str, str] = MappingProxyType(
    {noun: stand_in for stand_in, line in stand_ins.STAND_INS.items() for noun in line.split(", ")}
)
MODELS_BY_NOUN = _by_noun(models.MODELS)
DRAWINGS_BY_NOUN = _by_noun(drawings.DRAWINGS)
FIRST_NOUN: Mapping[str, str] = MappingProxyType(
    {art: line.split(", ")[0] for art, line in (*models.MODELS.items(), *drawings.DRAWINGS.items())}
)
HEADS_ONLY = drawings.HEADS_ONLY
BETTER_IN_NOTO = drawings.BETTER_IN_NOTO
