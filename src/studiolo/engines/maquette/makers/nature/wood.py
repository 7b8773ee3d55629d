"""Wood as it lies in the forest: logs, a pile of them, a stump with its roots, driftwood; cones and acorns."""

import numpy as np

from studiolo.engines.maquette.makers.food.shapes import closed_skin, swept_grid
from studiolo.engines.maquette.makers.nature.forms import fractal, merged
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.solid_grain import blend, step
from studiolo.engines.maquette.makers.solids import finished
from studiolo.engines.maquette.makers.turning import grid_skin, rotation, unit
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Colour, Material, Mesh, Model, Numbers, Part
from studiolo.engines.maquette.settings.surfaces import hex_colour

BARKS = (("#3d2f24", "#8a7560"), ("#33261c", "#75573f"), ("#4a4038", "#9a8f80"))
BIRCH = ("#2a2522", "#d9d2c6")
FRESH: Colour = hex_colour("#d9b27c")
HEART: Colour = hex_colour("#a9713f")


def log_parts(
    long: float, thick: float, random: np.random.Generator, *, birch: bool = False, charred: bool = False
) -> list[Part]:
    """A log along x from 0 to -long: furrowed bark, two sawn ends with year rings. thick: its radius."""
    seed = int(random.integers(1 << 14))
    dark, light = (hex_colour(code) for code in (BIRCH if birch else BARKS[int(random.integers(len(BARKS)))]))
    t, angle = np.linspace(0, 1, 44), np.linspace(0, 2 * np.pi, 97)
    ring = np.stack([np.zeros_like(angle), np.cos(angle), np.sin(angle)], axis=-1)
    bend = 0.05 * long * np.sin(np.pi * t) * float(random.uniform(-1, 1))
    places = ring[None] * thick - t[:, None, None] * (long, 0, 0)
    furrow = furrows(places / thick, seed)
    furrow[:, -1] = furrow[:, 0]
    oval = 1 + 0.06 * np.cos(2 * angle + seed) + 0.03 * np.cos(3 * angle)
    depth = 0.015 if birch else 0.085
    radius = thick * (1.0 + 0.06 * (1 - t[:, None])) * oval * (1 - depth * furrow)
    grid = (
        ring[None] * radius[..., None] - t[:, None, None] * (long, 0, 0) + np.stack([0 * t, 0 * t, bend], -1)[:, None]
    )
    tone = blend(
        light,
        dark,
        np.clip(0.75 * furrow + 0.2 * fractal(places / thick * (0.4, 1, 1), 0.35, seed + 6, 3) + 0.12, 0, 1),
    )
    if birch:
        marks = step(1.25, 1.6, fractal(places / thick * (7.0, 0.9, 0.9), 1.1, seed + 3, 2))
        tone = blend(light, dark, marks)
    if charred:
        black = step(0.15, 0.75, t[:, None] + 0.12 * fractal(places / thick, 1.0, seed + 4, 2))
        tone = blend(tone, (0.012, 0.011, 0.011), black)
    body = closed_wall(grid, tone)
    parts = [Part(shape=body, material=Material(per_vertex=True, roughness=0.92, specular=0.15), name="bark")]
    ends = [_sawn(grid[row], seed + row, row != 0, charred and row != 0) for row in (0, -1)]
    return [
        *parts,
        *(Part(shape=mesh, material=Material(per_vertex=True, roughness=0.8), name="sawn end") for mesh in ends),
    ]


