"""Sandwiches cut in triangles, and long filled rolls."""

import numpy as np

from studiolo.engines.maquette.makers.food.burgers import CHEDDAR
from studiolo.engines.maquette.makers.food.dish import LEAFY, MOIST, WET, Dish, food
from studiolo.engines.maquette.makers.food.greens import frill_ring, tomato_flesh, tomato_slice
from studiolo.engines.maquette.makers.food.icing import sprinkle, upward
from studiolo.engines.maquette.makers.food.service import board, pick, plate
from studiolo.engines.maquette.makers.food.shapes import noise, oval, roughened, sheet_mesh, slab_grid, wobbled
from studiolo.engines.maquette.makers.food.surfaces import GOLDEN, blended, crumb, crust, ramp
from studiolo.engines.maquette.makers.materials import Finish
from studiolo.engines.maquette.makers.solid_grain import blend, step
from studiolo.engines.maquette.makers.turning import Texels
from studiolo.engines.maquette.model import Material, Mesh, Numbers
from studiolo.engines.maquette.settings.surfaces import hex_colour


def sandwich(dish: Dish) -> None:
    """Two triangles, cut faces towards us, held by picks."""
    z0 = board(dish, 0.24, 0.16, thick=0.015) if dish.random.random() < 0.5 else plate(dish, 0.125)
    toasted = dish.says("toasted", "grilled", "club", "toastie")
    for number, (x, y, turn) in enumerate(((-0.045, 0.01, 8), (0.048, -0.006, -14))):
        with dish.at(x, y, z0, turn_deg=turn):
            _half_sandwich(dish, toasted)
            if dish.says("club") or number >= 0:
                pick(dish, 0, 0.012, 0.05, 0.024)


def _triangle(size: float) -> Numbers:
    """A half slice: its long cut edge towards -y."""
    corners = np.array([(-size, 0.0), (size, 0.0), (0.0, size * 0.96)]) - (0, size * 0.34)
    edge = np.concatenate([np.linspace(corners[k], corners[(k + 1) % 3], 30, endpoint=False) for k in range(3)])
    middle = edge.mean(axis=0)
    return np.asarray(edge - middle)


def _half_sandwich(dish: Dish, toasted: bool) -> None:
    size = 0.066
    outline = _triangle(size)
    z = 0.0
    seed = dish.seed()
    low = float(outline[:, 1].min())

    def bread(base: float) -> None:
        grid = slab_grid(outline, 0, 0.013, 0.002, rings=16)
        crumb_ = crumb(
            hex_colour("#efdfbd") if not dish.says("wheat", "brown", "rye") else hex_colour("#d0a66c"),
            pore_m=0.0024,
            seed=seed,
        )
        assert crumb_.colours is not None
        body = crumb_.colours

        def colours(texels: Texels) -> Numbers:
            side = (1 - step(0.3, 0.7, np.abs(texels.normals[..., 2]))) * step(-0.5, 0.0, texels.normals[..., 1])
            out = blend(body(texels), hex_colour("#b06f33"), side)
            if not toasted:
                return out
            face = step(0.6, 0.9, np.abs(texels.normals[..., 2]))
            brown = ramp(("#e0b573", "#c08440", "#8d5322"), 0.4 + 0.25 * noise(texels.points, 0.02, seed, 3))
            return blend(out, brown, face * 0.9)

        with dish.at(0, 0, base):
            dish.bake(
                grid, Finish(material=Material(roughness=0.85), colours=colours, heights=crumb_.heights), "bread", 400
            )

    def sheet(base: float, thick: float, codes: tuple[str, ...], grow: float, name: str, rough: float = 0.001) -> None:
        grid = roughened(
            slab_grid(wobbled(outline * grow, 0.0018, dish.seed(), 0.03), 0, thick, thick * 0.4, rings=8),
            0.016,
            rough,
            dish.seed(),
        )
        with dish.at(0, 0, base):
            dish.paint(grid, blended(codes, 0.012, dish.seed(), 0.2), MOIST, name)

    bread(z)
    z += 0.0132
    for _ in range(2):
        z += 0.0014
        points = _frill(outline, low, z, dish.seed())
        dish.add(points, LEAFY, "lettuce")
    z += 0.002
    filling = (
        ("#e9a9a0", "#dd8f88", "#d07d78")
        if not dish.says("beef", "tuna", "egg", "chicken")
        else ("#e3c79a", "#d4ad79", "#c39660")
    )
    for _ in range(3):
        sheet(z, 0.0024, filling, 1.035, "ham", 0.0012)
        z += 0.0023
    sheet(z, 0.003, ("#f2b52e", "#f0ad22"), 1.04, "cheese", 0.0004)
    z += 0.003
    for x in (-0.038, 0.0, 0.038):
        with dish.at(x, low + 0.027 - 0.006, z):
            dish.paint(tomato_slice(0.0245, 0.0055), tomato_flesh(0.0245, dish.seed() % 7), WET, "tomato")
    z += 0.0058
    dish.add(_frill(outline, low, z, dish.seed()), LEAFY, "lettuce")
    bread(z + 0.0016)


