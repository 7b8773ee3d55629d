"""Balls, bats, boards, prizes, dice, chess pieces and instruments: sound, at their size, in the colours asked for."""

import numpy as np
import pytest

from studiolo.engines.maquette.makers import games, instruments, sports
from studiolo.engines.maquette.makers.games.cards import pips
from studiolo.engines.maquette.makers.games.dice import PIPS, pip_places
from studiolo.engines.maquette.makers.own import OWN_MAKERS
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.makers.sports.covers import football_faces, seam_curve
from studiolo.engines.maquette.model import Mesh, Model, Texture

from .product_checks import TEAL, assert_is_sound, assert_stands_at_its_size, find, made
from .product_checks import _greenness as greenness

ALL = (*sports.MAKERS, *games.MAKERS, *instruments.MAKERS)
MOST_TRIANGLES = 160_000
RED = (0.55, 0.02, 0.02)
every = pytest.mark.parametrize("maker", ALL, ids=lambda maker: maker.key)


@every
def test_it_stands_at_its_size_sound_and_in_the_colour_asked_for(maker: Maker) -> None:
    model = made(maker)
    assert_stands_at_its_size(maker)
    assert_is_sound(maker, MOST_TRIANGLES)
    for part in model.parts:
        if isinstance(part.shape, Mesh):
            assert _turned_share(part.shape) < 0.06, part.name
    teal, red = made(maker, colour=TEAL), made(maker, colour=RED)
    assert "colour" in teal.honoured
    assert greenness(teal) > greenness(red)
    assert OWN_MAKERS[maker.key] is maker


def test_no_two_makers_claim_one_noun() -> None:
    nouns = [noun for maker in ALL for noun in maker.nouns]
    assert sorted(noun for noun in set(nouns) if nouns.count(noun) > 1) == []


def test_opposite_faces_of_a_die_add_up_to_seven() -> None:
    for number, places in pip_places().items():
        assert len(places) == number == len(PIPS[number])
        normal = np.round(places.mean(axis=0))
        assert np.allclose(normal, -np.round(pip_places()[7 - number].mean(axis=0)))


def test_dice_are_two_and_a_die_is_one() -> None:
    assert _width(made(find(games.MAKERS, "dice"))) > 1.5 * _width(made(find(games.MAKERS, "die")))


def test_a_football_has_twelve_pentagons_and_twenty_hexagons() -> None:
    normals, reach = football_faces()
    assert normals.shape == (32, 3)
    assert sorted(set(reach.tolist())) == [2.26728, 2.32744]


def test_the_seam_of_a_tennis_ball_lies_on_the_ball() -> None:
    assert np.allclose(np.linalg.norm(seam_curve(0.24), axis=1), 1.0)


def test_chess_pieces_differ_with_the_seed_and_follow_their_name() -> None:
    maker = find(games.MAKERS, "chess-piece")
    heights = {
        _height(_made_with(maker, maker.nouns[0], seed)) / _width(_made_with(maker, maker.nouns[0], seed))
        for seed in range(8)
    }
    assert len(heights) > 2
    rook = _made_with(maker, "black rook chess piece", 1)
    assert {part.name for part in rook.parts} >= {"rook"}


def test_a_white_king_is_lighter_than_a_black_one() -> None:
    maker = find(games.MAKERS, "chess-king")
    light = {}
    for side in ("white", "black"):
        spec = ThingSpec(key=maker.key, noun="chess king", size_m=0.1, modifiers=(side,), seed=1)
        picture = maker.make(spec).parts[0].material.colour
        assert isinstance(picture, Texture)
        light[side] = float(picture.image.mean())
    assert light["white"] > 2 * light["black"]


@pytest.mark.parametrize(("pair", "one"), [("ice-skates", "ice skate"), ("maracas", "maraca"), ("bongos", "bongo")])
def test_pairs_are_one_where_one_is_asked_for(pair: str, one: str) -> None:
    maker = find(ALL, pair)
    assert _faces(_made_with(maker, one, 1)) < 0.6 * _faces(_made_with(maker, maker.nouns[0], 1))


@pytest.mark.parametrize("count", range(1, 11))
def test_a_card_has_as_many_pips_as_it_says(count: int) -> None:
    places = pips(count)
    assert len(set(places)) == count
    assert all(abs(x) <= 1 and abs(y) <= 1 for x, y in places)


def test_a_puzzle_cube_has_nine_fields_of_every_colour() -> None:
    maker = find(games.MAKERS, "puzzle-cube")
    areas = [_faces_of(part.shape) for part in made(maker).parts if not part.name and isinstance(part.shape, Mesh)]
    assert len(areas) == 6
    assert len(set(areas)) == 1


def test_a_second_colour_lands_on_a_football() -> None:
    maker = find(sports.MAKERS, "football")
    model = maker.make(
        ThingSpec(key=maker.key, noun="football", size_m=0.22, colour=(0.6, 0.6, 0.6), second_colour=TEAL, seed=1)
    )
    assert model.honoured >= {"colour", "second_colour"}


def test_a_trophy_is_gold_and_a_silver_one_is_not() -> None:
    maker = find(sports.MAKERS, "medal")
    gold, silver = _made_with(maker, "medal", 1), _made_with(maker, "silver medal", 1)
    red, _, blue = _colour(gold)
    assert red > 1.5 * blue
    red, _, blue = _colour(silver)
    assert red < 1.2 * blue


@pytest.mark.parametrize("name", ["acoustic-guitar", "violin", "surfboard", "kite", "trophy"])
def test_another_seed_makes_another_one(name: str) -> None:
    maker = find(ALL, name)
    looks = {_look(_made_with(maker, maker.nouns[0], seed)) for seed in range(6)}
    assert len(looks) > 1


def _faces(model: Model) -> int:
    return sum(_faces_of(part.shape) for part in model.parts if isinstance(part.shape, Mesh))


def _faces_of(mesh: Mesh) -> int:
    return len(mesh.faces)


def _look(model: Model) -> tuple[float, ...]:
    colours = [
        np.asarray(
            part.material.colour.image if not isinstance(part.material.colour, tuple) else part.material.colour, float
        ).mean()
        for part in model.parts
    ]
    return (*np.round(colours, 4), round(_width(model), 5))


def _made_with(maker: Maker, noun: str, seed: int) -> Model:
    return maker.make(ThingSpec(key=maker.key, noun=noun, size_m=maker.size_m, seed=seed))


def _colour(model: Model) -> tuple[float, float, float]:
    colour = next(part.material.colour for part in model.parts if part.name == "medal")
    assert isinstance(colour, tuple)
    return colour


def _width(model: Model) -> float:
    low, high = model.bounds()
    return float(high[0] - low[0])


def _height(model: Model) -> float:
    low, high = model.bounds()
    return float(high[2] - low[2])


def _turned_share(mesh: Mesh) -> float:
    """How much of the surface is wound against its normals."""
    assert mesh.normals is not None
    corners = mesh.vertices[mesh.faces].astype(float)
    facing = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    area = np.linalg.norm(facing, axis=1)
    against = (facing * mesh.normals[mesh.faces].mean(axis=1)).sum(axis=1) < 0
    return float(area[against].sum() / max(float(area.sum()), 1e-12))