def closed_wall(grid: Numbers, tone: Numbers) -> Mesh:
    """A tube without ends whose last column is its first, facing outwards, coloured at its vertices."""
    around = np.empty_like(grid)
    around[:, 1:-1] = grid[:, 2:] - grid[:, :-2]
    around[:, 0] = around[:, -1] = grid[:, 1] - grid[:, -2]
    normals = unit(np.cross(around, np.gradient(grid, axis=0)))
    middle = grid[:, :-1].mean(axis=1)[:, None]
    if (normals * (grid - middle)).sum() < 0:
        normals = -normals
    mesh = grid_skin(grid, normals, flip=True).mesh
    corners = mesh.vertices[mesh.faces]
    across = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    assert mesh.normals is not None
    outward = (across * mesh.normals[mesh.faces[:, 0]]).sum() > 0
    return Mesh(
        vertices=mesh.vertices,
        faces=mesh.faces if outward else mesh.faces[:, ::-1].copy(),
        normals=mesh.normals,
        colours=np.clip(np.broadcast_to(tone, grid.shape), 0.004, 0.9).reshape(-1, 3).astype(np.float32),
    )


def furrows(places: Numbers, seed: int) -> Numbers:
    """Bark in long plates with cracks between: 0 on a plate, 1 in a crack. The log lies along x."""
    warp = places + 0.25 * fractal(places, 1.4, seed, 2)[..., None]
    ridges = np.abs(fractal(warp * (0.28, 1, 1), 0.55, seed + 1, 2))
    cross = np.abs(fractal(warp * (0.9, 0.8, 0.8), 0.8, seed + 2, 1))
    return np.clip(1 - 1.35 * np.minimum(ridges * 1.5, cross * 2.6), 0, 1)


def _sawn(edge: Numbers, seed: int, flip: bool, dark: bool) -> Mesh:
    """A sawn face within its edge (n, 3), with rings around a pith that is a little off the middle."""
    middle = edge[:-1].mean(axis=0)
    share = np.linspace(1, 0, 30)[:, None, None]
    grid = middle + (edge[None] - middle) * share
    places = (grid - middle) / np.abs(edge - middle).max()
    off = np.array((0.0, 0.1, 0.05))
    reach = np.linalg.norm(places - off, axis=-1) + 0.03 * fractal(places, 0.7, seed, 2)
    rings = 0.5 + 0.5 * np.sin(reach * 78)
    tone = blend(blend(FRESH, HEART, step(0.75, 0.2, reach) * 0.6), HEART, 0.35 * rings)
    tone = blend(tone, hex_colour("#4a3626"), step(0.93, 0.985, share[..., 0]) + 0 * reach)
    turn = np.arctan2(places[..., 1] - off[1], places[..., 2] - off[2])
    crack = (
        np.exp(-((np.angle(np.exp(1j * (turn - 1.1 - seed))) / 0.05) ** 2))
        * step(0.8, 0.2, reach)
        * step(0.0, 0.1, reach)
    )
    tone = blend(tone, hex_colour("#3a2818"), 0.8 * crack)
    if dark:
        tone = tone * 0.06
    mesh = grid_skin(grid, flip=True).mesh
    way = np.cross(edge[1] - edge[0], edge[len(edge) // 4] - middle)
    normal = unit(way) * (1 if way[0] > 0 else -1) * (-1 if flip else 1)
    corners = mesh.vertices[mesh.faces]
    across = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]).sum(axis=0)
    faces = mesh.faces if across @ normal > 0 else mesh.faces[:, ::-1].copy()
    count = len(mesh.vertices)
    return Mesh(
        vertices=mesh.vertices,
        faces=faces,
        normals=np.tile(normal, (count, 1)).astype(np.float32),
        colours=np.clip(tone, 0.004, 0.9).reshape(-1, 3).astype(np.float32),
    )


def make_log(spec: ThingSpec) -> Model:
    random = np.random.default_rng([spec.seed, 0x106])
    birch = "birch" in {*spec.noun.split(), *spec.modifiers}
    parts = log_parts(1.0, 0.14, random, birch=birch)
    parts += _stub(random, birch=birch)
    return finished(merged(parts), spec.size_m, frozenset({"modifiers"}))


def _stub(random: np.random.Generator, *, birch: bool) -> list[Part]:
    """What is left of a branch."""
    small = log_parts(0.16, 0.04, random, birch=birch)
    turn = rotation((0, 1, 0), 118.0)
    return [set_down(part, turn, np.array((-0.3 - 0.3 * random.random(), 0.0, 0.085))) for part in small]


