"""Blossoms of few, large petals: poppy, lily, tulip, rose."""

import numpy as np

from studiolo.engines.maquette.makers.bench import toward
from studiolo.engines.maquette.makers.flowers.blossoms import YELLOW, Blossom, deep, pale
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
from studiolo.engines.maquette.model import Colour, Numbers


def poppy(colour: Colour, random: np.random.Generator, detail: float = 1.0) -> Blossom:
    """Six crumpled petals like silk, a dark heart with a ring of stamens."""
    bloom = Blossom(radius_m=0.050, tilt_deg=44.0)
    rows, columns = int(26 * detail) + 4, int(26 * detail) + 5
    for ring, (count, long, wide, rise) in enumerate(
        ((3, 0.052, 0.082, (34, 26, 22)), (3, 0.047, 0.074, (56, 52, 44)))
    ):
        for number in range(count):
            turn = 360 * number / count + 60 * ring + random.normal(0, 5)
            blade = Blade(
                length_m=long, width_m=wide, rise=rise, widest=0.72, point=0.0, cup=0.20, ruffle=0.05, neck=0.22
            )
            grown = grow(blade, random, rows=rows, columns=columns)
            phase = random.uniform(0, 6, 2)
            crumple = (
                0.0011 * np.sin(grown.u * 21 + phase[0] + 2 * grown.t) * grown.t
                + 0.0012 * np.sin(grown.t * 17 + phase[1] + grown.u * 5) * grown.t
            )
            points = grown.points.copy()
            points[..., 2] += crumple
            blot = np.exp(-((grown.t / 0.20) ** 2))
            streak = 0.5 + 0.5 * np.cos(grown.u * 60)
            hue = (
                ramp(grown.t, (0, 0.3, 1), (deep(colour, 0.7), colour, pale(colour, 0.06)))
                * (1 - 0.10 * streak)[..., None]
            )
            hue = hue * (1 - 0.9 * blot[..., None]) + 0.9 * blot[..., None] * np.array((0.015, 0.008, 0.012))
            bloom.petals.sheet(turned_about(points, turn, 0.003, 0.001 + 0.001 * ring), hue * random.normal(1, 0.03))
    knob = np.array([[0.0, 0.0, 0.0085]])
    bloom.flesh.grains(
        knob,
        np.array([[0.0, 0, 1]]),
        np.array([0.0062]),
        np.array([0.0080]),
        np.array([[0.16, 0.22, 0.06]]),
        rows=16,
        sides=24,
    )
    _stamens(
        bloom.flesh,
        random,
        count=int(90 * detail),
        foot=0.005,
        reach=(0.008, 0.016),
        rise=(0.007, 0.016),
        thread=(0.02, 0.012, 0.018),
        tip=(0.025, 0.018, 0.022),
        tip_m=0.0011,
    )
    return bloom


def lily(colour: Colour, random: np.random.Generator, detail: float = 1.0) -> Blossom:
    """Six petals that curl back, with long stamens."""
    bloom = Blossom(radius_m=0.085, tilt_deg=52.0)
    rows, columns = int(34 * detail) + 4, int(16 * detail) + 5
    for ring, wide in enumerate((0.034, 0.045)):
        for number in range(3):
            turn = 120 * number + 60 * ring + random.normal(0, 3)
            blade = Blade(
                length_m=0.118,
                width_m=wide,
                rise=(76, 42, -62),
                widest=0.52,
                point=0.85,
                cup=0.16,
                ruffle=0.045,
                fold=0.10,
                neck=0.30,
                veins=2,
            )
            grown = grow(blade, random, rows=rows, columns=columns)
            band = np.exp(-((grown.u / 0.34) ** 2)) * np.sin(np.pi * np.clip(grown.t * 1.05, 0, 1)) ** 0.6
            edge = pale(colour, 0.72)
            hue = np.asarray(edge) * (1 - band[..., None]) + np.asarray(colour) * band[..., None]
            throat = np.exp(-((grown.t / 0.16) ** 2))[..., None]
            hue = hue * (1 - 0.8 * throat) + 0.8 * throat * np.asarray(PALE_GREEN)
            freckles = (
                (np.sin(grown.u * 26) * np.sin(grown.t * 48) > 0.72)
                & (grown.t > 0.14)
                & (grown.t < 0.5)
                & (np.abs(grown.u) < 0.6)
            )
            hue = np.where(freckles[..., None], hue * np.asarray((0.55, 0.30, 0.35)), hue)
            bloom.petals.sheet(turned_about(grown.points, turn, 0.004, 0.0), hue)
    t = np.linspace(0, 1, 14)
    for number in range(7):
        angle = np.radians(60 * number + 30)
        centre = number == 6
        out = 0.012 if centre else 0.032
        path = np.stack(
            [np.cos(angle) * out * t**1.6, np.sin(angle) * out * t**1.6, 0.006 + (0.098 if centre else 0.082) * t],
            axis=1,
        )
        bloom.flesh.stalk(path, 0.0011 if centre else 0.0009, PALE_GREEN, sides=8)
        tip = path[-1:]
        if centre:
            bloom.flesh.grains(
                tip, np.array([[0, 0, 1.0]]), np.array([0.0028]), np.array([0.0022]), np.array([[0.30, 0.25, 0.12]])
            )
        else:
            bloom.flesh.grains(
                tip,
                np.array([[-np.sin(angle), np.cos(angle), 0.35]]),
                np.array([0.0020]),
                np.array([0.0075]),
                np.array([[0.28, 0.075, 0.012]]),
                rows=9,
                sides=10,
            )
    return bloom


