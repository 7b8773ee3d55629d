"""Four-legged animals: dogs, cats, and everything that stands on the same bones."""

from functools import partial

from studiolo.engines.maquette.makers.protocol import Maker
from studiolo.engines.maquette.makers.quadrupeds.animal import Animal
from studiolo.engines.maquette.makers.quadrupeds.apes import APES
from studiolo.engines.maquette.makers.quadrupeds.camels import CAMELS
from studiolo.engines.maquette.makers.quadrupeds.cats import CATS
from studiolo.engines.maquette.makers.quadrupeds.deer import DEERS
from studiolo.engines.maquette.makers.quadrupeds.dogs import DOGS
from studiolo.engines.maquette.makers.quadrupeds.farm import FARM
from studiolo.engines.maquette.makers.quadrupeds.giants import GIANTS
from studiolo.engines.maquette.makers.quadrupeds.horses import HORSES
from studiolo.engines.maquette.makers.quadrupeds.making import make_animal
from studiolo.engines.maquette.makers.quadrupeds.others import OTHERS
from studiolo.engines.maquette.makers.quadrupeds.small import SMALL

ANIMALS: tuple[Animal, ...] = (*DOGS, *CATS, *HORSES, *FARM, *DEERS, *OTHERS, *GIANTS, *CAMELS, *APES, *SMALL)


def maker_of(animal: Animal) -> Maker:
    return Maker(
        key=animal.key,
        nouns=animal.nouns,
        size_m=animal.size_m,
        make=partial(make_animal, animal),
        honours=frozenset({"colour", "pose", "modifiers"}),
        view_turn_deg=animal.view_turn_deg,
    )


MAKERS: tuple[Maker, ...] = tuple(maker_of(animal) for animal in ANIMALS)
