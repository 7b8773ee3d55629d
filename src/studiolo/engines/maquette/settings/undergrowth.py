"""What grows and lies on the ground of a wood: ferns, bushes, mushrooms, fallen logs, leaf litter."""

import numpy as np

from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Colour, Mesh, Numbers, Part
from studiolo.engines.maquette.settings.plants import (
    BARK_ROUGHNESS,
    LEAF,
    SOLID,
    Plant,
    bent,
    diamonds,
    gathered,
    mixed,
    ribbons,
    stems,
)
from studiolo.engines.maquette.settings.shell import lathe

MOSS: Colour = (0.085, 0.15, 0.028)


def fern(random: np.random.Generator, size: float, colour: Colour, *, fronds: int = 11, pairs: int = 15) -> Plant:
    """A basket of arching fronds, each with leaflets that shorten towards the tip. size: its height, metres.

    With few pairs of leaflets, as for one that is far away, its ribs are simpler too.
    """
    turn = np.arange(fronds) * 2 * np.pi / fronds + random.normal(0, 0.2, fronds)
    reach = size * random.uniform(0.75, 1.15, fronds)
    aims = np.stack([np.cos(turn), np.sin(turn)], axis=-1) * reach[:, None]
    tall = size * random.uniform(0.8, 1.15, fronds)
    spine = bent(np.zeros((fronds, 3)), tall, aims, random.uniform(0.55, 1.1, fronds), 7)
    shade = np.asarray(colour) * random.uniform(0.7, 1.2, (fronds, 1, 1))
    at_knots = slice(None, None, 3 if pairs < 10 else 1)
    rib = stems(spine[:, at_knots], np.linspace(0.012, 0.003, 7)[at_knots] * size, shade * 0.6, sides=3)
    share = np.repeat(np.linspace(0.16, 0.985, pairs), 2)[None]
    at = share * 6
    low = np.minimum(at.astype(int), 5)[0]
    rest = (at[0] - low)[None, :, None]
    foot = spine[:, low] * (1 - rest) + spine[:, low + 1] * rest
    ahead = spine[:, low + 1] - spine[:, low]
    ahead /= np.linalg.norm(ahead, axis=-1, keepdims=True)
    across = np.cross(ahead, (0.0, 0.0, 1.0))
    across /= np.maximum(np.linalg.norm(across, axis=-1, keepdims=True), 1e-9)
    hand = np.tile([-1.0, 1.0], pairs)[None, :, None]
    length = (
        reach[:, None]
        * 0.34
        * np.sin(np.pi * (0.14 + 0.86 * share)) ** 0.8
        * random.uniform(0.85, 1.1, (fronds, 2 * pairs))
    )
    way = across * hand + ahead * 0.42
    steps = np.array([0.0, 0.5, 1.0])[None, None, :, None]
    leaf = foot[:, :, None] + way[:, :, None] * length[..., None, None] * steps
    leaf[..., 2] -= length[..., None] * 0.3 * steps[..., 0] ** 2
    width = length[..., None] * np.array([0.17, 0.13, 0.0])
    tone = (shade * (0.7 + 0.6 * share[..., None]))[:, :, None] * np.array([0.8, 1.0, 1.25])[:, None]
    leaves = ribbons(
        leaf.reshape(-1, 3, 3),
        width.reshape(-1, 3),
        np.repeat(ahead.reshape(-1, 1, 3), 1, axis=1),
        tone.reshape(-1, 3, 3),
    )
    return gathered([Part(shape=rib, material=LEAF), Part(shape=leaves, material=LEAF)])


