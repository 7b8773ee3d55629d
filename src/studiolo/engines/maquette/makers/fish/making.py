"""A kind of fish and a spec -> a model: a lofted body, fins of rays, an eye on each side."""

from collections.abc import Callable

import numpy as np
from scipy.interpolate import PchipInterpolator

from studiolo.engines.maquette.makers.creatures.clay import smooth
from studiolo.engines.maquette.makers.creatures.finish import EYES, Creature, mixed, told
from studiolo.engines.maquette.makers.fish.kind import Fin, Fish, Profile, Side, TailFin
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.quadrupeds.eyes import eyeball, glint
from studiolo.engines.maquette.makers.quadrupeds.shapes import grid_faces
from studiolo.engines.maquette.makers.turning import unit
from studiolo.engines.maquette.model import Colour, Indices, Material, Mesh, Model, Numbers

ROWS, SIDES = 230, 128
RAYS, STEPS = 46, 16
Bend = Callable[[Numbers], Numbers]


def make_fish(fish: Fish, spec: ThingSpec) -> Model:
    """The fish as asked; its size is its length."""
    random = np.random.default_rng([spec.seed, 515])
    base = spec.colour or fish.colour
    asked = spec.second_colour or spec.colour

    def dye(colour: Colour) -> Colour:
        return told(colour, fish.colour, asked)

    bend = _swimming(fish, spec.pose, random)
    made = Creature()
    _body(fish, made, bend, base, dye, spec.seed)
    for fin in fish.fins:
        _fin(fish, fin, made, bend, base, dye, random)
    _tail(fish, fish.tail, made, bend, base, dye, random)
    for side in (-1.0, 1.0):
        _eye(fish, made, bend, side)
    top = _at(fish.upper, 0.4)
    made.anchor(
        saddle=bend(np.array([[-0.4, 0, top]]))[0], head_top=bend(np.array([[-0.12, 0, _at(fish.upper, 0.12)]]))[0],
        top=bend(np.array([[-0.4, 0, top]]))[0], mouth=bend(np.array([[0.0, 0, 0.0]]))[0],
        neck=bend(np.array([[-0.2, 0, 0.0]]))[0],
    )  # fmt: skip
    return made.model(spec.size_m / made.longest(), frozenset({"colour", "second_colour", "size", "pose"}))


def _swimming(fish: Fish, pose: str, random: np.random.Generator) -> Bend:
    """The wave that runs down the body: sideways in fish, up and down in whales. x runs from 0 at the nose to -1."""
    leap = pose in ("jumping", "leaping", "flying", "playing")
    size = fish.swing * float(random.uniform(0.7, 1.2)) * float(random.choice((-1, 1)))
    phase = float(random.uniform(-0.4, 0.4))
    axis = 2 if fish.tail.flukes else 1

    def bend(points: Numbers) -> Numbers:
        t = np.clip(-points[:, 0], 0, 1.6)
        moved = points.copy()
        moved[:, axis] += size * (np.sin(t * 4.4 + phase) * t**1.4 - 0.25 * t)
        if leap:
            angle = np.radians(38) - t * np.radians(84)
            height = moved[:, 2].copy()
            moved[:, 0] = (
                -np.interp(
                    t,
                    np.linspace(0, 1.6, 60),
                    np.cumsum(np.cos(np.radians(38) - np.linspace(0, 1.6, 60) * np.radians(84))) * 1.6 / 60,
                )
                - np.sin(angle) * height
            )
            moved[:, 2] = (
                -np.interp(
                    t,
                    np.linspace(0, 1.6, 60),
                    np.cumsum(np.sin(np.radians(38) - np.linspace(0, 1.6, 60) * np.radians(84))) * 1.6 / 60,
                )
                + np.cos(angle) * height
            )
        return np.asarray(moved)

    return bend


def _at(profile: Profile, t: float | Numbers) -> Numbers:
    knots = np.array(profile)
    return np.asarray(PchipInterpolator(knots[:, 0], knots[:, 1])(t))