def tulip(colour: Colour, random: np.random.Generator, detail: float = 1.0) -> Blossom:
    """Six broad petals that close to an egg."""
    bloom = Blossom(radius_m=0.026, tilt_deg=7.0)
    rows, columns = int(30 * detail) + 4, int(18 * detail) + 5
    for ring in (1, 0):
        for number in range(3):
            turn = 120 * number + 60 * ring + random.normal(0, 4) + 18
            open_ = random.uniform(0.9, 1.15) * (1.0 if ring == 0 else 0.88)
            points, t, u = _wrapped(
                0.067 * random.normal(1, 0.02) * (1 - 0.03 * ring), 0.0255 * open_, 68.0, rows, columns, random
            )
            flame = np.exp(-((u / 0.28) ** 2)) * (1 - t)
            hue = ramp(
                t,
                (0, 0.10, 0.4, 1),
                (toward(colour, (0.75, 0.66, 0.25), 0.75), toward(colour, YELLOW, 0.22), colour, pale(colour, 0.16)),
            )
            hue = hue * (1 - 0.30 * flame[..., None] * np.asarray((0.2, 0.8, 0.6)))
            streak = 0.5 + 0.5 * np.cos(u * 46 + 2 * t)
            hue = hue * (1 - 0.07 * streak * (1 - 0.5 * t))[..., None]
            bloom.petals.sheet(turned_about(points, turn), hue * random.normal(1, 0.03))
    return bloom


def _wrapped(
    tall: float, radius: float, half_span: float, rows: int, columns: int, random: np.random.Generator
) -> tuple[Numbers, Numbers, Numbers]:
    """A petal that wraps round the axis like a stave of a barrel, its tip leaning in, its edge a little out."""
    t, u = np.linspace(0, 1, rows)[:, None], np.linspace(-1, 1, columns)[None]
    belly = radius * (0.16 + 0.84 * np.sin(np.pi * np.clip(t * 0.86 + 0.02, 0, 1)) ** 0.62)
    belly = belly * (1 - 0.10 * t**3) + 0.0024 * np.abs(u) ** 3 * t + 0.0035 * random.uniform(0.5, 1.4) * t**7
    width = np.clip(np.sin(np.pi / 2 * np.clip((t + 0.12) * 1.55, 0, 1)), 0, 1) * np.sqrt(
        np.clip(1 - np.clip((t - 0.42) / 0.58, 0, 1) ** 2.6, 0, 1)
    )
    angle = np.radians(half_span) * u * width
    z = tall * (t - 0.05 * (u**2) * t) + 0.0012 * np.sin(u * 4 + random.uniform(0, 6)) * t
    points = np.stack(np.broadcast_arrays(belly * np.cos(angle), belly * np.sin(angle), z), axis=-1)
    return points, t + 0 * u, u + 0 * t


