from dataclasses import replace

import numpy as np
import pytest

from studiolo.engines.maquette.language.brief import Worn
from studiolo.engines.maquette.makers.bench import triangles
from studiolo.engines.maquette.makers.people import MAKERS
from studiolo.engines.maquette.makers.people.poses import POSES
from studiolo.engines.maquette.model import Mesh
from studiolo.engines.maquette.settings.surfaces import hex_colour

from .asking import BY_NOUN, asked, colour_of, decided, made, mesh_named, parts_named

ANCHORS = {"hand_left", "hand_right", "head_top", "neck", "seat", "lap", "eyes", "mouth"}
AGES = ("man", "woman", "girl", "boy", "toddler", "teenager", "old man", "old woman")


@pytest.mark.parametrize("noun", AGES)
def test_people_of_every_age_stand_on_the_ground_at_their_height(noun: str) -> None:
    model = made(asked(noun, pose="standing"))
    low, _ = model.bounds()
    assert abs(float(low[2])) < 1e-3
    assert abs(model.anchors["head_top"][2] / BY_NOUN[noun].size_m - 1) < 0.09


@pytest.mark.parametrize("noun", AGES)
def test_people_are_sound_and_within_their_budget(noun: str) -> None:
    model = made(asked(noun, pose="standing"))
    assert triangles(model) < 250_000
    for part in model.parts:
        shape = part.shape
        assert isinstance(shape, Mesh)
        assert np.isfinite(shape.vertices).all()
        assert shape.normals is not None
        assert np.isfinite(shape.normals).all()
        assert int(shape.faces.max()) < len(shape.vertices)


@pytest.mark.parametrize("name", ["head", "hands", "top", "bottom", "eyes", "shoes"])
def test_skin_and_clothes_face_outwards(name: str) -> None:
    mesh = mesh_named(made(asked("man", seed=12)), name)
    corners = mesh.vertices[mesh.faces].astype(float)
    corners -= corners.mean(axis=(0, 1))
    volume = np.einsum("ij,ij->", corners[:, 0], np.cross(corners[:, 1], corners[:, 2]))
    across = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    assert mesh.normals is not None
    assert volume > 0
    assert ((across * mesh.normals[mesh.faces[:, 0]]).sum(axis=1) > 0).mean() > 0.97


def test_every_person_has_the_places_others_need() -> None:
    model = made(asked("woman", pose="standing"))
    assert set(model.anchors) >= ANCHORS
    assert (
        model.anchors["neck"][2] < model.anchors["mouth"][2] < model.anchors["eyes"][2] < model.anchors["head_top"][2]
    )
    assert model.anchors["hand_left"][0] > 0 > model.anchors["hand_right"][0]
    assert model.anchors["eyes"][1] < model.anchors["neck"][1]


def test_the_same_spec_gives_the_same_person_and_another_seed_another() -> None:
    one, same, other = (decided(asked("woman", seed=seed)) for seed in (3, 3, 4))
    assert one == same
    assert one.face != other.face
    heights = {round(decided(asked("man", seed=seed)).build.height, 4) for seed in range(8)}
    assert len(heights) == 8


def test_skins_and_hair_differ_widely_by_seed() -> None:
    people = [decided(asked("person", seed=seed)) for seed in range(40)]
    assert len({who.skin for who in people}) >= 8
    assert len({who.hair for who in people}) >= 9
    assert len({who.build.feminine for who in people}) == 2


@pytest.mark.parametrize("pose", sorted(POSES))
def test_every_pose_can_be_made_and_is_not_in_the_ground(pose: str) -> None:
    spec = asked("man", pose=pose, seed=2, seat_m=0.45 if pose == "sitting" else 0.0)
    model = made(spec)
    low, high = model.bounds()
    assert float(low[2]) > -2e-3
    assert "pose" in model.honoured
    if pose in ("lying", "sleeping"):
        assert float((high - low)[0]) > 2 * float((high - low)[2])


