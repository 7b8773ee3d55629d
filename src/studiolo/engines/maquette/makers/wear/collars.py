"""What goes round the neck of a garment on its form: ribbed bands, rolls, shirt collars, lapels, hoods."""

import numpy as np
from scipy.interpolate import CubicSpline

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.turning import unit
from studiolo.engines.maquette.makers.wear.cloth import folded_by, patch_cloth, tube_cloth
from studiolo.engines.maquette.makers.wear.form import Form
from studiolo.engines.maquette.model import Material, Numbers

AROUND = np.linspace(-np.pi, np.pi, 145)


def add_collar(bench: Bench, body: Form, neck: str, *, stuff: Material, rib: Material, thick: float) -> None:
    if neck in ("crew", "v", "bare"):
        wide = 0.021 if neck != "bare" else 0.008
        bench.add(rib if neck != "bare" else stuff, tube_cloth(_band(body, wide), max(thick, 0.003)))
    elif neck == "roll":
        bench.add(rib, tube_cloth(_roll(body), 0.005))
    elif neck == "collar":
        bench.add(stuff, patch_cloth(_turned_down(body), 0.0022))
    elif neck == "lapels":
        bench.add(stuff, patch_cloth(_collar_back(body), 0.005))
        for side in (-1.0, 1.0):
            bench.add(stuff, patch_cloth(_lapel(body, side), 0.004))
    elif neck == "hood":
        bench.add(stuff, patch_cloth(_hood(body, bench.spec.seed), 0.005))


