"""Cakes whole and by the slice, and cheesecake."""

from itertools import pairwise

import numpy as np

from studiolo.engines.maquette.makers.bench import toward
from studiolo.engines.maquette.makers.food.berries import topping
from studiolo.engines.maquette.makers.food.dish import MOIST, SOFT, WET, Dish, food
from studiolo.engines.maquette.makers.food.icing import around, candle, coated, drips, rosettes, sprinkle, upward
from studiolo.engines.maquette.makers.food.scatter import copies, frames_on, points_on, varied
from studiolo.engines.maquette.makers.food.shapes import (
    ball_grid,
    coloured,
    noise,
    puck_grid,
    roughened,
    slab_grid,
    turned_grid,
)
from studiolo.engines.maquette.makers.food.surfaces import coating, crumbed, darker, lighter, mottled, pores
from studiolo.engines.maquette.makers.materials import Finish
from studiolo.engines.maquette.makers.solid_grain import blend, step
from studiolo.engines.maquette.makers.turning import Texels, filleted
from studiolo.engines.maquette.model import Colour, Material, Numbers
from studiolo.engines.maquette.settings.surfaces import hex_colour

SPONGES = {
    "chocolate": "#43220f",
    "red velvet": "#8a191a",
    "velvet": "#8a191a",
    "carrot": "#b27434",
    "coffee": "#7d5130",
    "matcha": "#8a9c4c",
    "lemon": "#eed98f",
    "strawberry": "#ecd09a",
    "banana": "#d9b476",
    "pumpkin": "#b9722f",
}

BERRY_WORDS = ("strawberry", "raspberry", "blueberry", "blackberry", "cherry", "fruit", "berry")


def sponge_of(dish: Dish) -> Colour:
    if dish.spec.material == "velvet":
        dish.honoured.add("material")
    named = next((code for word, code in SPONGES.items() if dish.says(word)), "#e9c98a")
    if dish.spec.colour is not None and dish.says("velvet"):
        return toward(dish.colour("#8a191a"), hex_colour("#8a191a"), 0.3)
    return hex_colour(named)


def frosting_of(dish: Dish) -> tuple[Colour, Colour]:
    """The cream all round, and what runs down over it."""
    if dish.says("velvet", "carrot"):
        return hex_colour("#f5ecdc"), hex_colour("#f5ecdc")
    if dish.spec.colour is not None:
        colour = dish.colour("#ffffff")
        return lighter(colour, 0.08), darker(colour, 0.82) if dish.says("chocolate") else lighter(colour, 0.35)
    if dish.says("chocolate", "black forest", "mocha"):
        return hex_colour("#5b331c"), hex_colour("#2a1109")
    named = dish.named_flavour()
    if named:
        colour = dish.flavour("#f3d3d6")
        return lighter(colour, 0.25), colour
    pairs = (("#f6ead7", "#3a1a0d"), ("#f3cfd3", "#7a2438"), ("#f4ecdc", "#c07a35"), ("#f5e6e0", "#e88fa3"))
    first, second = pairs[int(dish.random.integers(len(pairs)))]
    return hex_colour(first), hex_colour(second)


def stand(dish: Dish, radius: float) -> float:
    """A low china stand."""
    line = filleted(
        [
            (0, 0.0, 0),
            (radius * 0.42, 0, 0.002),
            (radius * 0.4, 0.006, 0.004),
            (radius * 0.14, 0.018, 0.02),
            (radius * 0.14, 0.03, 0.01),
            (radius * 0.6, 0.038, 0.01),
            (radius, 0.04, 0.002),
            (radius * 1.01, 0.046, 0.002),
            (0, 0.046, 0),
        ],
        8,
    )
    dish.bake(
        turned_grid(line, 96),
        Finish(material=Material(colour=hex_colour("#f1eee7"), roughness=0.2, clearcoat=0.9)),
        "stand",
    )
    return 0.046


