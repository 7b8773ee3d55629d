"""Compile ahead what every picture needs: Dr.Jit keeps the kernels on disk, so that it is done once for a machine.

Set-up runs this module as a process, as the renderer is too much to load elsewhere.
"""

import numpy as np

from studiolo.engines.maquette.model import Material, Mesh, Part
from studiolo.engines.maquette.rendering.render import render
from studiolo.engines.maquette.rendering.variant import activate, is_vectorised
from studiolo.engines.maquette.stage import AreaLight, Camera, Grade, Light, Sky, World
from studiolo.images import Quality

SIDE_PX = 32


def compile_kernels() -> None:
    """One tiny picture under a sky of each usual size. Nothing to do for the scalar renderer, which compiles nothing."""
    activate(None)
    if not is_vectorised():
        return
    from studiolo.engines.maquette.rendering.scene_builder import SKY_ROWS

    for rows in SKY_ROWS:
        render(_world(rows), SIDE_PX, SIDE_PX, quality=Quality.LOW, seed=1)


def _world(sky_rows: int) -> World:
    """A floor under two lamps."""
    corners = np.array([(-1, -1, 0), (1, -1, 0), (1, 1, 0), (-1, 1, 0)], np.float32)
    floor = Mesh(vertices=corners, faces=np.array([(0, 1, 2), (0, 2, 3)], np.uint32))
    lights: tuple[Light, ...] = tuple(
        AreaLight(centre=(x, 0, 2), target=(0, 0, 0), width_m=1, height_m=1, radiance=(4, 4, 4)) for x in (-1, 1)
    )
    return World(
        parts=(Part(shape=floor, material=Material()),),
        lights=lights,
        sky=Sky(radiance=np.full((sky_rows, 2 * sky_rows, 3), 0.3, np.float32)),
        camera=Camera(position=(0, -3, 1), target=(0, 0, 0), fov_deg=30, aperture_m=0.01, focus_m=3),
        grade=Grade(),
    )


if __name__ == "__main__":
    compile_kernels()
