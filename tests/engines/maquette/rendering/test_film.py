"""What the film makes of light."""

import numpy as np

from studiolo.engines.maquette.rendering.film import add_haze, add_sun, clamp_fireflies, develop, expose, haze_share
from studiolo.engines.maquette.stage import Grade, Haze, Sun

PLAIN = Grade(key=0.18, bloom=0.0, vignette=0.0, saturation=1.0)


def grey(value: float, side: int = 32) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    return np.full((side, side, 3), value, np.float32)


def test_the_same_picture_comes_out_however_bright_the_world_was() -> None:
    light = np.random.default_rng(1).uniform(0.1, 1, (32, 32, 3)).astype(np.float32)
    dim, bright = (develop(light * np.float32(scale), Grade(), 1).astype(int) for scale in (0.01, 100))
    assert np.abs(dim - bright).max() <= 1


def test_middle_grey_stays_middle_grey() -> None:
    assert np.abs(develop(grey(0.4), PLAIN, 1).astype(float) - 118).max() < 3


def test_a_higher_key_gives_a_brighter_picture() -> None:
    dark, light = (develop(grey(1), Grade(key=key), 1).mean() for key in (0.1, 0.5))
    assert light > dark + 40


def test_a_lamp_in_the_picture_hardly_changes_its_exposure() -> None:
    lamp = grey(0.2)
    lamp[:4, :4] = 500
    assert abs(float(expose(lamp, 0.2)[20, 20, 0]) - 0.2) < 0.06


def test_a_large_bright_sky_holds_the_exposure_back() -> None:
    backlit = grey(0.01)
    backlit[:10] = 10
    assert float(expose(backlit, 0.25)[0, 0, 0]) < 0.25 / 0.01 * 10 * 0.5


def test_black_around_a_lit_thing_does_not_burn_it() -> None:
    for black in (1e-3, 1e-5):
        night = grey(black)
        night[:16, :16] = 0.5
        assert 0.2 < float(expose(night, 0.12)[0, 0, 0]) < 3


def test_a_red_thing_stays_red_until_it_is_very_bright() -> None:
    light = grey(0.2)
    light[:8, :8] = (0.5, 0.03, 0.03)
    red = develop(light, PLAIN, 1)[2, 2].astype(int)
    assert red[0] > red[1] + 80
    assert red[0] > red[2] + 80
    light[:2, :2] = (60, 4, 4)
    hot = develop(light, PLAIN, 1)[0, 0].astype(int)
    assert hot.min() > red.min()


def test_a_firefly_is_clamped_and_keeps_its_hue() -> None:
    light = grey(0.2)
    light[3, 3] = (1000, 500, 0)
    clamped = clamp_fireflies(light, 8.0)
    assert np.allclose(clamped[3, 3], (8, 4, 0))
    assert np.allclose(clamped[4, 4], 0.2)


def test_haze_takes_the_far_and_leaves_the_near_and_the_sky() -> None:
    depth = np.array([[0.0, 1.0, 1000.0]], np.float32)
    light = np.zeros((1, 3, 3), np.float32)
    haze = Haze(colour=(1, 1, 1), distance_m=100, most=0.8)
    hazy = add_haze(light, haze_share(depth, haze), haze)
    assert hazy[0, 0, 0] == 0
    assert hazy[0, 1, 0] < 0.02
    assert np.isclose(hazy[0, 2, 0], 0.8)


def test_dither_is_drawn_from_the_seed() -> None:
    light = np.random.default_rng(1).uniform(0.1, 1, (32, 32, 3)).astype(np.float32)
    first, again, other = (develop(light, Grade(), seed) for seed in (1, 1, 2))
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)


def test_only_a_visible_sun_is_drawn_and_only_where_it_shows() -> None:
    light = grey(0.2)
    share = np.zeros(light.shape[:2], np.float32)
    share[2, 2] = 1.0
    seen = Sun(direction=(0, 1, 0), irradiance=(9, 6, 3), visible=True)
    hidden = Sun(direction=(0, 1, 0), irradiance=(9, 6, 3))
    drawn = add_sun(light, share, (hidden, seen))
    assert drawn[2, 2].min() > 2 and drawn[2, 2, 0] > drawn[2, 2, 2]
    assert np.array_equal(drawn[4:], light[4:])
    assert np.array_equal(add_sun(light, share, (hidden,)), light)
