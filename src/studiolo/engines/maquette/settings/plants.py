"""What plants are made of: blades, stems, clumps and how many of one kind are sown over a field, all as baked meshes.

A plant is a tuple of parts that stand on z = 0 around x = y = 0. Every mesh made here carries normals, colours and a
roughness at its vertices, so that a whole landscape needs two materials.
"""

from collections.abc import Sequence

import numpy as np

from studiolo.engines.maquette.meshes import join, repeated_faces
from studiolo.engines.maquette.model import Colour, Floats, Indices, Material, Mesh, Numbers, Part

Plant = tuple[Part, ...]

LEAF = Material(kind="thin", per_vertex=True, roughness=0.55, translucency=0.9)
SOLID = Material(kind="principled", per_vertex=True, roughness=0.9, specular=0.2)
BARK_ROUGHNESS = 0.92


def ribbons(spines: Numbers, half_widths: Numbers, sides: Numbers, colours: Numbers, *, fold: float = 0.0) -> Mesh:
    """Blades, needles and petals that end in a point.

    spines: (n, k, 3) from foot to tip. half_widths: broadcast to (n, k); the tip's is not used. sides: the way a blade
    is wide, broadcast to (n, k, 3). colours: broadcast to (n, k, 3). fold: how deep the middle lies below the edges, in
    half widths; a folded blade has twice the triangles.
    """
    count, knots = spines.shape[:2]
    wide = np.broadcast_to(np.asarray(half_widths)[..., None], (count, knots, 1))
    side = np.broadcast_to(sides, (count, knots, 3))
    shades = np.broadcast_to(colours, (count, knots, 3))
    normal = _unit(np.cross(_along(spines), side))
    columns = [-1.0, 0.0, 1.0] if fold else [-1.0, 1.0]
    rows, tips = spines[:, :-1], spines[:, -1:]
    offsets = [wide[:, :-1] * (side[:, :-1] * c + normal[:, :-1] * fold * abs(c)) for c in columns]
    body = np.stack([rows + offset for offset in offsets], axis=2).reshape(count, -1, 3)
    tilt = np.stack([normal[:, :-1] - side[:, :-1] * c * fold for c in columns], axis=2).reshape(count, -1, 3)
    across = len(columns)
    return Mesh(
        vertices=_flat(np.concatenate([body, tips], axis=1)),
        faces=repeated_faces(_ribbon_faces(knots, across), (knots - 1) * across + 1, count),
        normals=_flat(_unit(np.concatenate([tilt, normal[:, -1:]], axis=1))),
        colours=_flat(np.concatenate([np.repeat(shades[:, :-1], across, axis=1), shades[:, -1:]], axis=1)),
        roughness=np.full(count * ((knots - 1) * across + 1), 0.55, np.float32),
    )


def stems(paths: Numbers, radii: Numbers | float, colours: Numbers, *, sides: int = 5, roughness: float = 0.6) -> Mesh:
    """Round stalks, branches and trunks. paths: (n, k, 3). radii: broadcast to (n, k). colours: to (n, k, 3)."""
    count, knots = paths.shape[:2]
    along = _along(paths)
    helper = np.where(np.abs(along[:, :1, 2:3]) < 0.85, (0.0, 0.0, 1.0), (1.0, 0.0, 0.0))
    first = _unit(np.cross(along, helper))
    second = np.cross(along, first)
    angle = np.arange(sides) * 2 * np.pi / sides
    out = first[:, :, None] * np.cos(angle)[:, None] + second[:, :, None] * np.sin(angle)[:, None]
    thick = np.broadcast_to(radii, (count, knots))[..., None, None]
    shades = np.broadcast_to(colours, (count, knots, 3))
    index = np.arange(knots * sides).reshape(knots, sides)
    near, far = index[:-1], index[1:]
    near_next, far_next = np.roll(near, -1, axis=1), np.roll(far, -1, axis=1)
    faces = np.concatenate(
        [np.stack([near, near_next, far_next], -1), np.stack([near, far_next, far], -1)]
    ).reshape(-1, 3)  # fmt: skip
    return Mesh(
        vertices=_flat(paths[:, :, None] + out * thick),
        faces=repeated_faces(faces, knots * sides, count),
        normals=_flat(out),
        colours=_flat(np.repeat(shades, sides, axis=1)),
        roughness=np.full(count * knots * sides, roughness, np.float32),
    )


def diamonds(middles: Numbers, lengths: Numbers, widths: Numbers, normals: Numbers, colours: Numbers) -> Mesh:
    """Single leaves of two triangles. middles, lengths and widths: half axes (n, 3). normals, colours: (n, 3)."""
    count = len(middles)
    corners = np.stack([middles - lengths, middles + widths - lengths * 0.12, middles + lengths,
                        middles - widths - lengths * 0.12], axis=1)  # fmt: skip
    return Mesh(
        vertices=_flat(corners),
        faces=repeated_faces(np.array([(0, 1, 2), (0, 2, 3)]), 4, count),
        normals=_flat(np.repeat(_unit(normals), 4, axis=0)),
        colours=_flat(np.repeat(colours, 4, axis=0)),
        roughness=np.full(count * 4, 0.5, np.float32),
    )


