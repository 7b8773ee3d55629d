"""Worlds to measure with, built from simple meshes alone, so that a benchmark depends on no art and no maker."""

from collections.abc import Callable
from typing import Any
from unittest.mock import patch

import numpy as np
from numpy.typing import NDArray

from studiolo.engines.maquette.model import Material, Mesh, Part, Texture
from studiolo.engines.maquette.rendering.preview import sweep
from studiolo.engines.maquette.stage import AreaLight, Camera, Grade, Haze, Light, Sky, Sun, World

Points = NDArray[np.floating]
SOFT_BOXES: tuple[Light, ...] = (
    AreaLight(centre=(-3, -2, 4), target=(0, 0, 0.4), width_m=2, height_m=2, radiance=(12, 11.4, 10.5)),
    AreaLight(centre=(3.2, -1, 2.2), target=(0, 0, 0.4), width_m=1, height_m=2, radiance=(4, 4.2, 4.8)),
)


def studio() -> World:
    """Five things on a paper sweep under two soft boxes: clay, lacquer, gold, glass and a printed box."""
    print_ = Texture(image=_stripes(256))
    things = (
        Part(shape=ball((-1.3, 0.2, 0.42), 0.42), material=Material(colour=(0.55, 0.06, 0.04), clearcoat=0.8)),
        Part(shape=rounded_box((-0.35, 0.35, 0.5), (0.42, 0.42, 0.5)), material=Material(colour=print_)),
        Part(shape=ring((0.45, -0.35, 0.12), 0.34, 0.12), material=_gold()),
        Part(shape=ball((0.75, 0.45, 0.36), 0.36), material=_glass()),
        Part(shape=rounded_box((1.55, 0.1, 0.3), (0.3, 0.3, 0.3)), material=Material(colour=(0.08, 0.24, 0.42))),
    )
    paper = Part(shape=sweep(2.0), material=Material(colour=(0.62, 0.6, 0.57), kind="matte"))
    return World(
        parts=(paper, *things),
        lights=SOFT_BOXES,
        sky=Sky(radiance=np.full((16, 32, 3), 0.3, np.float32)),
        camera=Camera(position=(0, -6.2, 1.9), target=(0.1, 0, 0.42), fov_deg=32, aperture_m=0.03, focus_m=6.2),
        grade=Grade(key=0.36),
    )


def outdoors() -> World:
    """Twelve stones on sand under a low sun, with air between: a sky map, a sharp light and a long view."""
    random = np.random.default_rng(4)
    stone = Material(colour=(0.34, 0.32, 0.3), roughness=0.8)
    stones = []
    for x, y, size in random.uniform((-3, -0.5, 0.15), (3, 20, 0.6), (12, 3)):
        stones.append(Part(shape=ball((x, y, size * 0.7), size), material=stone))
    sand = Part(shape=plane(400), material=Material(colour=(0.55, 0.43, 0.28), kind="matte"))
    return World(
        parts=(sand, *stones),
        lights=(Sun(direction=(-0.62, 0.63, 0.47), irradiance=(9, 6.3, 3.6)),),
        sky=Sky(radiance=_dusk(64)),
        camera=Camera(position=(0, -7, 1.6), target=(0, 0, 0.6), fov_deg=34, aperture_m=0.0, focus_m=7),
        grade=Grade(key=0.22),
        haze=Haze(colour=(0.8, 0.55, 0.4), distance_m=60),
    )


def stock_scene(world: World, width_px: int, height_px: int) -> Any:
    """The world for the renderer's own integrators: what our vertices carry is known to our tracer alone, so there the
    surfaces ask their mesh, as they do in scalar mode."""
    from studiolo.engines.maquette.rendering import scene_builder, surfaces

    with patch.object(surfaces, "is_vectorised", lambda: False):
        return scene_builder.build_scene(world, width_px, height_px)


WORLDS: dict[str, Callable[[], World]] = {"studio": studio, "outdoors": outdoors}


def ball(centre: tuple[float, float, float], radius: float, steps: int = 48) -> Mesh:
    return _surface(
        steps,
        lambda u, v: np.stack(
            [np.sin(v) * np.cos(u), np.sin(v) * np.sin(u), -np.cos(v)], axis=-1
        ) * radius + centre,
        (0, np.pi),
    )  # fmt: skip


def ring(centre: tuple[float, float, float], radius: float, thickness: float, steps: int = 48) -> Mesh:
    def point(u: Points, v: Points) -> Points:
        reach = radius + thickness * np.cos(v)
        return np.stack([reach * np.cos(u), reach * np.sin(u), thickness * np.sin(v)], axis=-1) + centre

    return _surface(steps, point, (-np.pi, np.pi))


def rounded_box(centre: tuple[float, float, float], half: tuple[float, float, float], steps: int = 48) -> Mesh:
    """A superquadric: flat sides and soft edges from one formula."""

    def soft(value: Points) -> Points:
        return np.sign(value) * np.abs(value) ** 0.22

    def point(u: Points, v: Points) -> Points:
        x, y, z = soft(np.sin(v)) * soft(np.cos(u)), soft(np.sin(v)) * soft(np.sin(u)), -soft(np.cos(v))
        return np.stack([x, y, z], axis=-1) * half + centre

    return _surface(steps, point, (0, np.pi))


def plane(size: float) -> Mesh:
    corners = np.array([(-1, -1, 0), (1, -1, 0), (1, 1, 0), (-1, 1, 0)], np.float32) * np.float32(size)
    return Mesh(vertices=corners, faces=np.array([(0, 1, 2), (0, 2, 3)], np.uint32))


def _surface(steps: int, point: Callable[[Points, Points], Points], around: tuple[float, float]) -> Mesh:
    """A closed band of quads: u runs once around, v over `around`; uv coordinates follow."""
    u, v = np.meshgrid(np.linspace(0, 2 * np.pi, 2 * steps), np.linspace(*around, steps))
    vertices = point(u, v).reshape(-1, 3).astype(np.float32)
    uvs = np.stack([u / (2 * np.pi), (v - around[0]) / (around[1] - around[0])], axis=-1).reshape(-1, 2)
    row, column = np.mgrid[0 : steps - 1, 0 : 2 * steps - 1]
    a = (row * 2 * steps + column).ravel()
    b, c, d = a + 1, a + 2 * steps, a + 2 * steps + 1
    faces = np.concatenate([np.stack([a, b, d], 1), np.stack([a, d, c], 1)]).astype(np.uint32)
    return Mesh(vertices=vertices, faces=faces, uvs=uvs.astype(np.float32))


def _gold() -> Material:
    return Material(colour=(0.85, 0.6, 0.24), metallic=1.0, roughness=0.22)


def _glass() -> Material:
    return Material(colour=(0.97, 0.99, 0.98), kind="glass", roughness=0.0)


def _stripes(size: int) -> NDArray[np.uint8]:
    y, x = np.mgrid[0:size, 0:size]
    dark = ((x + y) // 16 % 2 == 0)[..., None]
    return np.where(dark, (38, 70, 60), (236, 226, 204)).astype(np.uint8)


def _dusk(height: int) -> NDArray[np.float32]:
    up = np.linspace(1, -1, height)[:, None, None]
    low, high = np.array((1.5, 0.8, 0.45)), np.array((0.2, 0.34, 0.62))
    colours = np.where(up > 0, low + (high - low) * np.clip(up, 0, 1) ** 0.5, (0.4, 0.3, 0.2))
    return np.repeat(colours, 2 * height, axis=1).astype(np.float32)
