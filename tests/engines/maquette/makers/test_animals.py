"""Birds, fish, insects, reptiles and the beasts of the sea: what is true of all of them, and of some."""

from functools import lru_cache

import numpy as np
import pytest

from studiolo.engines.maquette.makers import bats, birds, fish, insects, reptiles, sea
from studiolo.engines.maquette.makers.own import OWN_MAKERS
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.model import Colour, Floats, Mesh, Model

MODULES = (birds, fish, insects, sea, reptiles, bats)
MAKERS: tuple[Maker, ...] = tuple(maker for module in MODULES for maker in module.MAKERS)
SAMPLE = (
    "own:robin", "own:owl", "own:penguin", "own:flamingo", "own:goldfish", "own:shark", "own:whale", "own:butterfly", "own:bee",
    "own:ladybug", "own:snail", "own:octopus", "own:crab", "own:jellyfish", "own:turtle", "own:frog", "own:lizard", "own:bat",
)  # fmt: skip
ASKED = (
    "elephant giraffe camel kangaroo monkey gorilla koala squirrel hedgehog hamster mouse hippo rhinoceros crocodile turtle frog "
    "snake lizard owl eagle parrot penguin duck swan flamingo chicken peacock fish shark whale dolphin octopus crab seahorse "
    "jellyfish butterfly bee ladybug snail spider dragonfly dinosaur dragon bird bat moth seal toucan"
).split()
RED: Colour = (0.6, 0.02, 0.02)
BLUE: Colour = (0.02, 0.06, 0.6)
SPARE = 1.3  # a living thing never holds quite still: its pose changes its length a little


@lru_cache(maxsize=64)
def made(key: str, colour: Colour | None = None, pose: str = "", seed: int = 1) -> Model:
    maker = OWN_MAKERS[key]
    return maker.make(ThingSpec(key=key, noun=maker.nouns[0], size_m=maker.size_m, colour=colour, pose=pose, seed=seed))


def meshes(model: Model) -> list[Mesh]:
    return [part.shape for part in model.parts if isinstance(part.shape, Mesh)]


def part(model: Model, name: str) -> Mesh:
    (shape,) = (p.shape for p in model.parts if p.name == name)
    assert isinstance(shape, Mesh)
    return shape


def hues(model: Model) -> Floats:
    """Every vertex's colour but the eyes'."""
    shapes = [p.shape for p in model.parts if p.name != "eyes" and isinstance(p.shape, Mesh)]
    return np.concatenate([mesh.colours for mesh in shapes if mesh.colours is not None])


def test_every_animal_of_the_noun_list_has_a_maker_of_our_own() -> None:
    known = {noun for maker in OWN_MAKERS.values() for noun in maker.nouns}
    assert [noun for noun in ASKED if noun not in known] == []


def test_no_two_of_these_makers_share_a_key_or_a_noun() -> None:
    nouns = [noun for maker in MAKERS for noun in maker.nouns]
    assert len({maker.key for maker in MAKERS}) == len(MAKERS)
    assert len(set(nouns)) == len(nouns)
    assert all(OWN_MAKERS[maker.key] is maker for maker in MAKERS)


def test_fliers_and_swimmers_are_nouns_somebody_makes() -> None:
    for module in MODULES:
        known = {noun for maker in module.MAKERS for noun in maker.nouns}
        assert known >= module.FLIERS and known >= module.SWIMMERS
    assert {"butterfly", "bee", "hummingbird", "bat"} <= frozenset().union(*(module.FLIERS for module in MODULES))
    assert {"shark", "duck", "octopus", "jellyfish"} <= frozenset().union(*(module.SWIMMERS for module in MODULES))


@pytest.mark.parametrize("key", SAMPLE)
def test_it_stands_in_the_middle_at_about_its_size(key: str) -> None:
    low, high = made(key).bounds()
    size = OWN_MAKERS[key].size_m
    assert size / SPARE < (high - low).max() < size * SPARE
    assert np.abs((low + high)[:2] / 2).max() < 0.02 * size
    assert -0.02 * size < low[2] < 0.5 * size


@pytest.mark.parametrize("key", SAMPLE)
def test_its_meshes_are_sound_and_within_budget(key: str) -> None:
    shapes = meshes(made(key))
    assert sum(len(mesh.faces) for mesh in shapes) < 450_000
    for mesh in shapes:
        assert mesh.normals is not None and mesh.colours is not None
        assert np.isfinite(mesh.vertices).all() and np.isfinite(mesh.normals).all()
        assert int(mesh.faces.max()) < len(mesh.vertices)
        assert mesh.colours.min() >= 0 and mesh.colours.max() <= 1


