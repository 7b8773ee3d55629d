import numpy as np
import pytest

from studiolo.engines.maquette.makers.own import OWN_MAKERS
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.makers.wear import MAKERS
from studiolo.engines.maquette.makers.wear.cloth import patch_cloth, tube_cloth
from studiolo.engines.maquette.makers.wear.stones import brilliant
from studiolo.engines.maquette.model import Mesh, Strands, Texture

from .product_checks import TEAL, assert_is_sound, assert_stands_at_its_size, assert_wears, find, made


@pytest.mark.parametrize("maker", MAKERS, ids=lambda maker: maker.key)
def test_what_is_worn_is_sound_and_stands_at_its_size(maker: Maker) -> None:
    assert_stands_at_its_size(maker)
    assert_is_sound(maker, 200_000)


@pytest.mark.parametrize("maker", MAKERS, ids=lambda maker: maker.key)
def test_what_is_worn_takes_the_colour_asked_for(maker: Maker) -> None:
    assert_wears(maker, TEAL)


@pytest.mark.parametrize(
    "noun",
    "t-shirt shirt coat scarf glove mitten sock tie crown necklace ring bracelet earrings backpack handbag belt".split()
    + ["bow tie", "top hat", "straw hat", "cowboy hat", "beanie", "tiara", "hoodie", "sweater"],
)
def test_the_first_maker_of_a_garment_is_here(noun: str) -> None:
    assert next(maker for maker in OWN_MAKERS.values() if noun in maker.nouns) in MAKERS


def test_no_noun_is_made_twice() -> None:
    nouns = [noun for maker in MAKERS for noun in maker.nouns]
    assert len(nouns) == len(set(nouns))


def test_a_tube_and_a_piece_of_cloth_have_a_thickness_and_face_outwards() -> None:
    angle = np.linspace(-np.pi, np.pi, 49)
    ring = np.stack([0.1 * np.sin(angle), -0.1 * np.cos(angle), 0 * angle], axis=1)
    tube = tube_cloth(ring[None] + np.linspace(0, 0.3, 20)[:, None, None] * np.array((0.0, 0.0, 1.0)), 0.003)
    # Thicker away from its openings, so that its plainer inside never comes through a fold.
    assert 0.9 < volume(tube) / (2 * np.pi * 0.1 * 0.3 * 0.003) < 2.5
    x, z = np.meshgrid(np.linspace(0, 0.2, 12), np.linspace(0, 0.3, 16))
    piece = patch_cloth(np.stack([x, 0 * x, z], axis=2), 0.004)
    assert 0.9 < volume(piece) / (0.2 * 0.3 * 0.004) < 1.15
    assert piece.normals is not None
    assert float(piece.normals[:, 1].min()) < -0.9


def test_a_cut_stone_is_closed_and_its_facets_are_flat() -> None:
    stone = brilliant(0.01)
    assert volume(stone) > 0
    assert stone.normals is not None
    corners = stone.vertices[stone.faces]
    across = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    assert ((across * stone.normals[stone.faces[:, 0]]).sum(axis=1) > 0).all()


def volume(mesh: Mesh) -> float:
    corners = mesh.vertices[mesh.faces].astype(float)
    return float(np.einsum("ij,ij->", corners[:, 0], np.cross(corners[:, 1], corners[:, 2])) / 6)


def test_stripes_are_of_the_second_colour() -> None:
    maker = find(MAKERS, "t-shirt")
    white = (0.8, 0.8, 0.8)
    spec = ThingSpec(
        key=maker.key, noun="t-shirt", size_m=0.75, colour=TEAL, second_colour=white, modifiers=("striped",)
    )
    model = maker.make(spec)
    assert {"colour", "second_colour"} <= model.honoured
    body = next(part for part in model.parts if part.name == "body")
    assert isinstance(body.material.colour, Texture)
    picture = body.material.colour.image.reshape(-1, 3)
    assert picture[:, 0].max() > 0.6 and picture[:, 0].min() < 0.15


def test_a_plain_wedding_ring_has_no_stone_and_an_engagement_ring_has_one() -> None:
    maker = find(MAKERS, "finger-ring")
    stones = [
        sum(part.name == "stone" for part in maker.make(ThingSpec(key=maker.key, noun=noun, size_m=0.028)).parts)
        for noun in ("wedding ring", "engagement ring")
    ]
    assert stones == [0, 1]


def test_a_silver_crown_is_silver() -> None:
    maker = find(MAKERS, "crown")
    crown = maker.make(ThingSpec(key=maker.key, noun="crown", size_m=0.24, material="silver"))
    band = next(part for part in crown.parts if part.name == "band")
    assert "material" in crown.honoured
    assert isinstance(band.material.colour, tuple) and band.material.colour[2] > 0.7


def test_a_scarf_has_a_fringe() -> None:
    assert any(isinstance(part.shape, Strands) for part in made(find(MAKERS, "scarf")).parts)


def test_a_folded_scarf_lies_and_another_hangs() -> None:
    maker = find(MAKERS, "scarf")
    hanging = made(maker)
    lying = maker.make(ThingSpec(key=maker.key, noun="scarf", size_m=maker.size_m, seed=5, modifiers=("folded",)))
    assert "modifiers" in lying.honoured
    (low, high), (lower, upper) = lying.bounds(), hanging.bounds()
    assert (high - low)[2] < 0.5 * (high - low)[0]
    assert (upper - lower)[2] > (upper - lower)[0]


@pytest.mark.parametrize("name", ["scarf", "glasses", "sunglasses", "necktie", "bow-tie", "crown"])
def test_what_can_be_put_on_names_the_place_it_is_worn_at(name: str) -> None:
    model = made(find(MAKERS, name))
    low, high = model.bounds()
    at = np.array(model.anchors["worn"])
    assert (at >= low - 0.01).all() and (at <= high + 0.01).all()


def test_gloves_are_of_both_hands_by_their_seeds() -> None:
    maker = find(MAKERS, "gloves")
    thumbs = set()
    for seed in range(6):
        shape = made(maker, seed).parts[0].shape
        assert isinstance(shape, Mesh)
        tips = shape.vertices[np.abs(shape.vertices[:, 0]) > 0.9 * np.abs(shape.vertices[:, 0]).max()]
        thumbs.add(bool(np.median(tips[:, 0]) > 0))
    assert thumbs == {True, False}
