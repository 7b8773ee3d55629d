"""Ice cream in cones, cups and glasses, and on sticks."""

import numpy as np

from studiolo.engines.maquette.makers.blown import dense
from studiolo.engines.maquette.makers.food.berries import cherry_on
from studiolo.engines.maquette.makers.food.dish import MOIST, WET, Dish, food
from studiolo.engines.maquette.makers.food.greens import sprig
from studiolo.engines.maquette.makers.food.icing import coated, drips, sprinkle, swirl, upward
from studiolo.engines.maquette.makers.food.service import stick
from studiolo.engines.maquette.makers.food.shapes import (
    ball_grid,
    coloured,
    noise,
    oval,
    slab_grid,
    turned_grid,
)
from studiolo.engines.maquette.makers.food.surfaces import freckled, lighter, mottled
from studiolo.engines.maquette.makers.materials import Finish, dress
from studiolo.engines.maquette.makers.plates import rounded
from studiolo.engines.maquette.makers.solid_grain import Grain, blend, step
from studiolo.engines.maquette.makers.turning import Texels, curve, filleted, hollow, turned
from studiolo.engines.maquette.model import Colour, Material, Mesh, Numbers
from studiolo.engines.maquette.settings.surfaces import hex_colour

ICE = Material(per_vertex=True, roughness=0.42, specular=0.45, clearcoat=0.3, clearcoat_gloss=0.75)
SCOOPS = ("#f4e5c0", "#f2a3b3", "#6b3c22", "#bcd7a0", "#f3c07a", "#c9b0dd")


def scoop(dish: Dish, radius: float, colour: Colour, *, chips: bool = False) -> Mesh:
    """A ball with a rough skirt where the spoon left it and furrows where it ran."""
    seed = dish.seed()
    turn = np.linspace(-np.pi / 2, np.pi / 2, 60)
    line = np.stack([np.cos(turn) * radius, np.sin(turn) * radius], axis=1)
    grid = turned_grid(line, 100)
    skirt = np.exp(-(((grid[..., 2] / radius + 0.52) / 0.17) ** 2))
    ragged = 0.16 * skirt * (1 + 0.55 * noise(grid, radius * 0.28, seed, 2))
    drag = 0.02 * np.abs(noise(grid * np.array((1, 1, 2.4)), radius * 0.35, seed + 1, 3))
    push = ragged - drag + 0.012 * noise(grid, radius * 0.1, seed + 2, 2)
    push[:, -1] = push[:, 0]
    grid = grid * (1 + push[..., None])
    for row in (0, -1):
        grid[row] = grid[row].mean(axis=0)
    tone: Grain = mottled(colour, radius * 0.3, seed, 0.05)
    if chips:
        tone = freckled(tone, hex_colour("#2a130a"), radius * 0.16, seed, 0.95, 0.1)
    return dish.paint(grid, tone, ICE, "scoop")


def cone(dish: Dish, radius: float, tall: float) -> None:
    """A rolled wafer pressed with a lattice."""
    seed = dish.seed()
    line = filleted(
        [
            (0, 0, 0),
            (0.003, 0.001, 0.002),
            (radius, tall, 0.001),
            (radius - 0.0022, tall, 0.0006),
            (0.002, 0.02, 0.001),
            (0, 0.02, 0),
        ],
        6,
    )
    grid = turned_grid(dense(line), 120)

    def lattice(points: Numbers) -> Numbers:
        turn, z = np.arctan2(points[..., 1], points[..., 0]), points[..., 2]
        u, v = turn * 13 / np.pi + z * 170, turn * 13 / np.pi - z * 170
        near = np.minimum(np.abs((u % 1) - 0.5), np.abs((v % 1) - 0.5))
        return np.asarray(1 - step(0.06, 0.2, near))

    def colours(texels: Texels) -> Numbers:
        base = mottled(hex_colour("#d79a4c"), 0.02, seed, 0.1, 0.04)(texels)
        return blend(base * 0.86, hex_colour("#e8b56a"), lattice(texels.points) * 0.8)

    dish.bake(
        grid,
        Finish(material=Material(roughness=0.65), colours=colours, heights=lambda t: 0.0008 * lattice(t.points)),
        "cone",
        700,
    )


def flavours_of(dish: Dish, count: int) -> list[Colour]:
    if dish.spec.colour is not None or dish.named_flavour():
        return [dish.flavour("#f4e5c0")] * count
    start = int(dish.random.integers(len(SCOOPS)))
    return [hex_colour(SCOOPS[(start + number) % len(SCOOPS)]) for number in range(count)]


