"""Small real pictures. Each test asks for what a person would see."""

import dataclasses
import hashlib
import subprocess
import sys

import numpy as np
import pytest
from numpy.typing import NDArray

from benchmarks.worlds import ball, outdoors, plane, studio
from studiolo.engines.maquette.model import Material, Mesh, Model, Part, Strands, Texture
from studiolo.engines.maquette.rendering.preview import contact_sheet, preview_model
from studiolo.engines.maquette.rendering.render import render
from studiolo.engines.maquette.stage import AreaLight, Camera, Grade, Light, Sky, Sun, World
from studiolo.images import Quality

PLAIN = Grade(key=0.3, bloom=0.0, vignette=0.0)
GREY_SKY = Sky(radiance=np.full((8, 16, 3), 1.0, np.float32))


def world(*parts: Part, lights: tuple[Light, ...] = (), sky: Sky | None = GREY_SKY) -> World:
    """The parts on a grey floor, seen from in front."""
    floor = Part(shape=plane(30), material=Material(colour=(0.4, 0.4, 0.4), kind="matte"))
    camera = Camera(position=(0, -5, 1.2), target=(0, 0, 0.5), fov_deg=30, aperture_m=0.0, focus_m=5)
    return World(parts=(floor, *parts), lights=lights, sky=sky, camera=camera, grade=PLAIN)


def draw(made: World, width_px: int = 96, height_px: int = 96, seed: int = 1) -> NDArray[np.int64]:
    return render(made, width_px, height_px, quality=Quality.LOW, seed=seed).astype(np.int64)


def middle(picture: NDArray[np.int64]) -> NDArray[np.float64]:
    height, width = picture.shape[:2]
    patch = picture[height // 2 - 4 : height // 2 + 4, width // 2 - 4 : width // 2 + 4]
    return np.asarray(patch.reshape(-1, 3).mean(axis=0), np.float64)


@pytest.mark.parametrize(("width_px", "height_px"), [(96, 64), (64, 96), (192, 64), (65, 67)])
def test_a_picture_has_the_size_asked_for(width_px: int, height_px: int) -> None:
    assert draw(studio(), width_px, height_px).shape == (height_px, width_px, 3)


def test_the_same_seed_gives_the_same_bytes_and_another_seed_others() -> None:
    first, again, other = (draw(studio(), seed=seed) for seed in (7, 7, 8))
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)


def test_another_process_gives_the_same_bytes() -> None:
    script = (
        "import hashlib\n"
        "from benchmarks.worlds import studio\n"
        "from studiolo.engines.maquette.rendering.render import render\n"
        "from studiolo.images import Quality\n"
        "pixels = render(studio(), 96, 96, quality=Quality.LOW, seed=7)\n"
        "print(hashlib.sha256(pixels.tobytes()).hexdigest())\n"
    )
    there = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=300)
    here = draw(studio(), seed=7).astype(np.uint8)
    assert there.stdout.split()[-1] == hashlib.sha256(here.tobytes()).hexdigest()


def test_a_red_ball_is_red_and_a_green_ball_is_green() -> None:
    for channel in (0, 1):
        colour = tuple(0.5 if i == channel else 0.03 for i in range(3))
        thing = Part(shape=ball((0, 0, 0.5), 0.5), material=Material(colour=(colour[0], colour[1], colour[2])))
        seen = middle(draw(world(thing)))
        assert seen[channel] > np.delete(seen, channel).max() + 50


def test_the_sky_stands_upright_and_its_middle_is_ahead() -> None:
    radiance = np.full((32, 64, 3), 0.05, np.float32)
    radiance[:16, 24:32] = (1, 0, 0)  # left of the middle column, above the horizon
    radiance[:16, 32:40] = (0, 0, 1)
    seen = dataclasses.replace(
        world(sky=Sky(radiance=radiance)),
        parts=(),
        camera=Camera(position=(0, 0, 1), target=(0, 5, 2), fov_deg=40, aperture_m=0.0, focus_m=5),
    )
    picture = draw(seen)
    left, right = picture[40, 30], picture[40, 66]
    assert left[0] > left[2] + 100
    assert right[2] > right[0] + 100
    assert np.ptp(picture[94].mean(axis=0)) < 10  # below the horizon


def test_the_top_of_a_texture_is_up() -> None:
    image = np.zeros((64, 64, 3), np.uint8)
    image[:32] = (230, 20, 20)
    image[32:] = (20, 20, 230)
    corners = np.array([(-1, 0, 0), (1, 0, 0), (1, 0, 2), (-1, 0, 2)], np.float32)
    uvs = np.array([(0, 0), (1, 0), (1, 1), (0, 1)], np.float32)
    card = Mesh(vertices=corners, faces=np.array([(0, 1, 2), (0, 2, 3)], np.uint32), uvs=uvs)
    picture = draw(world(Part(shape=card, material=Material(colour=Texture(image=image)))))
    assert picture[20, 48, 0] > picture[20, 48, 2] + 80
    assert picture[64, 48, 2] > picture[64, 48, 0] + 80


def test_cut_out_texture_lets_see_through() -> None:
    image = np.full((64, 64, 4), 255, np.uint8)
    image[:, :32, 3] = 0
    image[..., :3] = (220, 10, 10)
    corners = np.array([(-1, 0, 0.01), (1, 0, 0.01), (1, 0, 2), (-1, 0, 2)], np.float32)
    uvs = np.array([(0, 0), (1, 0), (1, 1), (0, 1)], np.float32)
    card = Mesh(vertices=corners, faces=np.array([(0, 1, 2), (0, 2, 3)], np.uint32), uvs=uvs)
    picture = draw(world(Part(shape=card, material=Material(colour=Texture(image=image), cutout=True))))
    assert abs(picture[50, 34, 0] - picture[50, 34, 2]) < 60
    assert picture[50, 62, 0] > picture[50, 62, 2] + 80


