"""Windmill and wind turbine."""

import numpy as np

from studiolo.engines.maquette.makers.buildings.dwelling import (
    WHITE,
    door,
    glass_of,
    roofing,
    start,
    steps,
    walls,
    windows,
)
from studiolo.engines.maquette.makers.buildings.masonry import Stuff, plain, stuff
from studiolo.engines.maquette.makers.buildings.panels import level_quad
from studiolo.engines.maquette.makers.buildings.site import IRON, Frame, Site, Style
from studiolo.engines.maquette.makers.plates import placed, rounded, slab
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.turning import rotation
from studiolo.engines.maquette.makers.vehicles.bars import tube
from studiolo.engines.maquette.makers.vehicles.hulls import railing
from studiolo.engines.maquette.makers.vehicles.wings import foil
from studiolo.engines.maquette.model import Material, Model, Numbers
from studiolo.engines.maquette.settings.shell import ball, sheet
from studiolo.engines.maquette.settings.surfaces import hex_colour


def make_windmill(spec: ThingSpec) -> Model:
    """A Dutch smock mill: brick foot, thatched or boarded tower, cap, gallery, four latticed sails."""
    site, random = start(spec, 0x413)
    brick = stuff("brick", hex_colour("#8f4a36"), 2)
    tower = walls(site, ("thatch", "clapboard", "plaster")[int(random.integers(3))], ("#6a5a44", "#5a4f42", "#e4ddcc"))
    cap = roofing(site, "thatch", ("#5f5140", "#54483a"))
    style = Style(
        trim=WHITE, door=plain(hex_colour("#2f5f46"), 0.35, clearcoat=0.4), glass=glass_of(spec), surround=0.09
    )
    site.round(brick, [(4.1, 0.0, 0), (3.95, 4.0, 0.05), (3.95, 4.2, 0)], sides=8)
    _eight(site, tower, 3.9, 4.2, 2.45, 13.4)
    for o, z in (
        (door(0.0, 1.3, 2.3), 0.0),
        (windows((0.0,), 5.6, 0.8, 1.1)[0], 0.0),
        (windows((0.0,), 9.2, 0.7, 1.0)[0], 0.0),
    ):
        middle = (o.z0 + o.z1) / 2
        out = 3.78 if middle < 4.2 else (3.9 + (2.45 - 3.9) * (middle - 4.2) / 9.2) * 0.924 + 0.06
        site.dress(o, style, Frame(at=(0, -out - 0.02, z)))
    wood = plain(hex_colour("#4a5a50"), 0.6)
    site.round(wood, [(3.9, 4.0, 0), (5.7, 4.0, 0.02), (5.7, 4.18, 0.02), (3.9, 4.18, 0)], sides=16)
    turn = np.linspace(0, 2 * np.pi, 33)
    site.add(
        WHITE,
        railing(
            np.stack([5.55 * np.cos(turn), 5.55 * np.sin(turn), np.full(33, 4.18)], axis=1),
            1.0,
            posts=24,
            radius_m=0.045,
        ),
    )
    for k in range(16):
        a = 2 * np.pi * k / 16
        site.add(
            wood, tube([(3.9 * np.cos(a), 3.9 * np.sin(a), 2.6), (5.5 * np.cos(a), 5.5 * np.sin(a), 4.0)], 0.08, 6)
        )
    site.round(WHITE, [(2.5, 13.3, 0), (2.75, 13.4, 0.05), (2.75, 13.75, 0.05), (2.4, 13.8, 0)], sides=32)
    t = np.linspace(0, 1, 14)
    grid = []
    for share in t:  # the cap, like a boat upside down
        half = 2.6 * np.sin(np.pi * (0.16 + 0.68 * share)) ** 0.8
        y = -2.7 + 5.6 * share
        rise = 2.4 * np.sin(np.pi * (0.22 + 0.6 * share)) ** 0.6
        arc = np.linspace(0, np.pi, 21)
        grid.append(np.stack([half * np.cos(arc), np.full(21, y), 13.7 + rise * np.sin(arc) ** 0.8], axis=1))
    uvs = np.stack(np.meshgrid(np.linspace(0, 2.8, 14), np.linspace(0, 3.4, 21), indexing="ij"), axis=-1)[..., ::-1]
    site.add(cap, sheet(np.array(grid), flip=False, uvs=uvs))
    for k in (0, -1):
        ring = grid[k]
        middle = ring.mean(axis=0)
        site.add(
            WHITE,
            sheet(np.array([ring, np.repeat(middle[None], 21, axis=0)]), flip=k == 0),
            sheet(np.array([ring, np.repeat(middle[None], 21, axis=0)]), flip=k != 0),
        )
    _sails(site, (0.0, -3.6, 14.9), 10.6, float(random.uniform(8, 40)))
    site.add(wood, tube([(0, 0.4, 14.8), (0, -3.8, 14.9)], 0.3, 16))
    for side in (-1.0, 1.0):
        site.add(WHITE, tube([(side * 1.8, 2.6, 14.2), (side * 0.6, 5.4, 4.8)], 0.1, 8))
    return site.bench.model(anchors={"top": (0, 0, 16.2)})