def _frill(outline: Numbers, low: float, z: float, seed: int) -> Mesh:
    """Lettuce that stands out of the cut edge."""
    t, u = np.linspace(0, 1, 10)[:, None], np.linspace(-1, 1, 90)[None, :]
    wild = np.sin(u * 31 + seed) + 0.7 * np.sin(u * 53 + 2 * seed)
    reach = 0.006 + 0.004 * np.sin(u * 9 + seed)
    x = 0.061 * u + 0 * t
    y = low + 0.02 * (1 - t) - reach * t + 0 * u
    height = z + 0.0028 * t**2 * wild - 0.004 * t**2
    shade = ramp(("#d9e29a", "#9cc04f", "#6fa238", "#5b8f2e"), t + 0.08 * wild * t)
    return sheet_mesh(np.stack(np.broadcast_arrays(x, y, height), axis=-1), shade)


def submarine(dish: Dish) -> None:
    """A long roll, filled."""
    seed = dish.seed()
    long, wide = 0.24, 0.068
    outline = oval(long, wide, power=3.4, sides=120)
    lower = roughened(slab_grid(outline, 0, 0.022, 0.012, rings=14), 0.04, 0.0008, seed)
    dish.bake(lower, crust(GOLDEN, seed=seed, size_m=0.12, bake=0.5, top=0.15, gloss=0.2), "bread", 700)
    z = 0.023
    ring = frill_ring(0.01, 0.041, z + 0.001, seed, ruffle=0.005)
    dish.add(
        Mesh(
            vertices=ring.vertices * np.array((2.9, 1, 1), np.float32),
            faces=ring.faces,
            normals=ring.normals,
            colours=ring.colours,
        ),
        LEAFY,
        "lettuce",
    )
    for number in range(6):
        with dish.at((number - 2.5) * 0.036, -0.008, z + 0.002 + 0.0006 * (number % 2)):
            dish.paint(tomato_slice(0.025, 0.005), tomato_flesh(0.025, number), WET, "tomato")
    for k in range(2):
        grid = roughened(
            slab_grid(
                wobbled(oval(long * 0.94, wide * 1.1, power=4, sides=120), 0.003, seed + k, 0.03),
                0,
                0.0024,
                0.001,
                rings=12,
            ),
            0.012,
            0.0013,
            seed + k,
        )
        with dish.at(0, 0, z + 0.0085 + 0.003 * k):
            dish.paint(grid, blended(("#e6a59b", "#d88a82", "#c97a72"), 0.01, seed), MOIST, "ham")
    cheese = roughened(
        slab_grid(oval(long * 0.9, wide * 1.12, power=6, sides=120), 0, 0.0026, 0.001, rings=10), 0.02, 0.0006, seed
    )
    with dish.at(0, 0, z + 0.0148):
        dish.paint(cheese, CHEDDAR, WET, "cheese")
    upper = roughened(slab_grid(outline, 0, 0.036, 0.022, rings=20), 0.04, 0.0012, seed + 4)
    with dish.at(0, 0.004, z + 0.0175):
        skin = dish.bake(
            upper, crust(GOLDEN, seed=seed + 1, size_m=0.12, bake=0.58, top=0.22, gloss=0.45), "bread", 800
        )
        sprinkle(dish, skin, 160, upward(0.3), long_m=0.0036, colours=("#f0dfb4",), kind="seed")


MAKERS = (
    food("sandwich", "sandwich, club sandwich, ham sandwich, cheese sandwich, toasted sandwich, blt, sandwich platter", 0.25, sandwich),
    food("sub", "submarine sandwich, sub, baguette sandwich, panini, hoagie, sub sandwich", 0.24, submarine, 14.0),
)  # fmt: skip