def set_down(part: Part, turn: Numbers, at: Numbers) -> Part:
    mesh = part.shape
    assert isinstance(mesh, Mesh) and mesh.normals is not None
    shape = Mesh(
        vertices=(mesh.vertices @ turn.T + at).astype(np.float32), faces=mesh.faces,
        normals=(mesh.normals @ turn.T).astype(np.float32), uvs=mesh.uvs, colours=mesh.colours,
    )  # fmt: skip
    return Part(shape=shape, material=part.material, name=part.name)


def make_woodpile(spec: ThingSpec) -> Model:
    """Logs stacked three, two and one, their ends towards us."""
    random = np.random.default_rng([spec.seed, 0x10C])
    parts: list[Part] = []
    quarter = rotation((0, 0, 1), 90.0)
    for row, many in enumerate((4, 3, 2)):
        for k in range(many):
            thick = 0.1 * float(random.uniform(0.93, 1.0))
            at = np.array(((k - (many - 1) / 2) * 0.205, 0.28 + float(random.normal(0, 0.02)), 0.1 + 0.178 * row))
            spin = rotation((0, 1, 0), float(random.uniform(0, 360)))
            parts += [set_down(part, spin @ quarter, at) for part in log_parts(0.6, thick, random)]
    return finished(merged(parts), spec.size_m, frozenset())


def make_stump(spec: ThingSpec) -> Model:
    """A sawn trunk whose foot spreads into roots, with moss on one side."""
    random = np.random.default_rng([spec.seed, 0x57B])
    seed = int(random.integers(1 << 14))
    t, angle = np.linspace(0, 1, 70), np.linspace(0, 2 * np.pi, 145)
    roots = int(random.integers(5, 8))
    phase = random.uniform(0, 2 * np.pi)
    lobes = np.clip(np.cos(roots * angle + phase + 0.4 * np.sin(2 * angle)), 0, 1) ** 1.4
    foot = np.exp(-t / 0.17)
    radius = 0.34 * (1 - 0.06 * t[:, None]) + foot[:, None] * (
        0.13 + 0.42 * lobes[None] * np.exp(-t / 0.09)[:, None] ** 0.6
    )
    ring = np.stack([np.cos(angle), np.sin(angle), np.zeros_like(angle)], axis=-1)
    tall = 0.62
    lengthwise = np.stack(
        [2.2 * t[:, None] + 0 * angle, np.cos(angle) + 0 * t[:, None], np.sin(angle) + 0 * t[:, None]], -1
    )
    furrow = furrows(lengthwise * 1.25, seed)
    furrow[:, -1] = furrow[:, 0]
    radius = radius * (1 - 0.075 * furrow)
    uneven = 0.02 * np.sin(angle + phase)
    grid = ring[None] * radius[..., None] + np.stack([0 * angle, 0 * angle, tall + uneven], -1)[None] * t[:, None, None]
    dark, light = (hex_colour(code) for code in BARKS[int(random.integers(2))])
    tone = blend(light, dark, furrow)
    moss = step(
        0.1,
        0.9,
        -np.cos(angle - 2.2)[None] * 0.7 + 0.45 * fractal(lengthwise, 0.8, seed + 4, 3) - 0.5 * t[:, None] + 0.2,
    )
    tone = blend(
        tone,
        blend(hex_colour("#3c5a1c"), hex_colour("#8fa63c"), 0.5 + 0.3 * fractal(lengthwise, 0.12, seed, 2)),
        moss * 0.85,
    )
    bark = Part(
        shape=closed_wall(grid, tone), material=Material(per_vertex=True, roughness=0.92, specular=0.15), name="bark"
    )
    top = _sawn_top(grid[-1], seed)
    return finished(
        [bark, Part(shape=top, material=Material(per_vertex=True, roughness=0.8), name="sawn end")],
        spec.size_m,
        frozenset(),
    )