def _eight(site: Site, what: Stuff, low_r: float, low: float, high_r: float, high: float) -> None:
    for k in range(8):
        a, b = np.pi / 4 * (k - 0.5), np.pi / 4 * (k + 0.5)
        corners = [
            (low_r * np.cos(a), low_r * np.sin(a), low),
            (low_r * np.cos(b), low_r * np.sin(b), low),
            (high_r * np.cos(b), high_r * np.sin(b), high),
            (high_r * np.cos(a), high_r * np.sin(a), high),
        ]
        site.add(what, level_quad(corners, what.tile_m))
        site.add(WHITE, tube([corners[0], corners[3]], 0.07, 6))


def _sails(site: Site, hub: tuple[float, float, float], reach: float, turn_deg: float) -> None:
    wood = plain(hex_colour("#5a3f2a"), 0.7)
    cloth = Material(colour=hex_colour("#d9ccb0"), kind="thin", roughness=0.8, translucency=0.5)
    for k in range(4):
        spin = rotation((0, 1, 0), 90.0 * k + turn_deg)

        def at(u: float, v: float, y: float = 0.0, spin: Numbers = spin) -> tuple[float, float, float]:
            p = spin @ np.array((u, y, v)) + hub
            return float(p[0]), float(p[1]), float(p[2])

        site.add(wood, tube([at(0, 0), at(0, reach)], np.array([0.2, 0.09]), 8))
        for u in (0.62, 1.2, 1.8):
            site.add(wood, tube([at(u, 2.0), at(u, reach - 0.15)], 0.035, 6))
        site.add(wood, tube([at(-0.45, 2.0), at(-0.45, reach - 0.15)], 0.035, 6))
        for v in np.arange(2.0, reach, 0.42):
            site.add(wood, tube([at(-0.45, v), at(1.8, v)], 0.025, 5))
        corners = np.array(
            [[at(0.06, 2.1, 0.05), at(0.06, reach - 0.2, 0.05)], [at(1.75, 2.1, 0.16), at(1.75, reach - 0.2, 0.12)]]
        )
        site.add(cloth, sheet(corners))
    site.add(IRON, ball(hub, 0.32, sides=20))


def make_wind_turbine(spec: ThingSpec) -> Model:
    site, random = start(spec, 0x414)
    white = plain(site.bench.colour(("#e6e8e8",)), 0.35, clearcoat=0.4)
    high, reach = 80.0, 42.0
    site.round(white, [(2.3, 0.0, 0), (1.9, 20.0, 1.0), (1.2, high, 0)], sides=40)
    site.add(white, placed(slab(rounded(3.2, 3.4, 1.0), -3.0, 7.0, 0.8), (0, 0, high + 1.4), rotation((1, 0, 0), -90)))
    hub = np.array((0.0, -4.8, high + 1.4))
    site.add(white, ball((0.0, -4.6, high + 1.4), 1.9, sides=32))
    t = np.linspace(0, 1, 16)
    start_deg = float(random.uniform(0, 120))
    for k in range(3):
        spin = rotation((0, 1, 0), 120.0 * k + start_deg)
        rings = []
        for share in t:
            chord = float(np.interp(share, [0, 0.08, 0.2, 1], [1.6, 1.8, 3.6, 0.5]))
            thick = float(np.interp(share, [0, 0.1, 0.25, 1], [0.9, 0.7, 0.28, 0.14]))
            line = foil(chord, thick, 12) - (chord * 0.35, 0)
            twist = np.radians(np.interp(share, [0, 0.2, 1], [30, 18, 2]))
            x = line[:, 0] * np.cos(twist) - line[:, 1] * np.sin(twist)
            y = line[:, 0] * np.sin(twist) + line[:, 1] * np.cos(twist)
            rings.append(np.stack([x, y, np.full(len(line), reach * share)], axis=1) @ spin.T + hub)
        mesh = sheet(np.array(rings))
        corners = mesh.vertices[mesh.faces].astype(float)
        volume = np.einsum("ij,ij->i", corners[:, 0] - hub, np.cross(corners[:, 1] - hub, corners[:, 2] - hub)).sum()
        site.add(white, mesh if volume > 0 else sheet(np.array(rings), flip=True))
    style = Style(trim=white, door=plain((0.3, 0.32, 0.34), 0.4), surround=0.1)
    site.dress(door(0.0, 1.2, 2.4, 0.6), style, Frame(at=(0, -2.35, 0)))
    steps(site, stuff("concrete", hex_colour("#9a968e"), 2), 0.0, -2.2, 1.6, 0.6, 3)
    return site.bench.model(anchors={"top": (0, 0, high)})
