"""Mountains as rivers leave them: a landscape that is pushed up while its own streams cut it down.

Every step is solved for the whole landscape at once. Water runs from each cell to its steepest neighbour; how much has
gathered, and how low the bed may sink, follow from doubling the way downstream, so that a step takes milliseconds.
"""

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from studiolo.engines.maquette.model import Floats, Numbers

Cells = NDArray[np.int32]
NEIGHBOURS = ((-1, 0), (1, 0), (0, -1), (0, 1), (-1, -1), (-1, 1), (1, -1), (1, 1))
SPRING_M2 = 70.0**2  # rain runs off so much rock before it is a stream; it sets how wide the faces between gullies are
CREEP = 0.12
WANDER = 0.9  # how much a stream may prefer a less steep neighbour; none shows the grid's eight directions


def erode(
    heights: Numbers,
    uplift: Numbers,
    cell_m: float,
    random: np.random.Generator,
    *,
    steps: int,
    strength: float,
    repose: float,
) -> Floats:
    """heights (rows, columns) metres. uplift: metres added per step; where it is 0 the ground stays as it is.

    strength: how fast streams cut, per step. repose: the slope (rise over run) above which rock falls.
    """
    ground = heights.astype(np.float32)
    rises = uplift > 0
    taste = [1 + WANDER * random.random(ground.shape, np.float32) for _ in NEIGHBOURS]
    hardness = (
        np.exp(0.5 * ndimage.gaussian_filter(random.standard_normal(ground.shape), 2.5) * 8).astype(np.float32).ravel()
    )
    for _ in range(steps):
        ground += uplift.astype(np.float32)
        down, length = _steepest(ground, cell_m, taste)
        down[~rises.ravel()] = ground.size
        area = np.maximum(_gathered(down) * np.float32(cell_m**2) - SPRING_M2, 0)
        cut = np.float32(strength) * hardness * np.sqrt(area) / length
        ground = np.where(rises, _lowered(ground, down, cut), ground)
        ground = np.where(rises, _fallen(ground, cell_m, repose), ground)
    return np.asarray(ground, np.float32)


def refined(heights: Floats, shape: tuple[int, int]) -> Floats:
    """The same landscape on a finer grid."""
    rows = np.linspace(0, heights.shape[0] - 1, shape[0])
    columns = np.linspace(0, heights.shape[1] - 1, shape[1])
    grid = np.meshgrid(rows, columns, indexing="ij")
    return np.asarray(ndimage.map_coordinates(heights, grid, order=3, mode="nearest"), np.float32)


def _steepest(ground: Floats, cell_m: float, taste: list[Floats]) -> tuple[Cells, Floats]:
    """For each cell the number of the neighbour its water runs to, or the number of cells where it stays; and how far."""
    rows, columns = ground.shape
    walled = np.pad(ground, 1, constant_values=np.inf)
    number = np.arange(ground.size, dtype=np.int32).reshape(rows, columns)
    steepest = np.zeros_like(ground)
    down = np.full(ground.shape, ground.size, np.int32)
    length = np.full(ground.shape, cell_m, np.float32)
    for (row, column), liked in zip(NEIGHBOURS, taste, strict=True):
        away = cell_m * (1.4142 if row and column else 1.0)
        there = walled[1 + row : 1 + row + rows, 1 + column : 1 + column + columns]
        fall = (ground - there) * liked / np.float32(away)
        better = fall > steepest
        steepest = np.where(better, fall, steepest)
        down = np.where(better, number + np.int32(row * columns + column), down)
        length = np.where(better, np.float32(away), length)
    return down.ravel(), length.ravel()


def _gathered(down: Cells) -> Floats:
    """How many cells drain through each, itself included."""
    size = len(down)
    jump = np.append(down, size).astype(np.int32)
    total: Numbers = np.ones(size + 1)
    while (jump[:size] < size).any():
        total[size] = 0
        total += np.bincount(jump, total, minlength=size + 1)
        jump = jump[jump]
    return total[:size].astype(np.float32)


def _lowered(ground: Floats, down: Cells, cut: Floats) -> Floats:
    """Each bed between its old height and that of the bed downstream, which itself has been lowered: h = a + b h(down)."""
    size = ground.size
    ends = down == size
    share = np.where(ends, 0, cut / (1 + cut))
    own: Numbers = np.append(ground.ravel() * (1 - share), 0).astype(np.float32)
    share = np.append(share, 0).astype(np.float32)
    jump = np.append(down, size).astype(np.int32)
    while (jump[:size] < size).any():
        own = own + share * own[jump]
        share = share * share[jump]
        jump = jump[jump]
    return own[:size].reshape(ground.shape)


def _fallen(ground: Floats, cell_m: float, repose: float) -> Floats:
    """No cell higher above its neighbours than rock stands; what is too steep comes down halfway, the rest creeps."""
    rows, columns = ground.shape
    walled = np.pad(ground, 1, mode="edge")
    most = np.full_like(ground, np.inf)
    for row, column in NEIGHBOURS:
        away = cell_m * (1.4142 if row and column else 1.0)
        there = walled[1 + row : 1 + row + rows, 1 + column : 1 + column + columns]
        np.minimum(most, there + np.float32(repose * away), out=most)
    over = np.maximum(ground - most, 0)
    calm = ndimage.uniform_filter(ground, 3)
    return np.asarray(ground - 0.5 * over + CREEP * (calm - ground), np.float32)
