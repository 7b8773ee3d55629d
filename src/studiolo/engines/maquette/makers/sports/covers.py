"""Lines on balls, and their covers: panels, seams, dimples and felt, each a function of the way out from the middle."""

from collections.abc import Callable
from functools import lru_cache

import numpy as np
from scipy.ndimage import map_coordinates
from scipy.spatial import cKDTree

from studiolo.engines.maquette.makers.bench import Bench, shade, toward
from studiolo.engines.maquette.makers.materials import Finish
from studiolo.engines.maquette.makers.solid_grain import blend, cloud, marble, pebbled, step
from studiolo.engines.maquette.makers.turning import Texels, unit
from studiolo.engines.maquette.model import Colour, Material, Numbers
from studiolo.engines.maquette.settings.surfaces import hex_colour

Point = tuple[float, float, float]


Cover = Callable[[Bench, float], Finish]


WHITE = hex_colour("#efece4")


FELT = ("#cfe04a",)


INK = hex_colour("#17181a")


def second_colour(bench: Bench, usual: Colour) -> Colour:
    """The second colour asked for, else the usual one."""
    if bench.spec.second_colour is None:
        return usual
    bench.honoured.add("second_colour")
    return bench.spec.second_colour


def directions(texels: Texels) -> Numbers:
    return unit(texels.points)


def seam_curve(bulge: float, count: int = 600) -> Numbers:
    """The closed line that cuts a ball's cover into two equal tongues, (count, 3) on the unit ball.

    bulge: 0 for the equator; a tennis ball has 0.24, a baseball 0.29."""
    t = np.linspace(0, 2 * np.pi, count, endpoint=False)
    a, b = 1 - bulge, bulge
    return np.stack(
        [
            a * np.cos(t) + b * np.cos(3 * t),
            a * np.sin(t) - b * np.sin(3 * t),
            2 * np.sqrt(a * b) * np.sin(2 * t),
        ],
        axis=1,
    )


