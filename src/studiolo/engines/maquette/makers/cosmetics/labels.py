"""Clean paper round the front of a bottle, jar or can, where words may come."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.plates import Outline
from studiolo.engines.maquette.model import Colour, Material, Mesh
from studiolo.engines.maquette.settings.shell import sheet
from studiolo.engines.maquette.settings.surfaces import hex_colour

PALE = "#efeade"
DEEP = ("#33474a", "#b8735a", "#7f8f78", "#d2aa62", "#5d6f8a", "#2e2f33")
PALE_FROM = 1.35  # sum of the three channels


def label_colour(ground: Colour, random: np.random.Generator) -> Colour:
    """Ivory on a deep ground, a deep tone on a pale one."""
    pick = DEEP[int(random.integers(len(DEEP)))]
    return hex_colour(PALE if sum(ground) < PALE_FROM else pick)


def add_label(
    bench: Bench,
    outline: Outline,
    low: float,
    high: float,
    ground: Colour,
    *,
    reach: float = 0.44,
    colour: Colour | None = None,
) -> None:
    """reach: how far round it goes on each side, as a share of the width."""
    material = Material(colour=colour or label_colour(ground, bench.random), roughness=0.55, specular=0.35)
    bench.add(material, front_band(outline, low, high, reach), name="label")


def front_band(outline: Outline, low: float, high: float, reach: float, lift: float = 0.00025) -> Mesh:
    """A strip round the front of a standing outline. One picture would fill it: u along x, v upwards."""
    wide = outline.width * reach
    points = outline.points
    front = np.flatnonzero((points[:, 1] < 0) & (np.abs(points[:, 0]) < wide))
    order = front[np.argsort(points[front, 0])]
    line, way = points[order] + outline.normals[order] * lift, outline.normals[order]
    grid = np.empty((2, len(order), 3))
    grid[..., :2], grid[..., 2] = line[None], np.array([low, high])[:, None]
    normals = np.broadcast_to(np.column_stack([way, np.zeros(len(order))])[None], grid.shape)
    far = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1))])
    uvs = np.stack(np.broadcast_arrays((far / far[-1])[None], np.array([0.0, 1.0])[:, None]), axis=-1)
    return sheet(grid, normals=normals, uvs=uvs, flip=True)