def _loft(fish: Fish) -> tuple[Numbers, Numbers, Numbers]:
    """Points (ROWS, SIDES, 3), t and v of each."""
    t = 0.5 - 0.5 * np.cos(np.linspace(0, 1, ROWS) * np.pi * 0.86)
    t = t / t[-1]
    upper, lower, width = _at(fish.upper, t), _at(fish.lower, t), _at(fish.width, t)
    around = np.linspace(0, 2 * np.pi, SIDES, endpoint=False)
    c, s = np.cos(around), np.sin(around)
    power = 2 / fish.square
    sy, sz = np.sign(c) * np.abs(c) ** power, np.sign(s) * np.abs(s) ** power
    middle, half = (upper + lower) / 2, (upper - lower) / 2
    points = np.stack(
        [np.broadcast_to(-t[:, None], (ROWS, SIDES)), width[:, None] * sy, middle[:, None] + half[:, None] * sz],
        axis=-1,
    )
    return points, np.broadcast_to(t[:, None], (ROWS, SIDES)), np.broadcast_to(s, (ROWS, SIDES))


def _body(fish: Fish, made: Creature, bend: Bend, base: Colour, dye: Callable[[Colour], Colour], seed: int) -> None:
    points, t, v = _loft(fish)
    flat = points.reshape(-1, 3)
    side = Side(t=t.ravel(), v=v.ravel(), y=flat[:, 1], points=flat, seed=seed)
    normals = unit(np.cross(np.roll(points, -1, 1) - np.roll(points, 1, 1), np.gradient(points, axis=0)) + 1e-12)
    depth: Numbers = np.zeros(t.shape)
    dark: Numbers = np.ones(t.shape)
    if fish.scales:
        depth, dark = _scaled(fish, points, t)
    if fish.pleats:
        grooves = np.cos(np.arctan2(points[..., 1], 0.05 + np.abs(points[..., 2])) * 46)
        depth = depth + fish.pleats * 0.5 * (grooves - 1) * smooth(-v, 0.25, 0.45) * smooth(t, 0.52, 0.4)
    mouth_t, mouth_v = fish.mouth
    line = smooth(np.abs(v - mouth_v * np.clip(t / mouth_t, 0, 1) ** 0.6), 0.10, 0.02) * smooth(
        t, mouth_t, mouth_t * 0.8
    )
    depth = depth - 0.004 * line
    dark = dark * (1 - 0.8 * line)
    for k in range(fish.gills):
        at = 0.215 + 0.022 * k
        slit = smooth(np.abs(t - at + 0.035 * v**2), 0.006, 0.001) * smooth(np.abs(v), 0.62, 0.4)
        depth = depth - 0.004 * slit
        dark = dark * (1 - (0.55 if fish.gills > 1 else 0.35) * slit)
    moved = bend((points + normals * depth[..., None]).reshape(-1, 3)).reshape(points.shape)
    facing = unit(np.cross(np.roll(moved, -1, 1) - np.roll(moved, 1, 1), np.gradient(moved, axis=0)) + 1e-12)
    out = np.sign((facing * (moved - moved.mean(axis=1, keepdims=True))).sum())
    colours = np.tile(np.asarray(base, float), (len(flat), 1))
    for paint in fish.paints:
        colours = mixed(colours, paint.colour if paint.kept else dye(paint.colour), paint.where(side))
    colours = colours * dark.ravel()[:, None] * (1 + 0.04 * side.wave(0.12))[:, None]
    faces = grid_faces(ROWS, SIDES)
    flipped = faces[:, ::-1] if _inward(moved, faces) else faces
    made.add("skin", Material(per_vertex=True, roughness=fish.gloss, specular=0.6, clearcoat=0.5, clearcoat_gloss=0.85),
             Mesh(vertices=moved.reshape(-1, 3).astype(np.float32), normals=(facing * out).reshape(-1,
                 3).astype(np.float32),
                  faces=flipped.astype(np.uint32), colours=np.clip(colours, 0.002,
                      0.93).astype(np.float32)))  # fmt: skip


def _inward(points: Numbers, faces: Indices) -> bool:
    corners = points.reshape(-1, 3)[faces]
    return float(np.einsum("ij,ij->i", corners[:, 0], np.cross(corners[:, 1], corners[:, 2])).sum()) < 0


