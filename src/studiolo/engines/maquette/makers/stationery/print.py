"""What stands on paper: lines of print and of handwriting, too small to read, ruled lines, and the edges of many sheets."""

import numpy as np

from studiolo.engines.maquette.model import Colour, Floats, Material, Texture
from studiolo.engines.maquette.settings.surfaces import hex_colour

PAPER: Colour = (0.80, 0.78, 0.72)
WHITE: Colour = (0.83, 0.83, 0.81)
INK = (0.05, 0.05, 0.055)


def paper(colour: Colour = WHITE) -> Material:
    return Material(colour=colour, roughness=0.9, specular=0.15)


def blank(height_px: int, width_px: int, colour: Colour = PAPER) -> Floats:
    return np.broadcast_to(np.asarray(colour, np.float32), (height_px, width_px, 3)).copy()


def on_paper(image: Floats) -> Material:
    return Material(colour=Texture(image=image, repeat=False), roughness=0.9, specular=0.15)


def printed(
    random: np.random.Generator, *, lines: int = 30, columns: int = 1, title: bool = False, picture: bool = False
) -> Material:
    """A page of print in paragraphs. title: a heavy line on top. picture: a block of soft colour in it."""
    high, wide = 768, 540
    page = blank(high, wide)
    left, right, top, foot = 0.11, 0.89, 0.10, 0.91
    if title:
        _words(page, random, 0.2, 0.8, top, 0.028, ink=0.9)
        top += 0.075
    if picture:
        landscape(page, random, (left, right, top, top + 0.3))
        top += 0.34
    pitch = (foot - top) / lines
    gutter = 0.03
    width = (right - left - gutter * (columns - 1)) / columns
    for column in range(columns):
        start = left + column * (width + gutter)
        for number in range(lines):
            ends = random.random() < 0.14
            reach = start + width * (float(random.uniform(0.3, 0.8)) if ends else 1.0)
            _words(page, random, start, reach, top + number * pitch, pitch * 0.42)
    return on_paper(page)


def _words(
    page: Floats, random: np.random.Generator, left: float, right: float, y: float, tall: float, ink: float = 0.72
) -> None:
    high, wide = page.shape[:2]
    x = left
    while x < right - 0.004:
        length = min(float(random.uniform(0.018, 0.075)), right - x)
        rows = slice(int(y * high), max(int((y + tall) * high), int(y * high) + 1))
        columns = slice(int(x * wide), int((x + length) * wide))
        grain = random.uniform(0.55, 1.0, page[rows, columns].shape[:2])[..., None] * ink
        page[rows, columns] = page[rows, columns] * (1 - grain) + np.asarray(INK, np.float32) * grain
        x += length + 0.013


def landscape(page: Floats, random: np.random.Generator, where: tuple[float, float, float, float]) -> None:
    """A landscape of three soft tones: what plates in books look like from afar."""
    high, wide = page.shape[:2]
    left, right, top, foot = where
    rows, columns = slice(int(top * high), int(foot * high)), slice(int(left * wide), int(right * wide))
    shape = page[rows, columns].shape
    y, x = np.mgrid[0 : shape[0], 0 : shape[1]] / shape[0]
    sky, hill, field = (np.asarray(hex_colour(code)) for code in ("#9fc1d6", "#6d8f78", "#c9a45c"))
    shift = float(random.uniform(0, 6))
    far = y > 0.5 + 0.1 * np.sin(3.1 * x + shift) + 0.05 * np.sin(8 * x)
    near = y > 0.72 + 0.06 * np.sin(2.2 * x + 2 * shift)
    picture = np.where(far[..., None], hill, sky + 0.15 * y[..., None])
    page[rows, columns] = np.where(near[..., None], field, picture)


def written(random: np.random.Generator, lines: int = 16, ink: Colour = (0.03, 0.05, 0.16)) -> Material:
    """A letter by hand: running loops, a greeting and a name."""
    high, wide = 768, 540
    page = blank(high, wide, (0.82, 0.79, 0.71))
    starts = [
        (0.12, 0.4, 0.10),
        *((0.12, 0.88, 0.17 + 0.043 * k) for k in range(lines)),
        (0.55, 0.85, 0.25 + 0.043 * lines),
    ]
    for left, right, y in starts:
        x = np.arange(int(left * wide), int(float(right - random.uniform(0, 0.12)) * wide), 0.2)
        gaps = np.sin(x * 0.11 + random.uniform(0, 6)) + 0.6 * np.sin(x * 0.047 + random.uniform(0, 6)) < -0.75
        rise = 4.2 * np.sin(x * 0.62) + 2.6 * np.sin(x * 0.29 + random.uniform(0, 6)) * np.sin(x * 0.13)
        rows, columns = (y * high + rise).astype(int), (x + 1.8 * np.cos(x * 0.62)).astype(int)
        for down in (0, 1):
            page[np.clip(rows + down, 0, high - 1)[~gaps], np.clip(columns, 0, wide - 1)[~gaps]] = ink
    return on_paper(page)


def ruled(*, squared: bool = False, lines: int = 26) -> Material:
    high, wide = 780, 540
    page = blank(high, wide, WHITE)
    line = np.asarray((0.38, 0.52, 0.72), np.float32)
    step = high // lines
    page[step * 2 :: step] = line
    page[step * 2 + 1 :: step] = line
    if squared:
        page[:, ::step] = line
    else:
        page[:, int(wide * 0.14) : int(wide * 0.14) + 2] = (0.75, 0.25, 0.25)
    return on_paper(page)


def page_edges(random: np.random.Generator, colour: Colour = PAPER) -> Material:
    """The side of many sheets: lines along u. Its uvs are metres divided by plates.UV_M."""
    rows = np.clip(1.0 - 0.34 * random.random((512, 1)) ** 2.2, 0, 1).astype(np.float32)
    tone = rows * (1 + 0.04 * random.standard_normal((512, 64)).cumsum(axis=1)[:, ::-1] / 8)
    image = np.clip(tone[..., None] * np.asarray(colour), 0, 1).astype(np.float32)
    bump = np.repeat(rows[..., None], 64, axis=1) * 0.0002
    return Material(
        colour=Texture(image=image), roughness=0.92, specular=0.1, bump=Texture(image=bump.astype(np.float32))
    )
