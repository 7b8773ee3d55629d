"""The Scene survives its JSON form, and travels inside the file."""

import json
from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from studiolo.engines.maquette.encode import EXIF_IFD, EXIF_USER_COMMENT, encode
from studiolo.engines.maquette.scene import Scene, SceneThing, scene_from_json
from studiolo.engines.maquette.stage import Camera
from studiolo.images import PictureFormat

SCENE = Scene(
    prompt="a “red” ball",
    seed=5,
    width_px=512,
    height_px=256,
    quality="low",
    setting="studio",
    light="studio",
    background="#ffffff",
    mood=("calm",),
    style="",
    quoted=("red",),
    things=(
        SceneThing(
            id="ball",
            noun="ball",
            label="ball",
            key="own:sphere",
            position=(0.0, 0.5, 0.25),
            turn_deg=3.5,
            size_m=0.5,
            stands_on="ground",
            seed=9,
            modifiers=("shiny",),
        ),
    ),
    camera=Camera(position=(0.0, -3.0, 1.0), target=(0.0, 0.0, 0.5), fov_deg=27.0, aperture_m=0.01, focus_m=3.0),
)


def test_a_scene_comes_back_from_json_as_it_was() -> None:
    assert scene_from_json(json.loads(json.dumps(SCENE.to_json()))) == SCENE


def test_a_scene_of_another_schema_is_refused() -> None:
    with pytest.raises(ValueError, match="schema 99"):
        scene_from_json(SCENE.to_json() | {"schema": 99})


ABOUT = {"prompt": SCENE.prompt, "seed": 5, "engine": "maquette", "version": "1", "scene": SCENE.to_json()}
PIXELS = np.full((32, 64, 3), 120, np.uint8)


def test_a_png_carries_prompt_seed_and_scene() -> None:
    image = Image.open(BytesIO(encode(PIXELS, PictureFormat.PNG, compression=95, about=ABOUT)))
    assert image.size == (64, 32)
    assert image.info["prompt"] == SCENE.prompt
    assert image.info["seed"] == "5"
    assert scene_from_json(json.loads(image.info["scene"])) == SCENE


@pytest.mark.parametrize("output_format", [PictureFormat.JPEG, PictureFormat.WEBP])
def test_jpeg_and_webp_carry_the_same_in_exif(output_format: PictureFormat) -> None:
    image = Image.open(BytesIO(encode(PIXELS, output_format, compression=80, about=ABOUT)))
    comment = image.getexif().get_ifd(EXIF_IFD)[EXIF_USER_COMMENT]
    raw = comment if isinstance(comment, bytes) else comment.encode("latin1")
    assert json.loads(raw.removeprefix(b"ASCII\0\0\0"))["prompt"] == SCENE.prompt


def test_lower_compression_numbers_make_smaller_files() -> None:
    noise = np.random.default_rng(1).integers(0, 255, (128, 128, 3)).astype(np.uint8)
    for output_format in (PictureFormat.JPEG, PictureFormat.WEBP):
        sizes = [len(encode(noise, output_format, compression=c, about=ABOUT)) for c in (10, 95)]
        assert sizes[0] < sizes[1] / 2