def _sawn_top(edge: Numbers, seed: int) -> Mesh:
    """A sawn face that looks up."""
    lay = rotation((0, 1, 0), 90.0)
    mesh = _sawn(edge @ lay.T, seed, False, False)
    assert mesh.normals is not None
    points, normals = mesh.vertices @ lay, mesh.normals @ lay
    up = normals[:, 2].mean() > 0
    faces = mesh.faces if up else mesh.faces[:, ::-1].copy()
    return Mesh(
        vertices=points.astype(np.float32),
        faces=faces,
        normals=(normals if up else -normals).astype(np.float32),
        colours=mesh.colours,
    )


def make_driftwood(spec: ThingSpec) -> Model:
    """A bleached bough, twisted and worn smooth, with two limbs."""
    random = np.random.default_rng([spec.seed, 0xD1F])
    seed = int(random.integers(1 << 14))
    t = np.linspace(0, 1, 80)
    bow = np.stack(
        [1.0 * t - 0.5, 0.07 * np.sin(4.2 * t + 1), 0.05 + 0.13 * np.sin(np.pi * t) ** 1.2 + 0.03 * np.sin(7 * t)],
        axis=1,
    )
    thick = 0.062 * (1 - 0.6 * t) * (1 + 0.12 * np.sin(11 * t + 2)) * np.minimum(1, 0.5 + 7 * t)
    limbs = [(bow, thick)]
    for share, way, size in (
        (0.34, (0.16, -0.05, 0.27), 0.6),
        (0.62, (0.2, 0.13, 0.12), 0.5),
        (0.18, (-0.1, -0.16, 0.02), 0.5),
    ):
        at = int(share * 79)
        s = np.linspace(0, 1, 46)
        curl = np.stack([0.03 * np.sin(6 * s), 0.03 * np.sin(5 * s + 1), -0.05 * s**2], axis=1)
        limbs.append(
            (bow[at] + np.asarray(way) * s[:, None] + curl * s[:, None], thick[at] * size * (1.15 - s) ** 0.8 + 0.002)
        )
    meshes = []
    for path, radius in limbs:
        grid = swept_grid(path, radius, columns=40)
        along = np.linspace(0, 1, len(grid))[:, None, None] * 7
        angle = np.linspace(0, 2 * np.pi, grid.shape[1])[None]
        fibre = np.stack(
            [
                along[..., 0] + 0 * angle,
                3.2 * np.cos(angle) + 0 * along[..., 0],
                3.2 * np.sin(angle) + 0 * along[..., 0],
            ],
            -1,
        )
        streak = fractal(fibre * (0.4, 1, 1), 0.9, seed, 3)
        streak[:, -1] = streak[:, 0]
        normal_push = unit(grid - grid[:, :-1].mean(axis=1)[:, None])
        grid = grid + normal_push * (0.004 * streak)[..., None]
        tone = blend(hex_colour("#8a7d6d"), hex_colour("#d8cdbb"), 0.55 + 0.28 * streak)
        mesh = closed_skin(grid).mesh
        flipped = _matches(mesh, grid)
        shades = tone if flipped else tone[:, ::-1]
        meshes.append(
            Mesh(
                vertices=mesh.vertices,
                faces=mesh.faces,
                normals=mesh.normals,
                colours=np.clip(shades, 0.01, 0.9).reshape(-1, 3).astype(np.float32),
            )
        )
    return finished(
        [Part(shape=join(meshes), material=Material(per_vertex=True, roughness=0.85, specular=0.2), name="driftwood")],
        spec.size_m,
        frozenset(),
    )


def _matches(mesh: Mesh, grid: Numbers) -> bool:
    """Whether a skin kept its grid's order of points."""
    return bool(np.allclose(mesh.vertices, grid.reshape(-1, 3), atol=1e-5))