def test_who_sits_touches_the_seat_and_has_the_feet_on_the_floor() -> None:
    model = made(asked("woman", pose="sitting", seat_m=0.46, seed=5))
    low, high = model.bounds()
    assert abs(model.anchors["seat"][2] - 0.46) < 0.01
    assert abs(float(low[2])) < 0.02
    assert float(high[2]) < 1.5
    assert model.anchors["lap"][1] < model.anchors["seat"][1]


def test_a_rider_sits_astride_at_the_height_of_the_saddle() -> None:
    model = made(asked("man", pose="riding", seat_m=1.5, seed=5))
    assert abs(model.anchors["seat"][2] - model.anchors["head_top"][2]) < 1.05
    shoes = mesh_named(model, "shoes").vertices
    assert shoes[:, 0].max() > 0.2
    assert shoes[:, 0].min() < -0.2


def test_hands_close_round_the_handlebar() -> None:
    bar = ((0.21, -0.36, 0.06), (-0.21, -0.36, 0.06))
    spec = replace(asked("boy", pose="riding", seat_m=0.7, seed=2), reach_m=bar)
    model = made(spec)
    seat = np.array(model.anchors["seat"])
    for name, at in zip(("hand_left", "hand_right"), bar, strict=True):
        assert np.linalg.norm(np.array(model.anchors[name]) - seat - at) < 0.09


def test_a_skirt_covers_the_lap_of_who_sits() -> None:
    model = made(asked("woman", worn=(Worn(noun="skirt"),), seat_m=0.46, seed=5))
    skirt = mesh_named(model, "bottom").vertices
    lap = model.anchors["lap"]
    over = skirt[(np.abs(skirt[:, 0] - 0.08) < 0.03) & (np.abs(skirt[:, 1] - lap[1] + 0.1) < 0.05)]
    assert over[:, 2].max() > lap[2] - 0.03


def test_hands_open_for_what_they_hold() -> None:
    cup = made(asked("man", pose="holding", held_m=(0.08, 0.08, 0.1), seed=3))
    box = made(asked("man", pose="holding", held_m=(0.4, 0.3, 0.2), seed=3))
    assert cup.anchors["hand_right"][1] < -0.2
    assert cup.anchors["hand_right"] != cup.anchors["hand_left"]
    assert box.anchors["hand_right"] == box.anchors["hand_left"]
    hands = mesh_named(box, "hands").vertices
    assert hands[:, 0].max() > 0.2
    assert hands[:, 0].min() < -0.2


def test_clothes_have_the_colours_the_words_give_them() -> None:
    worn = (
        Worn(noun="coat", colour_hex="#1f6b35"),
        Worn(noun="jeans", colour_hex="#a02020"),
        Worn(noun="scarf", colour_hex="#e0c020"),
    )
    model = made(asked("man", worn=worn, seed=4))
    assert "worn" in model.honoured
    green = colour_of(parts_named(model, "top")[-1])
    red = colour_of(parts_named(model, "bottom")[0])
    assert green[1] > 2 * green[0]
    assert red[0] > 3 * red[1]
    assert parts_named(model, "scarf")


def test_a_colour_alone_is_that_of_the_main_garment() -> None:
    teal = hex_colour("#0f8f8a")
    model = made(asked("woman", colour=teal, seed=6))
    assert "colour" in model.honoured
    assert np.allclose(colour_of(parts_named(model, "top")[-1]), teal, atol=0.06)


def test_nouns_are_asked_of_one_maker_only() -> None:
    nouns = [noun for maker in MAKERS for noun in maker.nouns]
    twice = {noun for noun in nouns if nouns.count(noun) > 1}
    assert twice <= {"driver"}


@pytest.mark.slow
@pytest.mark.parametrize("maker", MAKERS, ids=lambda maker: maker.key)
def test_every_role_can_be_made(maker: object) -> None:
    noun = next(noun for noun, each in BY_NOUN.items() if each is maker)
    model = made(asked(noun, seed=9))
    assert triangles(model) < 300_000
    assert len(model.parts) > 8
