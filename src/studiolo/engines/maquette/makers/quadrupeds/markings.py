"""Where colours change on an animal: bellies, masks, saddles, socks, stripes and spots. Each gives 0 to 1 per point."""

from collections.abc import Callable

import numpy as np

from studiolo.engines.maquette.makers.quadrupeds.zones import Zone, smooth
from studiolo.engines.maquette.model import Numbers

Where = Callable[[Zone], Numbers]
LOWER_LEGS = ("leg", "shank", "cannon", "paw", "hoof")
HIND = ("shank", "breeches", "thigh")


def everywhere(amount: float = 1.0) -> Where:
    return lambda z: np.full(len(z.at), amount)


def on(*regions: str, amount: float = 1.0) -> Where:
    return lambda z: amount * z.part(*regions)


def belly(amount: float = 1.0, high: float = 0.0) -> Where:
    """The underside of trunk, neck and legs' insides. high: how far it climbs the flanks."""

    def where(z: Zone) -> Numbers:
        under = smooth(z.way[:, 2] - high, 0.05, -0.65) * (1 - z.head())
        inner = smooth(-z.way[:, 1] * np.sign(z.at[:, 1]), 0.1, 0.8) * z.part("leg", "shank", "thigh")
        return np.asarray(amount * np.maximum(under, inner))

    return where


def breast(amount: float = 1.0, width: float = 0.13) -> Where:
    """The front of chest and throat."""

    def where(z: Zone) -> Numbers:
        front = smooth(z.way[:, 0], 0.0, 0.6) * z.part("breast", "chest", "neck", "shoulder")
        side = smooth(np.abs(z.at[:, 1]) + 0.015 * z.noise(0.07, 3), width, width * 0.75)
        return np.asarray(amount * np.maximum(front * side, 0.0))

    return where


def collar(back: float = 0.04) -> Where:
    """A white ring of longer hair round the neck."""

    def where(z: Zone) -> Numbers:
        ragged = z.at[:, 0] + 0.5 * (z.at[:, 2] - 0.9) + 0.015 * z.noise(0.06, 9)
        middle = z.length / 2 - back
        return np.asarray(smooth(np.abs(ragged - middle), 0.13, 0.09) * z.part("neck", "chest", "breast", "shoulder"))

    return where


def socks(height: float, hind: float | None = None) -> Where:
    """Legs up to a height, soft and ragged at the edge."""

    def where(z: Zone) -> Numbers:
        ragged = z.at[:, 2] + 0.02 * z.noise(0.06, 1)
        edge = np.where(z.at[:, 0] > 0, height, height if hind is None else hind)
        return np.asarray(smooth(ragged - edge, 0.035, -0.035) * z.part(*LOWER_LEGS))

    return where


def saddle(low: float = 0.72, front: float = 0.5, amount: float = 1.0) -> Where:
    """A blanket over the back."""

    def where(z: Zone) -> Numbers:
        height = z.at[:, 2] + 0.03 * z.noise(0.12, 2)
        body = 1 - z.head()
        ahead = smooth(z.at[:, 0], z.length * front + 0.04, z.length * front - 0.08)
        return np.asarray(amount * smooth(height, low - 0.05, low + 0.06) * body * ahead)

    return where


def upper_tail(amount: float = 1.0) -> Where:
    return lambda z: amount * z.part("tail") * smooth(z.way[:, 2], -0.35, 0.1)


def tail_tip(start: float) -> Where:
    """The far end of the tail. start: distance from the buttock."""
    return lambda z: z.part("tail") * smooth(-z.at[:, 0] - z.length / 2, start - 0.03, start + 0.03)


def blaze(width: float = 0.022) -> Where:
    """A stripe down the middle of the face."""

    def where(z: Zone) -> Numbers:
        wide = width * (1 + 0.6 * smooth(z.face[:, 2], 0.06, -0.04))
        middle = smooth(np.abs(z.face[:, 1]) + 0.003 * z.noise(0.03, 4), wide * 1.3, wide * 0.7)
        return np.asarray(middle * smooth(z.face[:, 0], 0.0, 0.05) * z.part("skull", "muzzle"))

    return where


