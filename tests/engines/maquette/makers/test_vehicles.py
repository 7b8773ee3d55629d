from functools import lru_cache

import numpy as np
import pytest

from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.makers.vehicles import FLIES, FLOATS, MAKERS
from studiolo.engines.maquette.makers.vehicles.forms import beside, cut, melt, outline, oval, skin, within
from studiolo.engines.maquette.model import Colour, Mesh, Model, Part

from .product_checks import find

TEAL: Colour = (0.02, 0.31, 0.29)
QUICK = ("vintage-car", "sedan", "sailing-boat", "biplane", "bicycle", "rocket", "steam-locomotive", "cart", "tractor")


@lru_cache(maxsize=32)
def made(name: str, seed: int = 3, colour: Colour | None = None) -> Model:
    maker = find(MAKERS, name)
    return maker.make(ThingSpec(key=maker.key, noun=maker.nouns[0], size_m=maker.size_m, seed=seed, colour=colour))


@pytest.mark.parametrize("name", QUICK)
def test_a_vehicle_stands_at_its_true_size(name: str) -> None:
    low, high = made(name).bounds()
    assert float((high - low).max()) == pytest.approx(find(MAKERS, name).size_m, rel=1e-3)
    assert float(low[2]) == pytest.approx(0, abs=1e-2)


@pytest.mark.parametrize("name", QUICK)
def test_a_vehicle_wears_the_colour_asked_for(name: str) -> None:
    model = made(name, colour=TEAL)
    assert "colour" in model.honoured
    assert any(part.material.colour == TEAL for part in model.parts)
    assert not any(part.material.colour == TEAL for part in made(name).parts)


@pytest.mark.parametrize("name", ("bicycle", "cart", "rocket"))
def test_seeds_vary_a_vehicle_and_the_same_seed_gives_the_same(name: str) -> None:
    assert len({_look(made(name, seed)) for seed in (1, 2, 3)}) > 1
    maker = find(MAKERS, name)
    again = maker.make(ThingSpec(key=maker.key, noun=maker.nouns[0], size_m=maker.size_m, seed=3))
    assert _look(again) == _look(made(name))


def test_a_car_has_glass_above_its_belt_lamps_at_both_ends_and_wheel_wells() -> None:
    names = {part.name for part in made("sedan").parts}
    assert {"glass", "lamp", "tail lamp", "wheel well", "body"} <= names
    low, high = _named(made("sedan"), "glass")
    assert low[2] > 0.9
    assert high[2] < 1.5


def test_a_classic_car_is_two_toned_when_a_second_colour_is_asked() -> None:
    maker = find(MAKERS, "classic-car")
    spec = ThingSpec(key=maker.key, noun="classic car", size_m=4.5, colour=TEAL, second_colour=(0.7, 0.1, 0.1), seed=2)
    model = maker.make(spec)
    assert {"colour", "second_colour"} <= model.honoured
    assert {TEAL, (0.7, 0.1, 0.1)} <= {part.material.colour for part in model.parts}


def test_words_before_car_choose_its_shape() -> None:
    maker = find(MAKERS, "car")
    spec = ThingSpec(key=maker.key, noun="car", size_m=4.5, seed=2)
    plain = maker.make(spec)
    sports = maker.make(ThingSpec(key=maker.key, noun="car", size_m=4.5, seed=2, modifiers=("sports",)))
    assert "modifiers" in sports.honoured
    assert sports.bounds()[1][2] < plain.bounds()[1][2]


def test_what_floats_says_how_deep_it_lies() -> None:
    for name in ("sailing-boat", "rowing-boat", "canoe", "fishing-boat"):
        model = made(name)
        assert 0 < model.anchors["waterline"][2] < float(model.bounds()[1][2]) / 2
        assert find(MAKERS, name).nouns[0] in FLOATS


def test_planes_and_balloons_fly_but_cars_do_not() -> None:
    assert {"airplane", "hot air balloon", "helicopter"} <= FLIES
    assert not FLIES & FLOATS
    assert "car" not in FLIES


