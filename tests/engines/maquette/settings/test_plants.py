"""Plants, trees and stones: sound meshes that stand on the ground at the size asked, and repeat themselves exactly."""

from collections.abc import Callable

import numpy as np
import pytest

from studiolo.engines.maquette.model import Colour, Mesh, Part
from studiolo.engines.maquette.settings.conifers import conifer, stand_of_conifers
from studiolo.engines.maquette.settings.flowers import FLOWER_KINDS, FlowerKind, far_flower, flower
from studiolo.engines.maquette.settings.grass import blades, ground_leaves, seed_grass, tuft
from studiolo.engines.maquette.settings.plants import LEAF, SOLID, Plant, sown
from studiolo.engines.maquette.settings.rocks import stone
from studiolo.engines.maquette.settings.seasons import AUTUMN, SUMMER, season_of
from studiolo.engines.maquette.settings.trees import BEECH, BIRCH, OAK, broadleaf
from studiolo.engines.maquette.settings.trunks import BARKS, bole
from studiolo.engines.maquette.settings.undergrowth import bush, fern, log, mushroom

GREEN: Colour = (0.1, 0.2, 0.03)
Make = Callable[[np.random.Generator], Plant]
MAKERS: dict[str, Make] = {
    "tuft": lambda random: tuft(random, 1.0, GREEN),
    "seed grass": lambda random: seed_grass(random, 1.0, GREEN),
    "clover": lambda random: ground_leaves(random, 1.0, GREEN),
    "oak": lambda random: broadleaf(random, OAK, 1.0, 1),
    "birch": lambda random: broadleaf(random, BIRCH, 1.0, 2),
    "far beech": lambda random: broadleaf(random, BEECH, 1.0, 0),
    "fir": lambda random: conifer(random, 1.0, 2),
    "snowy fir": lambda random: conifer(random, 1.0, 1, snow=0.8),
    "fern": lambda random: fern(random, 1.0, GREEN),
    "bush": lambda random: bush(random, 1.0, (GREEN, GREEN)),
    "mushroom": lambda random: mushroom(random, 1.0, (0.6, 0.04, 0.02), spots=True),
    "log": lambda random: log(random, 2.0, 0.3),
    "stone": lambda random: stone(random, 1.0, moss=0.5),
    "bole": lambda random: bole(random, BARKS[2]),
} | {kind.name: lambda random, kind=kind: flower(random, kind, 1.0, kind.colours[0]) for kind in FLOWER_KINDS}


def mesh_of(part: Part) -> Mesh:
    assert isinstance(part.shape, Mesh)
    return part.shape


def triangles(plant: Plant) -> int:
    return sum(len(mesh_of(part).faces) for part in plant)


def points(plant: Plant) -> np.ndarray:
    return np.concatenate([mesh_of(part).vertices for part in plant])


@pytest.mark.parametrize("name", MAKERS)
def test_a_plant_is_sound_and_about_one_metre(name: str) -> None:
    plant = MAKERS[name](np.random.default_rng(3))
    for part in plant:
        mesh = mesh_of(part)
        assert part.material is LEAF or part.material is SOLID
        assert mesh.normals is not None and mesh.colours is not None and mesh.roughness is not None
        for values in (mesh.vertices, mesh.normals, mesh.colours):
            assert values.shape == (len(mesh.vertices), 3) and values.dtype == np.float32
            assert np.isfinite(values).all()
        assert len(mesh.roughness) == len(mesh.vertices)
        assert mesh.faces.max() < len(mesh.vertices)
        assert mesh.colours.min() >= 0 and mesh.colours.max() <= 1
    low, high = points(plant).min(axis=0), points(plant).max(axis=0)
    assert -0.5 < low[2] < 0.5
    assert 0.4 < max(high - low) < 2.6


@pytest.mark.parametrize("name", MAKERS)
def test_the_same_seed_grows_the_same_plant(name: str) -> None:
    first, again = (points(MAKERS[name](np.random.default_rng(5))) for _ in range(2))
    assert np.array_equal(first, again)
    assert not np.array_equal(first, points(MAKERS[name](np.random.default_rng(6))))


def test_a_far_conifer_is_cheap_and_a_near_one_rich() -> None:
    far, middle, near = (triangles(conifer(np.random.default_rng(1), 8.0, detail)) for detail in (0, 1, 2))
    assert far < 140
    assert far < middle < 4000 < near < 12_000


def test_a_stand_has_a_tree_at_every_place_of_the_height_asked() -> None:
    feet = np.array([(0.0, 0.0, 2.0), (40.0, 0.0, -1.0)])
    plant = stand_of_conifers(feet, np.array([10.0, 5.0]), seed=4, detail=0)
    tops = points(plant)
    first, second = tops[tops[:, 0] < 20], tops[tops[:, 0] > 20]
    assert first[:, 2].max() == pytest.approx(12, abs=0.6)
    assert second[:, 2].max() == pytest.approx(4, abs=0.4)
    assert stand_of_conifers(np.zeros((0, 3)), np.zeros(0), seed=4, detail=0) == ()


def test_snow_makes_a_conifer_whiter() -> None:
    def brightness(snow: float) -> float:
        plant = stand_of_conifers(np.zeros((1, 3)), np.ones(1), seed=2, detail=0, snow=snow)
        colours = mesh_of(plant[0]).colours
        assert colours is not None
        return float(colours.mean())

    assert brightness(0.9) > 3 * brightness(0.0)


@pytest.mark.parametrize("kind", FLOWER_KINDS, ids=lambda kind: kind.name)
def test_a_far_flower_has_its_colour_in_few_triangles(kind: FlowerKind) -> None:
    plant = far_flower(np.random.default_rng(1), kind, 0.3, kind.colours[0])
    colours = mesh_of(plant[0]).colours
    assert triangles(plant) < 60
    assert colours is not None and np.isclose(colours, np.asarray(kind.colours[0], np.float32)).all(axis=1).any()


def test_blades_are_as_high_as_asked_or_bend_below_it() -> None:
    heights = np.array([0.1, 0.4])
    mesh = blades(
        np.random.default_rng(1), np.zeros((2, 3)), heights, np.array([0.01, 0.02]), np.tile(GREEN, (2, 1)), knots=4
    )
    each = mesh.vertices[:, 2].reshape(2, -1)
    assert (each.max(axis=1) <= heights + 1e-6).all()
    assert (each.max(axis=1) > 0.3 * heights).all()
    assert len(mesh.faces) == 2 * 5


def test_sown_plants_share_one_mesh_for_each_material() -> None:
    random = np.random.default_rng(1)
    plant = sown(
        [mushroom(random, 1.0, GREEN), tuft(random, 1.0, GREEN)], random.normal(0, 5, (30, 3)), np.ones(30), random
    )
    assert len(plant) == 2
    assert sown([tuft(random, 1.0, GREEN)], np.zeros((0, 3)), np.zeros(0), random) == ()


def test_words_choose_the_season() -> None:
    assert season_of(("cozy", "Autumn")) is AUTUMN
    assert season_of(("cozy",)) is SUMMER
