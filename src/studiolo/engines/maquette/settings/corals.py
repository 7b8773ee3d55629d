"""What grows on a reef: staghorn, brain, fan and tube shapes, each about one high, with how pale each point is."""

from dataclasses import dataclass

import numpy as np

from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Floats, Mesh, Numbers
from studiolo.engines.maquette.settings.ground_noise import read, step, tile
from studiolo.engines.maquette.settings.shell import lathe, moved, sheet, tube


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Growth:
    """paleness: 0 the coral's own colour, 1 the colour of its tips; below 0 the shade of its folds. (n,)"""

    mesh: Mesh
    paleness: Floats


def staghorn(random: np.random.Generator, twigs: int = 64) -> Growth:
    """Branches that fork upwards and end in pale tips."""
    tubes: list[Mesh] = []
    pale: list[Numbers] = []
    grown = [
        (np.zeros(3), _leaning(float(random.uniform(0, 6.3)), float(random.uniform(0.15, 1.0))), 0.34, 0.052)
        for _ in range(7)
    ]
    while grown and len(tubes) < twigs:
        foot, way, long, thick = grown.pop(0)
        bent = way + np.array((0, 0, 0.35)) + random.normal(0, 0.12, 3)
        bent /= np.linalg.norm(bent)
        t = np.linspace(0, 1, 7)[:, None]
        path = foot + long * (way * t + (bent - way) * t**2 * 0.6)
        last = thick < 0.034
        radius = thick * (1 - 0.30 * t[:, 0]) * (np.sqrt(np.clip(1.02 - t[:, 0] ** 8, 0.0004, 1)) if last else 1.0)
        tubes.append(tube(path, radius, 7))
        pale.append(np.repeat(t[:, 0] ** 3 if last else 0 * t[:, 0], 8))
        for _ in range(int(random.integers(2, 4))):
            aside = bent + random.normal(0, 0.55, 3)
            grown.append(
                (path[-1], aside / np.linalg.norm(aside), long * float(random.uniform(0.6, 0.85)), thick * 0.76)
            )
    return Growth(mesh=join(tubes), paleness=np.concatenate(pale).astype(np.float32))


def brain(random: np.random.Generator) -> Growth:
    """A dome with winding furrows."""
    polar, turn = np.meshgrid(np.linspace(0.02, 1.75, 44), np.linspace(0, 2 * np.pi, 89), indexing="ij")
    way = np.stack([np.sin(polar) * np.cos(turn), np.sin(polar) * np.sin(turn), np.cos(polar)], axis=-1)
    seed = int(random.integers(1000))
    flat = 2.2 * way[..., :2] / (1.25 + way[..., 2:])
    winding = np.sin(5.0 * read(tile(seed, 1.9, 6), flat[..., 0], flat[..., 1], 8.5))
    lumps = 0.06 * read(tile(seed + 1, 1.9), flat[..., 0], flat[..., 1], 14.0)
    radius = 0.55 * (1 + lumps + 0.030 * np.abs(winding) ** 0.7)
    mesh = sheet(way * radius[..., None] * (1.0, 1.0, 0.85), flip=False)
    return Growth(mesh=mesh, paleness=(1.1 * np.abs(winding) - 0.6).ravel().astype(np.float32))


def fan(random: np.random.Generator) -> Growth:
    """A net of fine twigs spread in one plane."""
    tubes: list[Mesh] = []
    pale: list[Numbers] = []
    grown = [(np.array((0.0, 0.0)), float(a), 0.17, 0.020) for a in (-0.55, -0.18, 0.15, 0.5)]
    while grown and len(tubes) < 250:
        foot, angle, long, thick = grown.pop(0)
        t = np.linspace(0, 1, 4)
        turn = angle + (0.25 * angle + float(random.normal(0, 0.12))) * t * 0.4
        x, z = foot[0] + long * np.sin(turn) * t, foot[1] + long * np.cos(turn) * t
        bow = 0.10 * np.sin(2.2 * x) + 0.12 * x**2
        tubes.append(tube(np.stack([x, bow, z], axis=-1), thick * (1 - 0.25 * t), 4))
        pale.append(np.repeat(0.25 + 0.75 * (z - 0.1), 5))
        tip = np.array((x[-1], z[-1]))
        if np.hypot(tip[0] * 1.25, tip[1] - 0.45) < 0.6:
            grown += [
                (tip, angle + aside * float(random.uniform(0.6, 1.3)), long * 0.9, max(thick * 0.8, 0.0055))
                for aside in (-0.36, 0.34)
            ]
    return Growth(mesh=join(tubes), paleness=np.concatenate(pale).astype(np.float32))


def tubes_of_sponge(random: np.random.Generator) -> Growth:
    """A bundle of chimneys, open at the top."""
    meshes, pale = [], []
    for number in range(int(random.integers(5, 9))):
        turn = number * 2.4 + float(random.uniform(-0.3, 0.3))
        out, high = 0.11 * np.sqrt(number), float(random.uniform(0.5, 1.0)) * (1 - 0.045 * number)
        wide = float(random.uniform(0.075, 0.11))
        t = np.linspace(0, 1, 12)
        outside = [(wide * (0.7 + 0.35 * s + 0.03 * np.sin(17 * s + number)), s * high) for s in t]
        inside = [
            (wide * 0.98, high * 1.012),
            (wide * 0.8, high * 0.99),
            (wide * 0.66, high * 0.8),
            (0.01, high * 0.62),
        ]
        one = lathe([(float(a), float(b)) for a, b in (*outside, *inside)], sides=18)
        lean = np.eye(3, dtype=np.float32)
        lean[0, 2], lean[1, 2] = 0.35 * out * np.cos(turn) / 0.3, 0.35 * out * np.sin(turn) / 0.3
        place = np.array((out * np.cos(turn), out * np.sin(turn), 0.0), np.float32)
        meshes.append(Mesh(vertices=one.vertices @ lean.T + place, faces=one.faces, normals=one.normals, uvs=one.uvs))
        rim = np.array([*(0.1 + 0.5 * t), 0.9, 0.2, -0.8, -1.0])
        pale.append(np.repeat(rim, 19))
    return Growth(mesh=join(meshes), paleness=np.concatenate(pale).astype(np.float32))


