"""Far land: streams run downhill, a fan hides what cannot be seen, and colours follow height and slope."""

import numpy as np
import pytest

from studiolo.engines.maquette.settings.erosion import erode
from studiolo.engines.maquette.settings.massif import Massif, massif
from studiolo.engines.maquette.settings.terrain import Fan, Ground, Land, fan, fine_noise, painted, visible_mesh


@pytest.fixture(scope="module")
def peaks() -> Massif:
    return massif(3, 0.28)


@pytest.fixture(scope="module")
def seen(peaks: Massif) -> Fan:
    return fan(peaks.land, half_angle_deg=40, near_m=170, far_m=3400, rows=160, columns=160, rough_m=4.0)


def test_erosion_leaves_still_ground_alone_and_cuts_what_rises() -> None:
    random = np.random.default_rng(1)
    uplift = np.zeros((40, 60))
    uplift[10:] = 5.0
    start = np.zeros((40, 60))
    start[10:] = 8.0 * np.arange(30)[:, None] + random.uniform(0, 5, (30, 60))
    eroded = erode(start, uplift, 25.0, random, steps=12, strength=0.5, repose=1.0)
    assert np.array_equal(eroded[:10], start[:10])
    risen = start[10:] + 12 * 5.0
    assert eroded[10:].mean() < 0.95 * risen.mean()


def test_the_highest_peak_stands_as_high_above_the_lake_as_asked(peaks: Massif) -> None:
    azimuth = np.radians(peaks.hero_deg)
    away = np.linspace(400, 3300, 2000)
    rise = peaks.land.at(np.sin(azimuth) * away, np.cos(azimuth) * away) / away
    assert rise.max() == pytest.approx(0.28, rel=0.06)


def test_the_same_seed_gives_the_same_range_and_another_seed_another() -> None:
    massif.cache_clear()
    first = massif(5).land.heights
    massif.cache_clear()
    assert np.array_equal(first, massif(5).land.heights)
    assert not np.array_equal(first, massif(6).land.heights)


def test_land_between_its_cells_is_interpolated() -> None:
    land = Land(heights=np.array([[0, 1], [2, 3]], np.float32), west_m=10.0, south_m=20.0, cell_m=5.0)
    assert land.at(np.array(12.5), np.array(22.5)) == pytest.approx(1.5)


def test_summits_are_white_and_the_shore_is_not(peaks: Massif, seen: Fan) -> None:
    colours = painted(seen, Ground(snow_m=0.35 * peaks.summit_m, tree_m=0.28 * peaks.summit_m))
    height = seen.points[..., 2]
    assert np.isfinite(colours).all() and colours.min() > 0 and colours.max() <= 0.95
    high, low = colours[height > 0.7 * peaks.summit_m], colours[height < 0.1 * peaks.summit_m]
    assert np.mean(high.min(axis=-1) > 0.5) > 0.4
    assert np.mean(low.min(axis=-1) > 0.5) < 0.05


def test_land_behind_other_land_is_left_out(peaks: Massif, seen: Fan) -> None:
    colours = painted(seen, Ground(snow_m=0.35 * peaks.summit_m, tree_m=0.28 * peaks.summit_m))
    mesh = visible_mesh(seen, colours, 2.0)
    everything = 2 * 159 * 159
    assert 0.2 * everything < len(mesh.faces) < 0.9 * everything
    assert mesh.faces.max() == len(mesh.vertices) - 1
    assert mesh.vertices[:, 2].max() == pytest.approx(seen.points[..., 2].max(), rel=0.1)
    corners = mesh.vertices[mesh.faces]
    across = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    assert (across[:, 2] > 0).mean() > 0.99


def test_noise_of_the_ground_has_the_size_it_is_asked_for() -> None:
    x, y = np.meshgrid(np.arange(0, 400.0), np.arange(0, 400.0))
    broad, small = fine_noise(x, y, 80, 10), fine_noise(x, y, 10, 10)
    assert np.abs(np.diff(broad, axis=1)).mean() < 0.3 * np.abs(np.diff(small, axis=1)).mean()
