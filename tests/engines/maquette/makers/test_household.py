import numpy as np
import pytest

from studiolo.engines.maquette.makers.household import MAKERS
from studiolo.engines.maquette.makers.household.numerals import numeral
from studiolo.engines.maquette.makers.own import OWN_MAKERS
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.model import Mesh, Model

from .product_checks import TEAL, assert_is_sound, assert_stands_at_its_size, assert_wears, find, made


@pytest.mark.parametrize("maker", MAKERS, ids=lambda maker: maker.key)
def test_a_household_thing_is_sound_and_stands_at_its_size(maker: Maker) -> None:
    assert_stands_at_its_size(maker)
    assert_is_sound(maker, 130_000)


@pytest.mark.parametrize("maker", [m for m in MAKERS if "colour" in m.honours], ids=lambda maker: maker.key)
def test_a_household_thing_takes_the_colour_asked_for(maker: Maker) -> None:
    assert_wears(maker, TEAL)


@pytest.mark.parametrize(
    "noun",
    "umbrella clock mirror key lock door window toothbrush comb iron whisk broom".split()
    + ["hair drier", "alarm clock", "picture frame"],
)
def test_the_first_maker_of_a_household_noun_is_here(noun: str) -> None:
    assert next(maker for maker in OWN_MAKERS.values() if noun in maker.nouns) in MAKERS


def test_an_umbrella_in_two_colours_has_gores_by_turns() -> None:
    maker = find(MAKERS, "umbrella")
    one = ThingSpec(key=maker.key, noun="umbrella", size_m=1.0, colour=TEAL)
    two = ThingSpec(key=maker.key, noun="umbrella", size_m=1.0, colour=TEAL, second_colour=(0.8, 0.8, 0.8))
    assert "second_colour" in maker.make(two).honoured
    assert cloths(maker.make(two)) == cloths(maker.make(one)) + 1


def cloths(model: Model) -> int:
    return sum(part.name == "cloth" for part in model.parts)


@pytest.mark.parametrize("name", ["door", "window"])
def test_what_is_asked_open_is_deeper_than_what_is_shut(name: str) -> None:
    maker = find(MAKERS, name)
    shut, ajar = (
        maker.make(ThingSpec(key=maker.key, noun=name, size_m=2.0, modifiers=words)) for words in ((), ("open",))
    )
    assert "modifiers" in ajar.honoured
    assert depth(ajar) > depth(shut) + 0.2


def depth(model: Model) -> float:
    low, high = model.bounds()
    return float(high[1] - low[1])


@pytest.mark.parametrize("name", ["mirror", "hand-mirror", "vanity-mirror", "standing-mirror"])
def test_a_mirror_reflects_and_looks_at_the_camera(name: str) -> None:
    glass = next(part for part in made(find(MAKERS, name)).parts if part.name == "glass")
    assert glass.material.metallic == 1.0
    assert glass.material.roughness < 0.05
    assert isinstance(glass.shape, Mesh) and glass.shape.normals is not None
    assert np.median(glass.shape.normals[:, 1]) < -0.9


def test_a_clock_has_its_numerals_on_the_dial_and_its_hands_before_it() -> None:
    parts = made(find(MAKERS, "wall-clock")).parts
    dial = next(part.shape for part in parts if part.name == "dial")
    assert isinstance(dial, Mesh)
    assert min(float(part.shape.vertices[:, 1].min()) for part in parts if isinstance(part.shape, Mesh)) <= float(
        dial.vertices[:, 1].min()
    )


def test_figures_stand_side_by_side() -> None:
    one, twelve = numeral(1, 0.1), numeral(12, 0.1)
    assert np.ptp(twelve.vertices[:, 0]) > 1.5 * np.ptp(one.vertices[:, 0])
    assert abs(np.ptp(twelve.vertices[:, 1]) - 0.1) < 0.03


def test_doors_of_different_seeds_differ() -> None:
    door = find(MAKERS, "door")
    colours = {str(made(door, seed).parts[0].material.colour)[:60] for seed in range(4)}
    assert len(colours) > 1


def test_curtains_drawn_shut_meet_and_drawn_open_do_not() -> None:
    assert _gap("closed") < 0.06 < 0.5 < _gap("open")


def _gap(word: str) -> float:
    """The width between the two curtains at the height of a hand, in metres."""
    maker = find(MAKERS, "curtain")
    model = maker.make(ThingSpec(key=maker.key, noun="curtain", size_m=2.25, modifiers=(word,), seed=4))
    points = np.concatenate(
        [p.shape.vertices for p in model.parts if p.name == "curtain" and isinstance(p.shape, Mesh)]
    )
    middle = points[np.abs(points[:, 2] - 1.1) < 0.1, 0]
    return float(middle[middle > 0].min() - middle[middle < 0].max())


@pytest.mark.parametrize(("word", "widest"), [("runner", 0.4), ("round", 1.01), ("persian", 0.72)])
def test_a_rug_has_the_outline_asked_for(word: str, widest: float) -> None:
    maker = find(MAKERS, "rug")
    low, high = maker.make(ThingSpec(key=maker.key, noun="rug", size_m=2.3, modifiers=(word,), seed=4)).bounds()
    assert widest - 0.12 < (high[1] - low[1]) / (high[0] - low[0]) < widest
    assert high[2] - low[2] < 0.08
