"""Things worn over clothes: aprons, cuffs, neckerchiefs and fur."""

from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.makers.people import collars
from studiolo.engines.maquette.makers.people.field import both, grid_of
from studiolo.engines.maquette.makers.people.flesh import torso
from studiolo.engines.maquette.makers.people.skeleton import Skeleton, unit
from studiolo.engines.maquette.makers.people.skirts import skirt_end, skirt_lumps
from studiolo.engines.maquette.makers.people.surface import Surface, globe, merged, sheet, tube
from studiolo.engines.maquette.makers.people.tops import plane
from studiolo.engines.maquette.makers.turning import curve
from studiolo.engines.maquette.model import Numbers


def apron(body: Skeleton, ease: float, cell: float, *, bib: bool) -> Surface:
    """A layer over the front, from the chest or the waist to above the knees, with its strings."""
    u = body.build.u
    ease = max(ease, 0.018 * u) + 0.008 * u
    length = 0.34 * u if body.build.grown else 0.2 * u
    lumps = torso(body, ease, straight=0.7) + skirt_lumps(body, length, ease + 0.012 * u, 0.012 * u)
    grid = grid_of(lumps, cell)
    values = grid.stamped(lumps)
    _x, _y, _z = grid.mesh()
    spine = unit(body.neck - body.pelvis)
    aside = unit(body.turn_chest[:, 0])
    ahead = np.cross(aside, spine)
    high = plane(grid, body.neck, spine) / u
    across = np.abs(plane(grid, body.neck, aside)) / u
    front = plane(grid, body.pelvis + (body.neck - body.pelvis) * 0.4, ahead) / u
    waist = -float(np.linalg.norm(body.neck - body.waist)) / u
    half = np.where(high > waist, 0.075 + 0.05 * np.clip((high + 0.1) / (waist + 0.1), 0, 1) ** 2, 0.15) + 0 * across
    top = -0.13 if bib else waist + 0.02
    region = np.maximum.reduce(np.broadcast_arrays((across - half) * u, (high - top) * u, (-front - 0.0) * u))
    ends = skirt_end(body, length)
    region = np.maximum(region, plane(grid, *ends))
    shell = both(both(values - 0.004 * u, -(values + 1.2 * cell), 0.002), region, 0.003).astype(np.float32)
    found = grid.skin(shell, 1)
    uv = np.stack([(found.vertices - body.neck) @ aside, (found.vertices - body.neck) @ spine], axis=1) / 0.24
    parts = [replace(found, uvs=uv)]
    if bib:
        for sign in (1.0, -1.0):
            line = [
                body.chest(sign * 0.07, -0.11 - ease / u, -0.13),
                body.chest(sign * 0.072, -0.06 - ease / u, -0.01),
                body.chest(sign * 0.045, 0.03, 0.045),
                body.chest(0, 0.07 + ease / u, 0.045),
            ]
            strap = tube(curve(np.array(line), 18), 0.008 * u, 8)
            parts.append(replace(strap, uvs=strap.vertices[:, [0, 2]] * 4))
    return merged(parts)


def cuff(body: Skeleton, at: Numbers, way: Numbers, ease: float, knitted: bool) -> Surface:
    """A band around the end of a sleeve."""
    build, u = body.build, body.build.u
    r = build.r * (0.88 if build.feminine else 1.0)
    radius = 0.0275 * r + (ease * 0.62 + 0.004 * u) * 0.75 + 0.006 * u
    tall = (0.04 if knitted else 0.03) * u
    across = unit(np.cross(way, np.array((0.3, 0.2, 0.93))))
    up = np.cross(across, way)
    angle = np.linspace(0, 2 * np.pi, 36)
    rows = []
    for k, along in (
        (0.9, -tall),
        (1.05, -tall),
        (1.09, -tall * 0.8),
        (1.06, -tall * 0.2),
        (1.0, 0.004 * u),
        (0.86, 0.002 * u),
        (0.8, -tall * 0.5),
    ):
        ring = np.cos(angle)[:, None] * across + np.sin(angle)[:, None] * up
        rows.append(at + way * along + ring * radius * k)
    uvs = np.stack(np.broadcast_arrays(angle[None] / 6.283, np.arange(len(rows))[:, None] * 0.04), axis=-1)
    found = sheet(np.stack(rows), uvs=uvs)
    if float(((found.vertices - at) * found.normals).sum(axis=1)[36 : 36 * 4].mean()) < 0:
        found = replace(found, faces=found.faces[:, ::-1], normals=-found.normals)
    return found


