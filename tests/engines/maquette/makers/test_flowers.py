import numpy as np

from studiolo.engines.maquette.makers.flowers import MAKERS
from studiolo.engines.maquette.makers.flowers.petals import Blade, grow
from studiolo.engines.maquette.model import Mesh

from .product_checks import find, made


def test_petals_let_light_through() -> None:
    petals = next(part for part in made(find(MAKERS, "tulip")).parts if part.name == "petals")
    assert petals.material.kind == "thin"


def test_a_flower_is_tall_and_its_blossom_is_on_top() -> None:
    model = made(find(MAKERS, "sunflower"))
    petals = next(part.shape for part in model.parts if part.name == "petals")
    assert isinstance(petals, Mesh)
    assert petals.vertices[:, 2].mean() > 0.6 * float(model.bounds()[1][2])


def test_the_colour_of_a_potted_plant_is_its_pot_and_not_its_leaves() -> None:
    model = made(find(MAKERS, "sansevieria"), colour=(0.7, 0.02, 0.02))
    pot = next(part.material for part in model.parts if part.name == "pot")
    leaves = next(part.shape for part in model.parts if part.name == "plant")
    assert pot.colour != (0.7, 0.7, 0.7)
    assert isinstance(leaves, Mesh)
    assert leaves.colours is not None
    assert leaves.colours[:, 1].mean() > leaves.colours[:, 0].mean()


def test_a_blade_is_widest_where_it_says_and_ends_in_nothing() -> None:
    blade = Blade(length_m=0.1, width_m=0.04, widest=0.5, cup=0.0)
    points = grow(blade, np.random.default_rng(1), rows=41).points
    widths = np.ptp(points[..., 1], axis=1)
    assert abs(widths.max() - 0.04) < 0.001
    assert 0.35 < widths.argmax() / 40 < 0.65
    assert widths[-1] < 0.001
