"""A machine compiles its kernels for the first picture; every later one, whatever is in it, finds them on disk."""

import dataclasses
from typing import Any

import numpy as np
import pytest

from benchmarks.worlds import ball, outdoors, studio
from studiolo.engines.maquette.model import Material, Mesh, Part, Texture
from studiolo.engines.maquette.rendering.render import render
from studiolo.engines.maquette.rendering.variant import activate, is_vectorised
from studiolo.engines.maquette.stage import AreaLight, Sky, World
from studiolo.images import Quality
from tests.needs import need

LARGE = 300  # operations; smaller kernels take milliseconds


def kernels_of(world: World, width_px: int, height_px: int, quality: Quality) -> set[str]:
    """Names of the large kernels that were run for a picture."""
    import drjit

    with drjit.scoped_set_flag(drjit.JitFlag.KernelHistory, True):
        drjit.kernel_history_clear()
        render(world, width_px, height_px, quality=quality, seed=1)
        history: list[dict[str, Any]] = drjit.kernel_history([drjit.KernelType.JIT])
    return {str(kernel["hash"]) for kernel in history if kernel["operation_count"] > LARGE}


@pytest.fixture(scope="module")
def first() -> set[str]:
    activate(None)
    need(is_vectorised(), "no LLVM and no CUDA here, and scalar_rgb compiles nothing")
    return kernels_of(studio(), 64, 64, Quality.LOW)


def test_another_world_of_other_things_in_another_light_has_the_same_kernels(first: set[str]) -> None:
    sky = Sky(radiance=np.full((32, 64, 3), 0.2, np.float32))
    lamp = AreaLight(centre=(0, 0, 5), target=(0, 0, 0), width_m=1, height_m=1, radiance=(9, 9, 9), shape="disk")
    assert first
    assert kernels_of(dataclasses.replace(outdoors(), sky=sky), 64, 64, Quality.LOW) == first
    assert (
        kernels_of(dataclasses.replace(outdoors(), sky=sky, lights=()), 64, 64, Quality.LOW) < first
    )  # one light: none weighed
    assert kernels_of(dataclasses.replace(outdoors(), sky=sky, lights=(lamp,)), 64, 64, Quality.LOW) == first


@pytest.mark.parametrize(
    ("size", "quality"), [((96, 64), Quality.LOW), ((64, 160), Quality.MEDIUM), ((48, 48), Quality.HIGH)]
)
def test_size_shape_and_quality_do_not_matter(first: set[str], size: tuple[int, int], quality: Quality) -> None:
    assert kernels_of(studio(), *size, quality) == first


def test_every_usual_material_is_known(first: set[str]) -> None:
    """As many materials as a furnished room has, of all kinds, with pictures and reliefs of odd sizes."""
    random = np.random.default_rng(5)
    picture = Texture(image=random.integers(0, 255, (37, 53, 4), np.uint8))
    relief = Texture(image=random.random((40, 24, 1)).astype(np.float32))
    kinds = [
        Material(colour=(0.5, 0.1, 0.1), metallic=1.0, roughness=0.2),
        Material(colour=(0.5, 0.1, 0.1), sheen=0.7, clearcoat=0.2),
        Material(colour=picture, clearcoat=0.5),
        Material(colour=picture, cutout=True),
        Material(colour=Texture(image=random.random((16, 16, 3)).astype(np.float32), repeat=False)),
        Material(colour=(0.2, 0.3, 0.4), bump=relief, bump_scale=0.03),
        Material(colour=picture, bump=relief, bump_scale=0.7),
        Material(kind="thin", colour=picture),
        Material(kind="thin", per_vertex=True),
        Material(kind="glass", ior=1.47, roughness=0.0),
        Material(kind="glass", ior=1.31, roughness=0.2),
        Material(per_vertex=True, clearcoat=0.4),
        Material(emission=(1.0, 0.8, 0.5)),
    ]
    parts = [
        Part(shape=_mapped(ball((-3 + 0.5 * k, 0, 0.3), 0.2, steps=8), random, by_vertex=material.per_vertex), material=material)
        for k, material in enumerate(kinds)
    ]  # fmt: skip
    world = studio()
    assert kernels_of(dataclasses.replace(world, parts=(*world.parts, *parts)), 64, 64, Quality.LOW) == first


def _mapped(mesh: Mesh, random: np.random.Generator, *, by_vertex: bool) -> Mesh:
    count = len(mesh.vertices)
    uvs = None if by_vertex else random.random((count, 2)).astype(np.float32)
    colours = random.random((count, 3)).astype(np.float32) if by_vertex else None
    return dataclasses.replace(mesh, uvs=uvs, colours=colours)
