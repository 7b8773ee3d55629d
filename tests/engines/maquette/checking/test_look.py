"""The instance pass sees what a person would: how much of each thing, what hides it, what the frame cuts off."""

import numpy as np
import pytest

from studiolo.engines.maquette.checking.look import Look, Watched, look
from studiolo.engines.maquette.checking.owners import owners
from studiolo.engines.maquette.model import Colour, Material, Mesh, Model, Part, Texture, Vector
from studiolo.engines.maquette.rendering.geometry import merge
from studiolo.engines.maquette.rendering.variant import activate
from studiolo.engines.maquette.stage import Camera, Grade, Sky, World

GREY = Material(colour=(0.4, 0.4, 0.4), kind="matte")
SKY = Sky(radiance=np.full((8, 16, 3), 1.0, np.float32))
CAMERA = Camera(position=(0, -6, 0), target=(0, 0, 0), fov_deg=40, aperture_m=0.0, focus_m=6)


def panel(at: Vector, width: float, height: float, material: Material = GREY) -> Model:
    """An upright rectangle that looks at the camera."""
    x, y, z = at
    corners = [(-1, -1), (1, -1), (1, 1), (-1, 1)]
    vertices = np.array([(x + a * width / 2, y, z + b * height / 2) for a, b in corners], np.float32)
    uvs = np.array([(0, 0), (1, 0), (1, 1), (0, 1)], np.float32)
    return Model(
        parts=(
            Part(
                shape=Mesh(vertices=vertices, faces=np.array([(0, 1, 2), (0, 2, 3)], np.uint32), uvs=uvs),
                material=material,
            ),
        )
    )


def coloured(colour: Colour) -> Material:
    return Material(colour=colour, kind="matte")


def seen(*models: Model, stage: tuple[Part, ...] = (), camera: Camera = CAMERA) -> Look:
    activate(None)
    from studiolo.engines.maquette.checking.rays import Tracer
    from studiolo.engines.maquette.rendering.scene_builder import build_scene

    parts = (*stage, *(part for model in models for part in model.parts))
    scene = build_scene(World(parts=parts, lights=(), sky=SKY, camera=camera, grade=Grade()), 64, 64)
    return look(Tracer(scene), Watched(stage, models), camera, 1.0)


def test_what_half_hides_another_leaves_half_of_it() -> None:
    hiding, hidden = panel((0.5, -1, 0), 1, 3), panel((0, 0, 0), 1.0, 1.0)
    first, second = seen(hiding, hidden).things
    assert first.share == 1.0
    # The nearer edge stands at x = 0 and hides all that is right of it.
    assert second.share == pytest.approx(0.5, abs=0.03)


def test_the_stage_hides_too() -> None:
    wall = panel((0, -2, 0), 0.3, 4).parts
    assert seen(panel((0, 0, 0), 1, 1), stage=wall).things[0].share == pytest.approx(0.55, abs=0.06)


def test_what_stands_behind_many_layers_is_known() -> None:
    leaves = tuple(part for k in range(12) for part in panel((0, -1 - 0.1 * k, 0), 3, 3).parts)
    hidden = seen(panel((0, 0, 0), 1, 1), stage=leaves).things[0]
    assert hidden.pixels == 0
    assert hidden.alone > 1000


def test_a_pane_of_glass_hides_nothing() -> None:
    pane = panel((0, -1, 0), 3, 3, Material(kind="glass"))
    glass, behind = seen(pane, panel((0, 0, 0), 1, 1)).things
    assert (glass.share, behind.share) == (1.0, 1.0)


def test_a_hole_in_a_cutout_hides_nothing() -> None:
    image = np.full((8, 8, 4), 255, np.uint8)
    image[:, :4, 3] = 0  # its left half is not there
    screen = panel((0, -1, 0), 4, 4, Material(colour=Texture(image=image), cutout=True))
    assert seen(screen, panel((0, 0, 0), 1, 1)).things[1].share == pytest.approx(0.5, abs=0.03)


def test_what_the_frame_cuts_off_is_measured() -> None:
    reach = 6 * np.tan(np.radians(20))  # half the picture at the panel
    assert seen(panel((float(reach), 0, 0), 0.4, 1)).things[0].cut == pytest.approx(0.5, abs=0.06)
    assert seen(panel((0, 0, 0), 1, 1)).things[0].cut == 0.0


def test_what_is_behind_the_camera_is_not_seen() -> None:
    one = seen(panel((0, -9, 0), 1, 1)).things[0]
    assert (one.pixels, one.alone, one.share) == (0, 0, 0.0)


def test_colours_places_and_ids_are_those_of_the_thing() -> None:
    looked = seen(
        panel((-0.8, 0, 0.5), 1, 1, coloured((0.8, 0.1, 0.1))), panel((0.8, 0, 0), 1, 1, coloured((0.1, 0.1, 0.8)))
    )
    left, right = looked.things
    assert np.allclose(left.colour, (0.8, 0.1, 0.1), atol=1e-5)
    assert np.allclose(right.colour, (0.1, 0.1, 0.8), atol=1e-5)
    assert left.x.mean() < 0.5 < right.x.mean()
    assert left.y.mean() < right.y.mean()
    height, width = looked.ids.shape
    assert looked.ids[int(right.y.mean() * height), int(right.x.mean() * width)] == 1
    assert looked.ids[0, 0] == -1


def test_a_textures_halves_are_told_apart() -> None:
    image = np.zeros((8, 8, 3), np.uint8)
    image[:, :4, 0], image[:, 4:, 2] = 255, 255
    one = seen(panel((0, 0, 0), 2, 2, Material(colour=Texture(image=image), kind="matte"))).things[0]
    red = one.colour[:, 0] > 0.9
    assert red.mean() == pytest.approx(0.5, abs=0.02)
    assert one.x[red].max() < one.x[~red].min() + 0.02


def test_triangles_are_numbered_as_the_renderer_joins_them() -> None:
    one, two, like_one = coloured((1, 0, 0)), Material(kind="glass"), coloured((0, 1, 0))
    parts = [panel((0, 0, 0), 1, 1, material).parts[0] for material in (one, two, like_one, two, one)]
    joined, known = merge(parts), owners(parts)
    assert [len(mesh.faces) for _, mesh in joined] == [6, 4]
    mesh = np.array([0, 0, 0, 1, 1, -1])
    part, local = known.part_of(mesh, np.array([0, 3, 5, 1, 2, 0]))
    assert part.tolist() == [0, 2, 4, 1, 3, -1]
    assert local.tolist() == [0, 1, 1, 1, 0, 0]
