import numpy as np
import pytest

from studiolo.engines.maquette.layout.at_home import hovers
from studiolo.engines.maquette.makers.bench import triangles
from studiolo.engines.maquette.makers.nature import MAKERS
from studiolo.engines.maquette.makers.nature.fires import heat
from studiolo.engines.maquette.makers.nature.forms import globe, merged, split_by
from studiolo.engines.maquette.makers.nature.leaves import make_leaf
from studiolo.engines.maquette.makers.nature.weather import spectrum
from studiolo.engines.maquette.makers.own import OWN_MAKERS
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.model import Colour, Material, Mesh, Model, Part, Strands, Texture

from .product_checks import TEAL, assert_is_sound, assert_stands_at_its_size, assert_wears, find, made

MOST_TRIANGLES = 250_000
MOST_LAMPS = 18  # a scene has room for 48


@pytest.mark.parametrize("maker", MAKERS, ids=lambda maker: maker.key)
def test_a_thing_of_nature_is_sound_and_stands_at_its_size(maker: Maker) -> None:
    assert_is_sound(maker, MOST_TRIANGLES)
    assert_stands_at_its_size(maker)
    assert sum(part.material.emission is not None for part in made(maker).parts) <= MOST_LAMPS


@pytest.mark.parametrize("maker", MAKERS, ids=lambda maker: maker.key)
def test_its_normals_agree_with_its_faces(maker: Maker) -> None:
    for part in made(maker).parts:
        # Sheets are seen from both sides, and grains of flowers wind the other way.
        if isinstance(part.shape, Mesh) and part.material.kind != "thin" and part.name not in ("wheat", "stem"):
            assert agreement(part.shape) > 0.97, part.name


@pytest.mark.parametrize(
    "noun",
    "moon,sun,star,planet,cloud,mountain,rock,shell,seashell,feather,snowman,campfire,leaf,rainbow,volcano,iceberg,nest,"
    "pine cone,acorn,log,driftwood,snowflake,bubble,wheat,hay bale,dandelion,clover,bamboo,moss,crystal,pearl,coral".split(
        ","
    ),
)
def test_what_people_ask_for_is_made_here(noun: str) -> None:
    first = next(maker for maker in OWN_MAKERS.values() if noun in maker.nouns)
    assert first in MAKERS


@pytest.mark.parametrize("name", ["rock", "feather", "leaf", "cloud", "mountain", "spiral-shell", "nest", "flame"])
def test_another_seed_gives_another_one(name: str) -> None:
    maker = find(MAKERS, name)
    one, other = made(maker, 1), made(maker, 2)
    assert points(one).shape != points(other).shape or not np.allclose(points(one), points(other), atol=1e-4)


@pytest.mark.parametrize(
    "name", ["rock", "feather", "leaf", "cloud", "pebble", "coral", "spiral-shell", "crystals", "moss"]
)
def test_the_colour_asked_for_lands(name: str) -> None:
    assert_wears(find(MAKERS, name), TEAL)


@pytest.mark.parametrize("maker", MAKERS, ids=lambda maker: maker.key)
def test_a_maker_uses_what_it_says_it_honours(maker: Maker) -> None:
    told = ThingSpec(
        key=maker.key, noun=maker.nouns[0], size_m=1.0, colour=TEAL, second_colour=(0.8, 0.1, 0.1), modifiers=("odd",)
    )
    honoured = maker.make(told).honoured
    assert honoured - {"size", "material"} == maker.honours - {"material"}


@pytest.mark.parametrize("name", ["moon", "golden-star", "rock", "scallop", "snowflake", "sun", "drop", "crystals"])
def test_one_can_be_cast_in_gold(name: str) -> None:
    maker = find(MAKERS, name)
    model = maker.make(ThingSpec(key=maker.key, noun=maker.nouns[0], size_m=1.0, material="gold"))
    assert "material" in maker.honours
    assert any(part.material.metallic == 1.0 for part in model.parts)


