"""Pictures of what floors and walls are made of, beyond those of settings/surfaces.py. All of them tile; sRGB bytes."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from studiolo.engines.maquette.model import Numbers, Texture
from studiolo.engines.maquette.settings.surfaces import hex_colour, noise
from studiolo.engines.maquette.srgb import encoded_bytes

SIZE = 512


@lru_cache(maxsize=24)
def concrete(code: str, seed: int, joints: int = 1) -> Texture:
    """Poured concrete: clouds, pores, and joints where one plate ends."""
    size = SIZE
    tone = 1 + 0.09 * noise((size, size), (42, 42), seed) + 0.05 * noise((size, size), (3, 3), seed + 1)
    pores = noise((size, size), (1.1, 1.1), seed + 2) > 2.9
    tone = np.where(pores, tone * 0.72, tone)
    if joints:
        row, column = np.mgrid[0:size, 0:size] % (size // joints)
        tone = np.where((row < 2) | (column < 2), tone * 0.55, tone)
    return Texture(image=encoded_bytes(np.asarray(hex_colour(code)) * tone[..., None]))


@lru_cache(maxsize=24)
def marble(code: str, seed: int, vein: str = "#8b8f94") -> Texture:
    """Polished stone: a few bold veins that run one way, swell and thin out, with hair lines between and clouds beneath."""
    size = 768
    v, u = np.mgrid[0:size, 0:size] / size
    warp = noise((size, size), (70, 70), seed)
    cloud = noise((size, size), (34, 34), seed + 1)
    fine = noise((size, size), (9, 9), seed + 2)
    swell = np.clip(0.55 + 0.5 * noise((size, size), (46, 46), seed + 3), 0.04, 1.6)
    way = 2 * u + v + 0.16 * warp + 0.05 * cloud + 0.012 * fine
    broad = np.exp(-(np.abs(np.sin(way * np.pi)) / (0.045 * swell)))
    second = 3 * u - 2 * v + 0.2 * cloud + 0.12 * warp + 0.02 * fine
    hair = np.exp(-(np.abs(np.sin(second * np.pi)) / (0.014 * swell)))
    shadow = np.exp(-(np.abs(np.sin(way * np.pi)) / 0.35)) * np.clip(cloud * 0.4 + 0.35, 0, 1)
    share = np.clip(0.8 * broad * swell + 0.4 * hair + 0.16 * shadow, 0, 0.88)[..., None]
    ground = np.asarray(hex_colour(code)) * (1 + 0.03 * cloud)[..., None]
    return Texture(image=encoded_bytes(np.clip(ground * (1 - share) + np.asarray(hex_colour(vein)) * share, 0, 1)))


@lru_cache(maxsize=12)
def terrazzo(code: str, seed: int, chips: tuple[str, ...] = ("#c9a68a", "#7d8a86", "#efe9dd", "#4e5257")) -> Texture:
    """Chips of stone in cement, polished flat."""
    size = SIZE
    random = np.random.default_rng([seed, 0x7E])
    picture = np.broadcast_to(np.asarray(hex_colour(code)), (size, size, 3)).copy()
    row, column = np.mgrid[0:48, 0:48] - 24
    for _ in range(900):
        radius, squash, angle = random.uniform(2, 9), random.uniform(0.5, 1), random.uniform(0, np.pi)
        u, v = row * np.cos(angle) + column * np.sin(angle), column * np.cos(angle) - row * np.sin(angle)
        inside = np.argwhere(np.abs(u) ** 1.3 + np.abs(v / squash) ** 1.3 < radius**1.3) - 24
        at = (inside + random.integers(0, size, 2)) % size
        picture[at[:, 0], at[:, 1]] = np.asarray(hex_colour(str(random.choice(chips)))) * random.uniform(0.8, 1.1)
    return Texture(image=encoded_bytes(picture))


@lru_cache(maxsize=24)
def checker(first: str, second: str, seed: int, squares: int = 4, joint: str = "") -> Texture:
    """Square tiles of two colours in turn; equal ones with a joint make a plain tiled floor."""
    size = SIZE
    side = size // squares
    row, column = np.mgrid[0:size, 0:size]
    odd = ((row // side + column // side) % 2)[..., None]
    random = np.random.default_rng([seed, 0xC4])
    tone = 1 + random.normal(0, 0.035, (squares, squares))[row // side % squares, column // side % squares]
    tone = tone + 0.02 * noise((size, size), (10, 10), seed)
    picture = np.where(odd, np.asarray(hex_colour(first)), np.asarray(hex_colour(second))) * tone[..., None]
    edge = np.minimum(
        np.minimum(row % side, side - 1 - row % side), np.minimum(column % side, side - 1 - column % side)
    )
    line = np.asarray(hex_colour(joint)) if joint else np.asarray(hex_colour(second)) * 0.5
    return Texture(image=encoded_bytes(np.where((edge < 1)[..., None], line, picture)))


@lru_cache(maxsize=12)
def herringbone(dark: str, light: str, seed: int) -> Texture:
    """Short boards laid in a zigzag, each with its own tone and grain."""
    size, width, length = 768, 48, 192
    v, u = np.mgrid[0:size, 0:size]
    # The plane is cut into stairs of `width`; within a stair boards run across or along in turn.
    stair = (u // width - v // width) % (2 * length // width)
    across = stair < length // width
    head_u, head_v = (
        u // width - np.where(across, stair, 0),
        v // width - np.where(across, 0, (2 * length // width) - 1 - stair),
    )
    board = (head_u * 92821 + head_v * 68917 + across * 31) % 4093
    random = np.random.default_rng([seed, 0x4B])
    tone = random.normal(0.5, 0.17, 4093)[board]
    along = np.where(across, noise((size, size), (1.0, 26), seed), noise((size, size), (26, 1.0), seed))
    tone = np.clip(tone + 0.12 * along, 0, 1)[..., None]
    picture = np.asarray(hex_colour(dark)) * (1 - tone) + np.asarray(hex_colour(light)) * tone
    edge = np.zeros((size, size), bool)
    for axis in (0, 1):
        edge |= board != np.roll(board, 1, axis)
    return Texture(image=encoded_bytes(picture * np.where(edge, 0.35, 1.0)[..., None]))


@lru_cache(maxsize=16)
def wallpaper(ground: str, ink: str, seed: int) -> Texture:
    """A printed wall: stripes, sprigs or a trellis of lozenges."""
    size = SIZE
    random = np.random.default_rng([seed, 0x9A])
    v, u = np.mgrid[0:size, 0:size] / size
    kind = int(random.integers(3))
    if kind == 0:
        shown = (u * 16).astype(int) % 2 == 0
    elif kind == 1:
        shown = np.abs(np.abs((u * 8) % 1 - 0.5) + np.abs((v * 6) % 1 - 0.5) - 0.32) < 0.022
        shown |= np.hypot((u * 8) % 1 - 0.5, (v * 6) % 1 - 0.5) < 0.07
    else:
        shown = _sprigs(u, v)
    share = np.where(shown, 0.75, 0.0)[..., None] * (1 + 0.1 * noise((size, size), (1, 1), seed))[..., None]
    picture = np.asarray(hex_colour(ground)) * (1 - share) + np.asarray(hex_colour(ink)) * share
    return Texture(image=encoded_bytes(np.clip(picture, 0, 1)))


def _sprigs(u: Numbers, v: Numbers) -> Numbers:
    """Leaves in pairs along waving stems."""
    stems = 5
    x = (u * stems) % 1 - 0.5 - 0.16 * np.sin(v * 2 * np.pi * 2)
    step = (v * 14) % 1 - 0.5
    shown = np.abs(x) < 0.014
    for side in (-1.0, 1.0):
        out = x * side
        shown |= ((out - 0.17) / 0.15) ** 2 + ((step - (out - 0.17) * 1.2) / 0.22) ** 2 < 1
    return np.asarray(shown)


@lru_cache(maxsize=12)
def masonry(code: str, seed: int, rows: int = 7) -> Texture:
    """Squared stones of uneven length in level courses, with pale mortar."""
    size = 768
    random = np.random.default_rng([seed, 0x57])
    v, u = np.mgrid[0:size, 0:size] / size
    row = (v * rows).astype(int)
    cuts = np.sort(random.uniform(0, 1, (rows, 5)) * 0.06 + np.arange(5) / 5, axis=1)
    column = (u[..., None] > cuts[row]).sum(axis=-1) % 5
    near_cut = np.abs((u[..., None] - cuts[row] + 0.5) % 1 - 0.5).min(axis=-1)
    edge = np.minimum(near_cut, np.abs((v * rows) % 1 - np.round((v * rows) % 1)) / rows)
    edge = edge + 0.0022 * noise((size, size), (5, 5), seed + 3)
    tone = random.normal(1, 0.12, (rows, 5))[row, column] * (1 + 0.1 * noise((size, size), (6, 6), seed))
    warm = 1 + random.normal(0, 0.04, (rows, 5, 3))[row, column]
    joint = np.clip(1.4 - edge / 0.0045, 0, 1)[..., None]
    stone = np.asarray(hex_colour(code)) * (tone * (1 + 0.06 * noise((size, size), (1, 1), seed + 1)))[..., None] * warm
    return Texture(image=encoded_bytes(np.clip(stone * (1 - joint) + 0.8 * stone.mean(axis=(0, 1)) * joint, 0, 1)))


@lru_cache(maxsize=12)
def carpet(code: str, seed: int) -> Texture:
    size = 256
    pile = 1 + 0.12 * noise((size, size), (0.8, 0.8), seed) + 0.05 * noise((size, size), (30, 30), seed + 1)
    return Texture(image=encoded_bytes(np.asarray(hex_colour(code)) * pile[..., None]))


@lru_cache(maxsize=12)
def chalked(code: str, seed: int) -> Texture:
    """A board wiped many times: swept traces of chalk, and a few lines of handwriting nobody can read."""
    height, width = 360, 720
    random = np.random.default_rng([seed, 0xCA])
    swept = noise((height, width), (4, 60), seed) * 0.5 + noise((height, width), (40, 40), seed + 1) * 0.5
    dust = np.clip(0.05 + 0.035 * swept, 0, 1)
    mark = np.zeros((height, width))
    for line in range(int(random.integers(3, 6))):
        x, y = float(random.uniform(0.08, 0.18)) * width, height * (0.2 + 0.15 * line)
        end = float(random.uniform(0.4, 0.85)) * width
        t = np.linspace(0, 1, int(end - x) * 3)
        wave = 9 * np.sin(t * 190 + line) * np.sin(t * 47 + 1.7) + 5 * np.sin(t * 83)
        gap = np.sin(t * 31 + line * 2) > -0.72
        rows = np.clip(y + wave, 0, height - 2).astype(int)[gap]
        columns = np.clip(x + t * (end - x), 0, width - 2).astype(int)[gap]
        mark[rows, columns] = mark[rows + 1, columns] = mark[rows, columns + 1] = 0.7
    share = np.clip(dust + mark * (0.8 + 0.3 * noise((height, width), (1, 1), seed + 2)), 0, 0.9)[..., None]
    picture = np.asarray(hex_colour(code)) * (1 - share) + np.asarray((0.75, 0.74, 0.70)) * share
    return Texture(image=encoded_bytes(picture), repeat=False)


GLASS = ("#8e2430", "#1f3f8a", "#c99a2e", "#2f6b4a", "#6a3a7a")


@lru_cache(maxsize=12)
def leaded(seed: int, columns: int, rows: int) -> NDArray[np.int64]:
    """A stained window as a grid of panes (rows, columns), the top row first: which of GLASS each is of, or -1 for lead.

    Rings of colour lie around a rose in its upper part, a tall figure of light stands below.
    """
    random = np.random.default_rng([seed, 0x6A])
    spots = random.uniform(0, 1, (130, 2)) * (rows, columns * 2)
    row, column = np.mgrid[0:rows, 0:columns]
    far, near = cKDTree(spots).query(np.stack([row, column * 2], axis=-1), k=2)
    v, u = spots[:, 0] / rows, spots[:, 1] / columns / 2 - 0.5
    rose = np.hypot(u * 2, (v - 0.27) * 3.2)
    ring = (rose * 3.2).astype(int) + np.where(rose > 1, (v * 6).astype(int) + (np.abs(u) > 0.22) * 2, 0)
    ink = (ring + random.integers(0, 2, len(spots))) % len(GLASS)
    lead = far[..., 1] - far[..., 0] < 1.3
    return np.where(lead, -1, ink[near[..., 0]])
