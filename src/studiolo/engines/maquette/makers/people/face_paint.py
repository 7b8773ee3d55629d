"""The colours of a face: blush, lips, lids, freckles, and what the years leave."""

import numpy as np
from scipy.spatial import cKDTree

from studiolo.engines.maquette.makers.people.skeleton import SIDES, point
from studiolo.engines.maquette.makers.people.skull import LID_OVER, Skull, mouth_half, mouth_height
from studiolo.engines.maquette.model import Colour, Numbers

WARM = np.array((1.03, 0.64, 0.58))


def painted(skull: Skull, points: Numbers, skin: Colour, *, lips: Colour | None, stubble: Colour | None,
            freckles: int, random: np.random.Generator) -> Numbers:  # fmt: skip
    """Colours at points of the head (n, 3), in head units."""
    face = skull.face
    tone = np.asarray(skin)
    colours = np.tile(tone, (len(points), 1))
    dark = float(tone @ (0.3, 0.6, 0.1)) < 0.13

    def tint(share: Numbers, colour: Numbers) -> None:
        nonlocal colours
        colours = colours + (np.asarray(colour) - colours) * share[:, None]

    def near(at: Numbers, radius: float) -> Numbers:
        return np.asarray(np.exp(-((points - at) ** 2).sum(axis=1) / radius**2))

    warm = tone * (WARM if not dark else np.array((1.12, 0.78, 0.7)))
    blush = 0.55 if face.young else 0.42 if face.feminine else 0.26
    for sign in SIDES:
        tint(blush * near(point(sign * 0.46, -0.76, -0.3), 0.27), warm)
        tint(0.45 * near(point(sign * 0.97, 0.08, -0.1), 0.3), warm)
    tint((0.6 if face.wrinkles else 0.36) * near(skull.nose_tip, 0.2), warm)
    tint(0.2 * near(point(0, -0.85, -0.9), 0.25), warm)
    tint(0.25 * np.clip((-1.02 - points[:, 2]) * 4, 0, 1) * (points[:, 1] < 0.3), tone * (0.9, 0.82, 0.78))
    if stubble is not None:
        x, y, z = points.T
        low = np.clip((-0.4 - z - 0.25 * np.clip(np.abs(x) - 0.4, 0, 1)) * 5, 0, 1)
        beard = low * np.clip((0.0 - y) * 5, 0, 1) * (z > -1.15)
        tint(0.32 * beard, tone * 0.4 + np.asarray(stubble) * 0.3)
    _paint_lids(skull, points, tone, tint)
    _paint_mouth(skull, points, tone, lips, tint)
    if skull.creases:
        lines = np.concatenate([_dense(line) for line in skull.creases])
        away = cKDTree(lines).query(points, distance_upper_bound=0.1)[0]
        tint(0.38 * np.exp(-((np.minimum(away, 1) / 0.028) ** 2)), tone * (0.66, 0.45, 0.4))
    for _ in range(freckles):
        spot = skull.front(
            np.array([random.choice((-1, 1)) * abs(random.normal(0.33, 0.17))]), np.array([random.normal(-0.24, 0.08)])
        )[0]
        tint(0.5 * near(spot, 0.02), tone * (0.55, 0.36, 0.25))
    return colours


def _dense(line: Numbers) -> Numbers:
    t = np.linspace(0, len(line) - 1, len(line) * 3)
    return np.stack([np.interp(t, np.arange(len(line)), line[:, axis]) for axis in range(3)], axis=1)


def _paint_lids(skull: Skull, points: Numbers, tone: Numbers, tint) -> None:  # type: ignore[no-untyped-def]
    face = skull.face
    for sign in SIDES:
        eye = face.eye_at(sign)
        flat = np.linalg.norm((points - eye)[:, [0, 2]], axis=1)
        tint(0.22 * np.exp(-(((flat - face.eye) / 0.08) ** 2)) * (points[:, 1] < -0.5), tone * (0.8, 0.58, 0.54))
        away = np.linalg.norm(points - eye, axis=1)
        rim = (away < face.eye + LID_OVER * 0.82) & (points[:, 1] < eye[1])
        tint(rim * 0.65, tone * (0.66, 0.4, 0.37))


def _paint_mouth(skull: Skull, points: Numbers, tone: Numbers, lips: Colour | None, tint) -> None:  # type: ignore[no-untyped-def]
    face = skull.face
    x, y, z = points.T
    half = mouth_half(face)
    ahead = y < -0.55
    dark = float(tone @ (0.3, 0.6, 0.1)) < 0.13
    natural = tone * ((0.9, 0.54, 0.5) if not dark else (1.05, 0.62, 0.6))
    shade = np.asarray(lips) if lips is not None else natural
    strength = 0.85 if lips is not None else 0.72 if face.feminine or face.young else 0.5
    share = np.clip(np.abs(x) / half, 0, 1)
    above = z - mouth_height(face, np.clip(x, -half, half))
    bow = 0.074 * face.lip * (1 - share**1.7) - 0.014 * np.exp(-((x / 0.04) ** 2)) + 0.012
    gape = 0.0 if skull.gape is None else face.laugh * 0.22 * np.sqrt(np.clip(1 - share**2, 0, 1))
    bottom = -(0.098 * face.lip * np.sqrt(np.clip(1 - share**2.2, 0, 1)) + 0.004) - gape
    inside = np.minimum(bow - above, above - bottom)
    lip = np.clip(inside / 0.016 + 0.5, 0, 1) * (np.abs(x) < half * 1.02) * ahead
    tint(strength * lip, shade)
    if skull.gape is None:
        line = cKDTree(_dense(skull.mouth)).query(points, distance_upper_bound=0.1)[0]
        tint(0.75 * np.exp(-((np.minimum(line, 1) / 0.018) ** 2)), tone * (0.34, 0.16, 0.15))
        return
    hole = skull.grid.sample(skull.gape, points)
    behind = y > np.interp(x, skull.mouth[:, 0], skull.mouth[:, 1]) + 0.045
    tint(((hole < 0.014) & behind & (y < -0.3)) * 1.0, np.array((0.09, 0.016, 0.016)))
