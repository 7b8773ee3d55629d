"""Places to play: a playground, a stadium."""

import numpy as np

from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Material, Mesh, Numbers
from studiolo.engines.maquette.settings.ground_noise import blend, step
from studiolo.engines.maquette.settings.openair.carpentry import bench, plank_wood
from studiolo.engines.maquette.settings.openair.growth import blooms, bushes, tree_line, trees, turf
from studiolo.engines.maquette.settings.openair.houses import block, glow
from studiolo.engines.maquette.settings.openair.site import Laid, Site, land, solid
from studiolo.engines.maquette.settings.openair.tended import grass_paint, rolling
from studiolo.engines.maquette.settings.plants import Plant, sown
from studiolo.engines.maquette.settings.shell import Builder, box, lathe, moved, sheet, tube
from studiolo.engines.maquette.settings.surfaces import hex_colour
from studiolo.engines.maquette.settings.trees import OAK


def playground(site: Site) -> Laid:
    """Swings, a slide and a climbing arch on sand, lawn and trees around, a bright fence."""
    u = site.unit
    ground = rolling(site, 6.0, 60.0, 0.05)
    half_x, far_y = 11 * u + site.width_m, 15.5 * u + site.size_m
    near_y = -0.1 * site.back if site.empty else -3 * site.back  # lawn before the sand, where that is all there is

    def inside(x: Numbers, y: Numbers) -> Numbers:
        edge = near_y + 0.55 * u * np.sin(x / (2.6 * u) + 1.0)
        return np.asarray(np.maximum(np.abs(x) - half_x, np.maximum(y - far_y, edge - y)))

    def paint(x: Numbers, y: Numbers, z: Numbers, up: Numbers) -> Numbers:
        sand = (
            np.asarray((0.60, 0.46, 0.29))
            * (1 + 0.07 * site.noise(x, y, 5.0, 5) + 0.06 * site.noise(x, y, 0.8, 6))[..., None]
        )
        return blend(
            sand, grass_paint(site, x, y), step(-0.1 * u, 0.1 * u, inside(x, y) + 0.1 * u * site.noise(x, y, 4.0, 7))
        )

    builder = Builder()
    red, blue, yellow, green = (
        Material(colour=hex_colour(c), roughness=0.32, clearcoat=0.3)
        for c in ("#cf3a2f", "#2f6fc0", "#eab22e", "#3f9a55")
    )
    steel = Material(colour=(0.6, 0.61, 0.63), metallic=1.0, roughness=0.25)
    side, base = site.side, (3.4 if site.empty else 6.2) * u + 0.6 * site.size_m
    _swings(builder, (-side * (3.6 if site.empty else 4.6) * u, base + 2.5 * u, 0), u, blue, red, steel)
    _slide(
        builder,
        (side * (3.0 if site.empty else 3.9) * u, base + 0.8 * u, 0),
        u,
        yellow,
        red,
        plank_wood(3, "#9a6f45", "#c49a66"),
    )
    _dome(builder, (side * 0.2 * u, base + 7.0 * u, 0), u, green)
    if site.empty:
        _seesaw(builder, (side * 0.3 * u, 1.9 * u, 0), u, red, blue, yellow)
        _bucket(builder, (-side * 1.9 * u, 0.7 * u, 0), u, red, yellow)
    for k, x in enumerate(np.arange(-half_x, half_x, 0.32 * u)):
        paint_of = (red, yellow, blue, green)[(k // 6) % 4]
        builder.add(paint_of, box((x - 0.05 * u, far_y, 0), (x + 0.05 * u, far_y + 0.05 * u, 0.95 * u), 0.02 * u))
    bench(
        builder,
        plank_wood(site.seed, "#6b4a2c", "#9a6f45"),
        steel,
        (-side * 8.6 * u, base + 6.5 * u, 0),
        30.0 * side,
        u,
    )
    fx, fy = site.spots(150 if site.empty else 0, -1.0, 3.0, power=1.0)
    lawn = inside(fx, fy) > 0.3 * u
    tx = np.array([-14.0, 13.5, -19, 20, -9, 6, 16, 0]) * u
    ty = far_y + np.array([3.0, 4, 7, 6, 9, 10, 13, 15]) * u
    parts = [
        land(site, ground, paint, far_u=300),
        *builder.parts(),
        *turf(site, ground, tall=0.1, even=True, where=lambda x, y: step(0.0, 0.3 * u, inside(x, y)), far_u=50),
        *blooms(site, ground, fx[lawn], fy[lawn], 0.16, ("daisy", "buttercup"), whole_to=1.4),
        *trees(site, ground, tx, ty, site.random.uniform(7, 11, 8), OAK, near_count=6),
        *tree_line(site, ground, from_u=45, to_u=90, count=160, tall_u=(8, 13), firs_share=0.15),
        *bushes(
            site,
            ground,
            site.random.uniform(-1.4, 1.4, 26) * half_x,
            far_y + site.random.uniform(0.8, 2.0, 26) * u,
            site.random.uniform(0.8, 1.5, 26),
            count=300,
        ),
    ]
    return Laid(parts=tuple(parts), height=ground)


def stadium(site: Site) -> Laid:
    """A striped pitch with its lines and goal, full stands on three sides, floodlights."""
    u = site.unit
    goal_y = 34 * u + site.size_m
    half_x = 30 * u

    def paint(x: Numbers, y: Numbers, z: Numbers, up: Numbers) -> Numbers:
        stripe = (np.floor((y + 400 * u) / (5.4 * u)) % 2)[..., None]
        green = (
            np.asarray((0.058, 0.125, 0.026))
            * (0.80 + 0.42 * stripe)
            * (1 + 0.07 * site.noise(x, y, 1.2, 5))[..., None]
        )
        fine = 0.06 * u + 0.0012 * np.hypot(x, y + site.back)
        lines = np.exp(-((np.abs(y - goal_y) / fine) ** 2)) * (np.abs(x) < half_x)
        lines += np.exp(-((np.abs(np.abs(x) - half_x) / fine) ** 2)) * (y < goal_y)
        for wide, deep in ((16.5, 13.0), (7.4, 4.6)):
            lines += (
                np.exp(-((np.abs(np.abs(x) - wide * u * 0.8) / fine) ** 2)) * (y < goal_y) * (y > goal_y - deep * u)
            )
            lines += np.exp(-((np.abs(y - goal_y + deep * u) / fine) ** 2)) * (np.abs(x) < wide * u * 0.8)
        lines += np.exp(-(((np.hypot(x, y - 3 * u) - 8.0 * u - 0.7 * site.size_m) / fine) ** 2))
        lines += np.exp(-((np.abs(y - 3 * u) / fine) ** 2)) * (np.abs(x) < half_x)
        return blend(green, (0.78, 0.8, 0.76), np.clip(lines, 0, 1) * 0.9)

    builder = Builder()
    _goal(builder, goal_y, u)
    stands = _stands(site, goal_y + 7 * u, half_x + 7 * u)
    _boards(builder, goal_y + 4.5 * u, half_x + 3.5 * u, u)
    mast = Material(colour=(0.35, 0.36, 0.38), metallic=0.6, roughness=0.4)
    lamp = glow((1.0, 0.97, 0.9), 14.0 if site.dark else 1.2)
    for sign in (-1, 1):
        x, y = sign * (half_x + 4 * u), goal_y + 18 * u
        builder.add(mast, tube([(x, y, 0), (x, y, 25 * u)], 0.32 * u, 8))
        builder.add(mast, box((x - 3.2 * u, y - 0.1 * u, 23.5 * u), (x + 3.2 * u, y + 0.3 * u, 28.5 * u), 0.1 * u))
        for row in range(4):
            builder.add(
                lamp,
                *(
                    moved(
                        lathe([(0.42 * u, 0), (0.3 * u, 0.1 * u), (0, 0.12 * u)], sides=10),
                        (x + (c - 2.5) * 1.0 * u, y - 0.3 * u, (24.2 + row * 1.15) * u),
                    )
                    for c in range(6)
                ),
            )
    return Laid(
        parts=(
            land(site, lambda x, y: 0 * x, paint, far_u=260, rows=420, columns=330, roughness=0.85),
            *builder.parts(),
            *stands,
            *turf(
                site,
                lambda x, y: 0 * x,
                tall=0.045,
                even=True,
                near=20000,
                far=0,
                colours=((0.075, 0.16, 0.03), (0.095, 0.18, 0.036), (0.06, 0.13, 0.024)),
            ),
        ),
        height=lambda x, y: 0 * x,
    )


def _stands(site: Site, front_y: float, side_x: float) -> Plant:
    """Concrete steps with seats of two colours, some empty, under a flat roof."""
    u, random = site.unit, site.random
    builder = Builder()
    concrete = Material(colour=(0.34, 0.34, 0.345), roughness=0.9)
    roof = Material(colour=(0.5, 0.52, 0.55), roughness=0.5, metallic=0.2)
    first, second = (
        ((0.05, 0.13, 0.42), (0.5, 0.06, 0.05)) if random.random() < 0.5 else ((0.45, 0.06, 0.05), (0.55, 0.5, 0.45))
    )
    rows, pitch, lift = 17, 0.95 * u, 0.62 * u
    seats: list[Numbers] = []
    for name, start, length in (
        ("end", -side_x, 2 * side_x),
        ("left", 0, front_y + site.back),
        ("right", 0, front_y + site.back),
    ):
        for row in range(rows):
            out, z = row * pitch, 1.3 * u + row * lift
            along = np.arange(0, length, 0.78 * u)
            if name == "end":
                builder.add(
                    concrete, box((start, front_y + out, 0), (start + length, front_y + out + pitch, z), 0.02 * u)
                )
                seats.append(
                    np.stack([start + along, np.full(len(along), front_y + out + 0.4 * u), np.full(len(along), z)], -1)
                )
            else:
                sign = -1 if name == "left" else 1
                x = sign * (side_x + out)
                builder.add(concrete, box((x, -site.back, 0), (x + sign * pitch, front_y, z), 0.02 * u))
                seats.append(
                    np.stack([np.full(len(along), x + sign * 0.4 * u), -site.back + along, np.full(len(along), z)], -1)
                )
    places = np.concatenate(seats)
    places = places[np.abs(places[:, 0]) < np.tan(site.sight.half_angle) * (places[:, 1] + site.back) + 3 * u]
    field = (np.floor(places[:, 0] / (9 * u)) + np.floor(places[:, 1] / (9 * u))) % 2 == 0
    seat = join([block((-0.22, -0.2, 0.02), (0.22, 0.2, 0.1)), block((-0.22, 0.14, 0.1), (0.22, 0.22, 0.5))])
    parts = list(builder.parts())
    for chosen, colour in ((field, first), (~field, second)):
        parts += sown(
            [solid(seat, colour, 0.5)], places[chosen], np.full(int(chosen.sum()), 1.5 * u), random, tint=0.12
        )
    full = 0.5 if site.wanted("person", "people", "crowd", "spectator") else 0.0
    crowd = random.random(len(places)) < full
    body = join(
        [
            lathe([(0.01, 0.0), (0.2, 0.05), (0.17, 0.42), (0.05, 0.5)], sides=6),
            lathe([(0.01, 0.48), (0.1, 0.56), (0.1, 0.66), (0.01, 0.73)], sides=6),
        ]
    )
    for colour in ((0.5, 0.06, 0.05), (0.1, 0.16, 0.45), (0.6, 0.58, 0.52), (0.08, 0.08, 0.09), (0.5, 0.38, 0.08)):
        some = crowd & (random.random(len(places)) < 0.3)
        parts += sown([solid(body, colour, 0.8)], places[some], np.full(int(some.sum()), 1.45 * u), random, tint=0.3)
    top = 1.3 * u + rows * lift + 4.5 * u
    back = front_y + rows * pitch
    cover = Builder()
    cover.add(
        roof,
        box(
            (-side_x - rows * pitch, front_y + 1.0 * u, top), (side_x + rows * pitch, back + u, top + 0.5 * u), 0.1 * u
        ),
    )
    for x in np.arange(-side_x, side_x + 1, 12 * u):
        cover.add(roof, tube([(x, back, 0), (x, back, top)], 0.25 * u, 6))
    return (*parts, *cover.parts())


def _boards(builder: Builder, y: float, half_x: float, u: float) -> None:
    """Low boards in bright colours behind the goal."""
    inks = ("#e8e6df", "#1f4f9a", "#d9a21f", "#b5302a", "#1f7a52")
    paints = [Material(colour=hex_colour(code), roughness=0.35) for code in inks]
    for number, x in enumerate(np.arange(-half_x, half_x, 6.2 * u)):
        board = paints[(number * 2) % len(paints)]
        builder.add(board, box((x, y, 0.05 * u), (x + 6.0 * u, y + 0.12 * u, 0.95 * u), 0.02 * u))
        stripe = paints[(number * 2 + 3) % len(paints)]
        builder.add(stripe, box((x + 0.6 * u, y - 0.02 * u, 0.35 * u), (x + 5.4 * u, y, 0.65 * u), 0.008 * u))


def _goal(builder: Builder, y: float, u: float) -> None:
    white = Material(colour=(0.82, 0.82, 0.8), roughness=0.35)
    net = Material(colour=(0.72, 0.72, 0.72), roughness=0.8)
    w, h, d = 3.66 * u, 2.44 * u, 1.7 * u
    builder.add(
        white,
        tube([(-w, y, 0), (-w, y, h)], 0.07 * u, 8),
        tube([(w, y, 0), (w, y, h)], 0.07 * u, 8),
        tube([(-w, y, h), (w, y, h)], 0.07 * u, 8),
    )
    for x in np.linspace(-w, w, 25):
        builder.add(net, tube([(x, y, h), (x, y + 0.6 * d, h), (x, y + d, 0)], 0.012 * u, 3))
    for t in np.linspace(0, 1, 9):
        builder.add(
            net,
            tube([(-w, y + d * (0.6 + 0.4 * t), h * (1 - t)), (w, y + d * (0.6 + 0.4 * t), h * (1 - t))], 0.012 * u, 3),
        )


def _swings(
    builder: Builder, at: tuple[float, float, float], u: float, frame: Material, seat: Material, chain: Material
) -> None:
    shapes: list[tuple[Material, Mesh]] = [(frame, tube([(-2.4, 0, 2.5), (2.4, 0, 2.5)], 0.065, 10))]
    for x in (-2.4, 0.0, 2.4):
        shapes += [(frame, tube([(x, 0, 2.5), (x, s * 1.1, 0)], 0.06, 8)) for s in (-1, 1)]
    for x, swing in ((-1.2, 0.18), (1.2, -0.1)):
        shapes.append((seat, box((x - 0.26, swing - 0.1, 0.5), (x + 0.26, swing + 0.1, 0.55), 0.015)))
        shapes += [(chain, tube([(x + dx, 0, 2.5), (x + dx, swing, 0.55)], 0.014, 5)) for dx in (-0.23, 0.23)]
    for material, mesh in shapes:
        builder.add(material, moved(mesh, at, 6.0, u))


def _seesaw(
    builder: Builder, at: tuple[float, float, float], u: float, frame: Material, plank: Material, seat: Material
) -> None:
    """A plank on a trestle, one end down."""
    shapes: list[tuple[Material, Mesh]] = [(frame, tube([(0, -0.3, 0.45), (0, 0.3, 0.45)], 0.06, 10))]
    shapes += [(frame, tube([(s * 0.28, y, 0), (0, y, 0.45)], 0.04, 8)) for s in (-1, 1) for y in (-0.24, 0.24)]
    shapes.append((plank, tube([(-1.7, 0, 0.12), (1.7, 0, 0.82)], 0.07, 10)))
    for x, z in ((-1.5, 0.2), (1.5, 0.83)):
        shapes.append((seat, box((x - 0.2, -0.15, z), (x + 0.2, 0.15, z + 0.05), 0.02)))
        grip = x * 0.8
        shapes.append((frame, tube([(grip, -0.14, z + 0.2), (grip, 0.14, z + 0.2)], 0.022, 8)))
        shapes.append((frame, tube([(grip, 0, z - 0.06), (grip, 0, z + 0.2)], 0.02, 8)))
    for material, mesh in shapes:
        builder.add(material, moved(mesh, at, 24.0, u))


def _bucket(builder: Builder, at: tuple[float, float, float], u: float, pail: Material, sand: Material) -> None:
    """A forgotten pail beside the cake it made."""
    wall = [(0.0, 0.0), (0.085, 0.0), (0.115, 0.2), (0.122, 0.205), (0.11, 0.2), (0.08, 0.015), (0.0, 0.012)]
    a = np.linspace(0, np.pi, 15)
    shapes = [(pail, lathe(wall, sides=26))]
    shapes.append(
        (pail, tube(np.stack([0.115 * np.cos(a), 0.03 + 0.06 * np.sin(a), 0.2 + 0.1 * np.sin(a)], -1), 0.006, 6))
    )
    shapes += [(sand, lathe([(0.0, 0.17), (0.085, 0.17), (0.115, 0.0)], (0.36, 0.1, 0.0), 26))]
    for material, mesh in shapes:
        builder.add(material, moved(mesh, at, 0.0, 1.5 * u))


def _slide(
    builder: Builder, at: tuple[float, float, float], u: float, chute: Material, frame: Material, wood: Material
) -> None:
    t = np.linspace(0, 1, 24)
    run, z = 0.6 + 2.9 * t, 1.75 - 1.5 * (t + 0.10 * np.sin(2 * np.pi * t))
    profile = np.array([(-0.3, 0.24), (-0.28, 0.05), (-0.2, 0.0), (0.2, 0.0), (0.28, 0.05), (0.3, 0.24)])
    points = np.stack(
        [np.repeat(profile[:, :1], 24, 1), np.broadcast_to(-run, (6, 24)), z[None] + profile[:, 1:]], axis=-1
    )
    shapes: list[tuple[Material, Mesh]] = [
        (chute, sheet(points)),
        (wood, box((-0.55, -0.6, 1.66), (0.55, 0.6, 1.76), 0.02, uv_m=1.0)),
    ]
    for x in (-0.5, 0.5):
        shapes += [(frame, tube([(x, y, 0), (x, y, 2.75)], 0.055, 8)) for y in (-0.55, 0.55)]
        shapes.append((frame, tube([(x, 0.55, 2.3), (x, -0.55, 2.3)], 0.03, 6)))
    shapes += [
        (wood, box((-0.45, 0.55 + 0.13 * k, 1.5 - 0.26 * k), (0.45, 0.67 + 0.13 * k, 1.55 - 0.26 * k), 0.01))
        for k in range(6)
    ]
    shapes.append((chute, lathe([(0.95, 2.72), (0.5, 3.15), (0.02, 3.55)], sides=4)))
    for material, mesh in shapes:
        builder.add(material, moved(mesh, at, 0.0, u))


def _dome(builder: Builder, at: tuple[float, float, float], u: float, frame: Material) -> None:
    """A climbing dome of bars."""
    for turn in np.linspace(0, np.pi, 5)[:-1]:
        a = np.linspace(0, np.pi, 17)
        path = np.stack([1.9 * np.cos(a) * np.cos(turn), 1.9 * np.cos(a) * np.sin(turn), 1.75 * np.sin(a)], -1)
        builder.add(frame, moved(tube(path, 0.035, 6), at, 10.0, u))
    for level in (0.35, 0.7, 1.02):
        a = np.linspace(0, 2 * np.pi, 25)
        path = np.stack(
            [1.9 * np.cos(level) * np.cos(a), 1.9 * np.cos(level) * np.sin(a), 0 * a + 1.75 * np.sin(level)], -1
        )
        builder.add(frame, moved(tube(path, 0.03, 6), at, 10.0, u))