def test_moon_sun_and_fire_give_light_and_a_dark_moon_gives_none() -> None:
    for name in ("moon", "crescent-moon", "sun", "campfire", "flame", "volcano", "lightning"):
        assert glows(made(find(MAKERS, name))), name
    assert not glows(asked("moon", modifiers=("dark",)))
    assert not glows(asked("campfire", modifiers=("unlit",)))
    assert not glows(asked("volcano", modifiers=("dormant",)))


def test_a_star_is_of_gold_and_glows_if_asked() -> None:
    plain = asked("golden-star").parts[0].material
    assert plain.metallic == 1.0
    assert not isinstance(plain.colour, Texture)
    assert plain.colour[0] > 1.5 * plain.colour[2]
    assert glows(asked("golden-star", modifiers=("glowing",)))


def test_a_moon_of_cheese_colour_keeps_its_seas() -> None:
    picture = asked("moon", colour=(0.9, 0.6, 0.1)).parts[0].material.colour
    assert isinstance(picture, Texture)
    light = picture.image[..., :3].astype(float).mean(axis=-1)
    assert np.percentile(light, 95) > 1.25 * np.percentile(light, 5)
    assert picture.image[..., 0].mean() > 1.5 * picture.image[..., 2].mean()


def test_a_storm_cloud_is_darker_than_a_cloud_and_a_rain_cloud_rains() -> None:
    white, dark = (lightness(asked("cloud", noun=noun)) for noun in ("cloud", "storm cloud"))
    assert white > 2 * dark
    assert any(isinstance(part.shape, Strands) for part in asked("cloud", noun="rain cloud").parts)


def test_a_rainbow_runs_from_red_to_violet() -> None:
    red, green, violet = spectrum(np.array([0.0, 0.52, 1.0]))
    assert red.argmax() == 0
    assert green.argmax() == 1
    assert violet.argmax() == 2


def test_a_flame_is_yellow_low_down_and_red_at_its_tip() -> None:
    low, tip = heat(0.3), heat(1.0)
    assert low[1] / low[0] > 1.5 * tip[1] / tip[0]
    assert sum(low) > 3 * sum(tip)


def test_saturn_has_rings_and_jupiter_has_none() -> None:
    assert any(part.name == "rings" for part in asked("planet", noun="saturn").parts)
    assert not any(part.name == "rings" for part in asked("planet", noun="jupiter").parts)


def test_a_mountain_is_white_above_and_green_below() -> None:
    shape = made(find(MAKERS, "mountain")).parts[0].shape
    assert isinstance(shape, Mesh)
    assert shape.colours is not None
    high = shape.vertices[:, 2] > 0.8 * shape.vertices[:, 2].max()
    low = shape.vertices[:, 2] < 0.04 * shape.vertices[:, 2].max()
    assert shape.colours[high].mean() > 2 * shape.colours[low].mean()
    assert (shape.colours[low, 1] > shape.colours[low, 2]).mean() > 0.9


def test_autumn_leaves_are_warm_and_others_green() -> None:
    green, warm = (greenness(leaf(noun, number)) for noun, number in (("leaf", 3), ("autumn leaf", 3)))
    assert green > 0
    assert warm < 0
    assert greenness(leaf("leaf", 3, modifiers=("autumn",))) < 0


def test_a_maple_leaf_is_wider_than_a_willow_leaf() -> None:
    maple, willow = (np.ptp(points(leaf(noun, 4)), axis=0) for noun in ("maple leaf", "willow leaf"))
    assert maple[0] / maple[2] > 2 * willow[0] / willow[2]


def test_a_nest_holds_eggs_unless_it_is_empty() -> None:
    assert any(part.name == "eggs" for part in made(find(MAKERS, "nest")).parts)
    assert not any(part.name == "eggs" for part in asked("nest", modifiers=("empty",)).parts)


def test_a_feather_has_hundreds_of_barbs() -> None:
    vane = next(part.shape for part in made(find(MAKERS, "feather")).parts if part.name == "vane")
    assert isinstance(vane, Mesh)
    assert len(vane.vertices) / 27 >= 400


