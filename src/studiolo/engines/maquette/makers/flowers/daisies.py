"""Blossoms with a heart of florets and rays round it: gerbera, daisy, sunflower."""

import numpy as np

from studiolo.engines.maquette.makers.bench import toward
from studiolo.engines.maquette.makers.flowers.blossoms import Blossom, deep, pale
from studiolo.engines.maquette.makers.flowers.petals import (
    GREEN,
    PALE_GREEN,
    Blade,
    Bunch,
    golden_turn,
    grow,
    leaf_colours,
    ramp,
    turned_about,
)
from studiolo.engines.maquette.model import Colour


def gerbera(colour: Colour, random: np.random.Generator, detail: float = 1.0) -> Blossom:
    """Three rings of ray petals about a heart of florets in a Vogel spiral."""
    bloom = Blossom(radius_m=0.060, tilt_deg=58.0)
    rows, columns = int(24 * detail) + 4, int(12 * detail) + 5
    rings = (
        (19, 0.047, 0.0140, (18, 2, -14), 0.0),
        (17, 0.043, 0.0132, (30, 14, -4), 0.0022),
        (13, 0.033, 0.0110, (46, 30, 14), 0.0040),
    )
    warm = toward(colour, (0.75, 0.42, 0.06), 0.45)
    for ring, (count, long, wide, rise, z) in enumerate(rings):
        for number in range(count):
            turn = 360 * (number + 0.5 * ring + random.normal(0, 0.08)) / count
            size = random.normal(1, 0.045)
            tilt = random.normal(0, 4)
            blade = Blade(
                length_m=long * size,
                width_m=wide * random.normal(1, 0.05),
                rise=(rise[0] + tilt, rise[1] + tilt, rise[2] + tilt * 2),
                widest=0.66,
                point=0.12,
                cup=0.20,
                ruffle=0.05,
                veins=4,
                neck=0.34,
            )
            grown = grow(blade, random, rows=rows, columns=columns)
            hue = ramp(
                grown.t,
                (0, 0.12, 0.4, 0.8, 1),
                (warm, deep(colour, 0.9), colour, pale(colour, 0.12), pale(colour, 0.30)),
            )
            hue = hue * (1 - 0.20 * grown.vein**3 * np.clip(1.2 - grown.t, 0, 1))[..., None] * random.normal(1, 0.04)
            bloom.petals.sheet(turned_about(grown.points, turn, 0.0115, z + 0.004), hue)
    yellow_heart = min(colour) > 0.55
    shades = (
        ((0.28, 0.34, 0.05), (0.55, 0.42, 0.04), (0.85, 0.46, 0.03), (0.80, 0.36, 0.03))
        if yellow_heart
        else ((0.20, 0.26, 0.05), (0.42, 0.34, 0.05), (0.72, 0.42, 0.05), (0.80, 0.50, 0.10))
    )
    _spiral_heart(bloom.flesh, random, 0.0165, 0.0062, int(430 * detail), shades, z=0.0035)
    _cup_of_sepals(bloom.green, random, 0.015, 20, detail)
    return bloom


def daisy(colour: Colour, random: np.random.Generator, detail: float = 1.0) -> Blossom:
    bloom = Blossom(radius_m=0.040, tilt_deg=52.0)
    rows, columns = int(16 * detail) + 4, int(8 * detail) + 5
    for ring, (count, long, rise, z) in enumerate(((21, 0.030, (12, 2, -10), 0.0), (19, 0.028, (24, 12, 0), 0.0012))):
        for number in range(count):
            turn = 360 * (number + 0.5 * ring + random.normal(0, 0.10)) / count
            tilt = random.normal(0, 5)
            blade = Blade(
                length_m=long * random.normal(1, 0.05),
                width_m=0.0078,
                rise=(rise[0] + tilt, rise[1] + tilt, rise[2] + tilt),
                widest=0.62,
                point=0.10,
                cup=0.16,
                ruffle=0.03,
                veins=3,
                neck=0.4,
                notch=0.03,
            )
            grown = grow(blade, random, rows=rows, columns=columns)
            hue = ramp(grown.t, (0, 0.2, 1), (toward(colour, PALE_GREEN, 0.35), colour, colour))
            bloom.petals.sheet(turned_about(grown.points, turn, 0.0085, z + 0.003), hue * random.normal(1, 0.02))
    _spiral_heart(
        bloom.flesh,
        random,
        0.0112,
        0.0062,
        int(330 * detail),
        ((0.60, 0.42, 0.03), (0.78, 0.47, 0.02), (0.86, 0.50, 0.02), (0.86, 0.46, 0.02)),
        z=0.0025,
    )
    _cup_of_sepals(bloom.green, random, 0.0105, 16, detail)
    return bloom


