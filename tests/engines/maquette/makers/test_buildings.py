from functools import lru_cache

import numpy as np
import pytest

from studiolo.engines.maquette.makers.bench import triangles
from studiolo.engines.maquette.makers.buildings import MAKERS
from studiolo.engines.maquette.makers.buildings.masonry import KINDS, stuff
from studiolo.engines.maquette.makers.buildings.panels import Opening, facing, level_quad
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.makers.vehicles.bars import box
from studiolo.engines.maquette.model import Colour, Mesh, Model, Texture

from .product_checks import find

TEAL: Colour = (0.02, 0.31, 0.29)
QUICK = ("shed", "well", "lighthouse", "telephone-box", "torii", "swing")


@lru_cache(maxsize=32)
def made(name: str, seed: int = 3, colour: Colour | None = None, material: str = "") -> Model:
    maker = find(MAKERS, name)
    spec = ThingSpec(
        key=maker.key, noun=maker.nouns[0], size_m=maker.size_m, seed=seed, colour=colour, material=material
    )
    return maker.make(spec)


@pytest.mark.parametrize("name", QUICK)
def test_a_building_stands_at_its_true_size(name: str) -> None:
    low, high = made(name).bounds()
    assert float((high - low).max()) == pytest.approx(find(MAKERS, name).size_m, rel=1e-3)
    assert float(low[2]) == pytest.approx(0, abs=1e-2)


@pytest.mark.parametrize("name", QUICK)
def test_a_building_wears_the_colour_asked_for(name: str) -> None:
    model = made(name, colour=TEAL)
    assert "colour" in model.honoured
    assert _teal_share(model) > _teal_share(made(name)) + 0.02


def test_sizes_are_true() -> None:
    wanted = {"house": 10, "lighthouse": 25, "castle": 44, "skyscraper": 220, "doghouse": 1.1, "telephone-box": 2.6}
    for name, size in wanted.items():
        assert find(MAKERS, name).size_m == pytest.approx(size, rel=0.15)


def test_a_house_of_stone_has_stone_walls() -> None:
    model = made("shed", material="stone")
    assert "material" in model.honoured


def test_seeds_vary_a_cottage() -> None:
    looks = {tuple(np.round(np.subtract(*made("cottage", seed).bounds()), 2).tolist()) for seed in (1, 2)}
    counts = {triangles(made("cottage", seed)) for seed in (1, 2)}
    assert len(looks) > 1 or len(counts) > 1


def test_no_two_buildings_claim_one_noun() -> None:
    nouns = [noun for maker in MAKERS for noun in maker.nouns]
    assert len(nouns) == len(set(nouns))
    assert len({maker.key for maker in MAKERS}) == len(MAKERS)


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_stuff_has_relief_and_keeps_its_colour(kind: str) -> None:
    made_of = stuff(kind, (0.4, 0.2, 0.1), 1)
    colour, bump = made_of.material.colour, made_of.material.bump
    assert isinstance(colour, Texture)
    assert bump is not None
    assert float(np.ptp(bump.image)) > 0.001
    mean = colour.image.reshape(-1, 3).mean(axis=0)
    assert mean[0] >= mean[2] or kind == "ice"


def test_stuff_is_made_once() -> None:
    assert stuff("brick", (0.4, 0.2, 0.1), 1) is stuff("brick", (0.4, 0.2, 0.1), 1)


def test_an_arched_opening_rises_half_its_width() -> None:
    assert Opening(x0=1.0, x1=3.0, z0=0.0, z1=2.0, arched=True).top == 3.0
    assert Opening(x0=1.0, x1=3.0, z0=0.0, z1=2.0).top == 2.0


def test_a_wall_s_picture_lies_level_and_in_metres() -> None:
    mesh = level_quad([(0, 0, 0), (4, 0, 0), (4, 0, 3), (0, 0, 3)], 2.0)
    assert mesh.normals is not None and mesh.uvs is not None
    assert np.allclose(mesh.normals, (0, -1, 0))
    assert np.allclose(np.ptp(mesh.uvs, axis=0), (2.0, 1.5))


def test_a_flat_surface_faces_the_way_it_is_told() -> None:
    points = np.array([(0.0, 0, 0), (1, 0, 0), (0, 0, 1)])
    for order in ((0, 1, 2), (0, 2, 1)):
        mesh = facing(points, np.array([order]), (0.0, -1.0, 0.0), 1.0)
        a, b, c = mesh.vertices[mesh.faces[0]]
        assert np.cross(b - a, c - a)[1] < 0


def test_a_box_made_at_once_is_closed_and_turned_outwards() -> None:
    mesh = box((0, 0, 0), (1, 2, 3), 0.1)
    corners = mesh.vertices[mesh.faces].astype(float)
    volume = float((corners[:, 0] * np.cross(corners[:, 1], corners[:, 2])).sum() / 6)
    assert 5.5 < volume < 6.0
    assert np.ptp(mesh.vertices, axis=0) == pytest.approx((1, 2, 3))


@pytest.mark.slow
@pytest.mark.parametrize("maker", MAKERS, ids=lambda maker: maker.key)
def test_every_building_is_sound(maker: Maker) -> None:
    model = maker.make(ThingSpec(key=maker.key, noun=maker.nouns[0], size_m=maker.size_m, seed=5))
    low, high = model.bounds()
    assert float((high - low).max()) == pytest.approx(maker.size_m, rel=1e-3)
    assert np.allclose((low + high)[:2] / 2, 0, atol=2e-3 * maker.size_m)
    assert triangles(model) < 250_000
    for part in model.parts:
        assert isinstance(part.shape, Mesh)
        assert part.shape.normals is not None
        assert np.isfinite(part.shape.vertices).all()
        assert np.isfinite(part.shape.normals).all()
        assert int(part.shape.faces.max()) < len(part.shape.vertices)
        assert _agreement(part.shape) > 0.9, part.name


def _teal_share(model: Model) -> float:
    total, weight = 0.0, 0.0
    for part in model.parts:
        assert isinstance(part.shape, Mesh)
        colour = part.material.colour
        if isinstance(colour, Texture):
            mean = colour.image.reshape(-1, colour.image.shape[2])[:, :3].mean(axis=0) / 255
        else:
            mean = np.asarray(colour)
        corners = part.shape.vertices[part.shape.faces].astype(float)
        area = np.linalg.norm(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1).sum()
        total += float(area * (mean[1] + mean[2] - 2 * mean[0]))
        weight += float(area)
    return total / weight


def _agreement(mesh: Mesh) -> float:
    assert mesh.normals is not None
    corners = mesh.vertices[mesh.faces].astype(float)
    turned = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    told = mesh.normals[mesh.faces].sum(axis=1)
    area = np.linalg.norm(turned, axis=1)
    return float(area[(turned * told).sum(axis=1) > 0].sum() / max(area.sum(), 1e-12))
