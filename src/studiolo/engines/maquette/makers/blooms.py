"""Petals and leaves, and the flowers and sprays they make. Colours lie on the vertices, darker towards the heart."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from studiolo.engines.maquette.makers.solid_grain import shaded
from studiolo.engines.maquette.makers.turning import ball, curve, grid_skin, pipe, rotation, unit
from studiolo.engines.maquette.model import Colour, Material, Mesh, Numbers, Part
from studiolo.engines.maquette.settings.surfaces import hex_colour

PETAL = Material(kind="thin", per_vertex=True, roughness=0.55, translucency=0.75)
LEAF = Material(kind="thin", per_vertex=True, roughness=0.38, translucency=0.55)
STEM = Material(per_vertex=True, roughness=0.5)
HEART = Material(per_vertex=True, roughness=0.85)
GREENS = ("#4d7a3a", "#3c6b3f", "#5f8a45", "#6d8f4f", "#356046")


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Tinted:
    """A mesh with a colour for each vertex."""

    mesh: Mesh
    colours: Numbers


def tinted(mesh: Mesh, colour: Colour | Numbers) -> Tinted:
    return Tinted(mesh=mesh, colours=np.broadcast_to(np.asarray(colour), (len(mesh.vertices), 3)))


def gathered(pieces: Sequence[Tinted], material: Material, name: str) -> Part:
    """Many pieces as one part."""
    starts = np.cumsum([0, *(len(piece.mesh.vertices) for piece in pieces[:-1])])
    meshes = [piece.mesh for piece in pieces]
    shape = Mesh(
        vertices=np.concatenate([mesh.vertices for mesh in meshes]),
        faces=np.concatenate([mesh.faces + np.uint32(start) for mesh, start in zip(meshes, starts, strict=True)]),
        normals=np.concatenate([mesh.normals for mesh in meshes if mesh.normals is not None]),
        colours=np.concatenate([piece.colours for piece in pieces]).astype(np.float32),
    )
    return Part(shape=shape, material=material, name=name)


def placed(piece: Tinted, turn: Numbers, at: Numbers | tuple[float, float, float]) -> Tinted:
    mesh = piece.mesh
    assert mesh.normals is not None
    vertices = (mesh.vertices @ turn.T + np.asarray(at)).astype(np.float32)
    moved = Mesh(vertices=vertices, faces=mesh.faces, normals=(mesh.normals @ turn.T).astype(np.float32))
    return Tinted(mesh=moved, colours=piece.colours)


def blade(
    length: float,
    width: float,
    *,
    rise_deg: float,
    curl_deg: float,
    cup: float = 0.2,
    widest: float = 0.5,
    tip: float = 1.0,
    ruffle: float = 0.0,
    seed: int = 0,
    size: tuple[int, int] = (13, 7),
) -> tuple[Numbers, Numbers, Numbers]:
    """A petal or leaf from the origin along +x: points (rows, columns, 3), how far along and how far across each lies.

    rise_deg: how steeply it leaves; curl_deg: how much it bends over on its way. cup: how far its sides stand up.
    widest: where along it is widest. tip: 1 pointed, below 1 blunter.
    """
    t, u = np.linspace(0, 1, size[0]), np.linspace(-1, 1, size[1])
    power = np.log(0.5) / np.log(widest)
    half = width / 2 * np.maximum(np.sin(np.pi * t**power), 0) ** tip
    half = np.maximum(half, width * 0.04 * (1 - t))
    angle = np.radians(rise_deg - curl_deg * t)
    step = length / (size[0] - 1)
    x = np.concatenate([[0.0], np.cumsum(np.cos(angle[:-1]) * step)])
    z = np.concatenate([[0.0], np.cumsum(np.sin(angle[:-1]) * step)])
    random = np.random.default_rng(seed)
    wave = ruffle * width * np.sin(t[:, None] * random.uniform(7, 11) + u[None, :] * 2 + random.uniform(0, 6))
    lift = cup * half[:, None] * u[None, :] ** 2 + wave * u[None, :] ** 2 * t[:, None]
    points = np.empty((*lift.shape, 3))
    points[..., 0] = x[:, None] - np.sin(angle)[:, None] * lift
    points[..., 1] = half[:, None] * u[None, :]
    points[..., 2] = z[:, None] + np.cos(angle)[:, None] * lift
    return points, np.broadcast_to(t[:, None], lift.shape), np.broadcast_to(u[None, :], lift.shape)


def petal(points: Numbers, share: Numbers, inner: Colour, outer: Colour) -> Tinted:
    mesh = grid_skin(points, flip=True).mesh
    part = share[:, ::1].reshape(-1, 1)
    return Tinted(mesh=mesh, colours=np.asarray(inner) * (1 - part) + np.asarray(outer) * part)


def leaf(
    length: float, width: float, green: Colour, random: np.random.Generator, *, rise_deg: float, curl_deg: float,
    cup: float = 0.35, widest: float = 0.42, tip: float = 0.9,
) -> Tinted:  # fmt: skip
    points, along, across = blade(
        length, width, rise_deg=rise_deg, curl_deg=curl_deg, cup=cup, widest=widest, tip=tip, ruffle=0.03,
        seed=int(random.integers(1 << 30)), size=(16, 7),
    )  # fmt: skip
    rib = np.exp(-((across / 0.09) ** 2))
    vein = 0.5 + 0.5 * np.cos((along * 16 - np.abs(across) * 3.2) * np.pi)
    tone = (1 + 0.12 * (vein - 0.5) + 0.45 * rib) * random.uniform(0.85, 1.15)
    mesh = grid_skin(points, flip=True).mesh
    return Tinted(mesh=mesh, colours=np.clip(np.asarray(green) * tone.reshape(-1, 1), 0, 0.9))


def facing(direction: Numbers, spin_deg: float) -> Numbers:
    """A rotation that takes +z to a direction, after a spin about it."""
    way = unit(direction)
    axis = np.cross((0.0, 0.0, 1.0), way)
    lean = float(np.degrees(np.arccos(np.clip(way[2], -1, 1))))
    tilt = (
        rotation((float(axis[0]), float(axis[1]), float(axis[2])), lean) if np.linalg.norm(axis) > 1e-6 else np.eye(3)
    )
    return np.asarray(tilt @ rotation((0, 0, 1), spin_deg))


# ------------------------------------------------------------------ flowers: petals and hearts around +z, about 1 wide


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Flower:
    petals: tuple[Tinted, ...]
    heart: tuple[Tinted, ...] = ()


def _ring(count: int, shape: Sequence[float], colours: tuple[Colour, Colour], random: np.random.Generator, *,
          shift: float = 0.0, start: float = 0.0, widest: float = 0.6, tip: float = 0.6, ruffle: float = 0.03) -> list[Tinted]:  # fmt: skip
    """Petals around +z. shape: length, width, rise, curl, cup."""
    length, width, rise, curl, cup = shape
    pieces = []
    for number in range(count):
        points, share, _ = blade(
            length * random.normal(1, 0.05), width * random.normal(1, 0.05), rise_deg=rise + random.normal(0, 5),
            curl_deg=curl + random.normal(0, 6), cup=cup, widest=widest, tip=tip, ruffle=ruffle,
            seed=int(random.integers(1 << 30)),
        )  # fmt: skip
        points = points + np.array([start, 0.0, 0.0])
        turn = rotation((0, 0, 1), 360 * (number + shift) / count + random.normal(0, 3))
        tone = random.uniform(0.9, 1.08)
        inner, outer = (tuple(min(0.95, c * tone) for c in colour) for colour in colours)
        pieces.append(placed(petal(points, share, inner, outer), turn, (0, 0, 0)))  # type: ignore[arg-type]
    return pieces


def _seeded(radius: float, dome: float, colours: tuple[Colour, Colour], count: int) -> list[Tinted]:
    """A heart of florets in a spiral."""
    bed = ball(radius * 0.96, squash=dome, sides=20).mesh
    pieces = [tinted(bed, shaded(colours[0], 0.7))]
    bead = ball(1.0, sides=6).mesh
    for number in range(count):
        share = (number + 0.5) / count
        far, angle = radius * np.sqrt(share), number * 2.39996
        up = dome * radius * np.sqrt(max(0.0, 1 - share * 0.97))
        size = radius * (0.075 + 0.02 * share) * np.sqrt(90 / count)
        dot = Mesh(vertices=bead.vertices * np.float32(size), faces=bead.faces, normals=bead.normals)
        colour = np.asarray(colours[0]) * (1 - share) + np.asarray(colours[1]) * share
        pieces.append(placed(tinted(dot, colour), np.eye(3), (far * np.cos(angle), far * np.sin(angle), up)))
    return pieces


def daisy(colour: Colour, random: np.random.Generator) -> Flower:
    tones = (shaded(colour, 0.8), colour)
    outer = _ring(17, (0.4, 0.13, 12, 16, 0.25), tones, random, start=0.09, widest=0.62, tip=0.42)
    inner = _ring(13, (0.34, 0.12, 26, 20, 0.25), tones, random, shift=0.5, start=0.08, widest=0.62, tip=0.42)
    heart = _seeded(0.13, 0.55, (hex_colour("#d9a012"), hex_colour("#f0c02e")), 90)
    return Flower(petals=(*outer, *inner), heart=tuple(heart))


def sunflower(colour: Colour, random: np.random.Generator) -> Flower:
    tones = (shaded(colour, 0.6), colour)
    outer = _ring(21, (0.34, 0.11, 10, 22, 0.3), tones, random, start=0.19, widest=0.5, tip=0.8)
    inner = _ring(17, (0.29, 0.1, 28, 24, 0.3), tones, random, shift=0.4, start=0.18, widest=0.5, tip=0.8)
    heart = _seeded(0.23, 0.3, (hex_colour("#3a2212"), hex_colour("#7a4a1c")), 150)
    return Flower(petals=(*outer, *inner), heart=tuple(heart))


def tulip(colour: Colour, random: np.random.Generator) -> Flower:
    tones = (shaded(colour, 0.75), colour)
    inner = _ring(3, (0.8, 0.62, 66, -38, 0.75), tones, random, start=0.05, widest=0.5, tip=0.62, ruffle=0.01)
    outer = _ring(
        3, (0.84, 0.66, 58, -42, 0.72), tones, random, shift=0.5, start=0.07, widest=0.5, tip=0.62, ruffle=0.01
    )
    return Flower(petals=(*inner, *outer))


def rose(colour: Colour, random: np.random.Generator) -> Flower:
    petals: list[Tinted] = []
    for ring in range(6):
        share = ring / 5
        tones = (shaded(colour, 0.55 + 0.2 * share), shaded(colour, 0.8 + 0.2 * share))
        shape = (0.36 + 0.2 * share, 0.3 + 0.32 * share, 88 - 46 * share, -30 + 66 * share**1.5, 0.75 - 0.35 * share)
        petals += _ring(
            3 + ring,
            shape,
            tones,
            random,
            shift=0.37 * ring,
            start=0.015 + 0.085 * share,
            widest=0.66,
            tip=0.38,
            ruffle=0.04,
        )
    return Flower(petals=tuple(petals))


def poppy(colour: Colour, random: np.random.Generator) -> Flower:
    tones = (shaded(colour, 0.45), colour)
    petals = _ring(4, (0.52, 0.72, 38, -4, 0.5), tones, random, start=0.02, widest=0.7, tip=0.4, ruffle=0.09)
    petals += _ring(3, (0.46, 0.62, 56, 4, 0.5), tones, random, shift=0.5, start=0.02, widest=0.7, tip=0.4, ruffle=0.09)
    heart = _seeded(0.1, 0.9, (hex_colour("#2a3320"), hex_colour("#181418")), 50)
    return Flower(petals=tuple(petals), heart=tuple(heart))


FLOWERS = {
    "daisy": (daisy, ("#f4f1e8", "#f3d9df", "#f2e3a8")), "sunflower": (sunflower, ("#f2b51e", "#f0a31c")),
    "tulip": (tulip, ("#d8374a", "#f0a33c", "#e98aa8", "#8f4aa8", "#f3ead8", "#f2cf3e")),
    "rose": (rose, ("#c22438", "#f0b6b8", "#f3ead8", "#e98f6f", "#e9708f")), "poppy": (poppy, ("#d9381e", "#e8694a")),
}  # fmt: skip


def head(flower: Flower, direction: Numbers, at: Numbers, size_m: float, random: np.random.Generator) -> Flower:
    """A flower set on its stem."""
    turn = facing(direction, float(random.uniform(0, 360))) * size_m
    inverse = size_m  # normals were scaled with the turn; make them unit again
    return Flower(
        petals=tuple(_unit_normals(placed(piece, turn, at), inverse) for piece in flower.petals),
        heart=tuple(_unit_normals(placed(piece, turn, at), inverse) for piece in flower.heart),
    )


def _unit_normals(piece: Tinted, scale: float) -> Tinted:
    mesh = piece.mesh
    assert mesh.normals is not None
    straight = Mesh(vertices=mesh.vertices, faces=mesh.faces, normals=(mesh.normals / scale).astype(np.float32))
    return Tinted(mesh=straight, colours=piece.colours)


def stem(points: Sequence[tuple[float, float, float]] | Numbers, radius_m: float, green: Colour) -> Tinted:
    path = curve(np.asarray(points, float), 26)
    return tinted(pipe(path, radius_m * np.linspace(1.1, 0.85, 26), sides=9, closed_ends=False).mesh, green)
