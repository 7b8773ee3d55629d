"""What every landscape promises, for every light and size."""

from functools import lru_cache
from types import ModuleType

import numpy as np

from studiolo.engines.maquette.layout.camera import frame
from studiolo.engines.maquette.model import Mesh
from studiolo.engines.maquette.settings.catalogue import PLACES
from studiolo.engines.maquette.stage import LIGHTS, Camera, LightName, Stage, StageRequest, Subject

SIZES_M = (0.03, 0.9, 12.0)
# A sky takes a second to paint; these two go nearly every way through the code.
SOME_LIGHTS: tuple[LightName, ...] = ("golden_hour", "night")
MOST_TRIANGLES = 1_500_000


@lru_cache(maxsize=16)
def built(
    place: ModuleType,
    size_m: float = 0.9,
    light: LightName = "noon",
    seed: int = 1,
    aspect: float = 1.0,
    style_words: tuple[str, ...] = (),
) -> Stage:
    subject = Subject(width_m=size_m, depth_m=size_m, height_m=size_m)
    request = StageRequest(light=light, subject=subject, seed=seed, aspect=aspect, style_words=style_words)
    stage = place.build(request)
    assert isinstance(stage, Stage)
    return stage


def camera_of(stage: Stage, size_m: float, aspect: float) -> Camera:
    ground = stage.height(0.0, 0.0)
    half = size_m / 2
    low, high = np.array([-half, -half, ground]), np.array([half, half, ground + size_m])
    return frame([(low, high)], stage.view, aspect=aspect, azimuth_deg=5.0, ground=stage.height)


def check_light(place: ModuleType, light: LightName) -> None:
    stage = built(place, light=light)
    assert stage.sky is not None and np.isfinite(stage.sky.radiance).all() and (stage.sky.radiance >= 0).all()
    assert stage.lights or stage.sky.radiance.mean() > 0.2
    assert stage.haze is not None


def check_size(place: ModuleType, size_m: float) -> None:
    """Sound meshes, few parts, the middle free, the camera above the ground."""
    stage = built(place, size_m=size_m)
    ground = stage.height(0.0, 0.0)
    low, high = np.array([-0.3, -0.3, 0.12]) * size_m, np.array([0.3, 0.3, 0.9]) * size_m
    assert 1 <= len(stage.parts) <= 48
    for part in stage.parts:
        assert isinstance(part.shape, Mesh)
        assert np.isfinite(part.shape.vertices).all(), part.name
        assert part.shape.faces.max() < len(part.shape.vertices), part.name
        assert part.shape.normals is not None and np.isfinite(part.shape.normals).all(), part.name
        points = part.shape.vertices - (0.0, 0.0, ground)
        assert not ((points > low) & (points < high)).all(axis=1).any(), part.name
    eye = camera_of(stage, size_m, 1.0).position
    assert eye[2] > stage.height(eye[0], eye[1])


def check_budget(place: ModuleType) -> None:
    stage = built(place, aspect=16 / 9)
    assert sum(len(part.shape.faces) for part in stage.parts if isinstance(part.shape, Mesh)) < MOST_TRIANGLES


def check_repeats(place: ModuleType) -> None:
    first = built(place)
    built.cache_clear()
    again = built(place)
    for one, two in zip(first.parts, again.parts, strict=True):
        assert isinstance(one.shape, Mesh) and isinstance(two.shape, Mesh)
        assert np.array_equal(one.shape.vertices, two.shape.vertices)
    assert first.view == again.view
    assert first.view != built(place, seed=6).view


def check_name(place: ModuleType) -> None:
    assert place.NAME in PLACES
    assert place.USUAL_LIGHT in LIGHTS


def rows_of(stage: Stage, camera: Camera, name: str) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    """Where the vertices of the parts of that name fall in the picture: -1 is its lower edge, 1 the upper."""
    part = next(part for part in stage.parts if part.name == name)
    assert isinstance(part.shape, Mesh)
    eye, target = np.asarray(camera.position), np.asarray(camera.target)
    ahead = (target - eye) / np.linalg.norm(target - eye)
    right = np.cross(ahead, (0.0, 0.0, 1.0))
    right /= np.linalg.norm(right)
    seen = part.shape.vertices - eye
    depth = seen @ ahead
    inside = (depth > 0.01) & (np.abs(seen @ right / depth) < np.tan(np.radians(camera.fov_deg / 2)))
    up = seen @ np.cross(right, ahead) / depth / np.tan(np.radians(camera.fov_deg / 2))
    return np.asarray(up[inside], np.float64)