def _neck(body: Form, angle: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """The edge of the neck, the way out from it, and up along the cloth over it."""
    edge, below = body.at(angle, 1.0), body.at(angle, 0.965)
    out = edge - edge.mean(axis=0) if len(edge) > 60 else edge - np.array((0.0, 0.0, edge[:, 2].mean()))
    out[:, 2] = 0
    return edge, unit(out), unit(edge - below)


def _band(body: Form, wide: float) -> Numbers:
    """A band that stands a little, going on inwards and upwards as the cloth does."""
    edge, out, along = _neck(body, AROUND)
    up = unit(along * 0.75 + np.array((0.0, 0.0, 0.65)))
    steps = np.linspace(-0.25, 1, 10)[:, None, None]
    swell = 0.0022 * np.sin(np.pi * np.linspace(0, 1, 10))[:, None, None]
    return edge[None] + up[None] * steps * wide + out[None] * (swell + 0.0012)


def _roll(body: Form) -> Numbers:
    """A collar turned over on itself."""
    edge, out, _ = _neck(body, AROUND)
    profile = np.array(
        [
            (0.0, -0.006),
            (0.0, 0.03),
            (0.003, 0.06),
            (0.009, 0.074),
            (0.017, 0.07),
            (0.02, 0.05),
            (0.022, 0.025),
            (0.021, 0.012),
        ]
    )
    line = CubicSpline(np.arange(8), profile)(np.linspace(0, 7, 36))
    middle = edge.mean(axis=0)
    inward = middle + (edge - middle) * 0.93
    up = np.array((0.0, 0.0, 1.0)) * line[:, 1:, None]
    return np.asarray(inward[None] + out[None] * line[:, :1, None] + up)


def _turned_down(body: Form) -> Numbers:
    """A shirt's collar: it stands, turns over, and falls to two points in front."""
    angle = np.linspace(0.10, 2 * np.pi - 0.10, 121)  # round by the back
    wrapped = (angle + np.pi) % (2 * np.pi) - np.pi
    edge, out, _ = _neck(body, wrapped)
    ahead = np.clip(np.cos(wrapped), 0, 1) ** 2
    tall = 0.036 - 0.012 * ahead
    fall = 0.05 + 0.034 * np.clip(np.cos(wrapped), 0, 1) ** 5
    rows = [
        edge + out * -0.002 + np.array((0, 0, -0.004)),
        edge + out * 0.0005 + _up(tall * 0.6),
        edge + out * 0.003 + _up(tall * 0.97),
        edge + out * 0.0075 + _up(tall),
    ]
    tip = np.sign(np.sin(wrapped)) * 0.022 * np.clip(np.cos(wrapped), 0, 1) ** 8
    low = body.at(wrapped + np.sign(np.sin(wrapped)) * 0.16 * ahead, 1 - 0.75 * fall / 0.62, 0.007)
    low[:, 2] = np.minimum(low[:, 2], edge[:, 2] + tall - fall * 0.9)
    low[:, 0] += tip
    for share in (0.3, 0.65, 1.0):
        rows.append(rows[3] * (1 - share) + low * share + out * (0.004 + 0.012 * np.sin(np.pi * share)))
    grid = CubicSpline(np.arange(7), np.stack(rows), axis=0)(np.linspace(0, 6, 30))
    return np.asarray(grid)


def _up(height: Numbers) -> Numbers:
    return np.stack([0 * height, 0 * height, height], axis=1)


def _collar_back(body: Form) -> Numbers:
    """The collar of a coat, from the notch of one lapel round the back to the other."""
    angle = np.linspace(1.12, 2 * np.pi - 1.12, 90)
    wrapped = (angle + np.pi) % (2 * np.pi) - np.pi
    edge, out, _ = _neck(body, wrapped)
    ahead = np.clip(np.cos(wrapped), 0, 1)
    low = body.at(wrapped, 0.9 - 0.02 * ahead, 0.016)
    rows = [edge + np.array((0, 0, -0.004)), edge + _up(0 * ahead + 0.022) + out * 0.002, edge + _up(0.036 - 0.02 * ahead) + out * 0.01,
            edge + _up(0.026 - 0.02 * ahead) + out * 0.024, low]  # fmt: skip
    return np.asarray(CubicSpline(np.arange(5), np.stack(rows), axis=0)(np.linspace(0, 4, 24)))


def _lapel(body: Form, side: float) -> Numbers:
    """The front's edge turned back on the chest: broad below its notch, nothing at the first button."""
    t = np.linspace(0, 1, 26)  # from the notch down
    edge = side * (1.0 * (1 - t) + 0.012)
    wide = np.interp(t, [0, 0.1, 0.14, 0.4, 0.75, 1], [0.035, 0.045, 0.085, 0.09, 0.05, 0.002])
    rise = np.interp(t, [0, 0.1, 0.14, 0.4, 1], [-0.012, -0.01, 0.016, 0.006, 0.0])
    points = body.at(edge, 1.0, 0.006)
    rows = [points]
    for step in np.linspace(0, 1, 8)[1:]:
        angle = edge + side * wide * step / 0.2
        height = points[:, 2] + rise * step
        share = np.minimum(body.shares_at(height, angle), 0.995)
        rows.append(body.at(angle, share, 0.011 + 0.007 * np.sin(np.pi * step)))
    grid = np.stack(rows)
    return np.asarray(grid if side > 0 else grid[:, ::-1])


def _hood(body: Form, seed: int) -> Numbers:
    """A hood thrown up and fallen open, standing behind and above the neck."""
    angle = np.linspace(0.24, 2 * np.pi - 0.24, 121)
    wrapped = (angle + np.pi) % (2 * np.pi) - np.pi
    edge, out, _ = _neck(body, wrapped)
    behind = 0.5 - 0.5 * np.cos(wrapped)
    top = edge[:, 2].max()
    rows = [edge + np.array((0, 0, -0.006)), edge + out * 0.006 + _up(0.02 + 0.02 * behind)]
    for wide, deep, back, rise, open_by in (
        (0.135, 0.1, 0.035, 0.075, 0.86), (0.16, 0.125, 0.05, 0.165, 0.74), (0.135, 0.115, 0.055, 0.255, 0.68),
        (0.085, 0.08, 0.045, 0.29, 0.68), (0.02, 0.03, 0.03, 0.302, 0.68),
    ):  # fmt: skip
        turn = (angle - np.pi) * open_by + np.pi
        rows.append(np.stack([np.sin(turn) * wide, back - deep * np.cos(turn), np.full(len(turn), top + rise)], axis=1))
    grid = CubicSpline(np.arange(7), np.stack(rows), axis=0)(np.linspace(0, 6, 48))
    bulge = folded_by(grid, 0.06, 0.008, seed)
    return np.asarray(grid + np.concatenate([out[None]] * 48) * bulge[..., None])
