"""Lenses that look deep: a ring, a dark bore, coated glass inside and a clear front."""

from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.makers.bench import BLACK_PLASTIC
from studiolo.engines.maquette.makers.plates import Outline
from studiolo.engines.maquette.makers.turning import filleted, turned
from studiolo.engines.maquette.model import Material, Mesh, Texture

COATING = Material(colour=(0.055, 0.025, 0.10), roughness=0.05, metallic=0.85, clearcoat=1.0, clearcoat_gloss=0.98)
PUPIL = Material(colour=(0.002, 0.002, 0.003), roughness=0.06, specular=0.5)
BORE = Material(colour=(0.006, 0.006, 0.006), roughness=0.5, specular=0.3)

Piece = tuple[Material, Mesh]


def dome(radius: float, height: float, z: float, *, sides: int = 64) -> Mesh:
    """The cap of a large ball, bulging up from z."""
    ball = (radius**2 + height**2) / (2 * height)
    turn = np.linspace(np.arcsin(min(radius / ball, 1.0)), 0, 14)
    line = np.stack([np.sin(turn) * ball, z + height - ball + np.cos(turn) * ball], axis=1)
    line[-1, 0] = 0.0
    return turned(line, sides).mesh


def small_lens(radius: float, height: float, ring: Material) -> tuple[Piece, ...]:
    """A telephone's lens, standing on z = 0 and looking up."""
    wall, top = radius * 0.86, height
    outer = filleted([(radius, 0, 0), (radius, top, height * 0.4), (wall, top, height * 0.2), (wall, top * 0.7, 0)])
    floor = top * 0.72
    return (
        (ring, turned(outer, 64).mesh),
        (PUPIL, dome(wall, radius * 0.02, floor)),
        (
            BLACK_PLASTIC,
            turned([(wall * 0.62, floor), (wall * 0.60, floor + radius * 0.07), (wall * 0.5, floor)], 64).mesh,
        ),
        (COATING, dome(wall * 0.42, radius * 0.10, floor + radius * 0.02)),
    )


def deep_lens(radius: float, depth: float, random: np.random.Generator) -> tuple[Piece, ...]:
    """The glass of a camera's lens. Its front rim lies at z = 0; it looks up; the glass bulges from -depth."""
    line = [(radius, 0.0)]
    for share in (0.4, 0.75, 1.0):  # ridges against stray light
        line += [(line[-1][0], -depth * (share - 0.06)), (radius * (1 - 0.12 * share), -depth * share)]
    front = line[-1][0]
    return ((BORE, turned(np.array(line), 128).mesh), (_glass(random), _dome_face(front, front * 0.34, -depth)))


def _dome_face(radius: float, height: float, z: float) -> Mesh:
    """A dome whose texture coordinates are those of a picture seen from the front."""
    mesh = dome(radius, height, z, sides=128)
    return replace(mesh, uvs=(mesh.vertices[:, :2] / (2 * radius) + 0.5).astype(np.float32))


def _glass(random: np.random.Generator) -> Material:
    """Many coated elements behind one another, painted on the first: what one sees in a lens is black, and the coloured
    ghosts of its surfaces. Real glass in front would need hundreds of samples to show the same."""
    size = 384
    y, x = (np.mgrid[0:size, 0:size] + 0.5) / size * 2 - 1
    far = np.hypot(x, y)
    picture = np.full((size, size, 3), 0.0015)
    ghosts = ((0.20, 0.035, 0.26), (0.02, 0.10, 0.22), (0.015, 0.17, 0.13), (0.30, 0.10, 0.04))
    first = int(random.integers(4))
    for number, (edge, lift) in enumerate(((0.95, -0.10), (0.74, 0.07), (0.54, -0.05), (0.36, 0.05))):
        colour = np.array(ghosts[(first + number) % 4])
        here = np.hypot(x - 0.3 * lift, y - lift)
        inside = np.clip((edge - here) * 90, 0, 1)
        picture *= 1 - inside[..., None] * 0.75
        crescent = np.clip(y * (1 if lift > 0 else -1) * 0.8 + 0.45 - 0.2 * x, 0, 1) ** 2
        rim = np.exp(-(((here - edge + 0.035) / 0.045) ** 2)) * 0.9 + 0.30 * (here / edge) ** 3
        picture += (inside * rim * (0.18 + crescent))[..., None] * colour
        picture += (inside * np.exp(-(((edge - here) / 0.012) ** 2)) * 0.03)[..., None]
    picture *= np.clip((1.0 - far) * 25, 0.15, 1)[..., None]
    picture[far < 0.19] *= 0.12
    return Material(
        colour=Texture(image=np.clip(picture, 0, 1).astype(np.float32), repeat=False),
        roughness=0.03, specular=0.5, clearcoat=0.4, clearcoat_gloss=1.0,
    )  # fmt: skip


def ribbed(radius: float, count: int, depth: float, *, per_rib: int = 6, sharp: float = 0.5) -> Outline:
    """The outline of a knurled ring: `count` ridges of a depth. sharp: 0 gives waves, 1 flat ridges with narrow grooves."""
    angle = np.linspace(0, 2 * np.pi, count * per_rib, endpoint=False)
    wave = np.cos(angle * count)
    wave = np.tanh(wave * (1 + 4 * sharp) + sharp * 2) / np.tanh(1 + 6 * sharp)
    distance = radius + depth * (wave - 1) / 2
    way = np.stack([np.cos(angle), np.sin(angle)], axis=1)
    points = way * distance[:, None]
    along = np.roll(points, -1, axis=0) - np.roll(points, 1, axis=0)
    normals = np.stack([along[:, 1], -along[:, 0]], axis=1)
    return Outline(points=points, normals=normals / np.linalg.norm(normals, axis=1, keepdims=True))
