from functools import lru_cache

import numpy as np
import pytest

from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.makers.quadruped import ANIMALS, MAKERS
from studiolo.engines.maquette.makers.quadrupeds.flesh import body_cones
from studiolo.engines.maquette.makers.quadrupeds.making import pose_of
from studiolo.engines.maquette.makers.quadrupeds.poses import BY_WORD
from studiolo.engines.maquette.makers.quadrupeds.skeleton import BONE, posed, rest_of
from studiolo.engines.maquette.model import Colour, Mesh, Model

BY_KEY = {maker.key: maker for maker in MAKERS}
SAMPLE = ("own:golden-retriever", "own:horse", "own:sheep")


@lru_cache(maxsize=32)
def made(
    key: str, pose: str = "", colour: Colour | None = None, seed: int = 1, modifiers: tuple[str, ...] = ()
) -> Model:
    maker = BY_KEY[key]
    spec = ThingSpec(
        key=key, noun=maker.nouns[0], size_m=maker.size_m, pose=pose, colour=colour, seed=seed, modifiers=modifiers
    )
    return maker.make(spec)


def mesh_of(model: Model, name: str) -> Mesh:
    (shape,) = (part.shape for part in model.parts if part.name == name)
    assert isinstance(shape, Mesh)
    return shape


def triangles(model: Model, *names: str) -> int:
    return sum(len(mesh_of(model, part.name).faces) for part in model.parts if not names or part.name in names)


@pytest.mark.parametrize("key", SAMPLE)
def test_it_stands_in_the_middle_of_the_ground_about_as_long_as_asked(key: str) -> None:
    low, high = made(key).bounds()
    assert low[2] == pytest.approx(0, abs=0.03 * BY_KEY[key].size_m)
    assert (low + high)[:2] == pytest.approx(0, abs=0.02)
    assert 0.75 * BY_KEY[key].size_m < (high - low).max() < 1.35 * BY_KEY[key].size_m


@pytest.mark.parametrize("key", SAMPLE)
def test_its_meshes_are_sound_and_within_budget(key: str) -> None:
    for part in made(key).parts:
        mesh = part.shape
        assert isinstance(mesh, Mesh) and mesh.normals is not None and mesh.colours is not None
        assert mesh.faces.max() < len(mesh.vertices)
        assert all(np.isfinite(values).all() for values in (mesh.vertices, mesh.normals, mesh.colours))
        assert mesh.colours.min() >= 0 and mesh.colours.max() <= 1
    assert triangles(made(key)) < 1_500_000
    assert triangles(made(key)) - (triangles(made(key), "fur")) < 150_000


def test_the_skin_faces_outwards() -> None:
    mesh = mesh_of(made("own:horse"), "skin")
    assert mesh.normals is not None
    corners = mesh.vertices[mesh.faces]
    across = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    agree = (across * mesh.normals[mesh.faces[:, 0]]).sum(axis=1) > 0
    assert agree.mean() > 0.97


def test_the_same_spec_gives_the_same_animal_and_another_seed_another() -> None:
    first = mesh_of(BY_KEY["own:cow"].make(ThingSpec(key="own:cow", noun="cow", size_m=2.3, seed=1)), "skin")
    again, other = mesh_of(made("own:cow"), "skin"), mesh_of(made("own:cow", seed=2), "skin")
    assert first.colours is not None and other.colours is not None
    assert np.array_equal(first.vertices, again.vertices)
    assert first.vertices.shape != other.vertices.shape or not np.array_equal(first.colours, other.colours)


def test_it_wears_the_colour_asked_for() -> None:
    blue = mesh_of(made("own:horse", colour=(0.05, 0.1, 0.6)), "skin")
    assert blue.colours is not None
    assert np.median(blue.colours, axis=0) == pytest.approx((0.05, 0.1, 0.6), rel=0.15)


def test_its_face_looks_towards_the_camera() -> None:
    eyes, skin = mesh_of(made("own:horse"), "eyes"), mesh_of(made("own:horse"), "skin")
    assert eyes.vertices[:, 1].mean() < skin.vertices[:, 1].min() * 0.5


def test_poses_differ_as_their_words_say() -> None:
    heights = {pose: float(made("own:horse", pose).anchors["top"][2]) for pose in ("standing", "lying", "eating")}
    assert heights["lying"] < 0.8 * heights["standing"]
    assert heights["eating"] < 0.55 * heights["standing"]


def test_a_horse_has_no_tongue_out_and_a_panting_dog_has() -> None:
    assert "nose" not in {part.name for part in made("own:horse").parts}
    assert triangles(made("own:golden-retriever"), "nose") > 1000


def test_a_fluffy_one_has_longer_hair() -> None:
    usual, fluffy = (mesh_of(made("own:golden-retriever", modifiers=m), "fur") for m in ((), ("fluffy",)))
    assert np.ptp(fluffy.vertices[:, 0]) > np.ptp(usual.vertices[:, 0])


@pytest.mark.parametrize("word", sorted(BY_WORD))
def test_every_pose_rests_on_the_ground(word: str) -> None:
    animal = next(animal for animal in ANIMALS if animal.key == "own:dog")
    rest, pose = rest_of(animal.build), pose_of(animal, word, np.random.default_rng(1))
    cones = body_cones(animal.build, rest)
    bones = posed(rest, pose, cones)
    ends = {leg: bones.place(BONE[f"{leg}3"], rest.legs[leg][4])[2] for leg in ("fl", "fr", "hl", "hr")}
    assert min(ends.values()) < 0.12
    if pose.settle:
        assert min(ends["fl"], ends["fr"]) < 0.15 and min(ends["hl"], ends["hr"]) < 0.15


def test_no_two_makers_claim_one_noun_or_key() -> None:
    nouns = [noun for maker in MAKERS for noun in maker.nouns]
    assert len(nouns) == len(set(nouns))
    assert len(BY_KEY) == len(MAKERS)


@pytest.mark.parametrize("maker", MAKERS, ids=lambda maker: maker.key)
def test_a_maker_says_what_it_makes(maker: Maker) -> None:
    assert maker.key.startswith("own:") and maker.nouns and 0.1 < maker.size_m < 5
    assert all(noun == noun.lower() for noun in maker.nouns)


def test_an_elephant_has_a_trunk_that_hangs_clear_of_the_ground() -> None:
    mesh = mesh_of(made("own:elephant"), "skin")
    front = mesh.vertices[mesh.vertices[:, 1] < np.quantile(mesh.vertices[:, 1], 0.04)]
    height = float(mesh.vertices[:, 2].max())
    assert 0.02 * height < front[:, 2].min() < 0.5 * height


def test_a_pink_elephant_is_pink() -> None:
    pink = mesh_of(made("own:elephant", colour=(0.8, 0.25, 0.4)), "skin").colours
    assert pink is not None
    assert pink[:, 0].mean() > 1.6 * pink[:, 1].mean()


@pytest.mark.parametrize("key", ["own:squirrel", "own:kangaroo", "own:hedgehog", "own:monkey"])
def test_short_legs_keep_their_feet(key: str) -> None:
    """The lowest skin hangs together with the body: no foot lies apart from its leg."""
    mesh = mesh_of(made(key), "skin")
    heights = np.sort(mesh.vertices[:, 2])
    assert np.diff(heights[heights < 0.5 * heights[-1]]).max() < 0.03 * heights[-1]


def test_an_animal_can_be_ridden_and_crowned() -> None:
    assert {"saddle", "head_top", "mouth", "neck"} <= set(made("own:horse").anchors)
