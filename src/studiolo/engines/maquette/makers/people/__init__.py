"""People: any age, build and trade, posed, dressed and given a face, varied by seed. Start: MAKERS, then making.py."""

from functools import partial

from studiolo.engines.maquette.makers.people.making import make_person
from studiolo.engines.maquette.makers.people.roles import PEOPLE, Role
from studiolo.engines.maquette.makers.protocol import Maker


def maker_of(role: Role) -> Maker:
    return Maker(
        key=f"own:{role.name}",
        nouns=role.nouns,
        size_m=role.size_m,
        make=partial(make_person, role),
        honours=frozenset({"colour", "second_colour", "pose", "modifiers", "worn"}),
        view_turn_deg=18.0,
    )


MAKERS: tuple[Maker, ...] = tuple(maker_of(role) for role in PEOPLE)