def cake(dish: Dish) -> None:
    """Two layers under cream, a glaze that drips, piped rosettes and what its name promises on top."""
    if dish.says("slice", "piece"):
        cake_slice(dish)
        return
    base = stand(dish, 0.135)
    radius, tall = 0.105, dish.uniform(0.085, 0.105)
    cream, glaze = frosting_of(dish)
    seed = dish.seed()
    body = puck_grid(radius, tall, soft=0.008, columns=144, rows=70)
    with dish.at(0, 0, base):
        combed = roughened(body, 0.05, 0.0004, seed)
        dish.bake(
            combed,
            naked(sponge_of(dish), cream, tall, seed)
            if dish.says("velvet", "naked", "sponge")
            else coating(cream, seed=seed, size_m=0.03, gloss=0.25, ripple_m=0.0004),
            "cream",
        )
        run = drips(144, 17, 0.002, tall * 0.5, 0.085, dish.random)
        ran = not dish.says("carrot", "velvet", "naked", "sponge") and (
            dish.random.random() < 0.85 or dish.says("chocolate", "drip")
        )
        if ran:
            dish.paint(coated(body[::-1], radius + run, 0.0022, bead=0.7, seed=seed), glaze, WET, "glaze")
        top = tall + (0.0022 if ran else 0.0)
        _decorate(dish, radius, top, cream if ran else lighter(cream, 0.2), glaze)
        _foot_ring(dish, radius, cream)


def naked(sponge: Colour, cream: Colour, tall: float, seed: int) -> Finish:
    """Sponge that shows its three layers, cream between them and on top."""
    body = crumbed(sponge, 0.003, seed, 0.3)

    def colours(texels: Texels) -> Numbers:
        z = texels.points[..., 2] + 0.0012 * noise(texels.points, 0.02, seed + 1, 2)
        seam = np.minimum(np.abs(z - tall / 3), np.abs(z - 2 * tall / 3))
        filled = np.maximum(1 - step(0.0032, 0.0042, seam), step(tall - 0.009, tall - 0.0075, z))
        thin = 0.35 * step(0.3, 1.6, noise(texels.points, 0.05, seed + 2, 3))
        return blend(blend(body(texels), cream, thin), cream, filled)

    return Finish(material=Material(roughness=0.75, specular=0.3), colours=colours)


def _foot_ring(dish: Dish, radius: float, cream: Colour) -> None:
    rosettes(dish, around(30, radius + 0.001, 0.0), 0.0105, 0.013, cream)


def _decorate(dish: Dish, radius: float, top: float, cream: Colour, glaze: Colour) -> None:
    birthday = dish.says("birthday", "party", "candle")
    named = next((word for word in BERRY_WORDS if dish.says(word)), "")
    rosettes(dish, around(10, radius * 0.78, top), 0.018, 0.024, cream)
    if birthday:
        count = next((n for n in range(1, 13) if dish.says(str(n), _NUMBERS[n])), 7)
        spots = around(count, radius * 0.42 if count > 1 else 0.0, top)
        for number, (x, y, z) in enumerate(spots):
            candle(dish, x, y, z, hex_colour(("#e8577a", "#4aa3c7", "#f0b83c", "#7abf6a", "#9b74c9")[number % 5]))
        on = coloured(puck_grid(radius * 0.97, top, soft=0.006, rows=40), (1, 1, 1))
        sprinkle(
            dish, on, 150, lambda p, n: (n[:, 2] > 0.8) * (np.hypot(p[:, 0], p[:, 1]) < radius * 0.95), long_m=0.0065
        )
        return
    fruit = named or ("cherry" if dish.random.random() < 0.5 else "strawberry")
    for x, y, z in around(10, radius * 0.78, top + 0.019):
        topping(dish, "cherry" if fruit == "fruit" else fruit, x, y, z, 0.85)
    if named and dish.random.random() < 0.8:
        for x, y, z in [(0.0, 0.0, top), *around(5, radius * 0.24, top), *around(9, radius * 0.47, top)]:
            topping(
                dish,
                named if named != "fruit" else ("strawberry", "blueberry", "raspberry")[int(dish.random.integers(3))],
                x,
                y,
                z,
                1.0,
            )
        return
    shaving(dish, radius * 0.6, top, glaze if dish.says("chocolate") else hex_colour("#4a2413"))


