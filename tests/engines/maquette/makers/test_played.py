"""Instruments in the hands of who plays them."""

import pytest

from studiolo.engines.maquette.makers.instruments import MAKERS
from studiolo.engines.maquette.makers.instruments.played import MANNERS
from studiolo.engines.maquette.makers.people.poses import POSES
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.model import Model

BY_KEY = {maker.key: maker for maker in MAKERS}


def _made(maker: Maker, borne: str) -> Model:
    return maker.make(ThingSpec(key=maker.key, noun=maker.nouns[0], size_m=maker.size_m, seed=3, borne=borne))  # type: ignore[arg-type]


def test_every_manner_of_playing_has_a_maker_and_a_pose() -> None:
    assert set(MANNERS) <= set(BY_KEY)
    assert {manner.pose for manner in MANNERS.values()} <= set(POSES)


@pytest.mark.parametrize("key", ["own:acoustic-guitar", "own:trumpet", "own:clarinet", "own:saxophone"])
def test_what_is_held_leaves_its_stand_behind(key: str) -> None:
    assert len(_made(BY_KEY[key], "hand").parts) < len(_made(BY_KEY[key], "").parts)


def test_a_guitar_that_is_played_lies_across_the_body() -> None:
    low, high = _made(BY_KEY["own:acoustic-guitar"], "played").bounds()
    assert high[0] - low[0] > 1.3 * (high[2] - low[2])


@pytest.mark.parametrize("key", ["own:violin", "own:trumpet", "own:flute"])
def test_what_is_played_says_where_it_touches_the_player(key: str) -> None:
    manner = MANNERS[key]
    assert f"to_{manner.comes_to}" in _made(BY_KEY[key], "played").anchors