def ice_cream(dish: Dish) -> None:
    if dish.says("sundae", "cup", "bowl"):
        sundae(dish)
        return
    soft = dish.says("soft", "serve", "whipped") or (dish.random.random() < 0.2 and not dish.says("scoop"))
    radius, tall = 0.027, 0.115
    cone(dish, radius, tall)
    count = (
        1
        if dish.says("single", "one")
        else 3
        if dish.says("triple", "three")
        else 2
        if dish.says("double", "two")
        else 1 + int(dish.random.random() < 0.6)
    )
    colours = flavours_of(dish, count)
    if soft:
        with dish.at(0, 0, tall - 0.012):
            swirl(dish, 0.034, 0.082, colours[0], turns=3.1)
        return
    z = tall + 0.012
    for number, colour in enumerate(colours):
        size = 0.0315 - 0.0015 * number
        with dish.at(0.002 * number, 0, z, turn_deg=dish.uniform(0, 360)):
            chips = dish.says("chip", "stracciatella", "mint")
            on = scoop(dish, size, colour, chips=chips)
            if number == count - 1 and dish.says("sprinkle"):
                sprinkle(dish, on, 60, upward(0.2), long_m=0.005)
        z += size * 1.42


def sundae(dish: Dish) -> None:
    """Three scoops in a footed glass under sauce and cream, a cherry and a wafer."""
    outer = curve(np.array([(0.007, 0.045), (0.02, 0.05), (0.038, 0.075), (0.047, 0.115)]), 50)
    glass = Material(kind="glass", colour=(0.97, 0.985, 0.98), roughness=0.0, ior=1.5)
    cup = hollow(outer - (0, 0.045), 0.0026, floor_m=0.008, soft_m=0.006)
    with dish.at(0, 0, 0.045):
        dish.part(dress(turned(cup.profile), Finish(material=glass), "glass"))
    foot = filleted(
        [
            (0, 0, 0),
            (0.032, 0, 0.001),
            (0.032, 0.003, 0.001),
            (0.01, 0.009, 0.01),
            (0.0055, 0.02, 0.01),
            (0.0055, 0.036, 0.006),
            (0.011, 0.0455, 0.004),
            (0, 0.0455, 0),
        ],
        8,
    )
    dish.part(dress(turned(foot), Finish(material=glass), "foot"))
    inside = np.concatenate([cup.inside[cup.inside[:, 1] < 0.058] * (0.985, 1.0) + (0, 0.046), [(0.0, 0.103)]])
    tones = flavours_of(dish, 3)
    dish.paint(turned_grid(dense(inside), 60), mottled(lighter(tones[1], 0.2), 0.02, dish.seed(), 0.1), ICE, "ice")
    for number, (x, y, z) in enumerate(((-0.021, -0.012, 0.116), (0.021, -0.012, 0.116), (0.0, 0.02, 0.118))):
        with dish.at(x, y, z, turn_deg=dish.uniform(0, 360)):
            scoop(dish, 0.0245, tones[number])
    with dish.at(0, -0.002, 0.122):
        body = ball_grid(0.031, rows=60, columns=100)[::-1]
        run = 0.02 + drips(100, 8, 0.004, 0.024, 0.17, dish.random)
        dish.paint(
            coated(body, run, 0.0018, bead=0.8, seed=3),
            hex_colour("#2f140a")
            if not dish.says("strawberry", "caramel")
            else hex_colour("#a3182a" if dish.says("strawberry") else "#a55a1c"),
            WET,
            "sauce",
        )
    with dish.at(0, -0.002, 0.15):
        on = swirl(dish, 0.019, 0.028, hex_colour("#faf5ea"), turns=2.1)
        sprinkle(dish, on, 30, upward(0.1), long_m=0.004)
    cherry_on(dish, 0.001, -0.003, 0.173, 0.0095)
    wafer = slab_grid(rounded(0.022, 0.075, 0.002, steps=4).points, -0.0022, 0.0022, 0.0008)
    with dish.at(0.022, 0.016, 0.16), dish.leaning((1.0, 0.0, 0.0), 68.0), dish.leaning((0.0, 1.0, 0.0), 20.0):
        dish.paint(wafer, mottled(hex_colour("#d59c53"), 0.006, 4, 0.1), name="wafer")


