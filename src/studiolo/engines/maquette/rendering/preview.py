"""A model looked at alone: a paper sweep, two soft boxes, a camera that holds it whole. For people who write makers."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from studiolo.engines.maquette.layout.camera import frame
from studiolo.engines.maquette.model import Material, Mesh, Model, Part
from studiolo.engines.maquette.rendering.render import render
from studiolo.engines.maquette.stage import AreaLight, Grade, Light, Sky, View, World
from studiolo.images import Quality

Pixels = NDArray[np.uint8]
PAPER = Material(colour=(0.62, 0.61, 0.6), kind="matte")
LABEL_PX = 18


def preview_model(
    model: Model, width_px: int = 320, *, azimuth_deg: float = 20.0, quality: Quality = Quality.LOW, seed: int = 1
) -> Pixels:
    """A square picture (width_px, width_px, 3) of the model on a paper sweep.

    azimuth_deg: how far the camera walks round the model, to its left side; 0 looks straight at its front.
    """
    return render(preview_world(model, azimuth_deg), width_px, width_px, quality=quality, seed=seed)


def preview_world(model: Model, azimuth_deg: float = 20.0) -> World:
    """The sweep, lights and camera around a model; all sizes follow the model's."""
    low, high = model.bounds()
    size = float(np.linalg.norm(high - low))
    camera = frame(
        [(low, high)],
        View(elevation_deg=14, fill=0.78, lens_mm=70, blur=0.0),
        aspect=1.0,
        azimuth_deg=azimuth_deg,
        ground=lambda x, y: 0.0,
    )
    return World(
        parts=(Part(shape=sweep(size), material=PAPER), *model.parts),
        lights=_soft_boxes(size),
        sky=Sky(radiance=np.full((8, 16, 3), 0.35, np.float32)),
        camera=camera,
        grade=Grade(key=0.42, bloom=0.02, vignette=0.05),
    )


def sweep(size: float) -> Mesh:
    """A floor that bends up into a wall behind the model, three sizes back."""
    turn = np.linspace(0, np.pi / 2, 16)
    bend = np.stack([3 * size + np.sin(turn) * 3 * size, 3 * size - np.cos(turn) * 3 * size], axis=-1)
    profile = np.concatenate([[(-20 * size, 0.0)], bend, [(6 * size, 20 * size)]])
    left, right = (np.insert(profile, 0, x, axis=1) for x in (-20 * size, 20 * size))
    near = np.arange(len(profile) - 1)
    far, across = near + 1, len(profile)
    faces = np.concatenate([np.stack([near, near + across, far + across], 1), np.stack([near, far + across, far], 1)])
    return Mesh(vertices=np.concatenate([left, right]).astype(np.float32), faces=faces.astype(np.uint32))


def contact_sheet(arrays: Sequence[Pixels], labels: Sequence[str] = (), columns: int = 4) -> Pixels:
    """Pictures side by side in rows of `columns`, each with its label below; smaller ones are padded with grey."""
    from PIL import Image, ImageDraw

    height, width = max(a.shape[0] for a in arrays), max(a.shape[1] for a in arrays)
    columns = min(columns, len(arrays))
    rows = -(-len(arrays) // columns)
    strip = LABEL_PX if labels else 0
    sheet = Image.new("RGB", (columns * width, rows * (height + strip)), (40, 40, 40))
    pen = ImageDraw.Draw(sheet)
    for number, array in enumerate(arrays):
        left, top = number % columns * width, number // columns * (height + strip)
        sheet.paste(Image.fromarray(array), (left, top))
        if number < len(labels):
            pen.text((left + 5, top + height + 3), labels[number], fill=(235, 235, 235))
    return np.array(sheet)


def _soft_boxes(size: float) -> tuple[Light, ...]:
    middle = (0.0, 0.0, 0.3 * size)
    return (
        AreaLight(
            centre=(-2.2 * size, -1.6 * size, 2.6 * size),
            target=middle,
            width_m=1.6 * size,
            height_m=1.6 * size,
            radiance=(7.0, 6.8, 6.5),
        ),
        AreaLight(
            centre=(2.6 * size, -0.6 * size, 1.5 * size),
            target=middle,
            width_m=0.8 * size,
            height_m=1.8 * size,
            radiance=(3.2, 3.4, 3.7),
        ),
    )
