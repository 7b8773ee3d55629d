"""Meshes of many hands made sound: faces that lie twice or have no area dropped, all turned outwards, edges kept crisp.

Points are (n, 3); faces (m, 3) are rows of points, counter-clockwise from outside.
"""

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
Integers = NDArray[np.int64]
Flags = NDArray[np.bool_]

_MANY_PIECES = 500


def weld(points: Numbers, tolerance: float) -> tuple[Numbers, Integers]:
    """Points closer than the tolerance made one. Returns the points left and, for each old one, its new row."""
    _, first, row = np.unique(
        np.rint(points / tolerance).astype(np.int64), axis=0, return_index=True, return_inverse=True
    )
    return points[first], np.asarray(row, dtype=np.int64).ravel()


def face_normals(points: Numbers, faces: Integers) -> Numbers:
    """(m, 3), as long as twice the face's area."""
    a, b, c = (points[faces[:, k]] for k in range(3))
    return np.cross(b - a, c - a)


def has_area(points: Numbers, faces: Integers, least: float) -> Flags:
    """Which faces are more than a line. least: twice the least area, in square metres."""
    distinct = (faces[:, 0] != faces[:, 1]) & (faces[:, 1] != faces[:, 2]) & (faces[:, 0] != faces[:, 2])
    return np.asarray(distinct & (np.linalg.norm(face_normals(points, faces), axis=1) > least))


def first_of_each(faces: Integers) -> Integers:
    """The rows of faces that are not the same three points as one before. Two-sided exports lay every face twice."""
    _, first = np.unique(np.sort(faces, axis=1), axis=0, return_index=True)
    return np.sort(first)


def turned_inside_out(points: Numbers, faces: Integers, hints: Numbers) -> tuple[Flags, bool]:
    """Which faces to flip so that neighbours agree and look outwards, and whether the surface is closed.

    hints (m, 3): where the file says outwards is, or zeros. A closed piece goes by its volume instead.
    """
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    count = len(faces)
    one, other, agree, open_faces = _neighbours(faces)
    # Each face is there twice, as it is and flipped; a piece's two halves are the two ways to turn it.
    ends = (
        np.concatenate([one, one + count]),
        np.concatenate([np.where(agree, other, other + count), np.where(agree, other + count, other)]),
    )
    links = coo_matrix((np.ones(len(ends[0]), np.int8), ends), shape=(2 * count, 2 * count))
    pieces, piece = connected_components(links, directed=False)
    across = face_normals(points, faces)
    centre = points[faces].mean(axis=1)
    volume = (across * (centre - points.mean(axis=0))).sum(axis=1)
    hinted = (across * hints).sum(axis=1)
    is_open = np.bincount(piece, np.tile(open_faces, 2), minlength=pieces) > 0

    def votes(each: Numbers) -> Numbers:
        return np.asarray(np.bincount(piece, np.concatenate([each, -each]), minlength=pieces))

    by_hint, by_volume = votes(hinted), votes(volume)
    vote = np.where(is_open & (by_hint != 0), by_hint, by_volume)
    flip = vote[piece[count:]] > vote[piece[:count]]
    return np.asarray(flip), not bool(open_faces.any())


