"""Noodles, rice and broth: what fills bowls and deep plates."""

import numpy as np

from studiolo.engines.maquette.makers.food.dish import MOIST, WET, Dish
from studiolo.engines.maquette.makers.food.scatter import copies, frames_on, points_on, varied
from studiolo.engines.maquette.makers.food.shapes import (
    ball_grid,
    coloured,
    noise,
    puck_grid,
    ring_grid,
    roughened,
    sheet_mesh,
    turned_grid,
)
from studiolo.engines.maquette.makers.food.surfaces import darker, mottled, ramp
from studiolo.engines.maquette.makers.materials import Finish
from studiolo.engines.maquette.makers.solid_grain import blend, step
from studiolo.engines.maquette.makers.turning import Hollow, Texels
from studiolo.engines.maquette.meshes import repeated_faces
from studiolo.engines.maquette.model import Colour, Material, Mesh, Numbers
from studiolo.engines.maquette.settings.surfaces import hex_colour


def tangle(
    dish: Dish,
    count: int,
    radius: float,
    thick: float,
    colour: Colour,
    *,
    floor: float,
    tall: float,
    nest: float = 0.6,
    name: str = "noodles",
) -> None:
    """Strands lying over one another in loops. nest: 0 any way, 1 all wound round the middle."""
    random = dish.random
    steps, sides = 46, 7
    t = np.linspace(0, 1, steps)
    starts = random.uniform(0, 2 * np.pi, (count, 1))
    wound = random.uniform(1.2, 3.2, (count, 1)) * random.choice([-1, 1], (count, 1), p=[0.25, 0.75])
    far = (
        radius
        * np.sqrt(random.uniform(0.03, 0.9, (count, 1)))
        * (1 + 0.3 * np.sin(2 * np.pi * (t + random.random((count, 1))) * random.uniform(0.4, 1.2, (count, 1))))
    )
    turn = starts + wound * t * (0.5 + nest)
    off = random.normal(0, radius * 0.28 * (1.2 - nest), (count, 1, 2))
    x, y = far * np.cos(turn) + off[..., 0], far * np.sin(turn) + off[..., 1]
    reach = np.hypot(x, y)
    pull = np.minimum(1, radius * 0.96 / np.maximum(reach, 1e-9))
    x, y = x * pull, y * pull
    share = np.clip(np.hypot(x, y) / radius, 0, 1)
    level = random.random((count, 1)) ** 0.5
    z = (
        floor
        + thick
        + (tall * (1 - share**2.4)) * level
        + thick
        * 1.3
        * np.sin(2 * np.pi * (t * random.uniform(2, 4, (count, 1)) + random.random((count, 1))))
        * (1 - share)
    )
    path = np.stack([x, y, np.maximum(z, floor + thick)], axis=-1)
    along = np.gradient(path, axis=1)
    along /= np.maximum(np.linalg.norm(along, axis=2, keepdims=True), 1e-9)
    side = np.cross(along, (0.0, 0.0, 1.0))
    side /= np.maximum(np.linalg.norm(side, axis=2, keepdims=True), 1e-6)
    up = np.cross(side, along)
    angle = np.linspace(0, 2 * np.pi, sides, endpoint=False)
    out = side[:, :, None] * np.cos(angle)[:, None] + up[:, :, None] * np.sin(angle)[:, None]
    taper = thick * np.clip(np.minimum(t, 1 - t) * steps / 2.0, 0.02, 1)
    points = path[:, :, None] + out * taper[None, :, None, None]
    index = np.arange(steps * sides).reshape(steps, sides)
    a, b = index[:-1], index[1:]
    c, d = np.roll(b, -1, axis=1), np.roll(a, -1, axis=1)
    faces = np.concatenate([np.stack([a, c, d], -1).reshape(-1, 3), np.stack([a, b, c], -1).reshape(-1, 3)])
    tones = varied(colour, count, random, 0.07)[:, None, None] * np.broadcast_to(
        np.ones((steps, sides, 1)), (steps, sides, 1)
    )
    mesh = Mesh(
        vertices=points.reshape(-1, 3).astype(np.float32), normals=out.reshape(-1, 3).astype(np.float32),
        faces=repeated_faces(faces, steps * sides, count), colours=np.clip(tones, 0, 0.92).reshape(-1, 3).astype(np.float32),
    )  # fmt: skip
    dish.add(mesh, MOIST, name)


