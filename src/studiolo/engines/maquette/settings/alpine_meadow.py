"""What grows on a mountain meadow: turf that thins towards the water, drifts of flowers, stones at the edge."""

from collections.abc import Callable

import numpy as np

from studiolo.engines.maquette.model import Numbers, Part
from studiolo.engines.maquette.settings.flowers import FLOWER_KINDS, FlowerKind, far_flower, flower
from studiolo.engines.maquette.settings.grass import ground_leaves, seed_grass, tuft
from studiolo.engines.maquette.settings.lakeshore import Bank
from studiolo.engines.maquette.settings.plants import gathered, sown
from studiolo.engines.maquette.settings.rocks import stone
from studiolo.engines.maquette.settings.terrain import fine_noise, smooth
from studiolo.engines.maquette.stage import Subject

GREENS = ((0.155, 0.265, 0.050), (0.215, 0.290, 0.070), (0.265, 0.275, 0.100), (0.130, 0.235, 0.045))
ALPINE = ("daisy", "buttercup", "bellflower", "clover", "lupin", "lace", "lavender")
TUFTS, FAR_TUFTS, HEADLAND_TUFTS, FLOWERS, FAR_FLOWERS, STONES = 900, 1500, 900, 260, 700, 80


def meadow_plants(bank: Bank, subject: Subject, half_angle_deg: float, random: np.random.Generator) -> tuple[Part, ...]:
    """Grass, flowers and stones on the bank; low or none where the subject stands."""
    tall = turf_height_m(bank)
    near, far = (0.42 * bank.eye_m, 1.05 * bank.eye_m), (1.0 * bank.eye_m, 1.75 * bank.eye_m)
    blooming = float(random.uniform(0, 100))
    kinds = _chosen_kinds(random)
    return gathered(
        [
            *_turf(bank, subject, half_angle_deg, tall, near, TUFTS, 20, random),
            *_turf(bank, subject, half_angle_deg, tall, far, FAR_TUFTS, 11, random),
            *_headland_turf(bank, half_angle_deg, tall, random),
            *_drifts(bank, subject, half_angle_deg, tall, near, FLOWERS, kinds, blooming, flower, random),
            *_drifts(bank, subject, half_angle_deg, tall, far, FAR_FLOWERS, kinds, blooming, far_flower, random),
            *_stones(bank, subject, half_angle_deg, random),
        ],
        name="meadow",
    )


def turf_height_m(bank: Bank) -> float:
    """It grows with the view, though less than it: a house stands in high grass, a mushroom in moss."""
    return float(0.075 * bank.eye_m * min(1.0, (4.8 / bank.eye_m) ** 0.55))


def _turf(
    bank: Bank,
    subject: Subject,
    half_angle_deg: float,
    tall: float,
    reach: tuple[float, float],
    count: int,
    blades: int,
    random: np.random.Generator,
) -> tuple[Part, ...]:
    places = _scattered(bank, half_angle_deg, reach, count, random)
    size = tall * random.uniform(0.6, 1.15, len(places)) * _allowed(bank, subject, places, tall)
    kinds = [tuft(random, 1.0, GREENS[number % 4], count=blades, knots=3) for number in range(6)]
    kinds += [seed_grass(random, 1.25, GREENS[2], count=2), ground_leaves(random, 0.5, GREENS[0], count=6)]
    shares = np.array([1.0] * 6 + [0.35, 0.8])
    which = random.choice(len(kinds), len(places), p=shares / shares.sum()).astype(np.uint32)
    wide = size * np.clip(0.06 * bank.eye_m / tall, 1.0, 1.8) * (1.7 if reach[0] > 0.9 * bank.eye_m else 1.25)
    wide = wide * np.clip(0.45 * tall / np.maximum(size, 1e-6), 1.0, 2.2)  # what is kept low still covers the ground
    kept = size > 0.04 * tall
    scales = np.stack([wide, wide, size], axis=-1)
    return sown(kinds, places[kept], scales[kept], random, tint=0.2, which=which[kept])


def _headland_turf(bank: Bank, half_angle_deg: float, tall: float, random: np.random.Generator) -> tuple[Part, ...]:
    """Rough grass along the side, drawn larger the farther it is."""
    places = _scattered(bank, half_angle_deg, (1.7 * bank.eye_m, 40 + 3 * bank.eye_m), HEADLAND_TUFTS, random)
    away = np.hypot(places[:, 0], places[:, 1] + bank.eye_m)
    size = tall * random.uniform(0.8, 1.5, len(places)) * np.clip(away / (2.5 * bank.eye_m), 1, 3.5)
    kinds = [tuft(random, 1.0, GREENS[number], count=10, knots=2) for number in range(4)]
    return sown(kinds, places, np.stack([1.7 * size, 1.7 * size, size], axis=-1), random, tint=0.25)