@pytest.mark.parametrize(
    "key", ["own:robin", "own:shark", "own:goldfish", "own:frog", "own:crab", "own:octopus", "own:turtle"]
)
def test_its_skin_is_closed_outwards(key: str) -> None:
    mesh = part(made(key), "skin")
    corners = mesh.vertices[mesh.faces].astype(np.float64)
    volume = np.einsum("ij,ij->i", corners[:, 0], np.cross(corners[:, 1], corners[:, 2])).sum() / 6
    assert volume > 0
    assert mesh.normals is not None
    facing = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    assert ((facing * mesh.normals[mesh.faces].sum(axis=1)).sum(axis=1) > 0).mean() > 0.95


@pytest.mark.parametrize("key", SAMPLE)
def test_an_asked_colour_lands(key: str) -> None:
    red, blue = hues(made(key, RED)), hues(made(key, BLUE))
    assert (red[:, 0] - red[:, 2]).mean() > (blue[:, 0] - blue[:, 2]).mean() + 0.06


@pytest.mark.parametrize("key", ["own:robin", "own:goldfish", "own:butterfly", "own:octopus", "own:frog"])
def test_the_same_spec_gives_the_same_and_another_seed_another(key: str) -> None:
    maker = OWN_MAKERS[key]
    again = maker.make(ThingSpec(key=key, noun=maker.nouns[0], size_m=maker.size_m, seed=1))
    first, other = made(key), made(key, seed=2)
    assert all(np.array_equal(a.vertices, b.vertices) for a, b in zip(meshes(first), meshes(again), strict=True))
    same = [
        a.vertices.shape == b.vertices.shape
        and np.array_equal(a.vertices, b.vertices)
        and np.array_equal(a.colours, b.colours)
        for a, b in zip(meshes(first), meshes(other), strict=False)
        if a.colours is not None and b.colours is not None
    ]
    assert not all(same)


@pytest.mark.parametrize("key", SAMPLE)
def test_it_has_the_anchors_that_others_hold_on_to(key: str) -> None:
    model = made(key)
    low, high = model.bounds()
    assert {"saddle", "head_top", "mouth", "neck"} <= set(model.anchors)
    margin = 0.12 * float((high - low).max())
    for place in model.anchors.values():
        assert (np.asarray(place) > low - margin).all() and (np.asarray(place) < high + margin).all()


@pytest.mark.parametrize("key", ["own:robin", "own:owl", "own:eagle"])
def test_a_flying_bird_is_wider_than_a_perched_one(key: str) -> None:
    def width(pose: str) -> float:
        low, high = made(key, pose=pose).bounds()
        return float(high[0] - low[0])

    assert width("flying") > 2.2 * width("standing")


def test_a_swimming_duck_lies_in_the_water_without_legs() -> None:
    swimming, standing = made("own:mallard", pose="swimming"), made("own:mallard", pose="standing")
    assert float(swimming.bounds()[0][2]) < 0 <= float(standing.bounds()[0][2]) + 1e-6
    assert "feet" in {p.name for p in standing.parts} and "feet" not in {p.name for p in swimming.parts}


def test_a_sleeping_owl_has_its_eyes_shut() -> None:
    assert "eyes" not in {p.name for p in made("own:owl", pose="sleeping").parts}
    assert "eyes" in {p.name for p in made("own:owl").parts}


def test_a_shark_is_dark_above_and_pale_below() -> None:
    mesh = part(made("own:shark"), "skin")
    assert mesh.colours is not None and mesh.normals is not None
    above, below = mesh.normals[:, 2] > 0.7, mesh.normals[:, 2] < -0.7
    assert mesh.colours[below].mean() > 2 * mesh.colours[above].mean()


def test_an_asked_colour_keeps_a_penguins_white_belly() -> None:
    mesh = part(made("own:penguin", RED), "skin")
    assert mesh.colours is not None
    assert (mesh.colours.min(axis=1) > 0.5).mean() > 0.04


@pytest.mark.parametrize("key", ["own:owl", "own:eagle", "own:peacock", "own:robin"])
def test_a_standing_birds_tail_does_not_lift_it_off_its_feet(key: str) -> None:
    model = made(key)
    feet = float(part(model, "feet").vertices[:, 2].min())
    assert feet == pytest.approx(float(model.bounds()[0][2]), abs=1e-4)
