"""Many small things: where on a surface they lie, how they heap, and all of them as one mesh."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from studiolo.engines.maquette.makers.turning import unit
from studiolo.engines.maquette.meshes import repeated_faces
from studiolo.engines.maquette.model import Colour, Mesh, Numbers

Where = Callable[[Numbers, Numbers], Numbers | NDArray[np.bool_]]


def points_on(
    mesh: Mesh, count: int, random: np.random.Generator, where: Where | None = None, *, apart_m: float = 0.0
) -> tuple[Numbers, Numbers]:
    """Places and normals, both (n, 3), spread over a mesh. where: weight by (points, normals) of faces. apart_m: those
    nearer to an earlier one are left out."""
    assert mesh.normals is not None
    corners = mesh.vertices[mesh.faces].astype(float)
    weight = np.linalg.norm(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1)
    facing = mesh.normals[mesh.faces].mean(axis=1)
    if where is not None:
        weight = weight * np.clip(np.asarray(where(corners.mean(axis=1), facing), float), 0, None)
    if weight.sum() <= 0:
        return np.zeros((0, 3)), np.zeros((0, 3))
    tries = count * (4 if apart_m else 1)
    face = random.choice(len(weight), tries, p=weight / weight.sum())
    share = random.dirichlet((1, 1, 1), tries)[..., None]
    points = (corners[face] * share).sum(axis=1)
    normals = unit((mesh.normals[mesh.faces[face]] * share).sum(axis=1))
    if not apart_m:
        return points, normals
    kept: list[int] = []
    for number in range(tries):
        if len(kept) == count:
            break
        if not kept or np.linalg.norm(points[kept] - points[number], axis=1).min() > apart_m:
            kept.append(number)
    return points[kept], normals[kept]


def frames_on(normals: Numbers, random: np.random.Generator, tilt_deg: float = 0.0) -> Numbers:
    """Rotations (n, 3, 3) that lay z along each normal, spun at random, tilted by up to about so much."""
    count = len(normals)
    z = unit(normals + np.tan(np.radians(tilt_deg)) * random.normal(0, 0.6, (count, 3)))
    spin = random.normal(0, 1, (count, 3))
    x = unit(np.cross(spin, z))
    return np.stack([x, np.cross(z, x), z], axis=2)


def any_frames(count: int, random: np.random.Generator) -> Numbers:
    """Rotations any way round."""
    return frames_on(random.normal(0, 1, (count, 3)), random)


def copies(
    piece: Mesh,
    places: Numbers,
    frames: Numbers,
    sizes: float | Numbers = 1.0,
    colours: Numbers | Colour | None = None,
) -> Mesh:
    """One mesh of many copies. sizes: one, (n,), or (n, 3) along the piece's own axes. colours: one, or (n, 3); they
    replace the piece's own, which still shade it if it has any."""
    count = len(places)
    assert piece.normals is not None
    size = np.broadcast_to(
        np.asarray(sizes, float).reshape(-1, 1) if np.ndim(sizes) == 1 else np.asarray(sizes, float), (count, 3)
    )
    local = piece.vertices[None] * size[:, None]
    points = np.einsum("nij,nvj->nvi", frames, local) + places[:, None]
    ways = unit(np.einsum("nij,nvj->nvi", frames, piece.normals[None] / size[:, None]))
    tones = _tones(piece, count, colours)
    return Mesh(
        vertices=points.reshape(-1, 3).astype(np.float32),
        normals=ways.reshape(-1, 3).astype(np.float32),
        faces=repeated_faces(piece.faces, len(piece.vertices), count),
        colours=tones.reshape(-1, 3).astype(np.float32),
    )


def _tones(piece: Mesh, count: int, colours: Numbers | Colour | None) -> Numbers:
    own = np.ones((len(piece.vertices), 3), np.float32) if piece.colours is None else piece.colours
    if colours is None:
        return np.broadcast_to(own[None], (count, *own.shape)).copy()
    told = np.broadcast_to(np.asarray(colours, np.float32), (count, 3))
    return np.asarray(np.clip(told[:, None] * own[None], 0.001, 0.93))


def heaped(
    radii: Sequence[float] | Numbers,
    floor: Callable[[float, float], float],
    spread_m: float,
    random: np.random.Generator,
    *,
    tries: int = 14,
    pull: float = 0.35,
) -> Numbers:
    """Centres (n, 3) of balls dropped one after another: each lies as low as a few tries find.

    floor: height of the ground at (x, y). pull: how much nearer the middle counts as lower.
    """
    sizes = np.asarray(radii, float)
    centres = np.zeros((len(sizes), 3))
    for number, radius in enumerate(sizes):
        best, best_score = np.zeros(3), np.inf
        for _ in range(tries):
            far, turn = spread_m * np.sqrt(random.random()), random.uniform(0, 2 * np.pi)
            x, y = far * np.cos(turn), far * np.sin(turn)
            height = floor(x, y) + radius
            if number:
                flat = ((centres[:number, :2] - (x, y)) ** 2).sum(axis=1)
                reach = (sizes[:number] + radius) ** 2 - flat
                over = reach > 0
                if over.any():
                    height = max(height, float((centres[:number, 2][over] + np.sqrt(reach[over]) * 0.94).max()))
            score = height + pull * far**2 / max(spread_m, 1e-6)
            if score < best_score:
                best, best_score = np.array([x, y, height]), score
        centres[number] = best
    return centres


def varied(colour: Colour | Numbers, count: int, random: np.random.Generator, amount: float = 0.08) -> Numbers:
    """A colour for each of many, some lighter, some darker."""
    tone = np.exp(random.normal(0, amount, (count, 1)))
    warm = 1 + random.normal(0, amount * 0.25, (count, 1)) * np.array((1.0, 0.0, -1.0))
    return np.asarray(np.clip(np.asarray(colour) * tone * warm, 0.001, 0.93))


def picked(colours: Sequence[Colour], count: int, random: np.random.Generator, amount: float = 0.05) -> Numbers:
    """One of these for each, a little varied."""
    return varied(np.asarray(colours)[random.integers(len(colours), size=count)], count, random, amount)
