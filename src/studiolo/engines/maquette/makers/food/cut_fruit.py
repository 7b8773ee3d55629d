"""Every whole fruit, and the same cut open where that is asked."""

from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.makers.food.cut_faces import CUT_WORDS, cut_half, flesh, is_cut, with_pips
from studiolo.engines.maquette.makers.food.dish import MOIST, WET, Dish
from studiolo.engines.maquette.makers.food.greens import citrus_flesh, tomato_flesh
from studiolo.engines.maquette.makers.food.shapes import noise, puck_grid, slab_grid
from studiolo.engines.maquette.makers.food.surfaces import blended, mottled, ramp
from studiolo.engines.maquette.makers.fruit import MAKERS as WHOLE_FRUIT
from studiolo.engines.maquette.makers.materials import Finish
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.makers.solid_grain import Grain, blend, step
from studiolo.engines.maquette.makers.turning import Texels
from studiolo.engines.maquette.model import Material, Model, Numbers
from studiolo.engines.maquette.settings.surfaces import hex_colour


def cut_fruit(dish: Dish, name: str) -> None:
    """A whole one behind, a half and a slice before it."""
    seed = dish.seed()
    whole = next(maker for maker in WHOLE_FRUIT if maker.key == f"own:{name}")
    size = whole.size_m
    one = whole.make(replace(dish.spec, key=whole.key, noun=name, size_m=size, modifiers=()))
    with dish.at(-size * 0.6, size * 0.5, 0.0):
        dish.part(*one.parts)
    face, skin, stretch = faces_of(dish, name, size / 2, seed)
    cut_half(
        dish,
        size * 0.49,
        skin,
        face,
        at=(size * 0.55, -size * 0.1),
        turn_deg=-12,
        tip_deg=46,
        gloss=0.6,
        stretch=stretch,
        name="half",
    )
    for number in range(2):
        with (
            dish.at(-size * 0.25 + size * 0.62 * number - size * 0.3, -size * 0.62, size * 0.045 * number),
            dish.leaning((0.4, 1.0, 0.0), 12.0 * number),
        ):
            dish.paint(
                puck_grid(size * 0.47, size * 0.07, soft=size * 0.012, rows=70, columns=140)
                * np.array((1, stretch[1], 1)),
                face,
                WET,
                "slice",
            )


def faces_of(dish: Dish, name: str, radius: float, seed: int) -> tuple[Grain, Grain, tuple[float, float, float]]:
    citrus = {"orange": ("#f0962a", "#e8801a"), "lemon": ("#f0dc6a", "#eec52a"), "lime": ("#c3d67a", "#6f9a2e")}
    if dish.says("grapefruit"):
        citrus["orange"] = ("#e4604e", "#eba54a")
    if name in citrus:
        pulp, rind = citrus[name]
        return citrus_flesh(radius, pulp, rind, seed % 7), mottled(hex_colour(rind), 0.004, seed, 0.05), (1.0, 1.0, 1.0)
    if name == "watermelon":
        base = flesh(
            radius,
            ("#d9283a", "#d42a36", "#cf2c34", "#d8474a", "#e9e3b8", "#b9cf8a"),
            seed,
            rim="#2f5d2a",
            rim_share=0.95,
        )
        skin = blended(("#1f4a1f", "#2f6a2a", "#6f9a4a"), 0.03, seed, 0.3, 0.35)
        return with_pips(base, radius, 17, 0.42, "#17110e", seed, long=0.04, wide=0.022, rows=3), skin, (1.0, 1.0, 1.0)
    if name in ("apple", "pear"):
        peel = dish.colour("#b5201c", "#8fae35", "#c9a92f") if name == "apple" else dish.colour("#b5b13f")
        base = flesh(radius, ("#efe6b8", "#f5eecb", "#f6efcf", "#f3eabf"), seed, rim="#b5201c", rim_share=0.96)

        def face(texels: Texels) -> Numbers:
            far = np.hypot(texels.points[..., 0], texels.points[..., 1]) / radius
            out = with_pips(base, radius, 5, 0.19, "#3a1d0c", seed, long=0.085, wide=0.04)(texels)
            core = np.exp(-(((far - 0.36) / 0.012) ** 2)) * 0.35
            return blend(blend(out, hex_colour("#cfc98a"), core), peel, step(0.96, 0.98, far))

        return face, mottled(peel, 0.03, seed, 0.1), (1.0, 1.0, 1.0)
    if name == "tomato":
        return tomato_flesh(radius, seed % 7), mottled(hex_colour("#b8180f"), 0.03, seed, 0.04), (1.0, 1.0, 1.0)
    if name in ("peach", "plum"):
        layers = (
            ("#b8402a", "#f0b04a", "#f3bd58", "#f3c46a")
            if name == "peach"
            else ("#d98a3a", "#e0a045", "#dca048", "#c96a4a")
        )
        rind = "#e0835a" if name == "peach" else "#4a1d45"
        base = flesh(radius, layers, seed, rim=rind, rim_share=0.95)

        def stone(texels: Texels) -> Numbers:
            far = np.hypot(texels.points[..., 0], texels.points[..., 1]) / radius
            return blend(
                base(texels),
                ramp(("#6a3a1c", "#8a5228"), 0.5 + 0.4 * noise(texels.points, radius * 0.1, seed)),
                1 - step(0.34, 0.37, far),
            )

        return stone, mottled(hex_colour(rind), 0.03, seed, 0.1), (1.0, 1.0, 1.0)
    base = flesh(radius, ("#f6d9c8", "#e8604a", "#dd3a35", "#c9201f"), seed, rim="#b8141a", rim_share=0.94)
    return base, mottled(hex_colour("#b8141a"), 0.02, seed, 0.06), (1.0, 1.0, 1.0)


