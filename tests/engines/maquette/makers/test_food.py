"""Food and drink: found by name, of real sizes, well made, varied, and coloured where one expects it."""

import numpy as np
import pytest

from studiolo.engines.maquette.makers.food import MAKERS
from studiolo.engines.maquette.makers.own import OWN_MAKERS
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.model import Mesh, Model, Numbers, Texture
from tests.engines.maquette.makers.shape_checks import agreement, check_stands, made

MOST_TRIANGLES = 400_000  # whole boards and baskets of things
ONE_OF_EACH = tuple(maker for maker in MAKERS if maker.key not in {"own:bowl-served", "own:plate-served"})
LARGE = {"own:cheese-board", "own:fruit-basket", "own:bread-basket", "own:fruit-bowl", "own:dessert-platter"}
ASKED = (
    "bread, croissant, bagel, pretzel, cake, cupcake, muffin, pie, donut, cookie, macaron, pancakes, waffle, chocolate, candy, "
    "lollipop, ice cream, popsicle, sundae, pizza, burger, sandwich, hot dog, french fries, taco, burrito, sushi, ramen, noodles, "
    "spaghetti, rice, soup, salad, steak, roast chicken, fried egg, bacon, sausage, ham, cheese, butter, shrimp, carrot, broccoli, "
    "potato, onion, garlic, bell pepper, chili, cucumber, eggplant, corn, mushroom, lettuce, pea, bean, avocado, radish, beet, "
    "asparagus, ginger, grapes, pineapple, kiwi, mango, coconut, blueberry, raspberry, blackberry, pomegranate, fig, grapefruit, "
    "cantaloupe, dragon fruit, papaya, almond, walnut, peanut, olive, coffee, cappuccino, espresso, tea, hot chocolate, milkshake, "
    "smoothie, cocktail, martini, mojito, margarita, lemonade, juice, water bottle, breakfast, fruit bowl, fruit basket, bento, "
    "popcorn, crisps"
).split(", ")


def by_noun(noun: str) -> Maker:
    return next(maker for maker in OWN_MAKERS.values() if noun in maker.nouns)


def meshes(model: Model) -> list[Mesh]:
    return [part.shape for part in model.parts if isinstance(part.shape, Mesh)]


def mean_colour(model: Model, name: str) -> Numbers:
    """Of the parts so named, linear, weighed by vertices or texels."""
    found = []
    for part in model.parts:
        if part.name == name and isinstance(part.shape, Mesh):
            if part.material.per_vertex and part.shape.colours is not None:
                found.append(part.shape.colours.mean(axis=0))
            elif isinstance(part.material.colour, Texture):
                found.append((part.material.colour.image.reshape(-1, 3).mean(axis=0) / 255) ** 2.2)
            else:
                found.append(np.asarray(part.material.colour))
    assert found, f"no part {name}"
    return np.asarray(np.mean(found, axis=0))


@pytest.mark.parametrize("noun", ASKED)
def test_every_food_one_asks_for_is_made_by_this_kitchen(noun: str) -> None:
    assert by_noun(noun) in MAKERS


@pytest.mark.parametrize(
    "maker",
    [pytest.param(one, marks=pytest.mark.slow if one.key in LARGE else (), id=one.key) for one in ONE_OF_EACH],
)
def test_every_food_stands_at_its_size_and_is_well_made(maker: Maker) -> None:
    model = made(maker)
    check_stands(model, maker.size_m)
    assert sum(len(mesh.faces) for mesh in meshes(model)) < MOST_TRIANGLES
    for mesh in meshes(model):
        assert mesh.normals is not None
        assert np.isfinite(mesh.vertices).all() and np.isfinite(mesh.normals).all()
        assert int(mesh.faces.max()) < len(mesh.vertices)
        assert agreement(mesh) > 0.97


@pytest.mark.parametrize("noun", ["apple", "donut", "pizza", "carrot", "burger"])
def test_the_same_seed_gives_the_same_food_and_another_seed_another(noun: str) -> None:
    maker = by_noun(noun)
    first, again, other = (made(maker, seed=seed) for seed in (4, 4, 5))
    assert all(np.array_equal(a.vertices, b.vertices) for a, b in zip(meshes(first), meshes(again), strict=True))
    differs = [a.vertices.shape != b.vertices.shape or not np.array_equal(a.vertices, b.vertices)
               for a, b in zip(meshes(first), meshes(other), strict=False)]  # fmt: skip
    assert any(differs)


@pytest.mark.parametrize(
    ("noun", "part"),
    [
        ("donut", "glaze"),
        ("macaron", "shell"),
        ("cupcake", "cream"),
        ("popsicle", "ice"),
        ("bell pepper", "pepper"),
        ("cake", "cream"),
    ],
)
def test_a_colour_that_is_asked_lands_where_one_expects_it(noun: str, part: str) -> None:
    pink = made(by_noun(noun), colour=(0.8, 0.1, 0.3))
    blue = made(by_noun(noun), colour=(0.05, 0.15, 0.7))
    assert "colour" in pink.honoured
    red, _, _ = mean_colour(pink, part)
    _, _, deep = mean_colour(blue, part)
    assert red > 1.5 * mean_colour(pink, part)[1]
    assert deep > 1.5 * mean_colour(blue, part)[0]


def test_a_flavour_in_the_name_colours_the_food() -> None:
    dark = mean_colour(made(by_noun("cake"), noun="chocolate cake"), "cream")
    pale = mean_colour(made(by_noun("cake"), noun="vanilla cake"), "cream")
    assert dark.sum() < 0.4 * pale.sum()


def test_a_birthday_cake_burns_as_many_candles_as_it_is_told() -> None:
    model = made(by_noun("birthday cake"), noun="birthday cake", modifiers=("five", "candles"))
    flames = next(part for part in model.parts if part.name == "flame")
    one = made(by_noun("birthday cake"), noun="birthday cake", modifiers=("one", "candle"))
    single = next(part for part in one.parts if part.name == "flame")
    assert isinstance(flames.shape, Mesh) and isinstance(single.shape, Mesh)
    assert len(flames.shape.faces) == 5 * len(single.shape.faces)


@pytest.mark.parametrize("noun", ["orange", "apple", "avocado", "kiwi", "watermelon", "pomegranate"])
def test_fruit_is_cut_open_where_that_is_asked(noun: str) -> None:
    whole, cut = made(by_noun(noun)), made(by_noun(noun), modifiers=("sliced",))
    assert "modifiers" in cut.honoured
    assert len(cut.parts) > len(whole.parts) or sum(len(m.faces) for m in meshes(cut)) > sum(
        len(m.faces) for m in meshes(whole)
    )


def test_a_bowl_of_ramen_is_ramen_and_an_empty_bowl_a_bowl() -> None:
    bowl = next(maker for maker in OWN_MAKERS.values() if "bowl" in maker.nouns)
    names = {part.name for part in made(bowl, noun="bowl", modifiers=("ramen",)).parts}
    assert {"noodles", "broth", "egg", "chopsticks"} <= names
    assert "noodles" not in {part.name for part in made(bowl, noun="bowl").parts}


def test_an_apple_of_gold_is_still_gold_all_over() -> None:
    spec = ThingSpec(key="own:apple", noun="apple", size_m=0.085, material="gold", modifiers=("sliced",))
    assert all(part.material.metallic == 1.0 for part in by_noun("apple").make(spec).parts)
