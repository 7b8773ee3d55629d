"""The whole skin of a posed animal as one mesh."""

from collections.abc import Container

import numpy as np

from studiolo.engines.maquette.makers.quadrupeds.animal import Animal
from studiolo.engines.maquette.makers.quadrupeds.field import Bones, Cone, reach, skin
from studiolo.engines.maquette.makers.quadrupeds.skeleton import BONE, NAMES
from studiolo.engines.maquette.model import Floats, Indices, Numbers

HEAD_CELL = 0.0066
FOOT_CELL = 0.0085


def whole_skin(animal: Animal, cones: list[Cone], bones: Bones) -> tuple[Floats, Floats, Indices]:
    """The body on a coarse grid, the head and the feet on finer ones; they overlap by a cell on the same surface."""
    low, high = box_of(cones, bones, range(len(NAMES)), 2 * animal.cell)
    pieces = [skin(cones, bones, low, high, animal.cell)]
    boxes = [
        (box_of(cones, bones, (BONE["head"], BONE["jaw"]), 0.02), min(HEAD_CELL * animal.build.head.scale, animal.cell))
    ]
    boxes += [
        (box_of(cones, bones, (BONE[f"{leg}3"],), 0.02), min(FOOT_CELL, animal.cell))
        for leg in ("fl", "fr", "hl", "hr")
    ]
    vertices, normals, faces = pieces[0]
    for (box_low, box_high), cell in boxes:
        if cell >= animal.cell:
            continue
        margin = 1.3 * animal.cell
        inner = np.all((vertices > box_low + margin) & (vertices < box_high - margin), axis=1)
        faces = faces[~inner[faces].all(axis=1)]
        pieces.append(skin(cones, bones, box_low, box_high, cell))
    pieces[0] = (vertices, normals, faces)
    starts = np.cumsum([0, *(len(p[0]) for p in pieces[:-1])])
    joined = (
        np.concatenate([p[0] for p in pieces]),
        np.concatenate([p[1] for p in pieces]),
        np.concatenate([p[2] + np.uint32(s) for p, s in zip(pieces, starts, strict=True)]),
    )
    return _without_loose(*joined)


def _without_loose(vertices: Floats, normals: Floats, faces: Numbers) -> tuple[Floats, Floats, Indices]:
    used = np.zeros(len(vertices), bool)
    used[faces] = True
    number = np.cumsum(used) - 1
    return vertices[used], normals[used], number[faces].astype(np.uint32)


def box_of(cones: list[Cone], bones: Bones, wanted: Container[int], pad: float) -> tuple[Numbers, Numbers]:
    boxes = [reach(cone, bones) for cone in cones if cone.bone in wanted and not cone.cut]
    return np.min([b[0] for b in boxes], axis=0) - pad, np.max([b[1] for b in boxes], axis=0) + pad