def broth(dish: Dish, bowl: Hollow, level: float, colour: Colour, *, drops: bool = True) -> None:
    """A liquid up to a level, with eyes of fat on it."""
    radius = bowl.radius_at(level) + 2e-4
    seed = dish.seed()

    def colours(texels: Texels) -> Numbers:
        base = mottled(colour, radius * 0.5, seed, 0.07)(texels)
        eyes = step(1.3, 1.5, noise(texels.points, 0.011, seed + 1)) * (0.5 if drops else 0.0)
        return blend(base, np.clip(np.asarray(colour) * 1.7 + 0.03, 0, 0.9), eyes)

    rise = np.array(
        [
            (0.0, level - 0.004),
            (radius * 0.98, level - 0.004),
            (radius * 1.0, level + 0.0009),
            (radius * 0.975, level),
            (radius * 0.5, level),
            (0.0, level),
        ]
    )
    grid = turned_grid(rise, 96)
    dense_rows = np.concatenate([grid[:4], np.linspace(grid[3], grid[5], 24)[1:]])
    dish.bake(
        dense_rows,
        Finish(material=Material(colour=colour, roughness=0.08, specular=0.5, clearcoat=0.9), colours=colours),
        "broth",
        640,
    )


def egg_half(dish: Dish, x: float, y: float, z: float, *, size: float = 0.021, lean: float = 18.0) -> None:
    """A soft boiled egg cut along, its yolk up."""
    turn = np.linspace(0, 2 * np.pi, 64, endpoint=False)
    outline = np.stack([size * np.cos(turn) * (1 - 0.12 * np.sin(turn)), 1.28 * size * np.sin(turn)], axis=1)
    rows = [(1.0 * np.sin(a), -size * 0.95 * np.cos(a)) for a in np.linspace(0, np.pi / 2, 12)]
    closed = np.concatenate([outline, outline[:1]])
    under = [np.column_stack([closed * s, np.full(65, h)]) for s, h in rows]
    top = [np.column_stack([closed * s, np.full(65, 0.0004 * (1 - s))]) for s in np.linspace(0.985, 0.0, 22)]
    seed = dish.seed()

    def colours(texels: Texels) -> Numbers:
        px, py = texels.points[..., 0] / size, texels.points[..., 1] / (1.28 * size)
        far = np.hypot(px, py + 0.06) + 0.02 * noise(texels.points, size * 0.5, seed)
        yolk = (1 - step(0.56, 0.6, far)) * step(-0.0006, 0.0, texels.points[..., 2])
        tone = ramp(("#e8780f", "#f09a1c", "#f3b23a"), far / 0.58)
        return blend(hex_colour("#f7f1e4"), tone, yolk)

    with dish.at(x, y, z, turn_deg=dish.uniform(-40, 40)), dish.leaning((1.0, 0.0, 0.0), lean):
        dish.paint(np.stack([*under, *top]), colours, WET, "egg")


def scallions(dish: Dish, x: float, y: float, z: float, spread: float, count: int = 34) -> None:
    piece = coloured(ring_grid(0.0026, 0.0008, squash=2.2, rows=8, columns=12), (1, 1, 1))
    places = np.column_stack(
        [
            x + dish.random.normal(0, spread, count),
            y + dish.random.normal(0, spread, count),
            z + dish.random.uniform(0.0005, 0.005, count),
        ]
    )
    up = np.tile((0.0, 0.0, 1.0), (count, 1))
    tones = ramp(("#d6e3a6", "#8fbf4a", "#4f922c"), dish.random.random(count))
    dish.add(
        copies(piece, places, frames_on(up, dish.random, 35), dish.random.uniform(0.8, 1.35, count), tones),
        MOIST,
        "scallions",
    )


