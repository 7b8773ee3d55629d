import numpy as np
import pytest

from studiolo.engines.maquette.makers.bench import triangles
from studiolo.engines.maquette.makers.own import OWN_MAKERS
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.makers.wear.shoes import MAKERS
from studiolo.engines.maquette.makers.wear.shoes.last import Drape, Last, drawn_over, level, lifted, opening, slab, wall
from studiolo.engines.maquette.makers.wear.shoes.sneakers import LOW
from studiolo.engines.maquette.model import Colour, Mesh, Model, Texture

from .product_checks import TEAL, assert_is_sound, assert_stands_at_its_size, assert_wears, find, made
from .shape_checks import check_meshes

WHITE: Colour = (0.85, 0.85, 0.85)


@pytest.mark.parametrize("maker", MAKERS, ids=lambda maker: maker.key)
def test_a_shoe_is_sound_and_stands_at_its_size(maker: Maker) -> None:
    assert_stands_at_its_size(maker)
    assert_is_sound(maker, 170_000)
    check_meshes(made(maker))


@pytest.mark.parametrize("maker", MAKERS, ids=lambda maker: maker.key)
def test_a_shoe_takes_the_colour_asked_for(maker: Maker) -> None:
    assert_wears(maker, TEAL)


@pytest.mark.parametrize("maker", MAKERS, ids=lambda maker: maker.key)
def test_the_left_shoe_is_the_right_one_in_a_mirror(maker: Maker) -> None:
    right, left = (_shoe(maker, modifiers=(side,)) for side in ("right", "left"))
    a, b = _points(right), _points(left)
    assert np.allclose(a * (-1, 1, 1), b, atol=1e-5)
    assert not np.allclose(a[:, 0].mean(), 0, atol=1e-5)
    assert "modifiers" in right.honoured


@pytest.mark.parametrize("maker", MAKERS, ids=lambda maker: maker.key)
def test_the_toe_points_to_the_front_and_seeds_give_both_sides(maker: Maker) -> None:
    low, high = made(maker).bounds()
    assert high[1] - low[1] > 1.8 * (high[0] - low[0])
    insole = next(part.shape for part in made(maker).parts if part.name in ("insole", "top"))
    assert isinstance(insole, Mesh)
    sides = {bool(_points(made(maker, seed))[:, 0].mean() > 0) for seed in range(4)}
    assert sides == {True, False}


@pytest.mark.parametrize(
    "noun",
    "shoe sneaker trainer oxford brogue loafer moccasin boot wellington stiletto sandal slipper flip-flop".split()
    + [
        "running shoe",
        "leather shoe",
        "ankle boot",
        "hiking boot",
        "rain boot",
        "cowboy boot",
        "high heel",
        "high heels",
    ]
    + ["ballet shoe", "dress shoe"],
)
def test_the_first_maker_of_footwear_is_here(noun: str) -> None:
    assert next(maker for maker in OWN_MAKERS.values() if noun in maker.nouns) in MAKERS


def test_no_noun_of_footwear_is_made_twice() -> None:
    nouns = [noun for maker in MAKERS for noun in maker.nouns]
    assert len(nouns) == len(set(nouns))


def test_high_heels_are_a_pair_and_a_high_heel_is_one() -> None:
    maker = find(MAKERS, "high-heel")
    one = _shoe(maker, noun="high heel")
    pair = _shoe(maker, noun="high heels", modifiers=())
    lone = _shoe(maker, noun="high heels", modifiers=("left",))
    assert triangles(pair) == 2 * triangles(one) == 2 * triangles(lone)


def test_an_upper_is_hollow_and_has_the_thickness_of_its_leather() -> None:
    last = Last()
    upper = drawn_over(last, opening(last, LOW), Drape())
    area = float(
        np.linalg.norm(
            np.cross(np.diff(upper.points[:, :-1], axis=0), np.diff(upper.points, axis=1)[:-1]), axis=2
        ).sum()
    )
    assert 0.85 < _volume(wall(upper, 0.003)) / (area * 0.003) < 1.1
    # One looks down through the opening on to the bed.
    top = upper.points[-1]
    assert np.ptp(top[:, 0]) > 0.055
    assert np.ptp(top[:, 1]) > 0.15


def test_a_sole_is_closed_and_lies_under_the_foot() -> None:
    last = Last(base_m=0.02)
    sole = slab(last, level(0.0), lifted(last, 0.0), [(0.0, 0.0), (0.004, 0.1), (0.004, 0.9), (0.0, 1.0)])
    x, y = last.print(0.0).T
    print_area = abs(float(np.sum(x[:-1] * y[1:] - x[1:] * y[:-1])) / 2)
    assert 0.02 < _volume(sole) / print_area < 0.034
    assert float(sole.vertices[:, 2].min()) == pytest.approx(0.0, abs=1e-4)