def gathered(parts: Sequence[Part], name: str = "") -> Plant:
    """The parts as one for each material."""
    groups: dict[int, tuple[Material, list[Mesh]]] = {}
    for part in parts:
        assert isinstance(part.shape, Mesh)
        if len(part.shape.faces):
            groups.setdefault(id(part.material), (part.material, []))[1].append(part.shape)
    return tuple(
        Part(shape=join(meshes, rough=0.9), material=material, name=name) for material, meshes in groups.values()
    )


def sown(
    kinds: Sequence[Plant],
    places: Numbers,
    scales: Numbers,
    random: np.random.Generator,
    *,
    lean: float = 0.0,
    tint: float = 0.12,
    which: Indices | None = None,
    name: str = "",
) -> Plant:
    """Copies of the kinds at `places` (n, 3), turned at random, baked into one mesh for each material.

    scales: (n,) or (n, 3). lean: how far they lean from upright, radians, one deviation. tint: deviation of their
    brightness. which: the kind at each place; drawn when not given.
    """
    count = len(places)
    if not count:
        return ()
    chosen = random.integers(len(kinds), size=count) if which is None else which
    turns = _turns(random.uniform(0, 2 * np.pi, count), random.normal(0, lean, (count, 2)))
    stretch = np.asarray(scales, np.float32).reshape(count, -1)
    shade = np.clip(1 + random.normal(0, tint, (count, 1)) + random.normal(0, tint * 0.35, (count, 3)), 0.35, 1.8)
    parts = []
    for number, kind in enumerate(kinds):
        here = np.flatnonzero(chosen == number)
        if not len(here):
            continue
        for part in kind:
            assert isinstance(part.shape, Mesh)
            shape = _copies(part.shape, places[here], turns[here], stretch[here], shade[here])
            parts.append(Part(shape=shape, material=part.material))
    return gathered(parts, name)


def bent(feet: Numbers, heights: Numbers, aims: Numbers, droop: Numbers, knots: int) -> Numbers:
    """Curves (n, knots, 3) that rise from `feet` and lean over towards `aims` (n, 2, the tip's way in metres) by `droop`."""
    share = np.linspace(0, 1, knots)[None, :, None]
    bow = share**1.8
    flat = feet[:, None, :2] + aims[:, None] * bow
    rise = feet[:, None, 2:] + heights[:, None, None] * (share - droop[:, None, None] * bow * share * 0.55)
    return np.concatenate([flat, rise], axis=-1)


def mixed(first: Colour | Numbers, second: Colour | Numbers, share: Numbers | float) -> Numbers:
    """Colours between two; share broadcasts against (.., 3) without its last axis."""
    part = np.clip(np.asarray(share, np.float64), 0, 1)[..., None]
    return np.asarray(np.asarray(first) * (1 - part) + np.asarray(second) * part)


def smooth(low: float, high: float, values: Numbers) -> Numbers:
    """0 below `low`, 1 above `high`, gently between."""
    share = np.clip((values - low) / (high - low), 0, 1)
    return np.asarray(share * share * (3 - 2 * share))


def _copies(mesh: Mesh, places: Numbers, turns: Numbers, scales: Numbers, shade: Numbers) -> Mesh:
    count, size = len(places), len(mesh.vertices)
    stretch = scales[:, None, :].astype(np.float32)
    points = np.einsum("nvj,nij->nvi", mesh.vertices[None] * stretch, turns) + places[:, None].astype(np.float32)
    assert mesh.normals is not None and mesh.colours is not None, "every mesh of a plant has both"
    rough = np.full(size, 0.9, np.float32) if mesh.roughness is None else mesh.roughness
    normals = np.einsum("nvj,nij->nvi", mesh.normals[None] / stretch, turns)
    return Mesh(
        vertices=_flat(points),
        faces=repeated_faces(mesh.faces, size, count),
        normals=_flat(_unit(normals) if scales.shape[1] > 1 else normals * stretch),
        colours=_flat(np.minimum(mesh.colours[None] * shade[:, None].astype(np.float32), 0.92)),
        roughness=np.tile(rough, count),
    )


def _turns(angles: Numbers, leans: Numbers) -> Floats:
    """Rotation matrices (n, 3, 3): about z, then tipped towards `leans` (n, 2)."""
    cos, sin, zero, one = np.cos(angles), np.sin(angles), np.zeros_like(angles), np.ones_like(angles)
    about = np.stack([cos, -sin, zero, sin, cos, zero, zero, zero, one], axis=-1).reshape(-1, 3, 3)
    up = _unit(np.concatenate([leans, one[:, None]], axis=1))
    right = _unit(np.cross(np.array((0.0, 1.0, 0.0)), up))
    tipped = np.stack([right, np.cross(up, right), up], axis=-1)
    return np.asarray(tipped @ about, np.float32)


def _ribbon_faces(knots: int, across: int) -> Numbers:
    faces = []
    for row in range(knots - 2):
        for column in range(across - 1):
            a, b = row * across + column, (row + 1) * across + column
            faces += [(a, a + 1, b + 1), (a, b + 1, b)]
    last = (knots - 2) * across
    faces += [(last + column, last + column + 1, last + across) for column in range(across - 1)]
    return np.array(faces)


def _along(points: Numbers) -> Numbers:
    return _unit(np.gradient(points, axis=1))


def _unit(vectors: Numbers) -> Numbers:
    return np.asarray(vectors / np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-9))


def _flat(values: Numbers) -> Floats:
    return np.ascontiguousarray(values.reshape(-1, 3), np.float32)