def crease_normals(points: Numbers, faces: Integers, crease_deg: float) -> Numbers:
    """A normal for each corner (m, 3, 3), smooth where faces meet at less than the crease angle, weighted by area."""
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    count = len(faces)
    across = face_normals(points, faces)
    unit = across / np.maximum(np.linalg.norm(across, axis=1, keepdims=True), 1e-30)
    start, end, at_start, at_end = _half_edges(faces)
    order = np.lexsort((end, start))
    start, end, at_start, at_end = start[order], end[order], at_start[order], at_end[order]
    same = (start[1:] == start[:-1]) & (end[1:] == end[:-1])
    soft = same & ((unit[at_start[:-1] // 3] * unit[at_start[1:] // 3]).sum(axis=1) > np.cos(np.radians(crease_deg)))
    ends = (
        np.concatenate([at_start[:-1][soft], at_end[:-1][soft]]),
        np.concatenate([at_start[1:][soft], at_end[1:][soft]]),
    )
    links = coo_matrix((np.ones(len(ends[0]), np.int8), ends), shape=(3 * count, 3 * count))
    fans, fan = connected_components(links, directed=False)
    weights = np.repeat(across, 3, axis=0)
    summed = np.stack([np.bincount(fan, weights[:, axis], minlength=fans) for axis in range(3)], axis=1)
    unit_of_fan = summed / np.maximum(np.linalg.norm(summed, axis=1, keepdims=True), 1e-30)
    return np.asarray(unit_of_fan[fan].reshape(count, 3, 3))


def pieces_of(faces: Integers, points: int) -> Integers:
    """For each point the number of the connected piece it belongs to."""
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    ends = (np.concatenate([faces[:, 0], faces[:, 1]]), np.concatenate([faces[:, 1], faces[:, 2]]))
    links = coo_matrix((np.ones(len(ends[0]), np.int8), ends), shape=(points, points))
    _, piece = connected_components(links, directed=False)
    return np.asarray(piece, dtype=np.int64)


def simplified(points: Numbers, faces: Integers, target: int) -> tuple[Numbers, Integers]:
    """About `target` faces of nearly the same shape. What lies on a texture is lost."""
    import fast_simplification

    used, rows = np.unique(faces, return_inverse=True)
    fewer_points, fewer_faces = fast_simplification.simplify(
        points[used].astype(np.float32), rows.reshape(-1, 3).astype(np.int32), target_count=target
    )
    # A point may be moved outside the shape to keep its volume, and then below the floor.
    inside = np.clip(fewer_points.astype(np.float64), points[used].min(axis=0), points[used].max(axis=0))
    return inside, np.asarray(fewer_faces, np.int64)


def thinned_leaves(points: Numbers, faces: Integers, share: float) -> tuple[Numbers, Integers, Flags]:
    """About that share of the pieces, each grown so that together they cover as much; all of few pieces.

    Returns the points, the faces kept, and which they are among the old ones.
    """
    used, rows = np.unique(faces, return_inverse=True)
    points, faces = points[used], rows.reshape(-1, 3)
    piece = pieces_of(faces, len(points))
    count = int(piece.max()) + 1
    if count < _MANY_PIECES:
        return points, faces, np.ones(len(faces), np.bool_)
    kept = np.random.default_rng(0x1EAF).random(count) < share
    members = np.bincount(piece, minlength=count)
    middle = np.stack([np.bincount(piece, points[:, axis], minlength=count) / members for axis in range(3)], axis=1)
    grown = middle[piece] + (points - middle[piece]) / np.sqrt(share)
    flags = kept[piece[faces[:, 0]]]
    inside = np.clip(grown, points.min(axis=0), points.max(axis=0))
    return inside, faces[flags], flags


def _half_edges(faces: Integers) -> tuple[Integers, Integers, Integers, Integers]:
    """Each face's three edges: the lower and the higher point, and the corner (3 * face + 0, 1, 2) that lies at each."""
    here = np.arange(3 * len(faces))
    there = here - here % 3 + (here + 1) % 3
    start, end = faces.ravel()[here], faces.ravel()[there]
    back = start > end
    return (
        np.where(back, end, start),
        np.where(back, start, end),
        np.where(back, there, here),
        np.where(back, here, there),
    )


def _neighbours(faces: Integers) -> tuple[Integers, Integers, Flags, Flags]:
    """Faces that share an edge with exactly one other: both, and whether they run round alike; and the faces with a
    free edge."""
    start, end, at_start, at_end = _half_edges(faces)
    forward = (at_start % 3 + 1) % 3 == at_end % 3
    order = np.lexsort((end, start))
    start, end, face, forward = start[order], end[order], at_start[order] // 3, forward[order]
    fresh = np.concatenate([[True], (start[1:] != start[:-1]) | (end[1:] != end[:-1])])
    begins = np.flatnonzero(fresh)
    counts = np.diff(np.append(begins, len(start)))
    pairs = begins[counts == 2]
    free = np.zeros(len(faces), dtype=np.bool_)
    free[face[begins[counts == 1]]] = True
    return face[pairs], face[pairs + 1], forward[pairs] != forward[pairs + 1], free