def plates(random: np.random.Generator) -> Growth:
    """Shelves like a stack of wavy dishes."""
    meshes, pale = [], []
    for number in range(int(random.integers(3, 6))):
        angle, out = np.meshgrid(np.linspace(0, 2 * np.pi, 73), np.linspace(0.03, 1, 14), indexing="ij")
        wide = float(random.uniform(0.34, 0.58)) * (1 - 0.1 * number)
        edge = 1 + 0.09 * np.sin(5 * angle + number) + 0.05 * np.sin(11 * angle)
        high = 0.20 + 0.17 * number + 0.13 * out**1.6 + 0.03 * out * np.sin(7 * angle + 2 * number)
        rise = np.where(out < 0.16, high - (0.16 - out) * 2.2, high)
        offset = random.normal(0, 0.09, 2)
        points = np.stack(
            [out * edge * wide * np.cos(angle) + offset[0], out * edge * wide * np.sin(angle) + offset[1], rise],
            axis=-1,
        )
        meshes.append(sheet(points, flip=True))
        pale.append((step(0.7, 1.0, out) - 0.35 * step(0.5, 0.1, out)).ravel())
    return Growth(mesh=join(meshes), paleness=np.concatenate(pale).astype(np.float32))


def anemone(random: np.random.Generator) -> Growth:
    """A cushion of soft fingers."""
    meshes, pale = [], []
    for number in range(70):
        out, turn = 0.34 * np.sqrt((number + 0.5) / 70), number * 2.39996
        way = _leaning(turn, 0.35 + 1.7 * out)
        t = np.linspace(0, 1, 7)[:, None]
        foot = np.array((out * np.cos(turn), out * np.sin(turn), 0.16 - 0.7 * out**2))
        sway = np.array((0.10 * np.sin(3 * turn), 0.1, 0.0)) * t**2
        path = foot + (way * t + sway) * float(random.uniform(0.3, 0.42))
        meshes.append(tube(path, 0.024 * (1.1 - 0.3 * t[:, 0]) * np.sqrt(np.clip(1.02 - t[:, 0] ** 10, 0.0004, 1)), 6))
        pale.append(np.repeat(1.3 * t[:, 0] ** 2 - 0.3, 7))
    return Growth(mesh=join(meshes), paleness=np.concatenate(pale).astype(np.float32))


def sea_grass(random: np.random.Generator, blades: int = 26) -> Growth:
    """Long ribbons that all lean with the current."""
    meshes, pale = [], []
    for _ in range(blades):
        t = np.linspace(0, 1, 10)
        foot = random.normal(0, 0.10, 2)
        high, phase = float(random.uniform(0.5, 1.05)), float(random.uniform(0, 6.3))
        x = foot[0] + 0.28 * high * t**1.6 + 0.05 * np.sin(5 * t + phase) * t
        middle = np.stack([x, foot[1] + 0.04 * np.sin(4 * t + phase), high * t], axis=-1)
        turn = float(random.uniform(-0.9, 0.9))
        across = np.array((np.cos(turn), np.sin(turn), 0.0)) * (0.018 * np.sin(np.pi * (0.25 + 0.74 * t)))[:, None]
        meshes.append(sheet(np.stack([middle - across, middle + across])))
        pale.append(np.tile(t * 0.9 - 0.2, 2))
    return Growth(mesh=join(meshes), paleness=np.concatenate(pale).astype(np.float32))


def placed(growth: Growth, at: Numbers, turn_deg: float, size: float, colour: Numbers, tip: Numbers) -> Mesh:
    """The growth in its place, coloured per point."""
    mesh = moved(growth.mesh, (float(at[0]), float(at[1]), float(at[2])), turn_deg, size)
    share = np.clip(growth.paleness, -1, 1)[:, None]
    shade = np.asarray(colour) * np.where(share < 0, 1 + 0.6 * share, 1.0)
    colours = shade + (np.asarray(tip) - shade) * np.maximum(share, 0)
    low = growth.mesh.vertices[:, 2:]
    foot = 0.6 + 0.4 * step(0.0, 0.3, low)  # little light reaches the foot
    return Mesh(
        vertices=mesh.vertices,
        faces=mesh.faces,
        normals=mesh.normals,
        uvs=mesh.uvs,
        colours=np.clip(colours * foot, 0.004, 0.9).astype(np.float32),
    )


def gathered(meshes: list[Mesh]) -> Mesh:
    """Coloured meshes as one."""
    whole = join(meshes)
    return Mesh(
        vertices=whole.vertices,
        faces=whole.faces,
        normals=whole.normals,
        colours=np.concatenate([mesh.colours for mesh in meshes if mesh.colours is not None]),
    )


def _leaning(turn: float, out: float) -> Numbers:
    way = np.array((np.cos(turn) * out, np.sin(turn) * out, 1.0))
    return np.asarray(way / np.linalg.norm(way))