def test_vertex_colours_are_seen() -> None:
    shape = ball((0, 0, 0.5), 0.5)
    colours = np.where(shape.vertices[:, :1] < 0, (0.6, 0.02, 0.02), (0.02, 0.02, 0.6)).astype(np.float32)
    thing = Part(shape=dataclasses.replace(shape, colours=colours), material=Material(per_vertex=True))
    picture = draw(world(thing))
    assert picture[48, 36, 0] > picture[48, 36, 2] + 60
    assert picture[48, 60, 2] > picture[48, 60, 0] + 60


@pytest.mark.parametrize(
    "material",
    [
        Material(kind="glass", roughness=0.0),
        Material(kind="glass", roughness=0.3),
        Material(kind="thin", colour=(0.2, 0.5, 0.1), translucency=1.2),
        Material(metallic=1.0, roughness=0.1),
        Material(transmission=1.0, roughness=0.1),
        Material(clearcoat=1.0, sheen=0.5),
        Material(bump=Texture(image=np.random.default_rng(1).random((32, 32, 3)).astype(np.float32)), bump_scale=0.1),
        Material(emission=(4.0, 3.0, 2.0)),
    ],
)  # fmt: skip
def test_every_kind_of_material_gives_an_honest_picture(material: Material) -> None:
    picture = draw(world(Part(shape=ball((0, 0, 0.5), 0.5), material=material)))
    assert 20 < picture.mean() < 235
    assert picture.std() > 3


def test_a_shadow_falls_away_from_the_sun() -> None:
    sun = Sun(direction=(-0.7, 0.0, 0.714), irradiance=(8, 8, 8))
    thing = Part(shape=ball((0, 0, 0.5), 0.5), material=Material(colour=(0.5, 0.5, 0.5)))
    dim = Sky(radiance=np.full((8, 16, 3), 0.1, np.float32))
    picture = draw(world(thing, lights=(sun,), sky=dim)).mean(axis=-1)
    shadow, lit = picture[68:73, 62:68].mean(), picture[68:73, 28:34].mean()
    assert shadow < lit - 40


def test_a_lamp_shines_towards_its_target_only() -> None:
    towards, away = (
        draw(
            world(
                Part(shape=ball((0, 0, 0.5), 0.5), material=Material()),
                lights=(
                    AreaLight(centre=(0, 0, 3), target=(0, 0, height), width_m=1, height_m=1, radiance=(20, 20, 20)),
                    AreaLight(centre=(0, -20, 3), target=(0, 0, 0), width_m=1, height_m=1, radiance=(20, 20, 20)),
                ),
                sky=None,
            )
        )
        for height in (0, 6)
    )
    assert np.abs(towards - away).mean() > 5


def test_a_blurred_background_is_smoother_than_a_sharp_one() -> None:
    sharp = outdoors()
    blurred = dataclasses.replace(sharp, camera=dataclasses.replace(sharp.camera, aperture_m=0.25, focus_m=5.0))
    steps = [np.abs(np.diff(draw(made, 160, 96).mean(axis=-1), axis=1)).mean() for made in (sharp, blurred)]
    assert steps[1] < 0.9 * steps[0]


def test_strands_are_drawn() -> None:
    random = np.random.default_rng(2)
    roots = random.uniform((-0.5, -0.2, 0), (0.5, 0.2, 0), (400, 3))[:, None]
    points = (roots + np.linspace(0, 1, 5)[None, :, None] * (0.0, 0.0, 0.9)).astype(np.float32)
    grass = Strands(points=points, radii=np.full((400, 5), 0.01, np.float32))
    picture = draw(world(Part(shape=grass, material=Material(colour=(0.1, 0.5, 0.05)))))
    seen = middle(picture)
    assert seen[1] > seen[0] + 20


def test_progress_never_goes_back() -> None:
    told: list[tuple[str, float]] = []
    render(studio(), 64, 64, quality=Quality.LOW, seed=1, on_progress=lambda stage, share: told.append((stage, share)))
    shares = [share for _, share in told]
    assert shares == sorted(shares)
    assert [stage for stage, _ in told][-1] == "developing"


def test_the_scalar_variant_draws_the_same_picture_but_for_noise() -> None:
    script = (
        "import sys\n"
        "from benchmarks.worlds import studio\n"
        "from studiolo.engines.maquette.rendering.render import render\n"
        "from studiolo.images import Quality\n"
        "pixels = render(studio(), 64, 64, quality=Quality.LOW, seed=1, variant='scalar_rgb')\n"
        "sys.stdout.buffer.write(pixels.tobytes())\n"
    )
    there = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, timeout=300)
    scalar = np.frombuffer(there.stdout, np.uint8).reshape(64, 64, 3).astype(int)
    assert np.abs(scalar - draw(studio(), 64, 64)).mean() < 6


def test_a_preview_shows_the_model_in_the_middle() -> None:
    model = Model(parts=(Part(shape=ball((0, 0, 0.1), 0.1), material=Material(colour=(0.5, 0.02, 0.02))),))
    seen = middle(preview_model(model, 96).astype(np.int64))
    assert seen[0] > seen[1] + 40


def test_a_contact_sheet_holds_every_picture_in_rows() -> None:
    tile = np.zeros((20, 30, 3), np.uint8)
    assert contact_sheet([tile] * 5, columns=3).shape == (40, 90, 3)
    assert contact_sheet([tile] * 2, ["one", "two"], columns=3).shape == (38, 60, 3)
