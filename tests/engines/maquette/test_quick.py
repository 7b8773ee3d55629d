"""Shorter ways to the same numbers."""

from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from time import sleep

import numpy as np

from studiolo.engines.maquette.makers.once import one_at_a_time
from studiolo.engines.maquette.makers.turning import unit
from studiolo.engines.maquette.model import extent, turned
from studiolo.engines.maquette.settings.surfaces import noise
from studiolo.engines.maquette.srgb import encoded, encoded_bytes

RANDOM = np.random.default_rng(4)


def test_bytes_read_from_a_table_are_those_of_the_formula() -> None:
    light = np.concatenate([RANDOM.random(200_000), np.linspace(0, 1, 200_001), np.geomspace(1e-6, 1, 50_000)])
    worked_out = (encoded(light) * 255 + 0.5).astype(np.uint8)
    assert (encoded_bytes(light) == worked_out).all()


def test_corners_of_many_points_are_the_least_and_most_of_all() -> None:
    for count in (1, 63, 64, 1000):
        points = RANDOM.normal(size=(count, 3)).astype(np.float32)
        low, high = extent(points)
        assert (low == points.min(axis=0)).all()
        assert (high == points.max(axis=0)).all()


def test_no_turn_leaves_vectors_but_for_the_sign_of_zero() -> None:
    still = turned(np.array([(-0.0, 1.0, -0.0), (0.0, -0.5, 2.0)], np.float32), 0.0)
    assert still.tolist() == [[0, 1, 0], [0, -0.5, 2]]
    assert not np.signbit(still[0]).any()


def test_noise_without_its_lost_waves_is_the_noise_with_all() -> None:
    white = np.random.default_rng(7).standard_normal((96, 128))
    rows, columns = np.fft.fftfreq(96)[:, None] * 9, np.fft.rfftfreq(128)[None] * 14
    whole = np.fft.irfft2(np.fft.rfft2(white) * np.exp(-2 * np.pi**2 * (rows**2 + columns**2)), s=white.shape)
    assert np.allclose(noise((96, 128), (9, 14), 7), whole / whole.std(), atol=1e-6)


def test_unit_vectors_are_as_long_as_one() -> None:
    vectors = RANDOM.normal(size=(5, 7, 3))
    assert np.allclose(np.linalg.norm(unit(vectors), axis=-1), 1)
    assert np.allclose(unit(np.array([3.0, 4.0])), (0.6, 0.8))


def test_what_two_ask_for_at_once_is_made_once() -> None:
    @one_at_a_time
    @lru_cache
    def made(name: str) -> object:
        sleep(0.02)
        return object()

    with ThreadPoolExecutor(2) as pool:
        first, second = pool.map(made, ("cloth", "cloth"))
    assert first is second