def _drifts(
    bank: Bank,
    subject: Subject,
    half_angle_deg: float,
    tall: float,
    reach: tuple[float, float],
    count: int,
    kinds: list[FlowerKind],
    blooming: float,
    draw: Callable[..., tuple[Part, ...]],
    random: np.random.Generator,
) -> tuple[Part, ...]:
    """Each kind keeps company with its own, so that colours lie in drifts."""
    places = _scattered(bank, half_angle_deg, reach, 3 * count, random)
    size = bank.eye_m
    density = fine_noise(places[:, 0], places[:, 1] + blooming, 0.55 * size, 15)
    places = places[density + random.normal(0, 0.5, len(places)) > 0.05][:count]
    plants, owner = [], []
    for number, kind in enumerate(kinds):
        for _ in range(3):
            colour = kind.colours[int(random.integers(len(kind.colours)))]
            plants.append(draw(random, kind, 1.0, colour))
            owner.append(number)
    liking = np.stack(
        [
            fine_noise(places[:, 0] + 7.1 * number * size, places[:, 1] + blooming, 0.7 * size, 33 * number)
            for number in range(len(kinds))
        ],
        axis=-1,
    )
    chosen = (liking + random.normal(0, 0.35, liking.shape)).argmax(axis=1)
    which = (chosen * 3 + random.integers(0, 3, len(places))).astype(np.uint32)
    rises = np.array([min(kind.height, 1.5) for kind in kinds])[chosen]
    height = tall * rises * random.uniform(0.7, 1.1, len(places)) * _allowed(bank, subject, places, tall)
    kept = height > 0.3 * tall
    return sown(plants, places[kept], height[kept], random, lean=0.07, tint=0.08, which=which[kept])


def _stones(bank: Bank, subject: Subject, half_angle_deg: float, random: np.random.Generator) -> tuple[Part, ...]:
    """Pebbles and a few boulders along the water."""
    azimuth = np.radians(random.uniform(-half_angle_deg, half_angle_deg, STONES))
    inland = bank.eye_m * random.normal(0.0, 0.09, STONES)
    away = bank.edge_m(azimuth) - inland
    x, y = np.sin(azimuth) * away, np.cos(azimuth) * away - bank.eye_m
    size = bank.eye_m * np.clip(0.022 * random.lognormal(0, 0.75, STONES), 0.01, 0.17)
    clear = (np.abs(x) > 0.6 * subject.width_m + size) | (y > subject.depth_m / 2 + size + 0.12 * bank.eye_m)
    places = np.stack([x, y, bank.height(x, y) - 0.15 * size], axis=-1)
    kinds = [stone(random, 1.0, moss=0.15 * (number % 2), detail=2) for number in range(5)]
    return sown(kinds, places[clear], size[clear], random, tint=0.2)


def _scattered(
    bank: Bank, half_angle_deg: float, reach: tuple[float, float], count: int, random: np.random.Generator
) -> Numbers:
    """Feet on the meadow (n, 3), as dense in the picture near and far, none in the water or on the pebbles."""
    azimuth = np.radians(random.uniform(-half_angle_deg, half_angle_deg, count))
    away = reach[0] * (reach[1] / reach[0]) ** random.random(count)
    x, y = np.sin(azimuth) * away, np.cos(azimuth) * away - bank.eye_m
    inland = bank.inland_m(x, y) / bank.eye_m
    grows = inland > 0.10 + 0.12 * random.random(count)
    return np.stack([x, y, bank.height(x, y)], axis=-1)[grows]


def _allowed(bank: Bank, subject: Subject, places: Numbers, tall: float) -> Numbers:
    """Share of their height that plants may have: little at the subject's feet and between it and the camera."""
    if subject.empty:
        return np.ones(len(places))
    x, y = np.abs(places[:, 0]), places[:, 1]
    reach = 0.45 * subject.width_m + 0.04 * bank.eye_m
    before = smooth(-bank.eye_m, -0.45 * bank.eye_m, y)
    beside = smooth(1.0, 1.7, x / reach)
    behind = smooth(0.5 * subject.depth_m + 0.05 * bank.eye_m, 0.5 * subject.depth_m + 0.3 * bank.eye_m, y)
    low = min(1.0, 0.055 * subject.height_m / tall)
    free = np.maximum(beside, behind)
    # Blades before the feet may be higher than those between them.
    front = smooth(-0.5 * subject.depth_m - 0.02 * bank.eye_m, -0.5 * subject.depth_m - 0.14 * bank.eye_m, places[:, 1])
    return np.asarray(np.maximum(free * (0.75 + 0.25 * before), low * (1 + 1.6 * front)))


def _chosen_kinds(random: np.random.Generator) -> list[FlowerKind]:
    """Four or five of the flowers that like it cool."""
    alpine = [kind for kind in FLOWER_KINDS if kind.name in ALPINE]
    count = min(len(alpine), int(random.integers(4, 6)))
    return [alpine[number] for number in sorted(random.choice(len(alpine), count, replace=False))]
