"""Tools, stationery, instruments of science, and what stands in streets."""

import numpy as np
import pytest

from studiolo.engines.maquette.makers import science, stationery, street, tools
from studiolo.engines.maquette.makers.own import OWN_MAKERS
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.makers.science.coastlines import HIGH, WIDE, land_mask
from studiolo.engines.maquette.makers.street.letters import STOP
from studiolo.engines.maquette.makers.street.signals import lit_lamp
from studiolo.engines.maquette.makers.tools.stamped import arc, closed, shape, stamped, triangulated
from studiolo.engines.maquette.model import Colour, Material, Mesh, Model, Numbers

from .product_checks import TEAL, assert_is_sound, assert_stands_at_its_size, find, made
from .product_checks import _greenness as greenness
from .shape_checks import agreement

MODULES = (tools, stationery, science, street)
MAKERS = tuple(maker for module in MODULES for maker in module.MAKERS)
RED: Colour = (0.5, 0.02, 0.02)
every = pytest.mark.parametrize("maker", MAKERS, ids=lambda maker: maker.key)


@every
def test_it_is_a_sound_thing_of_its_size_whose_faces_look_outwards(maker: Maker) -> None:
    assert_stands_at_its_size(maker)
    assert_is_sound(maker, 100_000)
    meshes = [part.shape for part in made(maker).parts if isinstance(part.shape, Mesh)]
    assert min(agreement(mesh) for mesh in meshes) > 0.97
    assert sum(_volume(mesh) for mesh in meshes) > 0


@every
def test_it_wears_the_colour_asked_for(maker: Maker) -> None:
    teal, red = (made(maker, colour=colour) for colour in (TEAL, RED))
    assert "colour" in teal.honoured
    assert teal.honoured <= maker.honours
    assert greenness(teal) > greenness(red)


def test_no_two_makers_claim_one_noun_or_key() -> None:
    nouns = [noun for maker in MAKERS for noun in maker.nouns]
    assert len(nouns) == len(set(nouns))
    assert all(OWN_MAKERS[maker.key] is maker for maker in MAKERS)


# ------------------------------------------------------------------ by their words


def _as(name: str, noun: str, *modifiers: str, seed: int = 5, colour: Colour | None = None) -> Model:
    maker = find(MAKERS, name)
    return maker.make(
        ThingSpec(key=maker.key, noun=noun, size_m=maker.size_m, modifiers=modifiers, seed=seed, colour=colour)
    )


@pytest.mark.parametrize(
    ("key", "usual", "other"),
    [
        ("wrench", "wrench", "adjustable wrench"),
        ("hammer", "hammer", "wooden mallet"),
        ("axe", "axe", "hatchet"),
        ("shovel", "shovel", "spade"),
        ("ladder", "ladder", "stepladder"),
        ("pencil", "pencil", "colored pencil"),
        ("book", "book", "open book"),
        ("notebook", "spiral notebook", "diary"),
        ("envelope", "envelope", "open envelope"),
        ("paper", "sheet of paper", "stack of paper"),
        ("flask", "flask", "round-bottom flask"),
        ("test-tube", "test tube", "test tube rack"),
    ],
)
def test_another_name_makes_another_shape(key: str, usual: str, other: str) -> None:
    assert _sizes(_as(key, usual)) != _sizes(_as(key, other))


@pytest.mark.parametrize(
    ("key", "material"),
    [
        ("pencil", "wood"),
        ("axe", "wood"),
        ("notebook", "leather"),
        ("scissors", "metal"),
        ("flask", "glass"),
        ("shield", "wood"),
    ],
)
def test_what_it_is_made_of_anyway_counts_as_given(key: str, material: str) -> None:
    maker = find(MAKERS, key)
    model = maker.make(ThingSpec(key=maker.key, noun=maker.nouns[0], size_m=maker.size_m, material=material))
    assert "material" in model.honoured
    assert "material" in maker.honours


def test_a_pencil_of_gold_is_not_claimed() -> None:
    maker = find(MAKERS, "pencil")
    model = maker.make(ThingSpec(key=maker.key, noun="pencil", size_m=maker.size_m, material="gold"))
    assert "material" not in model.honoured


def test_seeds_vary_what_is_made() -> None:
    for key in ("book", "pen", "road-sign"):
        maker = find(MAKERS, key)
        looks = {str([_flat_colour(part.material) for part in made(maker, seed).parts]) for seed in range(5)}
        assert len(looks) > 1, key


@pytest.mark.parametrize(
    ("noun", "modifiers", "lamp"),
    [
        ("traffic light", (), "red"), ("green traffic light", (), "green"), ("traffic light", ("yellow",), "amber"),
        ("traffic light", ("amber",), "amber"), ("traffic light", ("green",), "green"),
    ],
)  # fmt: skip
def test_a_traffic_light_lights_the_lamp_that_is_named(noun: str, modifiers: tuple[str, ...], lamp: str) -> None:
    assert lit_lamp(ThingSpec(key="own:traffic-light", noun=noun, size_m=2.0, modifiers=modifiers)) == lamp