def test_a_clover_has_four_leaflets_and_three_if_asked() -> None:
    four, three = asked("clover"), asked("clover", noun="shamrock")
    assert triangles(four) > triangles(three)


@pytest.mark.parametrize("noun", ["moon", "crescent moon", "sun", "cloud", "rainbow", "planet", "comet"])
def test_what_belongs_in_the_air_hovers(noun: str) -> None:
    assert hovers(noun, "", open_air=False)
    assert any(noun in maker.nouns for maker in MAKERS)


def test_a_globe_pushed_unevenly_still_closes() -> None:
    grid = globe(lambda ways: 0.3 * ways[..., 0] * np.arange(ways.shape[1]))
    assert np.allclose(grid[:, 0], grid[:, -1])
    assert np.ptp(grid[0], axis=0).max() < 1e-9


def test_a_mesh_split_by_share_keeps_all_its_faces() -> None:
    mesh = square()
    pieces = split_by(mesh, np.array([0.0, 0.4, 1.0, 0.7]), 3)
    assert sum(len(piece.faces) for _, piece in pieces) == len(mesh.faces)
    assert [level for level, _ in pieces] == sorted(level for level, _ in pieces)


def test_parts_of_equal_material_become_one_and_pictures_stay_apart() -> None:
    red = [Part(shape=square(), material=Material(colour=(0.8, 0.1, 0.1))) for _ in range(3)]
    picture = Texture(image=np.zeros((2, 2, 3), np.uint8))
    painted = [Part(shape=square(), material=Material(colour=picture)) for _ in range(2)]
    found = merged([*red, *painted])
    assert len(found) == 3
    shape = found[0].shape
    assert isinstance(shape, Mesh)
    assert len(shape.faces) == 3 * len(square().faces)


# ------------------------------------------------------------------ what the tests ask


def asked(
    name: str, *, noun: str = "", modifiers: tuple[str, ...] = (), colour: Colour | None = None, seed: int = 5
) -> Model:
    maker = find(MAKERS, name)
    return maker.make(
        ThingSpec(
            key=maker.key,
            noun=noun or maker.nouns[0],
            size_m=maker.size_m,
            modifiers=modifiers,
            colour=colour,
            seed=seed,
        )
    )


def leaf(noun: str, seed: int, modifiers: tuple[str, ...] = ()) -> Model:
    return make_leaf(ThingSpec(key="own:leaf", noun=noun, size_m=0.1, seed=seed, modifiers=modifiers))


def glows(model: Model) -> bool:
    return any(part.material.emission is not None for part in model.parts)


def points(model: Model) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    shape = max(
        (part.shape for part in model.parts if isinstance(part.shape, Mesh)), key=lambda mesh: len(mesh.vertices)
    )
    return shape.vertices


def lightness(model: Model) -> float:
    shape = model.parts[0].shape
    assert isinstance(shape, Mesh)
    assert shape.colours is not None
    return float(shape.colours.mean())


def greenness(model: Model) -> float:
    shape = model.parts[0].shape
    assert isinstance(shape, Mesh)
    assert shape.colours is not None
    return float((shape.colours[:, 1] - shape.colours[:, 0]).mean())


def agreement(mesh: Mesh) -> float:
    """Share of the surface whose normals point the way its faces do."""
    assert mesh.normals is not None
    corners = mesh.vertices[mesh.faces].astype(np.float64)
    facing = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    told = mesh.normals[mesh.faces].sum(axis=1)
    area = np.linalg.norm(facing, axis=1)
    return float(area[(facing * told).sum(axis=1) > 0].sum() / area.sum())


def square() -> Mesh:
    return Mesh(
        vertices=np.array([(0, 0, 0), (1, 0, 0), (1, 1, 0), (0, 1, 0)], np.float32),
        faces=np.array([(0, 1, 2), (0, 2, 3)], np.uint32),
        normals=np.tile(np.array((0, 0, 1), np.float32), (4, 1)),
    )