def neckerchief(neck: collars.Neckline) -> Surface:
    """A kerchief knotted at the throat."""
    u = neck.body.build.u
    ring = collars.ring(neck, 0.0135)
    _, aside, back, up = collars.neck_frame(neck.body)
    at = neck.at(np.zeros(1), 1.2, -0.004 * u)[0] - back * 0.008 * u
    ends = []
    for sign in (1.0, -1.0):
        t = np.linspace(0, 1, 8)[:, None]
        line = at + aside * sign * 0.03 * u * t - up * 0.055 * u * t - back * 0.016 * u * np.sin(t * 2)
        ends.append(tube(line, np.array((0.006, 0.012, 0.015, 0.016, 0.015, 0.012, 0.008, 0.003)) * u, 8))
    knot = globe(at, 0.015 * u, 8)
    parts = [replace(each, uvs=each.vertices[:, [0, 2]] * 4) for each in (ring, *ends, knot)]
    return merged(parts)


def fur_collar(neck: collars.Neckline, random: np.random.Generator) -> Surface:
    """A thick white collar of fur lying on the shoulders."""
    u = neck.body.build.u
    tufts = []
    for angle in np.linspace(0, 2 * np.pi, 46, endpoint=False):
        for out, drop in ((1.35, -0.004), (1.7, 0.008), (2.0, 0.024)):
            place = neck.at(np.array([angle]), out * 1.1, 0.006 * u - drop * u)[0]
            tufts.append(globe(place + random.normal(0, 0.006, 3) * u, random.uniform(0.014, 0.021) * u, 5))
    return merged(tufts)


def cape(neck: collars.Neckline, ease: float) -> Surface:
    """A long cape that hangs from the shoulders down the back, in waves."""
    body, u = neck.body, neck.body.build.u
    t = np.linspace(-1, 1, 60)
    down = np.linspace(0, 1, 30)
    length = body.neck[2] - 0.06 * u
    rows = []
    for s in down:
        wide = (0.15 + 0.06 * min(s * 6, 1) + 0.14 * s) * u + ease
        deep = (0.05 + 0.06 * min(s * 5, 1) + 0.1 * s) * u + ease
        wave = 0.022 * u * s * np.sin(t * 14 + 0.6)
        x = wide * np.sin(t * 1.7)
        y = (deep + wave) * (np.cos(t * 1.7) * 0.75 + 0.25) + 0.05 * u
        z = np.full(60, -length * s) - 0.05 * u * min(s * 8, 1) * np.abs(np.sin(t * 1.7)) * (1 - s)
        rows.append(body.neck + np.stack([x, y, z], axis=1) + (0, -0.02 * u, 0.01 * u))
    outer = np.stack(rows)
    uvs = np.stack(np.broadcast_arrays(t[None] * 2, down[:, None] * 5), axis=-1)
    found = sheet(outer, uvs=uvs)
    inner = sheet(outer - (0, 0.006 * u, 0), uvs=uvs, flip=True)
    return merged([found, inner] if float(found.normals[:, 1].mean()) > 0 else [_flipped(found), _flipped(inner)])


def _flipped(found: Surface) -> Surface:
    return replace(found, faces=found.faces[:, ::-1], normals=-found.normals)


def beads(neck: collars.Neckline, ease: float) -> Surface:
    """A string of beads round the neck."""
    u = neck.body.build.u
    angle = np.linspace(0, 2 * np.pi, 44, endpoint=False)
    drop = 0.03 * np.clip(np.cos(angle), 0, 1) ** 2
    line = neck.at(angle, 1.1 + 0.5 * np.clip(np.cos(angle), 0, 1) ** 2, 0.004 * u - drop * u)
    return merged([globe(at, 0.0055 * u, 6) for at in line])