def watermelon_slice(dish: Dish) -> None:
    """Triangles of red, one leaning on the next."""
    radius, seed = 0.13, dish.seed()
    face, skin, _ = faces_of(dish, "watermelon", radius, seed)
    for number, (x, y, z, turn, tip) in enumerate(((0.0, 0.03, 0.0, 8, 78), (0.012, -0.045, 0.0, -16, 0))):
        half = np.radians(48)
        angle = np.linspace(-half, half, 60) - np.pi / 2
        arc = np.stack([np.cos(angle), np.sin(angle)], axis=1) * radius
        near = np.linspace(0, 1, 30)[1:, None]
        outline = np.concatenate([arc, (arc[-1] * (1 - near))[:-1], np.zeros((1, 2)), (arc[0] * near)[:-1]])
        shift = np.array((0, -radius * 0.6))
        grid = slab_grid(outline - shift, 0, 0.024, 0.002, rings=60)

        def colours(texels: Texels, shift: Numbers = shift) -> Numbers:
            back = Texels(points=texels.points + np.array((*shift, 0.0)), normals=texels.normals, across=texels.across)
            return face(back)

        with (
            dish.at(x, y, z, turn_deg=turn),
            dish.leaning((1.0, 0.0, 0.0), float(tip), (0.0, 0.0, 0.052 if tip else 0.0)),
        ):
            dish.bake(
                grid, Finish(material=Material(roughness=0.25, clearcoat=0.6), colours=colours), "watermelon", 800
            )
        del number
    del skin


def banana_cut(dish: Dish) -> None:
    whole = next(maker for maker in WHOLE_FRUIT if maker.key == "own:banana")
    dish.part(*whole.make(replace(dish.spec, key=whole.key, noun="banana", size_m=0.19, modifiers=())).parts)
    for number in range(6):
        face = flesh(
            0.0165, ("#e3c98a", "#f3e3ae", "#f5e8ba", "#f2e0a6"), number, rim="#ead58f", rim_share=0.95, rays=3
        )
        with (
            dish.at(-0.05 + 0.021 * number, -0.055 + 0.004 * (number % 2), 0.001 + 0.0016 * number),
            dish.leaning((0.2, 1.0, 0.0), 9.0),
        ):
            dish.paint(puck_grid(0.0165, 0.006, soft=0.001, rows=44, columns=64), face, MOIST, "slice")


def maybe_cut(maker: Maker) -> Maker:
    """The whole fruit's own maker, or the fruit cut open where that is asked."""
    name = maker.key.removeprefix("own:")

    def make(spec: ThingSpec) -> Model:
        if not is_cut(spec) or spec.material:
            return maker.make(spec)
        dish = Dish(spec)
        if name == "banana":
            banana_cut(dish)
        elif name == "watermelon" and CUT_WORDS & {"slice", "slices", "wedge", "wedges", "sliced"} & {
            *spec.modifiers,
            *spec.noun.split(),
        }:
            watermelon_slice(dish)
        else:
            cut_fruit(dish, name)
        dish.honoured.add("modifiers")
        return dish.model()

    extra = () if name == "egg" else tuple(f"{name} {word}" for word in ("slice", "half", "wedge"))
    return replace(maker, nouns=(*maker.nouns, *extra), make=make)


CUTTABLE = ("apple", "pear", "orange", "lemon", "lime", "peach", "plum", "tomato", "strawberry", "banana", "watermelon")


MAKERS = (
    *(maybe_cut(maker) if maker.key.removeprefix("own:") in CUTTABLE else maker for maker in WHOLE_FRUIT),
)  # fmt: skip
