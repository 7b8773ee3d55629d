"""Over-ear headphones, standing on their cushions: leather band, metal yokes, dished caps with a ring of metal."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from studiolo.engines.maquette.makers import solid_grain as grain
from studiolo.engines.maquette.makers.materials import METALS, Finish, dress, finish_for
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.makers.solids import finished
from studiolo.engines.maquette.makers.turning import Skin, grid_skin, pipe, rotation, unit
from studiolo.engines.maquette.model import Material, Model, Numbers, Part
from studiolo.engines.maquette.settings.surfaces import hex_colour

HALF_WIDTH_M, HALF_HEIGHT_M, ROUNDNESS = 0.0365, 0.0475, 2.45  # a cup, seen from the side
CUP_HEIGHT_M, HEAD_M = 0.050, 0.078  # where its middle is: above the table, and from the middle of the head
BODIES = ("#2e333c", "#e7e1d6", "#23324a", "#3d4a42", "#b9a48e", "#5a2630", "#8fa0ae", "#1c1c1f")
ACCENTS = (("#d9b48a", 0.17), ("#d2d4d8", 0.14), ("#cf9370", 0.19), ("#d8b25c", 0.18))
Place = Callable[[Numbers], Numbers]


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Dress:
    """shell: cups and band. cap: the dished plate. metal: yokes, rings, sleeves. soft: cushions. dark: grilles."""

    shell: Finish
    cap: Finish
    metal: Finish
    soft: Finish
    dark: Finish


def _headphones(spec: ThingSpec) -> Model:
    random = np.random.default_rng([spec.seed, 0x4EA])
    dressed = _dress(spec, random)
    parts: list[Part] = []
    for side in (-1.0, 1.0):
        parts += _cup(side, dressed)
        parts += _yoke(side, dressed)
    parts += _band(dressed)
    lean = rotation((0, 0, 1), 50.0)
    turned = [_turned(part, lean) for part in parts]
    return finished(turned, spec.size_m, frozenset({"colour", "material", "modifiers"}))


def _turned(part: Part, turn: Numbers) -> Part:
    return Model(parts=(part,)).placed((0.0, 0.0, 0.0), float(np.degrees(np.arctan2(turn[1, 0], turn[0, 0])))).parts[0]


def _dress(spec: ThingSpec, random: np.random.Generator) -> Dress:
    """One colour over shell and cushions, a metal by lot beside it; a metal that is asked for becomes both."""
    colour = spec.colour or hex_colour(BODIES[int(random.integers(len(BODIES)))])
    code, roughness = ACCENTS[int(random.integers(len(ACCENTS)))]
    accent = Finish(material=Material(colour=hex_colour(code), roughness=roughness, metallic=1.0))
    seed = int(random.integers(1 << 20))
    bright = float(np.dot(colour, (0.21, 0.72, 0.07)))
    soft_colour = grain.shaded(colour, 0.5) if bright < 0.3 else grain.shaded(colour, 0.62)
    if spec.material in METALS:
        shell = finish_for(spec.material, spec.colour, random, 0.2, spec.modifiers)
        soft_colour, accent = hex_colour("#1d1c1e"), Finish(material=shell.material)
        shell = Finish(material=shell.material)
    elif spec.material and spec.material != "leather":
        shell = finish_for(spec.material, spec.colour, random, 0.2, spec.modifiers)
    else:
        paint = Material(colour=colour, roughness=0.3, metallic=0.5, clearcoat=0.2, clearcoat_gloss=0.85)
        asked = finish_for("", colour, random, 0.2, spec.modifiers)
        plain = Material(colour=colour, roughness=0.38, clearcoat=0.15)
        shell = Finish(material=paint) if asked.material == plain or not spec.modifiers else asked
    cap = Finish(material=_glossier(shell.material), colours=shell.colours)
    leather = Material(colour=soft_colour, roughness=0.42, specular=0.55, sheen=0.1)
    soft = Finish(material=leather, heights=grain.pebbled(0.0011, 0.00008, seed))
    dark = Finish(material=Material(colour=hex_colour("#141416"), roughness=0.8))
    return Dress(shell=shell, cap=cap, metal=accent, soft=soft, dark=dark)


def _glossier(material: Material) -> Material:
    if material.kind != "principled" or not isinstance(material.colour, tuple):
        return material
    lighter = tuple(min(0.9, c * 1.5 + 0.008) for c in material.colour)
    return Material(
        colour=(lighter[0], lighter[1], lighter[2]),
        roughness=max(0.16, material.roughness * 0.8),
        metallic=min(1.0, material.metallic * 1.6),
    )


# ------------------------------------------------------------------ ear cups


def _oval(a: float, b: float, p: float, count: int = 160) -> Numbers:
    """A rounded oval (count + 1, 2), closed."""
    t = np.linspace(0, 2 * np.pi, count + 1)
    cos, sin = np.cos(t), np.sin(t)
    return np.stack([a * np.sign(cos) * np.abs(cos) ** (2 / p), b * np.sign(sin) * np.abs(sin) ** (2 / p)], axis=1)


def _stack(rings: Sequence[tuple[float, float, float, float]], place: Place, texels_px: int = 400) -> Skin:
    """Ovals (half width, half height, depth outwards, roundness) skinned in order, the outside away from the middle as
    the depth grows."""
    rows = []
    for a, b, depth, p in rings:
        oval = _oval(a, b, p)
        rows.append(np.stack([oval[:, 0], np.full(len(oval), depth), oval[:, 1]], axis=1))
    local = np.array(rows)
    around = np.empty_like(local)
    around[:, 1:-1] = local[:, 2:] - local[:, :-2]
    around[:, 0] = around[:, -1] = local[:, 1] - local[:, -2]
    along = np.asarray(np.gradient(local, axis=0))
    if np.allclose(local[0], local[-1]):  # a ring closed upon itself
        along[0] = along[-1] = local[1] - local[-2]
    grid = place(local)
    origin = place(np.zeros((1, 3)))
    normals = unit(place(unit(np.cross(along, around))) - origin)
    mirrored = float(np.linalg.det(place(np.eye(3)) - origin)) < 0
    if mirrored:
        grid, normals = grid[:, ::-1], normals[:, ::-1]
    return grid_skin(grid, normals, flip=False, texels_px=texels_px)


def _placed(side: float, local: Numbers) -> Numbers:
    """From a cup's own frame (fore, outward, up) to the head's: leaning in at the top, toed out a little."""
    lean, toe = np.radians(7) * side, np.radians(6) * side
    points = np.stack([local[..., 1] * side, local[..., 0], local[..., 2]], axis=-1)
    turn = rotation((0, 0, 1), float(np.degrees(toe))) @ rotation((0, 1, 0), float(-np.degrees(lean)))
    return np.asarray(points @ turn.T + (side * HEAD_M, 0.0, CUP_HEIGHT_M))


def _cup(side: float, dressed: Dress) -> list[Part]:
    place = partial(_placed, side)
    a, b, p = HALF_WIDTH_M, HALF_HEIGHT_M, ROUNDNESS
    bend = np.linspace(0, np.pi / 2, 18)
    pillow = [
        (a * (1 - 0.2 * (1 - np.cos(t))), b * (1 - 0.16 * (1 - np.cos(t))), 0.006 + 0.017 * np.sin(t), p) for t in bend
    ]
    edge_a, edge_b, edge = pillow[-1][0], pillow[-1][1], pillow[-1][2]
    shell = [
        (a * 0.6, b * 0.6, -0.0012, p), (a * 0.955, b * 0.965, -0.0012, p), (a * 0.985, b * 0.988, 0.0, p), (a, b, 0.0022, p),
        *pillow, (edge_a * 0.985, edge_b * 0.986, edge, p), (edge_a * 0.968, edge_b * 0.97, edge - 0.0012, p),
    ]  # fmt: skip
    dish = [
        (edge_a * 0.97 * (1 - v), edge_b * 0.972 * (1 - v), edge - 0.0011 - 0.0024 * np.sin(min(v * 1.4, 1) * np.pi / 2), p - 0.45 * v)
        for v in np.linspace(0, 0.995, 22)
    ]  # fmt: skip
    ring = _oval(edge_a * 0.978, edge_b * 0.979, p, 200)
    ring_path = place(np.stack([ring[:, 0], np.full(len(ring), edge - 0.0003), ring[:, 1]], axis=1))
    return [
        dress(_stack(shell, place, 640), dressed.shell, "shell"),
        dress(_stack(dish, place, 400), dressed.cap, "cap"),
        dress(pipe(ring_path, 0.00105, sides=14, closed_ends=False), dressed.metal, "ring"),
        *_cushion(place, dressed),
        *_details(side, place, dressed),
    ]


def _cushion(place: Place, dressed: Dress) -> list[Part]:
    """A fat ring of soft leather with a seam round its widest line, and the grille behind its opening."""
    a, b = HALF_WIDTH_M, HALF_HEIGHT_M
    thick, rings = 0.0118, []
    for t in np.linspace(0, 2 * np.pi, 57):
        cos, sin = np.cos(t), np.sin(t)
        out = thick * np.sign(cos) * np.abs(cos) ** 0.85
        # The seam: a small furrow where the two halves of the cover are sewn together.
        out -= (
            0.0006 * np.exp(-((((t + 0.35) % (2 * np.pi)) / 0.075) ** 2))
            if t < np.pi
            else 0.0006 * np.exp(-(((t + 0.35 - 2 * np.pi) / 0.075) ** 2))
        )
        depth = -0.0122 + 0.0108 * np.sign(sin) * np.abs(sin) ** 0.8
        rings.append((a * 0.985 - thick + out, b * 0.985 - thick + out, depth, 2.4))
    gap = [(a * 0.95, b * 0.958, 0.0002, 2.45), (a * 0.95, b * 0.958, -0.0042, 2.45)]
    grille = [
        (a * 0.72 * (1 - v) + 1e-5, b * 0.74 * (1 - v) + 1e-5, -0.0045, 2.4 - 0.3 * v) for v in np.linspace(0, 1, 6)
    ]
    return [
        dress(_stack(rings[::-1], place, 900), dressed.soft, "cushion"),
        dress(_stack(gap[::-1], place), dressed.dark, "gap"),
        dress(_stack(grille, _flipped(place)), dressed.dark, "grille"),
    ]


def _flipped(place: Place) -> Place:
    """The same place seen from the other side: for sheets that face the head."""
    return lambda local: place(local * np.array([-1.0, 1.0, 1.0])) if local.shape[-1] == 3 else place(local)


def _details(side: float, place: Place, dressed: Dress) -> list[Part]:
    """The crown that turns the sound up, on the right, and two small holes of the microphones."""
    a, b = HALF_WIDTH_M, HALF_HEIGHT_M
    parts = []
    if side > 0:
        ends = place(np.array([[a * 0.6, 0.011, b * 0.82], [a * 0.7, 0.011, b * 0.965]]))
        path = ends[0] + np.linspace(0, 1, 8)[:, None] * (ends[1] - ends[0])
        parts.append(dress(pipe(path, np.array([0.004] * 6 + [0.0038, 0.0033]), sides=40), dressed.metal, "crown"))
    for fore in (-0.004, 0.004):
        spot = place(np.array([[fore, 0.0195, -b * 0.875], [fore, 0.0205, -b * 0.875]]))
        parts.append(dress(pipe(spot, 0.0008, sides=12), dressed.dark, "microphone"))
    return parts


# ------------------------------------------------------------------ yoke and band

BAND_HALF_M, BAND_FOOT_M, BAND_RISE_M = 0.0845, 0.128, 0.062


def _yoke(side: float, dressed: Dress) -> list[Part]:
    """A socket on the cup and a stem that rises out of it into the band."""
    place = partial(_placed, side)
    b = HALF_HEIGHT_M
    foot = place(np.array([[0, 0.0085, b * 0.9], [0, 0.0085, b * 1.03], [0, 0.0085, b * 1.075]]))
    socket = np.concatenate([np.linspace(foot[0], foot[1], 8), foot[1:2] + 0.7 * (foot[2:] - foot[1:2])])
    root = place(np.array([[0.0, 0.0085, b * 0.95]]))[0]
    top = np.array([side * BAND_HALF_M, 0.0, BAND_FOOT_M + 0.004])
    t = np.linspace(0, 1, 36)[:, None]
    # Leaves the cup along its own lean and enters the band upright.
    first, second = root + (foot[2] - foot[0]) * 1.6, top - (0.0, 0.0, 0.022)
    stem = (1 - t) ** 3 * root + 3 * t * (1 - t) ** 2 * first + 3 * t**2 * (1 - t) * second + t**3 * top
    return [
        dress(
            pipe(socket, np.array([0.0062] * 8 + [0.0052]), flat=1.35, side=(0, 1, 0), sides=40),
            dressed.metal,
            "socket",
        ),
        dress(pipe(stem, 0.0029, flat=1.15, side=(0, 1, 0), sides=28), dressed.metal, "stem"),
    ]


def _arch(start_deg: float, end_deg: float, steps: int) -> Numbers:
    t = np.radians(np.linspace(start_deg, end_deg, steps))
    cos, sin = np.cos(t), np.sin(t)
    return np.stack(
        [
            BAND_HALF_M * np.sign(cos) * np.abs(cos) ** 0.9,
            np.zeros(steps),
            BAND_FOOT_M + BAND_RISE_M * np.sign(sin) * np.abs(sin) ** 0.94,
        ],
        axis=1,
    )


def _band(dressed: Dress) -> list[Part]:
    path = _arch(-5, 185, 150)
    share = np.linspace(0, 1, 150)
    swell = np.sin(np.clip(share, 0, 1) * np.pi) ** 0.55
    width, thick = 0.0062 + 0.0085 * swell, 0.0030 + 0.0004 * swell
    end = np.clip(np.minimum(share, 1 - share) / 0.008, 0, 1)
    rounded = np.sqrt(np.maximum(1 - (1 - end) ** 2, 0))
    spine = _swept(path, width * (0.75 + 0.25 * rounded) * np.minimum(1, rounded + 1e-3), thick * rounded + 1e-5, 3.4)
    inner = slice(20, 130)
    long = np.linspace(0, 1, 110)
    puff = np.sin(long * np.pi) ** 0.34
    padding = _swept(path[inner], 0.0143 * puff * 0.95 + 0.0006, 0.0056 * puff + 0.0004, 2.4, off=-0.0062)
    parts = [dress(spine, dressed.shell, "band"), dress(padding, dressed.soft, "padding")]
    for begin in (0, 150 - 13):
        run = slice(begin, begin + 13)
        local = np.linspace(0, 1, 13)
        lip = np.clip(np.minimum(local, 1 - local) / 0.12, 0, 1)
        lip = np.sqrt(1 - (1 - lip) ** 2)
        sleeve = _swept(
            path[run],
            (width[run] + 0.0006) * (0.9 + 0.1 * lip),
            (thick[run] + 0.0006) * (0.8 + 0.2 * lip),
            3.4,
            capped=True,
        )
        parts.append(dress(sleeve, dressed.metal, "sleeve"))
    return parts


def _swept(path: Numbers, width: Numbers, thick: Numbers, p: float, *, off: float = 0.0, capped: bool = False) -> Skin:
    """A flattened section along an arch in the plane y = 0; thick is measured away from the head."""
    along = unit(np.asarray(np.gradient(path, axis=0)))
    across = np.array([0.0, 1.0, 0.0])
    out = np.cross(along, across)
    out *= np.sign((out * (path - (0, 0, 0.115))).sum(axis=1))[:, None]
    section = _oval(1.0, 1.0, p, 48)
    if capped:
        path, out = np.concatenate([path[:1], path, path[-1:]]), np.concatenate([out[:1], out, out[-1:]])
        width = np.concatenate([[1e-5], width, [1e-5]])
        thick = np.concatenate([[1e-5], thick, [1e-5]])
    middle = path + out * off
    grid = (
        middle[:, None]
        + section[None, :, :1] * across * width[:, None, None]
        + section[None, :, 1:] * out[:, None] * thick[:, None, None]
    )
    around = np.empty_like(grid)
    around[:, 1:-1] = grid[:, 2:] - grid[:, :-2]
    around[:, 0] = around[:, -1] = grid[:, 1] - grid[:, -2]
    normals = unit(np.cross(around, np.asarray(np.gradient(grid, axis=0))))
    outward = np.sign((normals * (grid - middle[:, None])).sum(axis=2).sum())
    if outward > 0:
        return grid_skin(grid, normals, flip=True, texels_px=640)
    return grid_skin(grid, -normals, flip=False, texels_px=640)


MAKERS: tuple[Maker, ...] = (
    Maker(
        key="own:headphones",
        nouns=(
            "headphones", "headphone", "wireless headphones", "wireless headphone", "headset", "over-ear headphones",
            "bluetooth headphones", "noise-cancelling headphones", "earphones",
        ),
        size_m=0.19,
        make=_headphones,
        honours=frozenset({"colour", "material", "modifiers"}),
    ),
)  # fmt: skip