def far_from(points: Numbers, ways: Numbers) -> Numbers:
    """How far each way (rows, columns, 3) on the unit ball is from the nearest of some points; worked out for every
    second texel and read between."""
    rows, columns = ways.shape[:2]
    known = cKDTree(points).query(ways[::2, ::2].reshape(-1, 3))[0].reshape(-(-rows // 2), -(-columns // 2))
    at = np.meshgrid(np.arange(rows) / 2, np.arange(columns) / 2, indexing="ij")
    return np.asarray(map_coordinates(known, at, order=1, mode="nearest"))


@lru_cache(maxsize=1)
def football_faces() -> tuple[Numbers, Numbers]:
    """Of a truncated icosahedron with edges of 1: unit normals (32, 3), the 12 pentagons first, and how far out each
    face lies (32,)."""
    golden = (1 + 5**0.5) / 2
    pentagons: list[Point] = [(0.0, s, t * golden) for s in (-1.0, 1.0) for t in (-1.0, 1.0)]
    pentagons += [(z, x, y) for x, y, z in pentagons] + [(y, z, x) for x, y, z in pentagons]
    corners = unit(np.array(pentagons, float))
    near = corners @ corners.T
    hexagons = [
        corners[i] + corners[j] + corners[k]
        for i in range(12)
        for j in range(i)
        for k in range(j)
        if min(near[i, j], near[j, k], near[i, k]) > 0.4
    ]
    normals = np.concatenate([corners, unit(np.array(hexagons))])
    return normals, np.array([2.32744] * 12 + [2.26728] * 20)


def on_panels(normals: Numbers, reach: Numbers, ways: Numbers) -> tuple[Numbers, Numbers]:
    """Which face of a polyhedron each way leaves through, and how far from its edge, as a share of the radius."""
    best = np.full(ways.shape[:2], -np.inf, np.float32)
    second = best.copy()
    which = np.zeros(ways.shape[:2], int)
    for number, (normal, far) in enumerate(zip(normals, reach / reach.mean(), strict=True)):
        value = (ways @ (normal / far)).astype(np.float32)
        second = np.maximum(second, np.minimum(best, value))
        which = np.where(value > best, number, which)
        best = np.maximum(best, value)
    return which, best - second


def pillows(gap: Numbers, depth_m: float, width: float) -> Numbers:
    """Panels blown up between their seams."""
    return np.asarray(depth_m * (1 - np.exp(-gap / width)))


def football_cover(bench: Bench, radius: float) -> Finish:
    first = bench.colour(("#efece4",))
    second = second_colour(bench, INK if sum(first) > 0.9 else WHITE)
    normals, reach = football_faces()

    def panels(texels: Texels) -> tuple[Numbers, Numbers]:
        return on_panels(normals, reach, directions(texels))

    def colours(texels: Texels) -> Numbers:
        which, gap = panels(texels)
        tone = np.where((which < 12)[..., None], np.asarray(second), np.asarray(first))
        return np.asarray(tone * (0.45 + 0.55 * step(0.002, 0.016, gap))[..., None])

    def heights(texels: Texels) -> Numbers:
        grain = cloud(texels.points / (radius * 0.012), 3)
        return np.asarray(pillows(panels(texels)[1], radius * 0.03, 0.03) + radius * 0.0006 * grain)

    return Finish(material=_leather(first, 0.3, 0.45), colours=colours, heights=heights)


def basketball_cover(bench: Bench, radius: float) -> Finish:
    first = bench.colour(("#c8622a", "#b9561f", "#cf6d2c"))
    second = second_colour(bench, INK)
    pebbles = pebbled(radius * 0.036, radius * 0.008, 4)

    def gap(texels: Texels) -> Numbers:
        x, y, z = np.moveaxis(directions(texels), -1, 0)
        side = np.abs(x) - 0.72 * np.sqrt(y * y + (0.5 * z) ** 2)
        return np.asarray(np.minimum(np.minimum(np.abs(x), np.abs(z)), np.abs(side) / 1.15))

    def colours(texels: Texels) -> Numbers:
        tone = 1 + 0.06 * cloud(texels.points / (radius * 0.3), 5, 2) + 0.1 * pebbles(texels) / (radius * 0.008)
        return blend(second, np.asarray(first) * tone[..., None] * 0.95, step(0.017, 0.024, gap(texels)))

    def heights(texels: Texels) -> Numbers:
        share = step(0.014, 0.04, gap(texels))
        return np.asarray(share * (radius * 0.02 + pebbles(texels)))

    return Finish(material=_leather(first, 0.5, 0.1), colours=colours, heights=heights)


def volleyball_cover(bench: Bench, radius: float) -> Finish:
    pairs = (("#f2c230", "#234f9a"), ("#efece4", "#2f6fb0"), ("#efece4", "#d94f3a"), ("#efece4", "#efece4"))
    pick = pairs[int(bench.random.integers(len(pairs)))]
    first = bench.colour(pick[:1])
    second = second_colour(bench, WHITE if bench.spec.colour else hex_colour(pick[1]))

    def strips(texels: Texels) -> tuple[Numbers, Numbers]:
        """Six faces of three strips, each face turned against its neighbours."""
        ways = directions(texels)
        size = np.abs(ways)
        axis = np.argmax(size, axis=-1)
        order = np.sort(size, axis=-1)
        most = order[..., 2]
        across = np.take_along_axis(ways, ((axis + 1) % 3)[..., None], axis=-1)[..., 0] / most
        angle = np.arctan(across) / (np.pi / 12)  # -3 to 3 over the face
        edge = np.minimum(np.abs(angle - 1), np.abs(angle + 1)) * np.pi / 12
        return np.where(np.abs(angle) < 1, 1, 0), np.minimum(edge, (most - order[..., 1]) * 0.75)

    def colours(texels: Texels) -> Numbers:
        which, gap = strips(texels)
        tone = np.where((which == 1)[..., None], np.asarray(second), np.asarray(first))
        return np.asarray(tone * (0.5 + 0.5 * step(0.003, 0.02, gap))[..., None])

    def heights(texels: Texels) -> Numbers:
        return pillows(strips(texels)[1], radius * 0.035, 0.04)

    return Finish(material=_leather(first, 0.42, 0.15), colours=colours, heights=heights)


def tennis_cover(bench: Bench, radius: float) -> Finish:
    felt, seam = bench.colour(FELT), second_colour(bench, hex_colour("#e9ead8"))
    line = seam_curve(0.24)

    def colours(texels: Texels) -> Numbers:
        gap = far_from(line, directions(texels)) + 0.006 * cloud(texels.points / (radius * 0.03), 2)
        fuzz = 1 + 0.16 * cloud(texels.points / (radius * 0.014), 7, 2) + 0.07 * cloud(texels.points / radius * 9, 8)
        return blend(seam, np.asarray(felt) * np.clip(fuzz, 0.5, 1.4)[..., None], step(0.028, 0.046, gap))

    def heights(texels: Texels) -> Numbers:
        gap = far_from(line, directions(texels))
        wool = 0.5 + 0.5 * cloud(texels.points / (radius * 0.022), 9, 3)
        return np.asarray(step(0.02, 0.06, gap) * radius * (0.02 + 0.012 * wool))

    material = Material(colour=felt, roughness=0.95, specular=0.1, sheen=1.2)
    return Finish(material=material, colours=colours, heights=heights)


def baseball_cover(bench: Bench, radius: float) -> Finish:
    hide = bench.colour(("#f0ebe0", "#ece6d8"))
    line = seam_curve(0.29)

    def colours(texels: Texels) -> Numbers:
        gap = far_from(line, directions(texels))
        tone = 1 + 0.03 * cloud(texels.points / (radius * 0.4), 3, 3)
        return blend(shade(hide, 0.35), np.asarray(hide) * tone[..., None], step(0.004, 0.012, gap))

    def heights(texels: Texels) -> Numbers:
        gap = far_from(line, directions(texels))
        return np.asarray(radius * (0.02 * step(0.0, 0.03, gap) + 0.016 * (1 - step(0.05, 0.14, gap))))

    return Finish(material=_leather(hide, 0.42, 0.15), colours=colours, heights=heights)


def golf_cover(bench: Bench, radius: float) -> Finish:
    shell = bench.colour(("#f4f3ef",))
    count = 336
    z = 1 - (np.arange(count) + 0.5) * 2 / count
    turn = np.arange(count) * np.pi * (3 - 5**0.5)
    dimples = np.stack([np.sqrt(1 - z * z) * np.cos(turn), np.sqrt(1 - z * z) * np.sin(turn), z], axis=1)

    def heights(texels: Texels) -> Numbers:
        near = np.clip(far_from(dimples, directions(texels)) / 0.092, 0, 1)
        return np.asarray(radius * 0.045 * (near**2 * (2 - near**2)))

    def colours(texels: Texels) -> Numbers:
        near = np.clip(far_from(dimples, directions(texels)) / 0.092, 0, 1)
        return np.asarray(np.asarray(shell) * (0.8 + 0.2 * near)[..., None])

    material = Material(colour=shell, roughness=0.2, specular=0.5, clearcoat=0.9, clearcoat_gloss=0.96)
    return Finish(material=material, colours=colours, heights=heights)


def beach_cover(bench: Bench, radius: float) -> Finish:
    party = ("#e23b3b", "#f4c531", "#2f7fd0", "#f28a2a", "#3fae6a", "#e86aa0")
    order = bench.random.permutation(len(party))
    asked = bench.colour(("#efece4",)) if bench.spec.colour else None
    other = second_colour(bench, WHITE)
    slices = [asked, other] * 3 if asked else [c for n in order[:3] for c in (hex_colour(party[int(n)]), WHITE)]
    table = np.array(slices)

    def colours(texels: Texels) -> Numbers:
        ways = directions(texels)
        turn = (np.arctan2(ways[..., 1], ways[..., 0]) / (2 * np.pi) * 6) % 6
        edge = np.abs(turn - np.round(turn)) * np.hypot(ways[..., 0], ways[..., 1])
        tone = table[turn.astype(int) % 6] * (0.8 + 0.2 * step(0.006, 0.014, edge))[..., None]
        return blend(WHITE if asked is None else other, tone, step(0.0, 0.004, 0.965 - np.abs(ways[..., 2])))

    def heights(texels: Texels) -> Numbers:
        ways = directions(texels)
        turn = (np.arctan2(ways[..., 1], ways[..., 0]) / (2 * np.pi) * 6) % 6
        edge = np.abs(turn - np.round(turn)) * np.hypot(ways[..., 0], ways[..., 1])
        pole = np.clip(np.hypot(ways[..., 0], ways[..., 1]) / 0.5, 0, 1)
        return np.asarray(pillows(edge, radius * 0.018, 0.05) * pole)

    material = Material(colour=asked or WHITE, roughness=0.14, specular=0.55, clearcoat=0.8, clearcoat_gloss=0.95)
    return Finish(material=material, colours=colours, heights=heights)


def bowling_cover(bench: Bench, radius: float) -> Finish:
    base = bench.colour(("#1d2f6f", "#7a1420", "#16392e", "#3a1c4f", "#141518"))
    vein = second_colour(bench, toward(base, (0.75, 0.75, 0.8), 0.4))
    swirl = marble(base, vein, radius * 1.6, int(bench.random.integers(99)), 0.8)
    holes = unit(np.array([(-0.17, -0.8, 0.74), (0.12, -0.8, 0.74), (-0.02, -1.0, 0.42)]))

    def colours(texels: Texels) -> Numbers:
        near = far_from(holes, directions(texels))
        return blend((0.004, 0.004, 0.004), swirl(texels), step(0.1, 0.112, near))

    material = Material(colour=base, roughness=0.08, specular=0.55, clearcoat=1.0, clearcoat_gloss=0.99)
    return Finish(material=material, colours=colours)


def billiard_cover(bench: Bench, radius: float) -> Finish:
    base = bench.colour(("#f0b429", "#1f4fa0", "#c8322b", "#5a2d82", "#e8762c", "#1d7a4f", "#7a1f24", "#101113"))
    words = bench.spec.noun.split()
    if bench.spec.colour is None and {"8", "eight", "black"} & set(words):
        base = INK
    striped = bench.random.random() < 0.35 and base != INK and bench.spec.colour is None
    ivory = hex_colour("#f3ead6")

    def colours(texels: Texels) -> Numbers:
        ways = directions(texels)
        belt = step(0.0, 0.01, 0.58 - np.abs(ways[..., 0])) if striped else np.ones(ways.shape[:2])
        spot = step(0.0, 0.012, np.abs(ways[..., 1]) - 0.88)
        return blend(blend(ivory, base, belt), ivory, spot)

    material = Material(colour=base, roughness=0.06, specular=0.55, clearcoat=1.0, clearcoat_gloss=0.99)
    return Finish(material=material, colours=colours)


def table_tennis_cover(bench: Bench, radius: float) -> Finish:
    return Finish(material=Material(colour=bench.colour(("#f4f3ee", "#f08a2c")), roughness=0.42, specular=0.45))


def rubber_cover(bench: Bench, radius: float) -> Finish:
    """A playground ball: bouncy, with a fine web and two rings around its belt."""
    skin = bench.colour(("#c8322b", "#2f6fc0", "#e8a02c", "#3f9f5f"))
    web = pebbled(radius * 0.03, radius * 0.003, 2)

    def heights(texels: Texels) -> Numbers:
        z = np.abs(directions(texels)[..., 2])
        groove = np.minimum(1 - step(0.012, 0.03, np.abs(z - 0.16)), 1)
        return np.asarray(web(texels) * step(0.17, 0.2, z) - radius * 0.012 * groove)

    material = Material(colour=skin, roughness=0.4, specular=0.45, clearcoat=0.2, clearcoat_gloss=0.7)
    return Finish(material=material, heights=heights)


def _leather(colour: Colour, roughness: float, coat: float) -> Material:
    return Material(colour=colour, roughness=roughness, specular=0.45, clearcoat=coat, clearcoat_gloss=0.8)
