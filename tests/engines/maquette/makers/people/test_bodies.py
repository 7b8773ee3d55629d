import numpy as np
import pytest

from studiolo.engines.maquette.makers.people.build import AGES, Age, build_of
from studiolo.engines.maquette.makers.people.face import face_of
from studiolo.engines.maquette.makers.people.field import ball, grid_of, limb, moulded, union
from studiolo.engines.maquette.makers.people.flesh import arm, leg, torso
from studiolo.engines.maquette.makers.people.hair import STYLES, hair
from studiolo.engines.maquette.makers.people.hats import HATS
from studiolo.engines.maquette.makers.people.locks import Ground
from studiolo.engines.maquette.makers.people.poses import POSES
from studiolo.engines.maquette.makers.people.skeleton import Skeleton, point, reached, skeleton_of
from studiolo.engines.maquette.makers.people.skull import Skull, lid_line, skull_of


def body(pose: str = "standing", age: Age = "adult", seat_m: float = 0.0) -> Skeleton:
    return skeleton_of(build_of(age, height=1.75, feminine=False), POSES[pose], seat_m=seat_m)


@pytest.fixture(scope="module")
def skull() -> Skull:
    bones = body()
    neck = tuple(bones.from_face(place) for place in (bones.neck, bones.chest(0, 0, -0.07), *bones.shoulders))
    face = face_of("adult", feminine=True, stout=0.0, random=np.random.default_rng(1))
    return skull_of(face, neck, 0.7)  # type: ignore[arg-type]


def test_two_bones_reach_what_is_near_and_stretch_towards_what_is_far() -> None:
    start, pole = np.zeros(3), point(0, 1, 0)
    joint, end = reached(start, point(0, 0, -0.4), 0.3, 0.25, pole)
    assert np.allclose(end, (0, 0, -0.4))
    assert abs(np.linalg.norm(joint) - 0.3) < 1e-9
    assert abs(np.linalg.norm(end - joint) - 0.25) < 1e-9
    assert joint[1] > 0.05
    _, far = reached(start, point(0, 0, -9.0), 0.3, 0.25, pole)
    assert 0.54 < -far[2] < 0.55


@pytest.mark.parametrize("pose", sorted(POSES))
def test_bones_keep_their_lengths_in_every_pose(pose: str) -> None:
    bones = body(pose)
    for a, b, length in (
        (bones.shoulders, bones.elbows, bones.build.upper_arm),
        (bones.elbows, bones.wrists, bones.build.lower_arm),
        (bones.hips, bones.knees, bones.build.thigh),
        (bones.knees, bones.ankles, bones.build.shin),
    ):
        assert np.allclose(np.linalg.norm(a - b, axis=1), length, rtol=1e-6)


@pytest.mark.parametrize("age", AGES)
def test_the_younger_the_larger_the_head(age: Age) -> None:
    build = build_of(age, height=1.0, feminine=False)
    assert 3.3 < build.height / (build.head * 2.2) < 6.3
    assert build_of("baby", height=1, feminine=False).head >= build.head


def test_a_lump_has_the_volume_of_a_ball() -> None:
    skin = moulded([ball(np.zeros(3), 0.1)], 0.006)
    corners = skin.vertices[skin.faces]
    volume = np.einsum("ij,ij->", corners[:, 0], np.cross(corners[:, 1], corners[:, 2])) / 6
    assert abs(volume / (4 / 3 * np.pi * 0.1**3) - 1) < 0.03


def test_skins_of_lumps_are_closed() -> None:
    skin = moulded([ball(np.zeros(3), 0.1), limb(point(0, 0, 0.1), point(0.1, 0, 0.2), 0.05, 0.03)], 0.008)
    edges = np.sort(skin.faces[:, [0, 1, 1, 2, 2, 0]].reshape(-1, 2), axis=1)
    assert (np.unique(edges, axis=0, return_counts=True)[1] == 2).all()


def test_melting_only_adds_and_only_near() -> None:
    a, b = np.array([0.02, 0.5, 0.1]), np.array([0.02, 0.1, 0.5])
    melted = union(a, b, 0.05)
    assert melted[0] < 0.02
    assert np.allclose(melted[1:], 0.1)


def test_a_body_with_ease_holds_the_body_without() -> None:
    bones = body("dancing")
    for bare, dressed in (
        (torso(bones), torso(bones, 0.02)),
        (arm(bones, 0), arm(bones, 0, 0.02)),
        (leg(bones, 1), leg(bones, 1, 0.02)),
    ):
        grid = grid_of(dressed, 0.02)
        inside = grid.stamped(bare) < 0
        assert (grid.stamped(dressed)[inside] < 0).all()


def test_lids_lie_over_the_eyes_and_the_mouth_below_the_nose(skull: Skull) -> None:
    face = skull.face
    upper, lower = lid_line(face, 1.0), lid_line(face, 1.0, lower=True)
    assert (upper[1:-1, 2] > lower[1:-1, 2]).all()
    assert (skull.mouth[:, 2] < skull.nose_tip[2]).all()
    assert skull.nose_tip[1] < skull.mouth[:, 1].min()


@pytest.mark.parametrize("style", sorted(STYLES))
def test_hair_lies_on_the_head_and_leaves_the_eyes_free(style: str, skull: Skull) -> None:
    found = hair(style, Ground(skull=skull), np.random.default_rng(3), covered=False)
    if style in ("bald", "buzz"):
        assert found is None
        return
    assert found is not None
    assert found.uvs is not None
    assert np.isfinite(found.vertices).all()
    before_eyes = (
        (np.abs(found.vertices[:, 0]) < 0.5) & (np.abs(found.vertices[:, 2]) < 0.12) & (found.vertices[:, 1] < -0.6)
    )
    assert before_eyes.mean() < 0.004


@pytest.mark.parametrize("name", sorted(HATS))
def test_hats_sit_on_heads(name: str) -> None:
    for part in HATS[name].make():
        assert np.isfinite(part.shape.vertices).all()
        assert len(part.shape.faces) > 0
    top = max(float(part.shape.vertices[:, 2].max()) for part in HATS[name].make())
    assert 0.9 < top < 2.8