def test_no_two_vehicles_claim_one_noun() -> None:
    nouns = [noun for maker in MAKERS for noun in maker.nouns]
    assert len(nouns) == len(set(nouns))
    assert len({maker.key for maker in MAKERS}) == len(MAKERS)


@pytest.mark.slow
@pytest.mark.parametrize("maker", MAKERS, ids=lambda maker: maker.key)
def test_every_vehicle_is_sound(maker: Maker) -> None:
    model = maker.make(ThingSpec(key=maker.key, noun=maker.nouns[0], size_m=maker.size_m, seed=5))
    low, high = model.bounds()
    assert float((high - low).max()) == pytest.approx(maker.size_m, rel=1e-3)
    assert np.allclose((low + high)[:2] / 2, 0, atol=2e-3 * maker.size_m)
    assert sum(len(part.shape.faces) for part in model.parts if isinstance(part.shape, Mesh)) < 250_000
    for part in model.parts:
        assert isinstance(part.shape, Mesh)
        assert part.shape.normals is not None
        assert np.isfinite(part.shape.vertices).all()
        assert np.isfinite(part.shape.normals).all()
        assert int(part.shape.faces.max()) < len(part.shape.vertices)
        if len(part.shape.faces) > 200:
            assert _agreement(part) > 0.93


def test_a_skin_is_closed_and_turned_outwards() -> None:
    soup = skin(lambda x, y, z: np.sqrt(x**2 + y**2 + z**2) - 1.0, (-1.2, -1.2, -1.2), (1.2, 1.2, 1.2), 0.1)
    a, b, c = (soup.corners[:, k, :3].astype(float) for k in range(3))
    volume = float((a * np.cross(b, c)).sum() / 6)
    assert volume == pytest.approx(4 / 3 * np.pi, rel=0.02)


def test_cutting_a_skin_loses_none_of_it_and_keeps_to_the_line() -> None:
    soup = skin(lambda x, y, z: np.sqrt(x**2 + y**2 + z**2) - 1.0, (-1.2, -1.2, -1.2), (1.2, 1.2, 1.2), 0.06)
    region = beside(oval(0.0, 0.0, 0.5, 0.3))
    inside, rest = cut(soup, region)
    whole = _area(soup.corners)
    assert _area(inside.corners) + _area(rest.corners) == pytest.approx(whole, rel=1e-4)
    assert region.inside(inside.corners.reshape(-1, 6)[:, :3]).max() < 0.002


def test_melting_fills_the_corner_between_two_forms() -> None:
    one, other = np.array([0.05]), np.array([0.05])
    assert melt(0.2, one, other) < 0 < min(one, other)
    square = outline([(-1, -1, 0), (1, -1, 0), (1, 1, 0), (-1, 1, 0)])
    assert within(square, np.array([0.0]), np.array([0.4]))[0] == pytest.approx(-0.6)


def _look(model: Model) -> tuple[object, ...]:
    low, high = model.bounds()
    colours = [part.material.colour for part in model.parts if isinstance(part.material.colour, tuple)]
    return (*np.round(high - low, 3).tolist(), *colours)


def _named(model: Model, name: str) -> tuple[np.ndarray, np.ndarray]:
    points = np.concatenate(
        [part.shape.vertices for part in model.parts if part.name == name and isinstance(part.shape, Mesh)]
    )
    return points.min(axis=0), points.max(axis=0)


def _area(corners: np.ndarray) -> float:
    a, b, c = (corners[:, k, :3].astype(float) for k in range(3))
    return float(np.linalg.norm(np.cross(b - a, c - a), axis=1).sum() / 2)


def _agreement(part: Part) -> float:
    mesh = part.shape
    assert isinstance(mesh, Mesh)
    assert mesh.normals is not None
    corners = mesh.vertices[mesh.faces].astype(float)
    facing = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    told = mesh.normals[mesh.faces].sum(axis=1)
    area = np.linalg.norm(facing, axis=1)
    return float(area[(facing * told).sum(axis=1) > 0].sum() / area.sum())
