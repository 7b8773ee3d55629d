"""Rooms: every one builds, holds what is asked, and answers to light, style and what must be absent."""

from functools import lru_cache

import numpy as np
import pytest

from studiolo.engines.maquette.layout.camera import frame
from studiolo.engines.maquette.model import Mesh, Numbers
from studiolo.engines.maquette.settings.catalogue import PLACES
from studiolo.engines.maquette.settings.interior.look import STYLES, Look, choose, styled
from studiolo.engines.maquette.settings.interior.recipes import RECIPES
from studiolo.engines.maquette.stage import LANDSCAPE, AreaLight, LightName, Stage, StageRequest, Subject, Sun

ROOMS = tuple(RECIPES)
SOME = ("kitchen", "cafe", "bedroom", "church", "spaceship")
MOST_PARTS, MOST_TRIANGLES = 70, 700_000


@lru_cache(maxsize=8)
def build(name: str, size_m: float = 0.0, light: LightName = "window", seed: int = 1, **more: object) -> Stage:
    """size_m: of a cube that is asked for; 0 asks for the room alone. No art pack: what stands there is built plainly."""
    subject = Subject(width_m=size_m, depth_m=size_m, height_m=size_m) if size_m else LANDSCAPE
    request = StageRequest(light=light, subject=subject, seed=seed, **more)  # type: ignore[arg-type]
    return PLACES[name].build(request)


def meshes(stage: Stage) -> list[Mesh]:
    return [part.shape for part in stage.parts if isinstance(part.shape, Mesh)]


@pytest.mark.parametrize("name", ROOMS)
def test_every_room_is_sound_and_light_enough_to_render(name: str) -> None:
    stage = build(name)
    assert 5 <= len(stage.parts) <= MOST_PARTS
    assert 2_000 < sum(len(mesh.faces) for mesh in meshes(stage)) < MOST_TRIANGLES
    for part in stage.parts:
        mesh = part.shape
        assert isinstance(mesh, Mesh) and mesh.normals is not None
        assert np.isfinite(mesh.vertices).all() and np.isfinite(mesh.normals).all(), part.name
        assert mesh.faces.max() < len(mesh.vertices), part.name
    assert stage.sky is not None and np.isfinite(stage.sky.radiance).all() and (stage.sky.radiance >= 0).all()


@pytest.mark.parametrize("name", (*SOME, "theatre", "barn"))
def test_a_small_thing_has_room_where_it_stands(name: str) -> None:
    check_free(name, 0.2)


@pytest.mark.slow
@pytest.mark.parametrize("size_m", [0.05, 0.2, 0.5, 1.2, 5.0])
@pytest.mark.parametrize("name", ROOMS)
def test_things_of_any_size_have_room_where_they_stand(name: str, size_m: float) -> None:
    check_free(name, size_m)


def check_free(name: str, size_m: float) -> None:
    """The middle is empty over the ground, and something is there to stand on right under it."""
    stage = build(name, size_m)
    ground = stage.height(0.0, 0.0)
    low, high = np.array([-0.3, -0.3, 0.12]) * size_m, np.array([0.3, 0.3, 0.9]) * size_m
    for part in stage.parts:
        assert isinstance(part.shape, Mesh)
        points = part.shape.vertices - np.array([0.0, 0.0, ground], np.float32)
        assert not ((points > low) & (points < high)).all(axis=1).any(), part.name
    assert support(stage, ground) < 0.02 * max(1.0, size_m)


def support(stage: Stage, ground: float) -> float:
    """How far below `ground` the next surface under the middle lies, metres."""
    nearest = np.inf
    for mesh in meshes(stage):
        corners = mesh.vertices[mesh.faces].astype(np.float64)
        a, b, c = corners[:, 0], corners[:, 1], corners[:, 2]
        area = _across(b - a, c - a)
        keep = np.abs(area) > 1e-12
        a, b, c, area = a[keep], b[keep], c[keep], area[keep]
        u, v = _across(-a, c - a) / area, _across(b - a, -a) / area
        inside = (u >= 0) & (v >= 0) & (u + v <= 1)
        heights = (a[:, 2] + u * (b - a)[:, 2] + v * (c - a)[:, 2])[inside]
        below = ground - heights[heights <= ground + 2e-3]
        nearest = min(nearest, float(below.min()) if len(below) else np.inf)
    return nearest


def _across(one: Numbers, other: Numbers) -> Numbers:
    """The z component of the cross product."""
    return np.asarray(one[:, 0] * other[:, 1] - one[:, 1] * other[:, 0])


@pytest.mark.parametrize("name", SOME)
def test_the_camera_of_a_room_stands_at_its_viewpoint(name: str) -> None:
    stage, aspect = build(name), 1.0
    ground = stage.height(0.0, 0.0)
    box = (np.array([-2.0, -2.0, ground]), np.array([2.0, 2.0, ground + 2.0]))
    camera = frame([box], stage.view, aspect=aspect, azimuth_deg=0.0, ground=stage.height)
    assert camera.position[2] == pytest.approx(RECIPES[name].view.eye[2], abs=0.12)
    inside = [mesh.vertices[:, 1].max() for mesh in meshes(stage)]
    assert max(inside) > camera.position[1] + 3.0


