"""What the words say of the photograph changes the setting's own view, and nothing else does."""

import numpy as np
import pytest

from studiolo.engines.maquette.language.brief import Brief, CameraBrief, ThingBrief
from studiolo.engines.maquette.layout.casting import Made
from studiolo.engines.maquette.layout.photograph import Nudge, likely_look_down, take
from studiolo.engines.maquette.layout.standing import settle, stand
from studiolo.engines.maquette.library.find import Found
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.model import Material, Mesh, Model, Part
from studiolo.engines.maquette.stage import Camera, Stage, View

STAGE = Stage(parts=(), lights=(), sky=None, height=lambda x, y: 0.0, view=View(elevation_deg=8.0))


def box(height: float = 1.0) -> Model:
    corners = np.array([(x, y, z) for x in (-0.5, 0.5) for y in (-0.5, 0.5) for z in (0, height)], np.float32)
    return Model(
        parts=(Part(shape=Mesh(vertices=corners, faces=np.array([(0, 1, 2)], np.uint32)), material=Material()),)
    )


def taken(
    camera: CameraBrief, count: int = 1, setting: str = "", nudge: Nudge | None = None, height: float = 1.0,
    key: str = "own:cube", size_m: float = 1.0,
) -> Camera:  # fmt: skip
    one = ThingBrief(id="t1", noun="box", count=count)
    brief = Brief(prompt="", things=(one,), camera=camera, setting=setting)
    found = Found(key=key, label="box", exact=True, size_m=size_m)
    spec = ThingSpec(key=key, noun="box", size_m=size_m)
    made = [
        Made(brief=one, found=found, spec=spec, model=box(height), turn_deg=0.0, id=f"t1.{n}") for n in range(count)
    ]
    look_down = likely_look_down(brief)
    standing = stand(made, (), np.random.default_rng(1), look_down_deg=look_down, setting=setting or "studio")
    models = settle(standing, made, STAGE)
    random = np.random.default_rng(2)
    return take(brief, STAGE, made, standing, models, aspect=1.0, random=random, nudge=nudge or Nudge())


def looks_down(camera: Camera) -> float:
    """Degrees."""
    x, y, z = np.subtract(camera.position, camera.target)
    return float(np.degrees(np.arctan2(z, np.hypot(x, y))))


def away(camera: Camera) -> float:
    """Picture heights that a metre at the target takes."""
    distance = float(np.linalg.norm(np.subtract(camera.position, camera.target)))
    return float(1 / (2 * distance * np.tan(np.radians(camera.fov_deg / 2))))


@pytest.mark.parametrize(
    ("angle", "least", "most"), [("birds_eye", 80, 90), ("isometric", 34, 37), ("high", 30, 45), ("", 6, 12)]
)
def test_angles_are_those_that_were_asked_for(angle: str, least: float, most: float) -> None:
    assert least < looks_down(taken(CameraBrief(angle=angle))) < most  # type: ignore[arg-type]


def test_a_low_camera_looks_up() -> None:
    assert looks_down(taken(CameraBrief(angle="low"), height=3.0)) < 0


def test_an_isometric_picture_has_hardly_any_perspective() -> None:
    assert taken(CameraBrief(angle="isometric")).fov_deg < 8


def test_nearer_shots_show_things_larger() -> None:
    sizes = [away(taken(CameraBrief(shot=shot))) for shot in ("wide", "full", "close_up", "macro")]
    assert sizes == sorted(sizes)
    assert sizes[0] < 0.6 * sizes[1]
    assert sizes[3] > 1.2 * sizes[1]


def test_a_lens_has_its_angle_and_blur_its_aperture() -> None:
    assert taken(CameraBrief(lens_mm=85)).fov_deg == pytest.approx(2 * np.degrees(np.arctan(12 / 85)))
    sharp, plain, soft = (taken(CameraBrief(blur=blur)).aperture_m for blur in ("deep", "", "shallow"))
    assert sharp == 0 < plain < soft


def test_many_are_looked_down_upon() -> None:
    assert looks_down(taken(CameraBrief(), count=9)) > 20


def test_one_thing_outdoors_stands_off_the_middle() -> None:
    assert abs(taken(CameraBrief(), setting="meadow").target[0]) > 0.08
    assert abs(taken(CameraBrief()).target[0]) < 0.05


def test_a_nudge_goes_round_higher_and_farther() -> None:
    plain, other = taken(CameraBrief()), taken(CameraBrief(), nudge=Nudge(azimuth_deg=6, higher_deg=10, farther=1.3))
    assert looks_down(other) - looks_down(plain) == pytest.approx(10, abs=1.5)
    assert away(other) < 0.85 * away(plain)


def test_what_lies_flat_or_in_a_dish_is_looked_down_upon() -> None:
    flat = looks_down(taken(CameraBrief(), height=0.1, size_m=0.3))
    assert flat > 25
    assert looks_down(taken(CameraBrief(), height=1.2, size_m=0.3)) < 12
    assert looks_down(taken(CameraBrief(), height=0.1, size_m=3.0)) < 12  # a rowing boat is met at eye level
    assert looks_down(taken(CameraBrief(), height=0.4, size_m=0.3, key="own:rice")) > 25
    assert looks_down(taken(CameraBrief(angle="low"), height=0.1, size_m=0.3)) < 5