def test_white_sneakers_are_white_all_over_the_upper() -> None:
    for seed in range(4):
        shoe = _shoe(find(MAKERS, "sneaker"), colour=WHITE, seed=seed)
        upper = next(part for part in shoe.parts if part.name == "upper")
        assert isinstance(upper.material.colour, tuple) and min(upper.material.colour) > 0.7


def test_the_second_colour_is_on_the_sole_of_a_rain_boot() -> None:
    shoe = _shoe(find(MAKERS, "rain-boot"), colour=(0.8, 0.5, 0.02), second=TEAL)
    sole = next(part for part in shoe.parts if part.name == "sole")
    assert sole.material.colour == TEAL
    assert {"colour", "second_colour"} <= shoe.honoured


def test_suede_is_duller_than_patent_leather_and_gold_is_metal() -> None:
    maker = find(MAKERS, "high-heel")
    uppers = [
        next(part for part in _shoe(maker, modifiers=words, material=material).parts if part.name == "upper").material
        for words, material in ((("suede",), "leather"), (("patent",), "leather"), ((), "gold"))
    ]
    assert uppers[0].roughness > 0.8 > 0.3 > uppers[1].roughness
    assert uppers[2].metallic == 1.0


def test_a_brogue_is_punched_and_a_plain_oxford_is_not() -> None:
    maker = find(MAKERS, "leather-shoe")
    holes = [
        any(part.name == "holes" for part in _shoe(maker, modifiers=(word,)).parts) for word in ("brogue", "plain")
    ]
    assert holes == [True, False]


def test_what_is_said_of_a_shoe_decides_its_kind() -> None:
    maker = find(MAKERS, "shoe")
    assert any(part.name == "tread" for part in _shoe(maker, modifiers=("canvas",), material="fabric").parts)
    assert any(part.name == "top piece" for part in _shoe(maker, modifiers=("polished",), material="leather").parts)


def test_a_sneaker_is_laced_through_its_eyelets() -> None:
    shoe = _shoe(find(MAKERS, "sneaker"), modifiers=("canvas",), material="fabric")
    shapes = {part.name: part.shape for part in shoe.parts}
    laces, eyelets = shapes["laces"], shapes["eyelets"]
    assert isinstance(laces, Mesh) and isinstance(eyelets, Mesh)
    # Every ring has some of the lace within it.
    for middle in eyelets.vertices.reshape(-1, len(eyelets.vertices) // 12, 3).mean(axis=1):
        assert np.linalg.norm(laces.vertices - middle, axis=1).min() < 0.004


def test_dotted_rain_boots_have_dots() -> None:
    shoe = _shoe(find(MAKERS, "rain-boot"), modifiers=("polka-dot",))
    upper = next(part for part in shoe.parts if part.name == "upper")
    assert isinstance(upper.material.colour, Texture)


def test_a_boot_of_rubber_is_a_rain_boot() -> None:
    maker = find(MAKERS, "boot")
    rubber, leather = (_shoe(maker, material=material) for material in ("rubber", "leather"))
    assert not any(part.name == "laces" for part in rubber.parts)
    (low, high), (lower, upper) = rubber.bounds(), leather.bounds()
    assert (high - low)[2] / (high - low)[1] > 1.2 > 0.8 > (upper - lower)[2] / (upper - lower)[1]


def test_fluffy_slippers_have_hair_and_glass_ones_are_glass_through_and_through() -> None:
    maker = find(MAKERS, "slipper")
    fluffy = _shoe(maker, modifiers=("fluffy",))
    assert any(part.name == "fur" for part in fluffy.parts)
    assert triangles(fluffy) < 250_000
    assert {part.material.kind for part in _shoe(maker, material="glass").parts} == {"glass"}


def test_a_striped_sneaker_is_plain_but_for_stripes_of_the_second_colour() -> None:
    shoe = _shoe(find(MAKERS, "sneaker"), colour=WHITE, second=TEAL, modifiers=("striped", "canvas"), material="fabric")
    materials = {part.name: part.material for part in shoe.parts}
    assert isinstance(materials["upper"].colour, tuple)
    assert materials["stripe"].colour == TEAL


def _shoe(
    maker: Maker,
    *,
    noun: str = "",
    colour: Colour | None = None,
    second: Colour | None = None,
    modifiers: tuple[str, ...] = ("right",),
    material: str = "",
    seed: int = 3,
) -> Model:
    return maker.make(
        ThingSpec(
            key=maker.key, noun=noun or maker.nouns[0], size_m=maker.size_m, colour=colour, second_colour=second,
            modifiers=modifiers, material=material, seed=seed,
        )
    )  # fmt: skip


def _points(model: Model) -> np.ndarray:
    return np.concatenate([part.shape.vertices for part in model.parts if isinstance(part.shape, Mesh)])


def _volume(mesh: Mesh) -> float:
    corners = mesh.vertices[mesh.faces].astype(float)
    return float(np.einsum("ij,ij->", corners[:, 0], np.cross(corners[:, 1], corners[:, 2])) / 6)