_NUMBERS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def shaving(dish: Dish, radius: float, z: float, colour: Colour, count: int = 60) -> None:
    """Curls of chocolate."""
    t = np.linspace(0, 1.5 * np.pi, 12)[:, None]
    u = np.linspace(-1, 1, 3)[None, :]
    points = np.stack(np.broadcast_arrays(u * 1.2, 0.4 * np.cos(t), 0.4 * np.sin(t)), axis=-1)
    from_grid = coloured(np.concatenate([points, points[:, ::-1] * 0.96, points[:, :1]], axis=1), (1, 1, 1))
    far = radius * np.sqrt(dish.random.random(count))
    turn = dish.random.uniform(0, 2 * np.pi, count)
    places = np.column_stack(
        [far * np.cos(turn), far * np.sin(turn), np.full(count, z + 0.002) + 0.004 * dish.random.random(count)]
    )
    frames = frames_on(np.tile((0.0, 0.0, 1.0), (count, 1)), dish.random, 25)
    dish.add(
        copies(
            from_grid,
            places,
            frames,
            0.008 * dish.random.uniform(0.5, 1.3, count),
            varied(colour, count, dish.random, 0.15),
        ),
        MOIST,
        "chocolate",
    )


def wedge(radius: float, degrees: float, sides: int = 40) -> Numbers:
    """A slice's outline around a point inside it, its tip towards -y."""
    half = np.radians(degrees / 2)
    turn = np.linspace(-half, half, sides) + np.pi / 2
    arc = np.stack([np.cos(turn), np.sin(turn)], axis=1) * radius
    near = np.linspace(0, 1, 14)[1:, None]
    left, right = arc[-1] * (1 - near), arc[0] * near
    line = np.concatenate([arc, left[:-1], np.zeros((1, 2)), right[:-1]])
    return np.asarray(line - (0, radius * 0.62))


def layered_slice(
    dish: Dish,
    radius: float,
    tall: float,
    degrees: float,
    layers: tuple[tuple[float, Colour, float], ...],
    outside: Colour | None,
) -> None:
    """A wedge whose cut faces show its layers. layers: (height up to which, colour, pore size; 0 for cream)."""
    seed = dish.seed()
    outline = wedge(radius, degrees)
    grid = slab_grid(outline, 0, tall, 0.003, rings=16)
    kinds = dict.fromkeys((colour, pore) for _, colour, pore in layers)
    sponge = {
        (colour, pore): crumbed(colour, pore, seed, 0.4) if pore else mottled(colour, 0.02, seed, 0.02)
        for colour, pore in kinds
    }

    def level(points: Numbers) -> Numbers:
        return np.asarray(points[..., 2] + 0.0007 * noise(points, 0.012, seed + 1, 2))

    def is_outside(points: Numbers) -> Numbers:
        far = np.hypot(points[..., 0], points[..., 1] + radius * 0.62)
        return np.asarray(step(radius - 0.0052, radius - 0.0042, far + 0.0004 * noise(points, 0.01, seed + 2)))

    def colours(texels: Texels) -> Numbers:
        z = level(texels.points)
        seen = {kind: paint(texels) for kind, paint in sponge.items()}
        out = seen[layers[0][1:]]
        for (below, _, _), (_, colour, pore) in pairwise(layers):
            out = blend(out, seen[colour, pore], step(below - 0.0004, below + 0.0004, z))
        return out if outside is None else blend(out, outside, is_outside(texels.points))

    def heights(texels: Texels) -> Numbers:
        z = level(texels.points)
        porous = {pore: -pore * 0.4 * pores(texels, pore, seed) for _, _, pore in layers if pore}
        depth: Numbers = np.zeros(z.shape)
        low = -1.0
        for high, _, pore in layers:
            if pore:
                depth = np.where((z > low) & (z <= high), porous[pore], depth)
            low = high
        return np.asarray(depth if outside is None else depth * (1 - is_outside(texels.points)))

    dish.bake(
        grid, Finish(material=Material(roughness=0.75, specular=0.3), colours=colours, heights=heights), "slice", 1200
    )


