"""A person asked for in few words, made once for each question."""

from functools import lru_cache

import numpy as np

from studiolo.engines.maquette.language.brief import Worn
from studiolo.engines.maquette.makers.people import MAKERS
from studiolo.engines.maquette.makers.people.character import Character, character_of
from studiolo.engines.maquette.makers.people.roles import PEOPLE
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.model import Colour, Mesh, Model, Part, Texture

BY_NOUN: dict[str, Maker] = {noun: maker for maker in reversed(MAKERS) for noun in maker.nouns}


def asked(
    noun: str,
    *,
    pose: str = "",
    seed: int = 1,
    modifiers: tuple[str, ...] = (),
    worn: tuple[Worn, ...] = (),
    seat_m: float = 0.0,
    held_m: tuple[float, float, float] | None = None,
    colour: Colour | None = None,
) -> ThingSpec:
    maker = BY_NOUN[noun]
    return ThingSpec(
        key=maker.key, noun=noun, size_m=maker.size_m, pose=pose, seed=seed, modifiers=modifiers, worn=worn,
        seat_m=seat_m, held_m=held_m, colour=colour,
    )  # fmt: skip


@lru_cache(maxsize=32)
def made(spec: ThingSpec) -> Model:
    return next(maker for maker in MAKERS if maker.key == spec.key).make(spec)


def decided(spec: ThingSpec) -> Character:
    return character_of(next(role for role in PEOPLE if f"own:{role.name}" == spec.key), spec)


def parts_named(model: Model, name: str) -> list[Part]:
    return [part for part in model.parts if part.name == name]


def mesh_named(model: Model, name: str) -> Mesh:
    shape = parts_named(model, name)[0].shape
    assert isinstance(shape, Mesh)
    return shape


def colour_of(part: Part) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    """Linear RGB, the mean where it is a picture or painted at its vertices."""
    shape, colour = part.shape, part.material.colour
    assert isinstance(shape, Mesh)
    if part.material.per_vertex and shape.colours is not None:
        return np.asarray(shape.colours.mean(axis=0), float)
    if isinstance(colour, Texture):
        return np.asarray(colour.image[..., :3].reshape(-1, 3).mean(axis=0), float)
    return np.array(colour, float)
