"""The camera holds everything that was asked for."""

import numpy as np
import pytest

from studiolo.engines.maquette.layout.camera import corners_of, frame, project
from studiolo.engines.maquette.stage import Camera, View


def flat(_x: float, _y: float) -> float:
    return 0.0


@pytest.mark.parametrize("aspect", [1 / 3, 1.0, 16 / 9, 3.0])
@pytest.mark.parametrize("size", [(0.1, 0.1, 0.1), (5.0, 1.0, 0.5), (0.5, 0.5, 4.0)])
@pytest.mark.parametrize("lens_mm", [28.0, 85.0])
def test_every_corner_is_inside_the_picture(aspect: float, size: tuple[float, float, float], lens_mm: float) -> None:
    low = np.array([-size[0] / 2, -size[1] / 2, 0], np.float32)
    high = np.array([size[0] / 2, size[1] / 2, size[2]], np.float32)
    view = View(lens_mm=lens_mm, fill=0.7)
    camera = frame([(low, high)], view, aspect=aspect, azimuth_deg=4, ground=flat)
    x, y, depth = project(corners_of(low, high), np.array(camera.position), np.array(camera.target))
    half = np.tan(np.radians(camera.fov_deg / 2))
    filled_x = np.abs(x / depth).max() / (half * max(1, aspect))
    filled_y = np.abs(y / depth).max() / (half * max(1, 1 / aspect))
    # Sideways a row may fill more than a tall thing does upwards.
    assert max(filled_x / 1.22, filled_y) == pytest.approx(0.7, abs=0.12)
    assert filled_x < 0.95
    assert filled_y < 0.95


def test_the_camera_never_goes_below_the_ground() -> None:
    box = (np.array([-1, -1, 0], np.float32), np.array([1, 1, 2], np.float32))
    camera = frame([box], View(elevation_deg=-10), aspect=1, azimuth_deg=0, ground=lambda x, y: 0.2)
    assert camera.position[2] > 0.2


def test_more_blur_opens_the_lens_but_not_past_what_keeps_the_subject_sharp() -> None:
    box = (np.array([-1, -1, 0], np.float32), np.array([1, 1, 2], np.float32))
    openings = [
        frame([box], View(blur=blur), aspect=1, azimuth_deg=0, ground=flat).aperture_m for blur in (0.0, 0.02, 1.0, 5.0)
    ]
    assert openings[0] == 0
    assert openings[1] < openings[2] == openings[3]


def middle_of(camera: Camera) -> tuple[float, float]:
    """Where the middle of the test's box is in the picture, in halves from its own middle."""
    x, y, depth = project(np.array([[0.0, 0.0, 1.0]]), np.array(camera.position), np.array(camera.target))
    half = np.tan(np.radians(camera.fov_deg / 2))
    return float(x[0] / depth[0] / half), float(y[0] / depth[0] / half)


BOX = (np.array([-0.5, -0.5, 0], np.float32), np.array([0.5, 0.5, 2], np.float32))


@pytest.mark.parametrize(("across", "upward"), [(0.2, 0.0), (-0.2, 0.0), (0.0, 0.1), (0.0, -0.1)])
def test_the_subject_can_stand_off_the_middle(across: float, upward: float) -> None:
    camera = frame([BOX], View(fill=0.5), aspect=1, azimuth_deg=0, ground=flat, across=across, upward=upward)
    x, y = middle_of(camera)
    assert x == pytest.approx(2 * across, abs=0.08)
    assert y == pytest.approx(2 * upward, abs=0.1)


def test_off_the_middle_never_means_out_of_the_picture() -> None:
    camera = frame([BOX], View(fill=0.8), aspect=1, azimuth_deg=0, ground=flat, across=0.5)
    x, _, depth = project(corners_of(*BOX), np.array(camera.position), np.array(camera.target))
    assert np.abs(x / depth).max() / np.tan(np.radians(camera.fov_deg / 2)) < 0.97


def test_a_low_camera_looks_up_from_near_the_ground() -> None:
    camera = frame([BOX], View(), aspect=1, azimuth_deg=0, ground=flat, low=True)
    assert camera.position[2] < 0.4
    assert camera.target[2] > camera.position[2]