def bush(random: np.random.Generator, size: float, leaves: tuple[Colour, Colour], *, count: int = 900) -> Plant:
    """A low rounded shrub. size: its height, metres."""
    lumps = 7
    turn = np.arange(lumps) * 2.4
    centre = np.stack([np.cos(turn) * 0.42, np.sin(turn) * 0.42, random.uniform(0.32, 0.62, lumps)], axis=-1) * size
    centre[0] = (0, 0, 0.62 * size)
    cloud = random.integers(0, lumps, count)
    way = random.normal(0, 1, (count, 3)) + (0, 0, 0.4)
    way /= np.linalg.norm(way, axis=1, keepdims=True)
    away = random.uniform(0.2, 1, (count, 1)) ** 0.45
    middle = centre[cloud] + way * away * 0.38 * size
    middle[:, 2] = np.maximum(middle[:, 2], 0.03 * size)
    leaf = size * 1.5 / count**0.5
    long = random.normal(0, 1, (count, 3)) + way * 0.5
    long *= leaf * random.uniform(0.7, 1.2, (count, 1)) / np.linalg.norm(long, axis=1, keepdims=True)
    wide = np.cross(long, random.normal(0, 1, (count, 3)))
    wide *= leaf * 0.55 / np.maximum(np.linalg.norm(wide, axis=1, keepdims=True), 1e-9)
    own = np.cross(long, wide) / leaf**2
    own *= np.where((own * way).sum(axis=1) > 0, 1.0, -1.0)[:, None]
    bright = 0.5 * (away[:, 0] - 0.35) + 0.3 * way[:, 2] + random.normal(0.22, 0.2, count)
    foliage = diamonds(middle, long, wide, own + way, mixed(leaves[0], leaves[1], bright))
    paths = np.stack([np.zeros_like(centre), centre * (0.4, 0.4, 0.6), centre], axis=1)
    wood = stems(paths, np.array([0.022, 0.016, 0.006]) * size, np.array((0.07, 0.05, 0.035)), sides=4)
    return gathered([Part(shape=foliage, material=LEAF), Part(shape=wood, material=SOLID)])


def mushroom(random: np.random.Generator, size: float, cap: Colour, *, spots: bool = False) -> Plant:
    """Cap and stalk; size: its height, metres. spots: white flecks, as on a fly agaric."""
    wide = size * float(random.uniform(0.36, 0.5))
    stalk_r = size * 0.09
    profile = [
        (stalk_r * 1.35, -0.05 * size),
        (stalk_r * 1.2, 0.05 * size),
        (stalk_r * 0.85, 0.5 * size),
        (stalk_r * 0.8, 0.72 * size),
    ]
    stalk = _painted(lathe(profile, sides=10), (0.72, 0.66, 0.55), 0.8)
    rise = np.linspace(0, 1, 9)
    dome = [(stalk_r * 0.7, 0.66 * size), (wide * 0.9, 0.66 * size)]
    dome += [
        (float(wide * np.cos(t * np.pi / 2) ** 0.75) + 1e-5, float((0.68 + 0.32 * np.sin(t * np.pi / 2)) * size))
        for t in rise
    ]
    hat = lathe(dome, sides=18)
    z = hat.vertices[:, 2] / size
    shades = mixed(
        np.where((z < 0.675)[:, None], (0.62, 0.52, 0.4), cap), np.asarray(cap) * 0.75, np.clip((z - 0.8) * 2, 0, 1)
    )
    head = Mesh(
        vertices=hat.vertices,
        faces=hat.faces,
        normals=hat.normals,
        colours=shades.astype(np.float32),
        roughness=np.full(len(z), 0.35, np.float32),
    )
    meshes = [stalk, head]
    if spots:
        count = 16
        turn, lift = np.arange(count) * 2.4, np.sqrt(np.linspace(0.02, 0.85, count))
        t = np.arccos(lift ** (1 / 0.75))
        at = np.stack(
            [np.cos(turn) * lift * wide, np.sin(turn) * lift * wide, (0.685 + 0.32 * np.sin(t)) * size], axis=-1
        )
        fleck = wide * random.uniform(0.05, 0.11, count)
        meshes += [_painted(_fleck(a, float(r)), (0.8, 0.76, 0.68), 0.9) for a, r in zip(at, fleck, strict=True)]
    return (Part(shape=join(meshes), material=SOLID),)