def cake_slice(dish: Dish) -> None:
    """Lying alone, its layers to us; a plate is asked for by name."""
    sponge, (cream, glaze) = sponge_of(dish), frosting_of(dish)
    radius, tall = 0.115, 0.082
    filling = cream if not dish.says("chocolate") else toward(cream, hex_colour("#8a5a38"), 0.25)
    third = tall / 3
    layers = (
        (third - 0.003, sponge, 0.0022),
        (third + 0.003, filling, 0.0),
        (2 * third - 0.003, sponge, 0.0022),
        (2 * third + 0.003, filling, 0.0),
        (tall - 0.005, sponge, 0.0022),
        (tall + 1, cream, 0.0),
    )
    with dish.at(turn_deg=-52):
        layered_slice(dish, radius, tall, 36, layers, cream)
        back = radius * 0.22
        if not dish.says("carrot", "velvet"):
            top = slab_grid(wedge(radius * 1.005, 36.6), tall - 0.001, tall + 0.0025, 0.0016, rings=10)
            dish.paint(top, glaze, WET, "glaze")
        rosettes(
            dish,
            [(0.0, back, tall + 0.002)],
            0.017,
            0.024,
            cream if not dish.says("chocolate") else lighter(cream, 0.12),
        )
        fruit = next(
            (word for word in BERRY_WORDS if dish.says(word)), "strawberry" if dish.random.random() < 0.5 else "cherry"
        )
        topping(dish, "strawberry" if fruit in ("fruit", "berry") else fruit, 0.0, back, tall + 0.021, 1.0)
        if dish.says("carrot"):
            sprinkle_nuts(dish, tall, radius)


def sprinkle_nuts(dish: Dish, tall: float, radius: float) -> None:
    on = coloured(slab_grid(wedge(radius * 0.95, 32), tall - 0.002, tall, 0.001), (1, 1, 1))
    points, normals = points_on(on, 40, dish.random, upward())
    piece = coloured(roughened(ball_grid(1.0, rows=7, columns=9), 1.0, 0.15, 2), (1, 1, 1))
    dish.add(
        copies(
            piece,
            points,
            frames_on(normals, dish.random, 50),
            0.0022 * dish.random.uniform(0.6, 1.3, (len(points), 3)),
            varied(hex_colour("#b8864c"), len(points), dish.random, 0.2),
        ),
        SOFT,
        "nuts",
    )


def cheesecake(dish: Dish) -> None:
    """A slice: biscuit below, pale cream, sauce and berries on top."""
    body = dish.flavour("#f3e3b6") if dish.says("chocolate", "matcha", "ube") else hex_colour("#f4e6bd")
    fruit = next(
        (word for word in BERRY_WORDS[:5] if dish.says(word)),
        ("strawberry", "raspberry", "blueberry")[int(dish.random.integers(3))],
    )
    sauce = {
        "strawberry": "#a5121f",
        "raspberry": "#a0122f",
        "blueberry": "#3a2350",
        "blackberry": "#35122f",
        "cherry": "#7f0f20",
    }[fruit]
    tall = 0.052
    layers = ((0.011, hex_colour("#a5703a"), 0.0016), (tall + 1, body, 0.0))
    with dish.at(turn_deg=-52):
        layered_slice(dish, 0.115, tall, 40, layers, toward(body, hex_colour("#c98a45"), 0.3))
        outline = wedge(0.112, 38)
        spill = slab_grid(outline * 0.96, tall - 0.001, tall + 0.003, 0.0016, rings=20)
        dish.paint(roughened(spill, 0.02, 0.0008, dish.seed()), hex_colour(sauce), WET, "sauce")
        for k in range(4 if fruit == "strawberry" else 9):
            spread = dish.random.normal(0, 0.012, 2)
            topping(dish, fruit, float(spread[0]), 0.015 + float(spread[1]) * 1.6 + 0.001 * k, tall + 0.003, 0.9)


MAKERS = (
    food(
        "cake",
        "cake, birthday cake, layer cake, chocolate cake, strawberry cake, carrot cake, wedding cake, red velvet cake, "
        "vanilla cake, sponge cake, cream cake, torte, fruit cake, lemon cake, gateau",
        0.27,
        cake,
    ),
    food(
        "cake-slice",
        "cake slice, slice of cake, piece of cake, chocolate cake slice, birthday cake slice, carrot cake slice, strawberry cake slice, "
        "red velvet cake slice, layer cake slice, vanilla cake slice, lemon cake slice, shortcake",
        0.13,
        cake_slice,
    ),
    food("cheesecake", "cheesecake, cheesecake slice, slice of cheesecake", 0.12, cheesecake),
)