def sunflower(colour: Colour, random: np.random.Generator, detail: float = 1.0) -> Blossom:
    bloom = Blossom(radius_m=0.098, tilt_deg=64.0)
    rows, columns = int(22 * detail) + 4, int(9 * detail) + 4
    for ring, (count, long, rise, z) in enumerate(
        ((24, 0.062, (14, 2, -18), 0.0), (22, 0.058, (28, 14, -8), 0.003), (13, 0.046, (44, 34, 20), 0.005))
    ):
        for number in range(count):
            turn = 360 * (number + 0.5 * ring + random.normal(0, 0.12)) / count
            tilt = random.normal(0, 7)
            blade = Blade(
                length_m=long * random.normal(1, 0.07),
                width_m=0.0185 * random.normal(1, 0.07),
                rise=(rise[0] + tilt, rise[1] + tilt, rise[2] + tilt * 2),
                widest=0.50,
                point=0.85,
                cup=0.16,
                ruffle=0.07,
                veins=5,
                neck=0.34,
                fold=0.05,
            )
            grown = grow(blade, random, rows=rows, columns=columns)
            amber = deep(colour, 0.72)
            hue = ramp(grown.t, (0, 0.25, 0.7, 1), (amber, colour, colour, pale(colour, 0.10)))
            hue = hue * (1 - 0.16 * grown.vein**3)[..., None] * random.normal(1, 0.045)
            bloom.petals.sheet(turned_about(grown.points, turn, 0.036, z + 0.004), hue)
    shades = ((0.16, 0.17, 0.03), (0.085, 0.045, 0.014), (0.055, 0.022, 0.008), (0.34, 0.15, 0.02), (0.62, 0.33, 0.03))
    _spiral_heart(bloom.flesh, random, 0.0425, 0.0105, int(900 * detail), shades, z=0.004, flat=True)
    for ring in range(2):
        for number in range(15):
            blade = Blade(
                length_m=0.050,
                width_m=0.024,
                rise=(-4 - 16 * ring, 4, 24),
                widest=0.35,
                point=0.95,
                cup=0.1,
                ruffle=0.05,
                neck=0.6,
            )
            grown = grow(blade, random, rows=12, columns=7)
            bloom.green.sheet(
                turned_about(grown.points, 24 * number + 12 * ring + random.normal(0, 4), 0.026, -0.004 - 0.004 * ring),
                leaf_colours(grown, GREEN, random),
            )
    return bloom


def _spiral_heart(
    flesh: Bunch,
    random: np.random.Generator,
    radius: float,
    dome: float,
    count: int,
    shades: tuple[Colour, ...],
    *,
    z: float,
    flat: bool = False,
) -> None:
    """Florets in a Vogel spiral over a low dome."""
    number = np.arange(count)
    share = (number + 0.5) / count
    far, turn = radius * np.sqrt(share), np.radians(golden_turn(1) * number)
    rise = z + dome * (1 - (far / radius) ** 2) + 0.10 * radius * np.exp(-(((far / radius - 0.80) / 0.12) ** 2))
    rise = rise - (0.16 if flat else 0.10) * radius * np.exp(-((far / radius / 0.30) ** 2))
    at = np.stack([np.cos(turn) * far, np.sin(turn) * far, rise], axis=1)
    ways = np.stack([np.cos(turn) * far * 0.9, np.sin(turn) * far * 0.9, np.full(count, radius)], axis=1)
    thick = radius * 0.98 / np.sqrt(count) * (0.82 + 0.25 * share)
    long = thick * (1.25 + 1.1 * np.clip((share - 0.5) / 0.35, 0, 1) * random.uniform(0.6, 1.2, count))
    hue = ramp(share, np.linspace(0, 1, len(shades)).tolist(), shades) * random.uniform(0.82, 1.12, (count, 1))
    flesh.grains(at, ways, thick, long, hue, rows=6, sides=7)
    bed = np.array([[0.0, 0.0, z - 0.35 * radius]])
    core = np.asarray(shades[1])[None] * 0.35
    flesh.grains(
        bed,
        np.array([[0.0, 0, 1]]),
        np.array([radius * 1.02]),
        np.array([dome + 0.33 * radius]),
        core,
        rows=14,
        sides=36,
    )


def _cup_of_sepals(green: Bunch, random: np.random.Generator, radius: float, count: int, detail: float) -> None:
    for number in range(count):
        blade = Blade(
            length_m=radius * 1.15, width_m=radius * 0.36, rise=(8, 22, 20), widest=0.4, point=0.9, cup=0.1, neck=0.8
        )
        grown = grow(blade, random, rows=max(6, int(8 * detail)), columns=5)
        green.sheet(
            turned_about(grown.points, 360 * number / count, radius * 0.1, -radius * 0.12),
            leaf_colours(grown, GREEN, random),
        )
