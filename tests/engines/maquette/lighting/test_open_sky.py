"""Light of the open sky and of streets: every hour has one, the rare hours differ from their neighbours."""

import numpy as np
import pytest

from studiolo.engines.maquette.lighting.outdoor import outdoor_light
from studiolo.engines.maquette.lighting.street import street_light
from studiolo.engines.maquette.stage import LIGHTS, LightName


def test_the_blue_hour_is_dim_blue_overhead_and_warm_where_the_sun_went() -> None:
    dusk = outdoor_light("blue_hour", seed=3, clouds=0.0)
    sky = dusk.sky.radiance
    rows, columns = sky.shape[:2]
    overhead = sky[: rows // 8].mean(axis=(0, 1))
    ahead = sky[rows // 2 - 8 : rows // 2 - 1, columns // 2 - 40 : columns // 2 + 40].mean(axis=(0, 1))
    assert dusk.dark and not dusk.sun
    assert overhead[2] > 2 * overhead[0]
    assert ahead[0] > ahead[2]


def test_dramatic_light_comes_low_from_the_side_under_heavy_cloud() -> None:
    lit = outdoor_light("dramatic", seed=3)
    assert len(lit.sun) == 1
    assert abs(lit.towards_sun[0]) > 0.7 and lit.towards_sun[2] < 0.4
    assert lit.sky.radiance[:200].mean() < 0.4
    assert lit.grade.contrast > 1.55
    assert np.isfinite(lit.sky.radiance).all()


def test_a_light_that_the_sky_does_not_know_is_lit_as_its_nearest() -> None:
    assert np.array_equal(outdoor_light("neon", seed=2).sky.radiance, outdoor_light("night", seed=2).sky.radiance)


@pytest.mark.parametrize("light", (*LIGHTS, "blue_hour", "dramatic", "neon"))
def test_a_street_is_lit_at_every_hour(light: LightName) -> None:
    lit = street_light(light, seed=5)
    assert np.isfinite(lit.sky.radiance).all()
    assert lit.sun or lit.lamps is not None or lit.sky.radiance.mean() > 0.2
    assert lit.neon == (light == "neon")


def test_rain_wets_a_street_at_noon() -> None:
    assert street_light("noon", 1, "rain").wet and not street_light("noon", 1).wet


def test_a_morning_sky_is_blue_and_not_a_white_sheet() -> None:
    sky = outdoor_light("window", seed=3, clouds=0.0).sky.radiance
    rows, columns = sky.shape[:2]
    over_the_trees = sky[rows * 10 // 36 : rows * 14 // 36, columns // 3 : columns * 2 // 3].mean(axis=(0, 1))
    assert over_the_trees[2] > 1.35 * over_the_trees[0]
    assert sky[: rows // 2 - 2].mean() < 1.0


def test_heaps_of_cloud_close_behind_the_camera_without_a_seam() -> None:
    sky = outdoor_light("noon", seed=4).sky.radiance[:320]
    seam = np.abs(sky[:, 0] - sky[:, -1]).mean()
    assert seam < 2 * np.abs(sky[:, 1] - sky[:, 0]).mean() + 1e-3


def test_heaps_are_brighter_at_their_crowns_than_at_their_feet() -> None:
    """Going up through a cloud it grows lighter: among bright pixels the sky brightens upwards more often than not."""
    clear, clouded = (
        outdoor_light("noon", seed=6, clouds=share).sky.radiance[200:300].sum(axis=-1) for share in (0.0, 1.3)
    )
    cloud = clouded - clear > 0.8
    inside = cloud[8:] & cloud[:-8]
    assert inside.sum() > 500
    assert np.median((clouded[:-8] - clouded[8:])[inside]) > 0