def _scaled(fish: Fish, points: Numbers, t: Numbers) -> tuple[Numbers, Numbers]:
    """Relief and shade of overlapping scales in rows."""
    girth = np.cumsum(np.linalg.norm(np.diff(points, axis=1, prepend=points[:, -1:]), axis=2), axis=1)
    girth = girth - girth[:, SIDES // 2 : SIDES // 2 + 1]
    row = girth / fish.scales
    along = t / fish.scales
    shifted = along + 0.5 * (np.floor(row) % 2)
    x, y = shifted - np.floor(shifted) - 0.5, row - np.floor(row) - 0.5
    edge = np.hypot(x + 0.1, y)
    body = smooth(t, 0.2, 0.24) * smooth(t, 0.98, 0.9)
    return np.asarray(-0.0022 * edge * body * fish.scales / 0.024), np.asarray(
        1 - 0.42 * smooth(edge, 0.38, 0.62) * body
    )


def _sheet(
    made: Creature, bend: Bend, roots: Numbers, ways: Numbers, lengths: Numbers, normal: Numbers, thick: float,
        ripple: float,
    colour: Numbers, edge: Numbers, random: np.random.Generator,
) -> None:  # fmt: skip
    """A fan: roots and ways (rays, 3), lengths (rays,); normal: across it."""
    r = np.linspace(0, 1, STEPS)
    wave = ripple * np.sin(np.linspace(0, 1, len(roots)) * 9 + random.uniform(0, 6))[:, None] * r[None] ** 1.4
    points = roots[:, None] + ways[:, None] * (lengths[:, None] * r[None])[..., None] + normal * wave[..., None]
    ray = 0.5 + 0.5 * np.cos(np.arange(len(roots)) * np.pi)[:, None]
    share = smooth(r, 0.62, 0.98)[None, :, None] * np.ones((len(roots), 1, 1))
    hues = colour * (1 - share) + edge * share
    hues = hues * ((0.8 if not thick else 0.98) + (0.28 if not thick else 0.0) * ray + 0.08 * r[None])[..., None]
    if not thick:
        _add(made, bend, points, hues, "fins", Material(kind="thin", per_vertex=True, roughness=0.4, translucency=0.8))
        return
    s = np.linspace(0, 1, len(roots))[:, None]
    bulge = thick * np.sqrt(np.clip(s * (1 - s), 0, 1) * 4) * np.sqrt(np.clip(1 - r[None] ** 2, 0, 1)) + 0.0004
    skin = Material(per_vertex=True, roughness=0.35, specular=0.55, clearcoat=0.3)
    rim = np.concatenate([points + normal * bulge[..., None], (points - normal * bulge[..., None])[::-1]])
    _add(made, bend, rim, np.concatenate([hues, hues[::-1]]), "solid fins", skin, closed=True)


def _add(
    made: Creature, bend: Bend, grid: Numbers, hues: Numbers, name: str, material: Material, *, closed: bool = False
) -> None:
    rows, columns = grid.shape[:2]
    moved = bend(grid.reshape(-1, 3)).reshape(grid.shape)
    along = np.roll(moved, -1, 0) - np.roll(moved, 1, 0) if closed else np.gradient(moved, axis=0)
    normals = unit(np.cross(along, np.gradient(moved, axis=1)) + 1e-12)
    index = np.arange(rows * columns).reshape(rows, columns)
    after = np.roll(index, -1, axis=0) if closed else index[1:]
    near = index if closed else index[:-1]
    a, b, c, d = near[:, :-1].ravel(), after[:, :-1].ravel(), after[:, 1:].ravel(), near[:, 1:].ravel()
    faces = np.concatenate([np.stack([a, b, c], 1), np.stack([a, c, d], 1)])
    if closed:
        outward = ((normals * (moved - moved.mean(axis=0, keepdims=True))).sum()) > 0
        normals = normals if outward else -normals
        corners = moved.reshape(-1, 3)[faces]
        told_by = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
        if (told_by * normals.reshape(-1, 3)[faces[:, 0]]).sum() < 0:
            faces = faces[:, ::-1]
    made.add(name, material, Mesh(vertices=moved.reshape(-1, 3).astype(np.float32), normals=normals.reshape(-1,
        3).astype(np.float32),
                                  faces=faces.astype(np.uint32), colours=np.clip(hues.reshape(-1, 3), 0.002,
                                      0.93).astype(np.float32)))  # fmt: skip


def _hues(
    fish: Fish, colour: Colour | None, edge: Colour | None, base: Colour, dye: Callable[[Colour], Colour]
) -> tuple[Numbers, Numbers]:
    own = colour or fish.fin_colour
    inner = np.asarray(dye(own)) if own is not None else np.asarray(base)
    return inner, np.asarray(dye(edge)) if edge is not None else inner


def _fin(
    fish: Fish,
    fin: Fin,
    made: Creature,
    bend: Bend,
    base: Colour,
    dye: Callable[[Colour], Colour],
    random: np.random.Generator,
) -> None:
    t = np.linspace(fin.start, fin.end, RAYS)
    share = np.linspace(0, 1, RAYS)
    lengths = PchipInterpolator(np.linspace(0, 1, len(fin.height)), fin.height)(share)
    lean = np.radians(np.interp(share, (0, 1), fin.lean_deg))
    inner, outer = _hues(fish, fin.colour, fin.edge, base, dye)
    if fin.place in ("dorsal", "ventral"):
        sign = 1.0 if fin.place == "dorsal" else -1.0
        level = _at(fish.upper if sign > 0 else fish.lower, t) - sign * 0.012
        roots = np.stack([-t, 0 * t, level], axis=1)
        ways = np.stack([-np.sin(lean), 0 * t, sign * np.cos(lean)], axis=1)
        _sheet(made, bend, roots, ways, lengths, np.array((0.0, 1.0, 0.0)), fin.thick, fin.ripple, inner, outer, random)
        return
    for side in (-1.0, 1.0):
        out = np.radians(fin.out_deg)
        upper, lower, width = _at(fish.upper, t), _at(fish.lower, t), _at(fish.width, t)
        level = (upper + lower) / 2 + (upper - lower) / 2 * fin.v
        y = side * width * np.sqrt(max(1 - fin.v**2, 0.05)) * 0.93
        roots = np.stack([-t, y, level], axis=1)
        down = np.array((0, side * np.sin(out), -np.cos(out)))
        ways = -np.sin(lean)[:, None] * np.array((1.0, 0, 0)) + np.cos(lean)[:, None] * down
        normal = np.array((0, side * np.cos(out), np.sin(out)))
        _sheet(made, bend, roots, ways, lengths, normal, fin.thick, fin.ripple, inner, outer, random)


def _tail(
    fish: Fish,
    tail: TailFin,
    made: Creature,
    bend: Bend,
    base: Colour,
    dye: Callable[[Colour], Colour],
    random: np.random.Generator,
) -> None:
    share = np.linspace(-1, 1, RAYS)
    high, low = float(_at(fish.upper, 0.985)), float(_at(fish.lower, 0.985))
    middle, half = (high + low) / 2, (high - low) / 2
    long = np.where(share > 0, tail.upper, tail.lower)
    lengths = tail.middle + (long - tail.middle) * np.abs(share) ** 1.7
    angle = np.radians(tail.spread_deg) * share
    inner, outer = _hues(fish, tail.colour, tail.edge, base, dye)
    if tail.flukes:
        wide = float(_at(fish.width, 0.985))
        roots = np.stack([np.full(RAYS, -0.97), share * wide, np.full(RAYS, middle)], axis=1)
        ways = np.stack([-np.cos(angle), np.sin(angle), 0 * angle], axis=1)
        normal = np.array((0.0, 0.0, 1.0))
    else:
        roots = np.stack([np.full(RAYS, -0.97), 0 * share, middle + share * half], axis=1)
        ways = np.stack([-np.cos(angle), 0 * angle, np.sin(angle)], axis=1)
        normal = np.array((0.0, 1.0, 0.0))
    _sheet(made, bend, roots, ways, lengths + 0.02, normal, tail.thick, tail.ripple, inner, outer, random)


def _eye(fish: Fish, made: Creature, bend: Bend, side: float) -> None:
    t, v = fish.eye_at
    upper, lower, width = float(_at(fish.upper, t)), float(_at(fish.lower, t)), float(_at(fish.width, t))
    out = np.sqrt(1 - v**2)
    place = np.array([[-t, side * width * out ** (2 / fish.square), (upper + lower) / 2 + (upper - lower) / 2 * v]])
    at = bend(place)[0]
    way = np.array((0.22, side, 0.12))
    way = way / np.linalg.norm(way)
    made.add("eyes", EYES, eyeball(at - way * fish.eye * 0.45, way, fish.eye, fish.eye_colour, fish.pupil_deg),
             glint(at - way * fish.eye * 0.45, way, fish.eye, side))  # fmt: skip