def log(random: np.random.Generator, length: float, radius: float, *, moss: float = 0.5) -> Plant:
    """A fallen trunk along x, half sunk, mossy on top, with its cut end in lighter wood."""
    knots, sides = 12, 14
    x = np.linspace(-0.5, 0.5, knots) * length
    sway = np.cumsum(random.normal(0, 0.04, (2, knots)), axis=1) * radius
    path = np.stack([x, sway[0], radius * 0.62 + sway[1] * 0.4], axis=-1)
    body = stems(
        path[None],
        radius * np.linspace(1.08, 0.86, knots),
        np.array((0.1, 0.075, 0.055)),
        sides=sides,
        roughness=BARK_ROUGHNESS,
    )
    assert body.normals is not None
    ridge = 1 + 0.05 * np.sin(np.arange(sides) * 4.1)[None, :, None] + random.normal(0, 0.02, (knots, sides, 1))
    centre = np.repeat(path, sides, axis=0)
    vertices = centre + (body.vertices - centre) * ridge.reshape(-1, 1)
    up = np.clip(body.normals[:, 2] * 1.4 - 0.35 + random.normal(0, 0.25, len(vertices)), 0, 1) * moss
    bark = np.array((0.1, 0.075, 0.055)) * random.uniform(0.65, 1.3, (len(vertices), 1))
    trunk = Mesh(
        vertices=vertices.astype(np.float32), faces=body.faces, normals=body.normals,
        colours=mixed(bark, MOSS, up).astype(np.float32), roughness=body.roughness,
    )  # fmt: skip
    ends = [_disc(path[at], radius * wide, way, sides) for at, wide, way in ((0, 1.07, -1.0), (-1, 0.85, 1.0))]
    return (Part(shape=join([trunk, *ends]), material=SOLID),)


def litter(random: np.random.Generator, feet: Numbers, size: float | Numbers, colours: tuple[Colour, ...]) -> Plant:
    """Fallen leaves that lie on the ground at `feet` (n, 3), curled a little. size: metres, one or (n, 1)."""
    count = len(feet)
    turn = random.uniform(0, 2 * np.pi, count)
    length = size * random.uniform(0.55, 1.2, (count, 1))
    long = np.stack([np.cos(turn), np.sin(turn), random.normal(0, 0.22, count)], axis=-1) * length
    wide = np.stack([-np.sin(turn), np.cos(turn), random.normal(0, 0.35, count)], axis=-1) * length * 0.55
    normal = np.cross(long, wide)
    shades = np.asarray(colours)[random.integers(0, len(colours), count)] * random.uniform(0.6, 1.25, (count, 1))
    leaves = diamonds(feet + np.asarray(size) * np.array((0, 0, 0.14)), long, wide, normal, np.minimum(shades, 0.9))
    return (Part(shape=leaves, material=LEAF, name="litter"),)


def _painted(mesh: Mesh, colour: Colour, roughness: float) -> Mesh:
    count = len(mesh.vertices)
    return Mesh(
        vertices=mesh.vertices,
        faces=mesh.faces,
        normals=mesh.normals,
        colours=np.tile(np.asarray(colour, np.float32), (count, 1)),
        roughness=np.full(count, roughness, np.float32),
    )


def _fleck(at: Numbers, radius: float) -> Mesh:
    return lathe(
        [(radius, -0.4 * radius), (radius * 0.8, 0.2 * radius), (1e-5, 0.42 * radius)],
        (float(at[0]), float(at[1]), float(at[2])),
        7,
    )


def _disc(at: Numbers, radius: float, way: float, sides: int) -> Mesh:
    """The sawn end of a log: rings of pale and darker wood."""
    rings = np.array([0.0, 0.3, 0.55, 0.8, 0.95, 1.0])
    turn = np.arange(sides) * 2 * np.pi / sides
    points = at + np.stack(
        [
            np.full((len(rings), sides), way * radius * 0.02),
            rings[:, None] * np.cos(turn) * radius,
            rings[:, None] * np.sin(turn) * radius,
        ],
        axis=-1,
    )
    index = np.arange(points.shape[0] * sides).reshape(-1, sides)
    a, b, c, d = index[:-1], np.roll(index, -1, 1)[:-1], np.roll(index, -1, 1)[1:], index[1:]
    faces = np.concatenate([np.stack([a, d, c], -1), np.stack([a, c, b], -1)]).reshape(-1, 3)
    shades = np.array(
        [
            (0.4, 0.27, 0.15),
            (0.46, 0.33, 0.19),
            (0.4, 0.28, 0.16),
            (0.48, 0.35, 0.2),
            (0.3, 0.2, 0.12),
            (0.09, 0.07, 0.05),
        ]
    )
    return Mesh(
        vertices=points.reshape(-1, 3).astype(np.float32),
        faces=(faces if way > 0 else faces[:, ::-1]).astype(np.uint32),
        normals=np.tile(np.array((way, 0, 0), np.float32), (points.shape[0] * sides, 1)),
        colours=np.repeat(shades, sides, axis=0).astype(np.float32),
        roughness=np.full(points.shape[0] * sides, 0.85, np.float32),
    )