def muzzle(start: float = 0.07, low: float = 0.2, amount: float = 1.0) -> Where:
    """The muzzle and chin from `start` along the face, up to the height `low`."""

    def where(z: Zone) -> Numbers:
        ahead = smooth(z.face[:, 0] - 0.35 * (z.face[:, 2] + 0.05), start - 0.018, start + 0.018)
        return np.asarray(
            amount * ahead * smooth(z.face[:, 2], low + 0.015, low - 0.015) * (1 - z.part("ear")) * z.head()
        )

    return where


def lower_face(edge: float = 0.0, slope: float = 0.3) -> Where:
    """Cheeks, lips and chin: below a line that climbs towards the back of the head."""

    def where(z: Zone) -> Numbers:
        line = z.face[:, 2] + slope * z.face[:, 0] - edge + 0.004 * z.noise(0.03, 5)
        return np.asarray(smooth(line, 0.016, -0.016) * z.head() * (1 - z.part("ear")))

    return where


def brow_spots(forward: float = 0.09, up: float = 0.075, radius: float = 0.022) -> Where:
    def where(z: Zone) -> Numbers:
        away = np.hypot(np.abs(z.face[:, 1]) - 0.05, z.face[:, 2] - up)
        return np.asarray(
            smooth(away, radius, radius * 0.6) * smooth(z.face[:, 0], forward - 0.06, forward - 0.03) * z.head()
        )

    return where


def eye_patches(radius: float = 0.045) -> Where:
    """Round the eyes, as pandas have them: they lean outwards and down."""

    def where(z: Zone) -> Numbers:
        across, up = np.abs(z.face[:, 1]) - 0.06, z.face[:, 2] - 0.012
        away = np.hypot((across * 0.8 + up * 0.6) * 1.35, (across * 0.6 - up * 0.8) * 0.9)
        return np.asarray(smooth(away, radius * 1.1, radius * 0.9) * smooth(z.face[:, 0], 0.02, 0.05) * z.head())

    return where


def patches(count: int, low: float, high: float, salt: int = 0, *, head: bool = False, legs: bool = True) -> Where:
    """Large ragged patches, as on cows and calico cats."""

    def where(z: Zone) -> Numbers:
        edge = z.blobs(count, low, high, salt) + 0.025 * z.noise(0.09, 40 + salt) + 0.01 * z.noise(0.04, 41 + salt)
        share = smooth(edge, 0.006, -0.006)
        share = share if head else share * (1 - z.head())
        return np.asarray(share if legs else share * (1 - z.part("leg", "cannon", "shank", "hoof", "paw")))

    return where


def spots(count: int, low: float, high: float, salt: int = 0) -> Where:
    """Round spots all over; smaller on head and legs."""

    def where(z: Zone) -> Numbers:
        shrink = 0.4 * high * (z.head() + z.part("leg", "cannon", "shank", "paw"))
        return np.asarray(
            smooth(z.blobs(count, low, high, salt) + shrink * 0.7 + 0.004 * z.noise(0.03, 6), 0.004, -0.003)
        )

    return where


def rosettes(count: int, radius: float, salt: int = 0) -> Where:
    """Broken rings on trunk and thighs, spots on legs and head."""

    def where(z: Zone) -> Numbers:
        edge = z.blobs(count, radius * 0.75, radius, salt)
        ring = smooth(np.abs(edge + radius * 0.3), radius * 0.42, radius * 0.3) * smooth(z.noise(0.045, 7), -0.9, -0.5)
        small = smooth(edge + radius * 0.5, 0.006, -0.002)
        plain = np.clip(z.head() + z.part("leg", "cannon", "shank", "paw", "tail"), 0, 1)
        lean = 1 - smooth(z.way[:, 2], -0.5, -0.9)
        return np.asarray((ring * (1 - plain) + small * plain) * lean)

    return where


