"""Over-ear headphones."""

import numpy as np

from studiolo.engines.maquette.makers.headphones import MAKERS
from studiolo.engines.maquette.model import Model
from tests.engines.maquette.makers.shape_checks import check_meshes, check_stands, made

MAKER = MAKERS[0]


def shade(model: Model, name: str) -> tuple[float, ...]:
    colour = next(part.material.colour for part in model.parts if part.name == name)
    assert isinstance(colour, tuple)
    return colour


def test_headphones_stand_and_are_well_made() -> None:
    model = made(MAKER)
    check_stands(model, MAKER.size_m)
    check_meshes(model)


def test_there_are_two_of_what_a_head_has_two_of() -> None:
    names = [part.name for part in made(MAKER).parts]
    assert all(names.count(name) == 2 for name in ("shell", "cap", "ring", "cushion", "stem", "sleeve"))


def test_an_asked_colour_is_the_shell_s_and_the_rings_stay_metal() -> None:
    model = made(MAKER, colour=(0.6, 0.05, 0.05))
    assert shade(model, "shell") == shade(model, "band") == (0.6, 0.05, 0.05)
    assert next(part for part in model.parts if part.name == "ring").material.metallic == 1.0


def test_gold_headphones_are_gold_with_dark_cushions() -> None:
    model = made(MAKER, material="gold")
    assert next(part for part in model.parts if part.name == "shell").material.metallic == 1.0
    assert max(shade(model, "cushion")) < 0.05


def test_the_metal_differs_from_seed_to_seed() -> None:
    assert len({shade(made(MAKER, seed=seed), "ring") for seed in range(6)}) > 1


def test_the_same_seed_gives_the_same_headphones() -> None:
    first, second = made(MAKER, seed=9), made(MAKER, seed=9)
    assert all(
        np.array_equal(a.shape.vertices, b.shape.vertices)  # type: ignore[union-attr]
        for a, b in zip(first.parts, second.parts, strict=True)
    )