def rose(colour: Colour, random: np.random.Generator, detail: float = 1.0) -> Blossom:
    """Petals wound in a golden spiral, tight in the heart, the outer ones with rolled lips."""
    bloom = Blossom(radius_m=0.036, tilt_deg=40.0)
    rows, columns = int(22 * detail) + 4, int(22 * detail) + 5
    count = 34
    for number in range(count):
        share = number / (count - 1)  # 0 in the heart
        radius = 0.0030 + 0.0285 * share**0.92
        tall = 0.046 - 0.011 * share**1.6
        lean = np.radians(3 + 46 * share**1.5)
        span = np.radians(108 - 50 * share**0.7)
        t, u = np.linspace(0, 1, rows)[:, None], np.linspace(-1, 1, columns)[None]
        width = np.sqrt(np.clip(1 - (1 - t) ** 2.2, 0, 1)) * np.clip(
            1 - 0.18 * np.clip((t - 0.75) / 0.25, 0, 1) ** 2, 0, 1
        )
        bulge = np.sin(np.pi * np.clip(t, 0, 1)) * (0.0022 + 0.0062 * share)
        curl = np.clip((t - 0.74) / 0.26, 0, 1) ** 1.8
        lip = (0.0010 + 0.0085 * share) * curl
        foot = 0.26 + 0.74 * t**0.85
        out = radius * foot * np.cos(lean * 0.0) + np.sin(lean) * tall * t * 0.62 + bulge + lip
        rolled = np.abs(u) ** 3 * t * (0.0008 + 0.0046 * share)
        wave = 0.0009 * np.sin(u * 4.5 + random.uniform(0, 6)) * t * (0.4 + share)
        z = (
            tall * np.cos(lean) * t * (1 - 0.05 * u**2)
            - (0.0008 + 0.0075 * share) * curl**1.4
            + 0.016 * (1 - share) * 0.35
            + wave
        )
        angle = span * u * width * (1 - 0.12 * t * share)
        x = (out + rolled) * np.cos(angle)
        y = (out + rolled) * np.sin(angle)
        points = np.stack(np.broadcast_arrays(x, y, z), axis=-1)
        inner = deep(colour, 0.62 + 0.25 * share)
        hue = ramp(
            t + 0 * u,
            (0, 0.45, 0.85, 1),
            (toward(inner, PALE_GREEN, 0.25), inner, colour, pale(colour, 0.14 + 0.08 * share)),
        )
        bloom.petals.sheet(turned_about(points, golden_turn(number)), hue * random.normal(1, 0.025))
    for number in range(5):
        blade = Blade(length_m=0.030, width_m=0.0085, rise=(-6, -22, -38), widest=0.28, point=1.0, cup=0.15, neck=0.7)
        grown = grow(blade, random, rows=12, columns=7)
        bloom.green.sheet(
            turned_about(grown.points, 72 * number + random.normal(0, 6), 0.004, 0.001),
            leaf_colours(grown, GREEN, random),
        )
    hip = np.array([[0.0, 0.0, -0.003]])
    bloom.flesh.grains(
        hip, np.array([[0.0, 0, 1]]), np.array([0.0072]), np.array([0.0085]), np.array([GREEN]), rows=14, sides=20
    )
    return bloom


def _stamens(
    flesh: Bunch, random: np.random.Generator, *, count: int, foot: float, reach: tuple[float, float], rise: tuple[float, float],
    thread: Colour, tip: Colour, tip_m: float,
) -> None:  # fmt: skip
    turn = random.uniform(0, 2 * np.pi, count)
    out, up = random.uniform(*reach, count), random.uniform(*rise, count)
    tips = []
    for angle, far, high in zip(turn, out, up, strict=True):
        t = np.linspace(0, 1, 5)
        along = foot + (far - foot) * t**1.3
        path = np.stack([np.cos(angle) * along, np.sin(angle) * along, 0.002 + high * t], axis=1)
        flesh.stalk(path, 0.00022, thread, sides=4)
        tips.append(path[-1])
    ways = np.stack([np.cos(turn), np.sin(turn), np.full(count, 0.4)], axis=1)
    flesh.grains(
        np.array(tips),
        ways,
        np.full(count, tip_m * 0.7),
        np.full(count, tip_m),
        np.tile(tip, (count, 1)),
        rows=5,
        sides=6,
    )
