"""Leaves and slices that go into and onto dishes: lettuce, basil, parsley, tomato, onion, cucumber, lemon."""

import numpy as np

from studiolo.engines.maquette.makers.food.dish import LEAFY, MOIST, Dish
from studiolo.engines.maquette.makers.food.scatter import copies, frames_on, varied
from studiolo.engines.maquette.makers.food.shapes import noise, puck_grid, ring_grid, sheet_mesh
from studiolo.engines.maquette.makers.food.surfaces import ramp
from studiolo.engines.maquette.makers.solid_grain import Grain, step
from studiolo.engines.maquette.makers.turning import Texels, rotation
from studiolo.engines.maquette.model import Colour, Mesh, Numbers
from studiolo.engines.maquette.settings.surfaces import hex_colour

BASIL, PARSLEY, LETTUCE = hex_colour("#356626"), hex_colour("#3d7029"), hex_colour("#8db548")


def frill_ring(
    inner: float, outer: float, z: float, seed: int, *, ruffle: float = 0.006, hang: float = 0.3, columns: int = 220
) -> Mesh:
    """A lettuce leaf that shows all round between layers, its edge in waves."""
    t = np.linspace(0, 1, 12)[:, None]
    angle = np.linspace(0, 2 * np.pi, columns + 1)[None, :]
    ring = np.stack([np.cos(angle), np.sin(angle), 0 * angle], axis=-1)
    wild = noise(np.broadcast_to(ring * 0.05, (2, columns + 1, 3)), 0.03, seed)[:1]
    far = inner + (outer * (1 + 0.09 * wild) - inner) * t
    wave = np.sin(angle * 17 + 3 * wild) + 0.7 * np.sin(angle * 29 + 5 * wild)
    height = z + ruffle * t**2 * wave - hang * (outer - inner) * t**2
    far = far + ruffle * 0.6 * t**2 * np.cos(angle * 23 + 2 * wild)
    points = np.stack([far * np.cos(angle), far * np.sin(angle), height], axis=-1)
    shade = ramp(("#d9e29a", "#a3c457", "#6fa238", "#5b8f2e"), t + 0.1 * wild * t + 0 * angle)
    return sheet_mesh(points, shade)


def leaf(
    long: float, wide: float, colour: Colour, random: np.random.Generator, *, cup: float = 0.25, curl_deg: float = 40.0,
    point: float = 0.75, ruffle: float = 0.0,
) -> Mesh:  # fmt: skip
    """A leaf lying along x from the origin, ribbed."""
    t, u = np.linspace(0, 1, 18)[:, None], np.linspace(-1, 1, 11)[None, :]
    outline = np.sin(np.pi * np.clip(t, 0.001, 1) ** point) ** 0.8 * wide / 2 + 1e-4
    bend = np.radians(curl_deg) * (t - 0.25)
    x = long * t * np.cos(bend * 0.5)
    z = long * t * np.sin(-bend * 0.5) + cup * outline * u**2 * 2
    z = z + ruffle * wide * np.sin(t * 21 + 4 * u + random.uniform(0, 6)) * np.abs(u) ** 2
    vein = np.exp(-((u / 0.07) ** 2)) * 0.5 + 0.14 * np.cos((t * 15 - np.abs(u) * 3) * np.pi)
    z = z - 0.012 * wide * vein
    points = np.stack(np.broadcast_arrays(x, outline * u, z), axis=-1)
    tone = (1 + 0.3 * vein) * random.uniform(0.85, 1.15)
    return sheet_mesh(points, np.asarray(colour) * np.broadcast_to(tone, points.shape[:2])[..., None])


def sprig(dish: Dish, x: float, y: float, z: float, long: float = 0.02, colour: Colour = BASIL, count: int = 3) -> None:
    """A few leaves that meet: basil, mint."""
    start = dish.uniform(0, 360)
    for number in range(count):
        size = long * dish.uniform(0.75, 1.1)
        piece = leaf(size, size * 0.62, colour, dish.random, curl_deg=dish.uniform(10, 60))
        with dish.at(x, y, z + 0.001 * number, turn_deg=start + 360 * number / count + dish.uniform(-25, 25)):
            dish.add(tilted(piece, -dish.uniform(8, 32)), LEAFY, "leaf")


def tilted(mesh: Mesh, degrees: float, axis: tuple[float, float, float] = (0.0, 1.0, 0.0)) -> Mesh:
    turn = rotation(axis, degrees)
    assert mesh.normals is not None
    return Mesh(
        vertices=(mesh.vertices @ turn.T).astype(np.float32),
        faces=mesh.faces,
        normals=(mesh.normals @ turn.T).astype(np.float32),
        colours=mesh.colours,
    )


