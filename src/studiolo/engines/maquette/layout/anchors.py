"""Named places on a model: those its maker names, and for the rest where a body of its shape would have them."""

from collections.abc import Mapping

import numpy as np

from studiolo.engines.maquette.layout.camera import vector_of
from studiolo.engines.maquette.model import Mesh, Model, Numbers, Vector

# Shares of half the width, half the depth, and the height, from the middle of the foot; its front faces -y.
UPRIGHT: Mapping[str, Vector] = {
    "head_top": (0.0, -0.1, 1.0), "neck": (0.0, -0.2, 0.84), "eyes": (0.0, -0.6, 0.93), "mouth": (0.0, -0.8, 0.86),
    "back": (0.0, 0.8, 0.72), "hand_right": (-0.84, -0.6, 0.47), "hand_left": (0.84, -0.6, 0.47), "saddle": (0.0, 0.0, 0.92),
}  # fmt: skip
MUZZLE = 0.05  # of the length: so much of an animal, from its foremost point, is its muzzle


def named_places(model: Model) -> dict[str, Vector]:
    """Every place that things are joined at, in the model's own metres. model: not turned."""
    low, high = (np.asarray(corner, np.float64) for corner in model.bounds())
    middle, half = (low + high) / 2, (high - low) / 2
    places: dict[str, Vector] = {
        name: (
            float(middle[0] + x * half[0]),
            float(middle[1] + y * half[1]),
            float(low[2] + z * (high[2] - low[2])),
        )
        for name, (x, y, z) in UPRIGHT.items()
    }
    if "top" in model.anchors and "hand_right" not in model.anchors:
        places["head_top"] = model.anchors["top"]
    if is_animal(model):
        places |= _of_animal(model, low, high)
    return places | dict(model.anchors)


def is_animal(model: Model) -> bool:
    """Whether its maker names the top of a head and a back: a body on four legs."""
    return "back" in model.anchors and "top" in model.anchors and "hand_right" not in model.anchors


def _of_animal(model: Model, low: Numbers, high: Numbers) -> dict[str, Vector]:
    top, back = np.array(model.anchors["top"]), np.array(model.anchors["back"])
    points = np.concatenate([part.shape.vertices for part in model.parts if isinstance(part.shape, Mesh)])
    muzzle = points[points[:, 1] < low[1] + MUZZLE * (high[1] - low[1])].mean(axis=0)
    eyes = top * 0.55 + muzzle * 0.45
    neck = top * 0.5 + back * 0.5
    return {name: vector_of(at) for name, at in (("mouth", muzzle), ("eyes", eyes), ("neck", neck), ("saddle", back))}