@pytest.mark.parametrize("light", ["studio", "golden_hour", "noon", "overcast", "night", "window", "backlight"])
def test_every_light_lights_a_room(light: LightName) -> None:
    stage = build("living_room", light=light)
    shines = [part for part in stage.parts if part.material.emission]
    assert stage.lights or shines
    for lamp in stage.lights:
        if isinstance(lamp, Sun):
            assert lamp.direction[2] > 0.1 and np.isclose(np.linalg.norm(lamp.direction), 1)


@pytest.mark.parametrize("name", ROOMS)
def test_a_room_knows_the_lights_it_claims(name: str) -> None:
    assert {"blue_hour", "candle", "dramatic"} <= set(PLACES[name].lights)


def test_candles_burn_by_candlelight_and_tubes_in_neon() -> None:
    def brightest(light: LightName) -> tuple[float, ...]:
        glows = [part.material.emission for part in build("bar", light=light).parts if part.material.emission]
        return max(glows, key=sum, default=(0.0, 0.0, 0.0))

    red, _green, blue = brightest("candle")
    assert red > 40 and red > 3 * blue
    neon = [part.material.emission for part in build("bar", light="neon").parts if part.material.emission]
    assert any(max(glow) > 8 * min(glow) for glow in neon)


@pytest.mark.parametrize("name", ["living_room", "office"])
def test_every_room_has_candles_by_candlelight_and_no_lamp_burns(name: str) -> None:
    glows = {part.material.emission for part in build(name, light="candle", style_words=("cozy",)).parts} - {None}
    flames = [glow for glow in glows if glow is not None and glow[0] > 40 and glow[0] > 3 * glow[2]]
    others = [glow for glow in glows if glow is not None and glow not in flames and glow[0] > 1.5 * glow[2]]
    assert len(flames) == 1 and not others  # screens may shine, shades may not
    assert not any(part.material.emission == flames[0] for part in build(name, light="night").parts)


def test_candles_that_must_be_absent_are_not_set_out() -> None:
    absent = build("living_room", light="candle", absent=("candle",))
    assert not any(part.material.emission and part.material.emission[0] > 40 for part in absent.parts)


@pytest.mark.parametrize("name", ["museum", "hotel_lobby"])
def test_columns_are_not_paved_like_the_floor(name: str) -> None:
    """A column stands from floor to ceiling; what it is of reaches there, and a floor's pattern does not."""
    stage = build(name)
    floor = next(part for part in stage.parts if part.name == "floor")
    assert max(part.shape.vertices[:, 2].max() for part in stage.parts if isinstance(part.shape, Mesh)) > 2
    for part in stage.parts:
        if isinstance(part.shape, Mesh) and part.material == floor.material:
            assert part.shape.vertices[:, 2].max() < 0.5


def test_a_room_without_windows_is_lit_by_its_lamps_at_noon() -> None:
    assert any(part.material.emission for part in build("cellar", light="noon").parts)
    assert not any(part.material.emission for part in build("living_room", light="noon").parts)
    assert any(part.material.emission for part in build("living_room", light="night").parts)


def test_warm_words_leave_the_lamps_on_by_day() -> None:
    assert any(part.material.emission for part in build("living_room", style_words=("cozy",)).parts)


def test_what_must_be_absent_is_left_out() -> None:
    def leaves(stage: Stage) -> int:
        return sum(
            len(part.shape.faces) for part in stage.parts if part.name == "leaves" and isinstance(part.shape, Mesh)
        )

    assert leaves(build("greenhouse")) > 1_000
    assert leaves(build("greenhouse", absent=("plants", "flowers"))) == 0


def test_words_of_style_change_what_a_room_is_made_of() -> None:
    plain = Look()
    for word, changes in STYLES.items():
        assert set(changes) <= set(Look.__dataclass_fields__), word
        look = styled(plain, (word,))
        assert look != plain
        choose(look, None, np.random.default_rng(1))
    assert styled(plain, ("industrial",)).wall != plain.wall
    assert styled(plain, ("industrial",), fixed=("wall",)).wall == plain.wall
    assert styled(plain, ("Cosy",)).warm


def test_an_asked_colour_is_painted_on_the_back_wall() -> None:
    colour = (0.02, 0.3, 0.6)
    chosen = choose(Look(), colour, np.random.default_rng(1))
    assert chosen.wall[0].colour == colour


def test_the_same_seed_gives_the_same_room_and_another_seed_another() -> None:
    first = build("cafe", seed=5)
    build.cache_clear()
    again, other = build("cafe", seed=5), build("cafe", seed=6)
    for one, two in zip(first.parts, again.parts, strict=True):
        assert isinstance(one.shape, Mesh) and isinstance(two.shape, Mesh)
        assert np.array_equal(one.shape.vertices, two.shape.vertices)
    assert sum(len(mesh.faces) for mesh in meshes(first)) != sum(len(mesh.faces) for mesh in meshes(other))


def test_a_large_thing_makes_the_room_larger_and_stands_on_its_floor() -> None:
    stage = build("kitchen", 4.0)
    assert stage.height(0.0, 0.0) < 0.05
    assert max(mesh.vertices[:, 2].max() for mesh in meshes(stage)) > 4.0


def test_lamps_out_of_view_face_the_room() -> None:
    for lamp in build("kitchen").lights:
        if isinstance(lamp, AreaLight):
            assert min(lamp.radiance) >= 0 and lamp.width_m > 0 and lamp.height_m > 0
