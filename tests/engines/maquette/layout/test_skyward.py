"""What hangs in the sky is seen whole, far away, and beside what stands."""

from itertools import pairwise

import numpy as np
import pytest

from studiolo.engines.maquette.language.brief import ThingBrief
from studiolo.engines.maquette.layout.camera import corners_of, project
from studiolo.engines.maquette.layout.casting import Made
from studiolo.engines.maquette.layout.skyward import hung, in_sky
from studiolo.engines.maquette.library.find import Found
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.model import Material, Mesh, Model, Numbers, Part
from studiolo.engines.maquette.stage import Camera

CAMERA = Camera(position=(0.0, -20.0, 2.0), target=(0.0, 0.0, 2.6), fov_deg=30.0, aperture_m=0.0, focus_m=20.0)


def block(width: float, height: float, at: tuple[float, float] = (0.0, 0.0)) -> Model:
    corners = corners_of(np.array([-width / 2, -width / 2, 0.0]), np.array([width / 2, width / 2, height]))
    mesh = Mesh(vertices=corners.astype(np.float32), faces=np.array([(0, 1, 2)], np.uint32))
    return Model(parts=(Part(shape=mesh, material=Material()),)).placed((*at, 0.0))


def made(noun: str) -> Made:
    brief = ThingBrief(id="t1", noun=noun)
    found = Found(key=f"own:{noun}", label=noun, exact=True, size_m=1.0)
    spec = ThingSpec(key=f"own:{noun}", noun=noun, size_m=1.0)
    return Made(brief=brief, found=found, spec=spec, model=block(1.0, 1.0), turn_deg=0.0, id="t1")


def seen(model: Model) -> tuple[Numbers, Numbers, float]:
    """Lowest and highest corner in half pictures from the middle, and how far away."""
    x, y, depth = project(corners_of(*model.bounds()), np.array(CAMERA.position), np.array(CAMERA.target))
    half = np.tan(np.radians(CAMERA.fov_deg) / 2)
    points = np.stack([x / depth / half, y / depth / half])
    return points.min(axis=1), points.max(axis=1), float(depth.mean())


@pytest.mark.parametrize(
    ("noun", "setting", "above"),
    [("full moon", "meadow", True), ("cloud", "studio", False), ("moon", "kitchen", False), ("dog", "meadow", False)],
)
def test_only_sky_things_in_open_places_are_hung(noun: str, setting: str, above: bool) -> None:
    assert in_sky(made(noun), setting) is above


def test_a_moon_is_whole_in_the_upper_half_and_far_behind() -> None:
    (moon,) = hung([made("moon")], [block(3.0, 4.0)], CAMERA, aspect=1.0, attempt=0)
    low, high, away = seen(moon)
    assert (low > (-1.0, 0.0)).all()
    assert (high < 1.0).all()
    assert 0.2 < high[0] - low[0] < 0.5
    assert away > 100


def test_it_keeps_clear_of_what_stands() -> None:
    tower = block(2.0, 9.0, at=(3.0, 0.0))
    (moon,) = hung([made("moon")], [tower], CAMERA, aspect=1.0, attempt=0)
    low, high, _ = seen(moon)
    others_low, others_high, _ = seen(tower)
    assert high[0] < others_low[0] or low[0] > others_high[0] or low[1] > others_high[1]


def test_clouds_do_not_cover_each_other_and_come_nearer_when_something_hides_them() -> None:
    clouds = hung([made("cloud")] * 3, [], CAMERA, aspect=1.5, attempt=0)
    boxes = sorted((seen(cloud) for cloud in clouds), key=lambda box: float(box[0][0]))
    assert all(one[1][0] < other[0][0] or one[1][1] < other[0][1] for one, other in pairwise(boxes))
    (near,) = hung([made("cloud")], [], CAMERA, aspect=1.5, attempt=2)
    assert seen(near)[2] < seen(clouds[0])[2]
