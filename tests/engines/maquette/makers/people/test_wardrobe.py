import numpy as np
import pytest

from studiolo.engines.maquette.language.brief import Worn
from studiolo.engines.maquette.makers.people.garments import BOTTOMS, SHOES, TOPS
from studiolo.engines.maquette.makers.people.hats import HATS
from studiolo.engines.maquette.makers.people.outfits import OUTFITS
from studiolo.engines.maquette.makers.people.palettes import HAIRS
from studiolo.engines.maquette.makers.people.poses import BY_VERB, POSES, pose_named
from studiolo.engines.maquette.makers.people.roles import PEOPLE
from studiolo.engines.maquette.makers.people.wardrobe import EXTRAS, clothes_of, clothing_name, coloured, put_on
from studiolo.engines.maquette.settings.surfaces import hex_colour

from .asking import asked, decided


@pytest.mark.parametrize(
    ("noun", "name"),
    [
        ("jumper", "sweater"), ("woolly hat", "beanie"), ("red baseball cap", "cap"), ("trainers", "sneakers"),
        ("summer dress", "dress"), ("leather jacket", "jacket"), ("scarf", "scarf"), ("wellies", "wellingtons"),
        ("spectacles", "glasses"), ("teapot", ""),
    ],
)  # fmt: skip
def test_clothes_are_known_by_their_many_names(noun: str, name: str) -> None:
    assert clothing_name(noun) == name


def test_every_outfit_is_made_of_clothes_there_are() -> None:
    for outfit in OUTFITS.values():
        clothes = clothes_of(outfit)
        assert {piece.name for piece in clothes.tops} <= set(TOPS)
        assert clothes.bottom is None or clothes.bottom.name in BOTTOMS
        assert clothes.shoes is None or clothes.shoes.name in {*SHOES, "barefoot"}
        assert clothes.hat is None or clothes.hat.name in HATS
        assert {piece.name for piece in clothes.extras} <= EXTRAS
    assert {role.outfit for role in PEOPLE if role.outfit} <= set(OUTFITS)


def test_a_coat_goes_over_what_was_worn_and_a_shirt_replaces_it() -> None:
    business = clothes_of(OUTFITS["business"])
    in_coat = put_on(business, [Worn(noun="coat", colour_hex="#204020")], feminine=False)
    assert [piece.name for piece in in_coat.tops] == ["shirt", "coat"]
    in_shirt = put_on(business, [Worn(noun="t-shirt")], feminine=False)
    assert [piece.name for piece in in_shirt.tops] == ["t-shirt", "suit jacket"]


def test_trousers_end_a_dress() -> None:
    princess = clothes_of(OUTFITS["princess"])
    changed = put_on(princess, [Worn(noun="jeans")], feminine=True)
    assert changed.bottom is not None
    assert [piece.name for piece in changed.tops] == ["blouse"]


def test_a_suit_is_jacket_trousers_shirt_and_tie_of_one_cloth() -> None:
    clothes = put_on(clothes_of(OUTFITS["student"]), [Worn(noun="suit", colour_hex="#303050")], feminine=False)
    clothes = coloured(clothes, None, None, np.random.default_rng(1))
    assert clothes.bottom is not None
    assert clothes.tops[-1].colour == clothes.bottom.colour == hex_colour("#303050")
    assert clothes.extra("tie") is not None


def test_hair_is_as_the_words_say() -> None:
    red = decided(asked("woman", worn=(Worn(noun="hair", colour="red", colour_hex="#ff0000"),), seed=8))
    assert red.hair_colour == hex_colour(HAIRS["red"])
    curly = decided(asked("woman", worn=(Worn(noun="hair", modifiers=("long", "curly")),), seed=8))
    assert curly.hair == "long curly"
    assert decided(asked("man", modifiers=("bald", "bearded"), seed=8)).hair == "bald"
    assert decided(asked("man", modifiers=("bald", "bearded"), seed=8)).beard == "full"


def test_adjectives_shape_people() -> None:
    stout, slim = (decided(asked("man", modifiers=(word,), seed=8)) for word in ("stout", "slim"))
    assert stout.build.r > slim.build.r * 1.1
    assert decided(asked("man", modifiers=("tall",), seed=8)).build.height > 1.8
    assert decided(asked("woman", modifiers=("old",), seed=8)).build.age == "old"
    assert decided(asked("woman", modifiers=("laughing",), seed=8)).face.laugh > 0.5
    assert decided(asked("person", modifiers=("female",), seed=8)).build.feminine == 1


def test_trades_are_known_by_what_they_wear() -> None:
    chef = decided(asked("chef"))
    assert chef.clothes.hat is not None
    assert chef.clothes.hat.name == "chef hat"
    assert decided(asked("doctor")).clothes.extra("stethoscope") is not None


def test_verbs_name_poses() -> None:
    assert pose_named("jogging") == "running"
    assert pose_named("sitting") == "sitting"
    assert pose_named("evaporating") == ""
    assert set(BY_VERB.values()) <= set(POSES)
