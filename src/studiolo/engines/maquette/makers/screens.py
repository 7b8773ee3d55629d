"""What is on a screen that is on: soft waves of colour, as makers of telephones like to show them."""

import numpy as np

from studiolo.engines.maquette.model import Colour, Floats, Material, Numbers, Texture
from studiolo.engines.maquette.settings.surfaces import hex_colour

PALETTES = (
    ("#12163d", "#5436c9", "#f0588b", "#ffc27a"),
    ("#071f2e", "#0f6f8c", "#5fd0c5", "#f6f1cf"),
    ("#2a0f3a", "#a92f7e", "#ff7a59", "#ffe0a3"),
    ("#0b1f4f", "#2f6df0", "#8fc7ff", "#fdf3ea"),
    ("#10241f", "#2f7d5b", "#b7d46a", "#fff0c2"),
    ("#3b1226", "#d9455f", "#f9a36b", "#fbe6d4"),
)


def wallpaper(width_px: int, height_px: int, random: np.random.Generator, tint: Colour | None = None) -> Floats:
    """A linear picture (height, width, 3): folded veils of light between four colours. tint: they lean towards it."""
    codes = PALETTES[int(random.integers(len(PALETTES)))]
    colours = np.array([hex_colour(code) for code in codes], np.float32)
    if tint is not None:
        colours = _tinted(np.asarray(tint))
    scale = 1.0 / max(width_px, height_px)
    y, x = (np.mgrid[0:height_px, 0:width_px] * scale).astype(np.float32)
    y = height_px * scale - y
    turn = random.uniform(-0.7, 0.7)
    along, across = x * np.cos(turn) + y * np.sin(turn), y * np.cos(turn) - x * np.sin(turn)
    picture = np.broadcast_to(colours[0], (height_px, width_px, 3)).astype(np.float32)
    for number in range(6):
        share = number / 5
        bend = 0.10 * np.sin(2 * np.pi * (along * random.uniform(0.5, 1.1) + random.random()))
        bend += 0.035 * np.sin(2 * np.pi * (along * random.uniform(1.2, 2.2) + random.random()))
        edge = across - (0.85 - 0.95 * share + random.uniform(-0.05, 0.05)) * height_px * scale + bend
        fold = np.exp(np.minimum(edge, 0.0) / np.float32(random.uniform(0.16, 0.34)))
        soft = np.clip(-edge / 0.004, 0, 1)
        shown = _between(colours, 0.15 + 0.85 * share + 0.12 * np.sin(along * 5 + number))
        cover = (fold * 0.85 + 0.1) * soft
        picture = picture * (1 - cover[..., None]) + shown * cover[..., None]
    glow = np.exp(-(((x - random.uniform(0.2, 0.8) * width_px * scale) / 0.3) ** 2 + ((y - 0.25) / 0.3) ** 2))
    picture += colours[-1] * (0.10 * glow)[..., None]
    return np.asarray(np.clip(picture, 0, 1), np.float32)


def lit_screen(picture: Floats, brightness: float = 1.0) -> Material:
    """A glossy pane that shows a picture. A surface gives off one colour only, so the picture is paint under glass:
    bright enough in any light that lets one see the thing at all; the glass mirrors little, as coated glass does."""
    bright = np.clip(picture * brightness, 0, 1).astype(np.float32)
    return Material(colour=Texture(image=bright, repeat=False), roughness=0.14, specular=0.22)


def _tinted(tint: Numbers) -> Numbers:
    strong = tint / max(float(tint.max()), 0.05)
    pale = strong * 0.45 + 0.5
    return np.array([strong * 0.04 + 0.006, strong * 0.25, strong * 0.62 + 0.04, pale])


def _between(colours: Numbers, share: Numbers) -> Numbers:
    """Colours along the row of four, looked up in a table of 1024: four times as fast as mixing, and no step shows."""
    steps = np.linspace(0, len(colours) - 1, 1024)
    table = np.stack([np.interp(steps, np.arange(len(colours)), colours[:, k]) for k in range(3)], axis=-1)
    return np.asarray(table.astype(np.float32)[(np.clip(share, 0, 1) * 1023).astype(np.int16)])