def chopped(dish: Dish, points: Numbers, size: float, colour: Colour = PARSLEY) -> None:
    """Flecks of herb strewn at places."""
    if not len(points):
        return
    piece = leaf(1.0, 0.7, (1.0, 1.0, 1.0), dish.random, curl_deg=50)
    count = len(points)

    up = np.tile(np.array((0.0, 0.0, 1.0)), (count, 1))
    frames = frames_on(up, dish.random, 35)
    dish.add(
        copies(
            piece, points, frames, size * dish.random.uniform(0.6, 1.2, count), varied(colour, count, dish.random, 0.2)
        ),
        LEAFY,
        "herbs",
    )


def tomato_slice(radius: float, thick: float) -> Numbers:
    return puck_grid(radius, thick, soft=thick * 0.3, rows=36, columns=72)


def tomato_flesh(radius: float, seed: int) -> Grain:
    """Skin, flesh, and chambers of seeds between walls."""
    skin, flesh, jelly = (np.asarray(hex_colour(code)) for code in ("#b3190f", "#d9472f", "#c9502a"))
    pip = np.asarray(hex_colour("#e8c777"))

    def colours(texels: Texels) -> Numbers:
        x, y = texels.points[..., 0], texels.points[..., 1]
        far, turn = np.hypot(x, y) / radius, np.arctan2(y, x)
        spoke = np.abs(np.sin(turn * 2.5 + seed)) * far
        room = step(0.3, 0.42, far) * (1 - step(0.78, 0.86, far)) * step(0.16, 0.26, spoke)
        out = flesh * (1 - room[..., None]) + jelly * room[..., None]
        seeds = room * step(1.0, 1.4, noise(texels.points, radius * 0.16, seed))
        out = out * (1 - seeds[..., None]) + pip * seeds[..., None]
        rim = step(0.93, 0.97, far)[..., None]
        return np.asarray(out * (1 - rim) + skin * rim)

    return colours


def onion_ring(radius: float, thick: float) -> Numbers:
    return ring_grid(radius, thick, squash=1.4, rows=14, columns=56)


def cucumber_flesh(radius: float, seed: int) -> Grain:
    skin, flesh, heart, pip = (np.asarray(hex_colour(c)) for c in ("#2f5d2a", "#cfe0a0", "#b9d48a", "#eef0c8"))

    def colours(texels: Texels) -> Numbers:
        x, y = texels.points[..., 0], texels.points[..., 1]
        far, turn = np.hypot(x, y) / radius, np.arctan2(y, x)
        inner = 1 - step(0.5, 0.62, far)
        out = flesh * (1 - inner[..., None]) + heart * inner[..., None]
        seeds = inner * step(0.28, 0.36, far) * step(0.35, 0.75, np.cos(turn * 12 + seed)) * 0.9
        out = out * (1 - seeds[..., None]) + pip * seeds[..., None]
        rim = step(0.9, 0.97, far)[..., None]
        return np.asarray(out * (1 - rim) + skin * rim)

    return colours


def citrus_flesh(radius: float, code: str, rind: str, seed: int, count: int = 10) -> Grain:
    """Segments with pale walls, pith and rind, juice sacs that run outwards."""
    pulp, pith, peel = (np.asarray(hex_colour(c)) for c in (code, "#f6ecd0", rind))

    def colours(texels: Texels) -> Numbers:
        x, y = texels.points[..., 0], texels.points[..., 1]
        far, turn = np.hypot(x, y) / radius, np.arctan2(y, x)
        beside = np.abs(((turn * count / (2 * np.pi) + seed) % 1) - 0.5)  # 0.5 at a wall
        wall = (0.5 - beside) * 2 * np.pi / count * far
        inside = step(0.012, 0.035, wall) * (1 - step(0.82, 0.86, far)) * step(0.08, 0.13, far)
        sac = np.stack([far * 3, turn * 22, 0 * far], axis=-1)
        tone = 1 + 0.16 * noise(sac, 1.6, seed, 2) + 0.1 * (0.5 - far)
        out = pith * (1 - inside[..., None]) + np.clip(pulp * tone[..., None], 0, 0.93) * inside[..., None]
        rim = step(0.93, 0.96, far)[..., None]
        return np.asarray(out * (1 - rim) + peel * rim)

    return colours


def citrus_slice(
    dish: Dish,
    x: float,
    y: float,
    z: float,
    radius: float,
    *,
    code: str = "#f0d24a",
    rind: str = "#e8bf1f",
    thick: float = 0.004,
    turn: Numbers | None = None,
) -> None:
    with dish.at(x, y, z):
        flesh = citrus_flesh(radius, code, rind, dish.seed() % 17)
        dish.paint(puck_grid(radius, thick, soft=thick * 0.25, rows=60, columns=140), flesh, MOIST, "slice", turn)