@pytest.mark.parametrize(("colour", "channel"), [((0.6, 0.02, 0.02), 0), ((0.02, 0.4, 0.05), 1)])
def test_one_lamp_glows_in_the_colour_asked_for(colour: Colour, channel: int) -> None:
    glows = [part.material.emission for part in _as("traffic-light", "traffic light", colour=colour).parts]
    lit = [glow for glow in glows if glow is not None]
    assert len(lit) == 1
    assert int(np.argmax(lit[0])) == channel


def test_an_empty_flask_holds_nothing() -> None:
    assert len(_as("flask", "flask", "empty").parts) < len(_as("flask", "flask").parts)


def test_the_stop_sign_has_four_letters_on_a_red_octagon() -> None:
    assert len(STOP) == 4
    assert [len(holes) for _, holes in STOP] == [0, 0, 1, 1]
    face = next(part for part in made(find(MAKERS, "stop-sign")).parts if part.name == "face")
    assert _flat_colour(face.material)[0] > 5 * _flat_colour(face.material)[1]


# ------------------------------------------------------------------ the world


@pytest.mark.parametrize(
    ("place", "longitude", "latitude", "dry"),
    [
        ("the Sahara", 15, 22, True), ("Congo", 22, 0, True), ("France", 3, 47, True), ("India", 78, 20, True),
        ("Siberia", 100, 62, True), ("Chukotka", -176, 66, True), ("China", 110, 30, True),
        ("Kansas", -98, 38, True), ("Brazil", -52, -10, True),
        ("Australia", 134, -25, True), ("Greenland", -40, 72, True), ("Antarctica", 90, -80, True),
        ("Japan", 138, 36, True),
        ("Madagascar", 47, -20, True), ("Britain", -1, 52, True), ("the Atlantic", -35, 20, False),
        ("the Pacific", -150, 0, False),
        ("the Indian Ocean", 75, -20, False), ("the Mediterranean", 18, 35, False), ("Hudson Bay", -85, 60, False),
        ("the Gulf of Mexico", -91, 25, False), ("the Black Sea", 34, 43, False), ("the Caspian", 51, 41, False),
        ("the Tasman Sea", 160, -38, False),
    ],
)  # fmt: skip
def test_the_globe_knows_land_from_sea(place: str, longitude: int, latitude: int, dry: bool) -> None:
    row, column = int((90 - latitude) / 180 * HIGH), int((longitude + 180) / 360 * WIDE)
    assert (MASK[row, column] > 0.5) == dry, place


def test_under_a_third_of_the_globe_is_land() -> None:
    weights = np.cos(np.radians(np.linspace(90, -90, HIGH)))
    share = float((MASK.mean(axis=1) * weights).sum() / weights.sum())
    assert 0.26 < share < 0.33  # 0.29 in truth


MASK = land_mask()


# ------------------------------------------------------------------ stamping


def test_a_hollow_outline_with_a_hole_is_triangulated_whole() -> None:
    horseshoe = shape(
        [*arc((0, 0), 0.05, -240, 60, 40), (0.02, 0.03, 0.004), (0.02, -0.01, 0.004), (-0.02, -0.01, 0.004), (-0.02, 0.03, 0.004)]
    )  # fmt: skip
    angle = np.linspace(0, 2 * np.pi, 20, endpoint=False)
    hole = closed(0.008 * np.stack([np.cos(angle), np.sin(angle)], axis=1) + (0, -0.03))
    points, faces = triangulated(horseshoe.points, [hole.points])
    corners = points[faces]
    areas = _cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]) / 2
    assert (areas > 0).all()
    assert abs(areas.sum() - (_area(horseshoe.points) - _area(hole.points))) < 1e-12


def test_a_bevel_too_wide_for_a_corner_does_not_turn_it_inside_out() -> None:
    sharp = shape([(-0.05, 0, 0.001), (0.05, 0, 0.001), (0.05, 0.04, 0.001), (0.0, 0.01, 0.001), (-0.05, 0.04, 0.001)])
    mesh = stamped(sharp, 0, 0.02, 0.004)
    top = mesh.vertices[mesh.faces[(mesh.vertices[mesh.faces][..., 2] > 0.0199).all(axis=1)]][..., :2].astype(float)
    areas = _cross(top[:, 1] - top[:, 0], top[:, 2] - top[:, 0]) / 2
    assert (areas > -1e-9).all()
    assert agreement(mesh) > 0.99


def _volume(mesh: Mesh) -> float:
    a, b, c = (mesh.vertices[mesh.faces[:, k]].astype(float) for k in range(3))
    return float((a * np.cross(b, c)).sum() / 6)


def _sizes(model: Model) -> list[float]:
    low, high = model.bounds()
    return [round(float(value), 5) for value in high - low] + [float(len(model.parts))]


def _flat_colour(material: Material) -> tuple[float, ...]:
    return material.colour if isinstance(material.colour, tuple) else (0.0, 0.0, 0.0)


def _area(line: Numbers) -> float:
    return float(_cross(line, np.roll(line, -1, axis=0)).sum() / 2)


def _cross(a: Numbers, b: Numbers) -> Numbers:
    return np.asarray(a[..., 0] * b[..., 1] - a[..., 1] * b[..., 0])