def meat_slice(dish: Dish, x: float, y: float, z: float, *, radius: float = 0.026, lean: float = 12.0) -> None:
    """Rolled pork: a spiral of fat in it, seared at the rim."""
    seed = dish.seed()
    grid = roughened(puck_grid(radius, 0.0055, soft=0.002, rows=50, columns=72), 0.015, 0.0007, seed)

    def colours(texels: Texels) -> Numbers:
        px, py = texels.points[..., 0], texels.points[..., 1]
        far, turn = np.hypot(px, py) / radius, np.arctan2(py, px)
        coil = np.abs(((far * 2.1 - turn / (2 * np.pi) + 0.05 * noise(texels.points, 0.02, seed)) % 1) - 0.5)
        fat = step(0.3, 0.4, coil)
        out = blend(
            ramp(("#c98d6b", "#b5744f", "#9d5b38"), 0.5 + 0.25 * noise(texels.points, 0.008, seed, 2)),
            hex_colour("#efd8b8"),
            fat * 0.8,
        )
        return blend(out, hex_colour("#5a2a12"), step(0.88, 0.97, far))

    with dish.at(x, y, z, turn_deg=dish.uniform(0, 360)), dish.leaning((0.7, 0.7, 0.0), lean):
        dish.paint(grid, colours, WET, "pork")


def nori(dish: Dish, x: float, y: float, z: float, turn_deg: float) -> None:
    n = 20
    u, v = np.meshgrid(np.linspace(-0.5, 0.5, n), np.linspace(0, 1, n))
    points = np.stack(
        [u * 0.05, 0.004 * np.sin(v * 3) + 0.0008 * noise(np.stack([u, v, 0 * u], -1), 0.3, 3), v * 0.062], axis=-1
    )
    tone = ramp(("#10160f", "#1c261a", "#2a3626"), 0.5 + 0.25 * noise(points, 0.01, 5, 2))
    with dish.at(x, y, z, turn_deg=turn_deg), dish.leaning((1.0, 0.0, 0.0), -22.0):
        dish.add(sheet_mesh(points, tone), Material(per_vertex=True, roughness=0.45), "nori")


def grains(
    dish: Dish,
    count: int,
    radius: float,
    dome: float,
    floor: float,
    colour: Colour,
    *,
    long: float = 0.0066,
    name: str = "rice",
    power: float = 2.0,
) -> None:
    """A mound of rice: grains over a solid heart."""
    line = [(0, floor - 0.001), (radius * 0.99, floor - 0.001)] + [
        (radius * 0.99 * np.cos(a), floor + dome * np.sin(a) ** (2 / power)) for a in np.linspace(0.05, np.pi / 2, 24)
    ]
    line[-1] = (0.0, line[-1][1])
    grid = turned_grid(np.array(line), 60)
    heart = dish.paint(
        roughened(grid, 0.02, 0.0008, dish.seed()), mottled(darker(colour, 0.85), 0.006, 4, 0.1), name=name
    )
    points, normals = points_on(heart, count, dish.random, lambda p, n: n[:, 2] > 0.02)
    frames = frames_on(normals, dish.random, 38)
    dish.add(
        copies(
            grain_mesh(),
            points + normals * 0.0007,
            frames,
            long * dish.random.uniform(0.85, 1.1, len(points)),
            varied(colour, len(points), dish.random, 0.04),
        ),
        MOIST,
        name,
    )


def grain_mesh() -> Mesh:
    return coloured(ball_grid(1.0, rows=5, columns=6) * np.array((0.5, 0.17, 0.17)), (1, 1, 1))