def popsicle(dish: Dish) -> None:
    """A bar on its stick, a bite of lighter frost over it; upright."""
    seed = dish.seed()
    colour = dish.flavour("#e8425c", "#f28f2f", "#6ab8d8", "#9ecb52", "#8b4a2a")
    outline = np.concatenate([rounded(0.048, 0.105, 0.023, steps=14).points])
    outline[outline[:, 1] < 0, 0] *= 0.97
    grid = slab_grid(outline, -0.0105, 0.0105, 0.006, rings=14)
    rib = np.exp(-(((np.abs(grid[..., 0]) - 0.0085) / 0.003) ** 2)) * (np.abs(grid[..., 1]) < 0.036)
    grid[..., 2] -= 0.0018 * rib * np.sign(grid[..., 2])
    upright = np.stack([grid[..., 0], -grid[..., 2], grid[..., 1] + 0.115], axis=-1)
    two = dish.spec.second_colour

    def colours(texels: Texels) -> Numbers:
        z = texels.points[..., 2] + 0.002 * noise(texels.points, 0.02, seed)
        base = blend(lighter(colour, 0.12), colour, step(0.07, 0.17, z))
        if two is not None:
            base = blend(two, base, step(0.112, 0.118, z))
        frost = step(0.5, 1.6, noise(texels.points, 0.009, seed + 1, 3))
        return blend(base, lighter(colour, 0.6), 0.28 * frost)

    coated_ = dish.says("chocolate")
    shine = WET if coated_ else Material(per_vertex=True, roughness=0.2, clearcoat=0.7, clearcoat_gloss=0.85)
    dish.paint(upright, colours, shine, "ice")
    with dish.at(0, 0, 0.07):
        stick(dish, 0.068)
    if coated_:
        on = coloured(upright, (1, 1, 1))
        sprinkle(dish, on, 60, lambda p, n: p[:, 2] > 0.08, long_m=0.004, colours=("#c99a5b", "#e0bd86"), kind="bead")


def ice_cream_cup(dish: Dish) -> None:
    """A paper cup with three scoops and a wooden spoon."""
    line = filleted(
        [
            (0, 0, 0),
            (0.033, 0, 0.001),
            (0.043, 0.05, 0.0008),
            (0.0445, 0.0515, 0.001),
            (0.041, 0.0505, 0.0008),
            (0.031, 0.003, 0.001),
            (0, 0.003, 0),
        ],
        6,
    )
    paper = dish.says("paper") or dish.random.random() < 0.7
    finish = Finish(
        material=Material(
            colour=hex_colour(("#f3d3d8", "#cfe3df", "#f0e2c0")[int(dish.random.integers(3))]),
            roughness=0.6 if paper else 0.2,
        )
    )
    dish.part(dress(turned(line), finish, "cup"))
    tones = flavours_of(dish, 3)
    fill = turned_grid(dense(np.array([(0, 0.01), (0.034, 0.012), (0.0405, 0.044), (0, 0.046)])), 50)
    dish.paint(fill, mottled(tones[0], 0.02, dish.seed(), 0.08), ICE, "ice")
    for number, (x, y, z) in enumerate(((-0.0185, -0.01, 0.06), (0.0185, -0.01, 0.06), (0.0, 0.017, 0.063))):
        with dish.at(x, y, z, turn_deg=dish.uniform(0, 360)):
            scoop(dish, 0.0225, tones[number], chips=dish.says("chip"))
    sprig(dish, 0, -0.004, 0.079, 0.018)
    spoon = slab_grid(oval(0.012, 0.07, power=2.6), -0.0008, 0.0008, 0.0005)
    with dish.at(0.026, 0.012, 0.078), dish.leaning((0.0, 1.0, 0.0), 20.0), dish.leaning((1.0, 0.0, 0.0), 80.0):
        dish.paint(spoon, hex_colour("#dcbb88"), MOIST, "spoon")


MAKERS = (
    food(
        "ice-cream",
        "ice cream cone, ice cream, icecream, gelato cone, ice-cream, soft serve, ice cream scoop",
        0.19,
        ice_cream,
    ),
    food("sundae", "sundae, ice cream sundae, banana split, parfait", 0.2, sundae),
    food(
        "ice-cream-cup",
        "ice cream cup, gelato, cup of ice cream, bowl of ice cream, frozen yogurt, sorbet, sherbet",
        0.12,
        ice_cream_cup,
    ),
    food("popsicle", "popsicle, ice pop, ice lolly, ice cream bar, ice cream stick", 0.167, popsicle),
)
