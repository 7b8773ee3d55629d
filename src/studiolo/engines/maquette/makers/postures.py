"""How a thing is set down once it is put together: tipped, leant or laid, and stood on the ground again."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench, sized
from studiolo.engines.maquette.makers.plates import placed
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.turning import rotation
from studiolo.engines.maquette.model import Mesh, Model, Numbers, Part, Vector

LYING = np.asarray(rotation((1, 0, 0), 90.0))
"""Sends what stands to the ground, its front up."""


def turned_by(degrees: Vector) -> Numbers:
    """A rotation (3, 3) about x, then y, then z."""
    x, y, z = degrees
    return np.asarray(rotation((0, 0, 1), z) @ rotation((0, 1, 0), y) @ rotation((1, 0, 0), x))


def posed(bench: Bench, turn: Numbers, *, anchors: Mapping[str, Vector] | None = None) -> Model:
    """What is on the bench, turned as a whole, its longest side then as asked. anchors: before the turn; "top" is found
    anew."""
    model = bench.model(anchors={name: at for name, at in (anchors or {}).items() if name != "top"})
    done = reposed(model, bench.spec, turn)
    high = done.bounds()[1]
    return replace(done, anchors={"top": (0.0, 0.0, float(high[2])), **done.anchors})


def reposed(model: Model, spec: ThingSpec, turn: Numbers) -> Model:
    """The whole thing turned by a rotation (3, 3), its anchors with it, then stood on the ground again at its size."""
    parts = tuple(_turned(part, turn) for part in model.parts)
    anchors = {name: _vector(turn @ np.asarray(at)) for name, at in model.anchors.items()}
    return sized(replace(model, parts=parts, anchors=anchors), spec, model.honoured)


def _turned(part: Part, turn: Numbers) -> Part:
    shape = part.shape
    if isinstance(shape, Mesh):
        return replace(part, shape=placed(shape, (0.0, 0.0, 0.0), turn))
    return replace(part, shape=replace(shape, points=(shape.points @ turn.T).astype(np.float32)))


def _vector(values: Numbers) -> Vector:
    x, y, z = (float(value) for value in values)
    return x, y, z