def stripe_phase(z: Zone, trunk: float, leg: float, neck_lift_deg: float = 45.0) -> Numbers:
    """A number that grows by 1 from stripe to stripe: along the trunk, up the neck, down the legs, along the face.

    Each law starts from the value that its neighbour has where they meet, or rings would appear there.
    """
    x, height = z.at[:, 0], z.at[:, 2]
    wander = 0.2 * z.noise(0.16, 11) + 0.08 * z.noise(0.06, 12)
    lift = np.radians(neck_lift_deg)
    start, end = z.length / 2 - 0.12, -z.length / 2
    bend = x - start
    along_neck = start + bend * np.cos(lift) + (height - 0.85) * np.sin(lift)

    def trunk_at(x: Numbers, height: Numbers) -> Numbers:
        rump = smooth(x, -0.1, end + 0.05) * smooth(height, 1.0, 0.6)
        return np.asarray(x * (1 - rump) + (x * 0.4 + (height - 0.95) * 0.8) * rump)

    knee = np.full(1, 0.55)
    front = trunk_at(np.full(1, start - 0.08), knee) / trunk + (height - 0.55) / leg
    hind = trunk_at(np.full(1, end + 0.2), knee) / trunk + (height - 0.55) / leg
    legs = np.where(x > 0, front, hind)
    low = smooth(height, 0.6, 0.48)
    on_neck = z.part("neck") * smooth(x, start - 0.05, start + 0.08)
    phase = (trunk_at(x, height) * (1 - on_neck) + along_neck * on_neck) / trunk
    phase = phase * (1 - low) + legs * low
    head = smooth(z.part("skull", "cheek", "muzzle", "jaw", "ear"), 0.2, 0.95)
    at_skull = start + (z.skull[0] - start) * np.cos(lift) + (z.skull[2] - 0.85) * np.sin(lift)
    face = at_skull / trunk + (0.95 * z.face[:, 0] + 0.3 * z.face[:, 2]) / 0.058
    return np.asarray(phase * (1 - head) + face * head + wander * (1 - 0.6 * head))


def stripes(trunk: float, leg: float, share: float = 0.5, *, soft: float = 0.12, fade_belly: float = 1.0,
            head: float = 1.0, legs: float = 1.0, ragged: float = 0.0) -> Where:  # fmt: skip
    """Bands across the body. trunk, leg: from stripe to stripe. share: how much of that the stripe fills."""

    def where(z: Zone) -> Numbers:
        wave = 0.5 + 0.5 * np.cos(2 * np.pi * stripe_phase(z, trunk, leg))
        low = 1 - share * (1 + ragged * (0.55 * z.noise(0.09, 21) + 0.3 * z.noise(0.2, 22)))
        dark = smooth(wave, low - soft, low + soft)
        dark = dark * (1 - fade_belly * smooth(z.way[:, 2], -0.35, -0.85) * (1 - z.part("tail")))
        dark = dark * (1 - (1 - head) * z.head())
        return np.asarray(dark * (1 - (1 - legs) * z.part(*LOWER_LEGS)))

    return where


def tabby_mark() -> Where:
    """Lines on a cat's forehead and cheeks."""

    def where(z: Zone) -> Numbers:
        y = np.abs(z.face[:, 1])
        top = smooth(z.face[:, 2], 0.05, 0.075) * smooth(np.abs(z.face[:, 0] - 0.03), 0.11, 0.07)
        lines = smooth(np.cos(2 * np.pi * y / 0.042), 0.15, 0.6) * smooth(y, 0.085, 0.065)
        cheek = smooth(np.cos(2 * np.pi * (z.face[:, 2] + 0.5 * z.face[:, 0]) / 0.045), 0.3, 0.7) * smooth(
            z.face[:, 0], 0.05, 0.02
        )
        cheek = cheek * smooth(y, 0.06, 0.085) * smooth(np.abs(z.face[:, 2] + 0.02), 0.08, 0.05)
        return np.asarray(np.maximum(top * lines, cheek) * z.part("skull", "cheek"))

    return where


def points(amount: float = 1.0) -> Where:
    """Dark face, ears, feet and tail on a pale body."""

    def where(z: Zone) -> Numbers:
        face = smooth(np.hypot(z.face[:, 0] - 0.13, z.face[:, 2] + 0.01), 0.13, 0.05) * (1 - z.part("ear"))
        feet = smooth(z.at[:, 2], 0.42, 0.12) * z.part(*LOWER_LEGS)
        tail = z.part("tail") * smooth(-z.at[:, 0] - z.length / 2, -0.02, 0.2)
        return np.asarray(amount * np.clip(face * z.head() + z.part("ear") + feet + tail, 0, 1))

    return where


def dorsal(width: float = 0.03) -> Where:
    """A line along the spine."""
    return lambda z: smooth(np.abs(z.at[:, 1]), width, width * 0.4) * smooth(z.way[:, 2], 0.3, 0.7) * (1 - z.head())
