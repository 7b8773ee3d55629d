"""Real models as things in a picture."""

import io
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from studiolo.engines.maquette.library.entries import FurnitureEntry, FurnitureFiles
from studiolo.engines.maquette.makers.finishes import family_of, mean_colour
from studiolo.engines.maquette.makers.furniture import make_furniture, read_picture
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.wavefront import MtlEntry
from studiolo.engines.maquette.model import Colour, Material, Mesh, Model, Texture

ENTRY = FurnitureEntry(
    key="Test/seat",
    name="Seat",
    tags=(),
    category="",
    size_m=(1.0, 0.5, 2.0),
    rotation=None,
    elevation_m=0.0,
    top_m=0.8,
    creator="A. Joiner",
    licence="CC BY 3.0",
)
RED, BLUE = (0.5, 0.02, 0.02), (0.02, 0.05, 0.5)
GREY_CLOTH = "newmtl cloth\nKd 0.5 0.5 0.45\nNs 10\nnewmtl steel\nKd 0.6 0.6 0.6\nKs 0.5 0.5 0.5\nNs 90\n"


def box(low: tuple[float, ...], high: tuple[float, ...], first: int) -> str:
    """A box as OBJ rows, its points numbered from `first`."""
    points = [(x, y, z) for x in (low[0], high[0]) for y in (low[1], high[1]) for z in (low[2], high[2])]
    quads = [(0, 1, 3, 2), (4, 6, 7, 5), (0, 4, 5, 1), (2, 3, 7, 6), (0, 2, 6, 4), (1, 5, 7, 3)]
    rows = ["v {} {} {}".format(*point) for point in points]
    return "\n".join([*rows, *("f " + " ".join(str(first + k) for k in quad) for quad in quads)]) + "\n"


# A tall back behind a small steel knob in front: y is up in the file, and the front is +z.
SEAT = "usemtl cloth\n" + box((0, 0, 0), (4, 8, 1), 1) + "usemtl steel\n" + box((1.9, 0, 1.8), (2.1, 0.2, 2), 9)


def files(obj: str = SEAT, mtl: str = GREY_CLOTH, entry: FurnitureEntry = ENTRY, **more: bytes) -> FurnitureFiles:
    pictures = {name.replace("_", "."): data for name, data in more.items()}
    return FurnitureFiles(entry=entry, files={"model.obj": obj.encode(), "model.mtl": mtl.encode(), **pictures})


def asked(size_m: float = 2.0, colour: Colour | None = None, material: str = "") -> ThingSpec:
    return ThingSpec(key="model:Test/seat", noun="seat", size_m=size_m, colour=colour, material=material)


def shape_of(model: Model, name: str) -> Mesh:
    shape = next(part.shape for part in model.parts if part.name == name)
    assert isinstance(shape, Mesh)
    return shape


def material_of(model: Model, name: str) -> Material:
    return next(part.material for part in model.parts if part.name == name)


def test_a_model_takes_the_catalogue_s_proportions_and_the_asked_size() -> None:
    low, high = make_furniture(asked(size_m=1.0), files()).bounds()
    assert high - low == pytest.approx([0.5, 0.25, 1.0], abs=1e-4)
    assert low == pytest.approx([-0.25, -0.125, 0], abs=1e-4)


def test_the_front_looks_towards_the_camera() -> None:
    model = make_furniture(asked(), files())
    assert shape_of(model, "steel").vertices[:, 1].max() < shape_of(model, "cloth").vertices[:, 1].min()


def test_the_catalogue_s_rotation_comes_before_its_sizes() -> None:
    lying = replace(ENTRY, rotation=(1, 0, 0, 0, 0, -1, 0, 1, 0), size_m=(1.0, 2.0, 0.5))
    low, high = make_furniture(asked(), files(entry=lying)).bounds()
    assert high - low == pytest.approx([1.0, 2.0, 0.5], abs=1e-4)


def test_clothes_that_lie_are_hung_up() -> None:
    shirt = replace(ENTRY, tags=("Clothes",), size_m=(0.5, 0.8, 0.02))
    low, high = make_furniture(asked(size_m=0.8), files(entry=shirt)).bounds()
    assert high - low == pytest.approx([0.5, 0.02, 0.8], abs=1e-3)
    assert low[2] == pytest.approx(0, abs=1e-4)


def test_every_face_looks_outwards_with_unit_normals_even_where_the_file_is_wrong() -> None:
    turned = SEAT.replace("f 1 2 4 3", "f 3 4 2 1")
    shape = shape_of(make_furniture(asked(), files(turned)), "cloth")
    assert shape.normals is not None and len(shape.faces) == 12
    corners = shape.vertices[shape.faces].astype(float)
    across = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    assert ((corners.mean(axis=1) - shape.vertices.mean(axis=0)) * across).sum(axis=1).min() > 0
    assert np.linalg.norm(shape.normals, axis=1) == pytest.approx(1, abs=1e-5)


def test_a_colour_goes_to_what_shows_and_not_to_the_steel() -> None:
    plain, blue = make_furniture(asked(), files()), make_furniture(asked(colour=BLUE), files())
    assert plain.honoured == {"size"}
    assert blue.honoured == {"size", "colour"}
    cloth = mean_colour(material_of(blue, "cloth").colour)
    assert cloth[2] > 4 * cloth[0]
    assert material_of(blue, "steel").colour == material_of(plain, "steel").colour


def test_a_coloured_picture_keeps_its_light_and_dark_and_its_other_hues() -> None:
    stripes = np.zeros((64, 64, 3), np.uint8)
    stripes[:] = (120, 60, 40)
    stripes[::2] = (160, 80, 53)
    stripes[:8] = (20, 200, 60)
    data = io.BytesIO()
    Image.fromarray(stripes).save(data, "PNG")
    textured = SEAT.replace("f 1 2 4 3", "vt 0 0\nf 1/1 2/1 4/1 3/1").replace("f 5 7 8 6", "f 5/1 7/1 8/1 6/1")
    for quad in ("1 5 6 2", "3 4 8 7", "1 3 7 5", "2 6 8 4"):
        textured = textured.replace(f"f {quad}\n", "f " + " ".join(f"{k}/1" for k in quad.split()) + "\n")
    model = make_furniture(
        asked(colour=BLUE),
        files(textured, GREY_CLOTH.replace("Ns 10\n", "map_Kd texture.png\n"), texture_png=data.getvalue()),
    )
    colour = material_of(model, "cloth").colour
    assert isinstance(colour, Texture)
    image = colour.image.astype(int)
    assert (image[9:, :, 2] > image[9:, :, 0]).all()
    assert image[10, 0].sum() > image[11, 0].sum()
    assert image[0, 0, 1] > image[0, 0, 2]


@pytest.mark.parametrize(
    "word", ["wood", "glass", "metal", "gold", "leather", "velvet", "marble", "ice", "wicker", "jade"]
)
def test_an_asked_material_is_given_and_said(word: str) -> None:
    model = make_furniture(asked(material=word), files())
    assert model.honoured == {"size", "material"}
    own, given = material_of(make_furniture(asked(), files()), "cloth"), material_of(model, "cloth")
    assert (given.kind, given.metallic, given.roughness) != (own.kind, own.metallic, own.roughness)


def test_a_material_nobody_knows_is_not_said_to_be_given() -> None:
    assert make_furniture(asked(material="moonlight"), files()).honoured == {"size"}


def test_marble_lies_on_the_mesh_with_uvs() -> None:
    assert shape_of(make_furniture(asked(material="marble"), files()), "cloth").uvs is not None


def test_red_velvet_is_both_red_and_velvet() -> None:
    model = make_furniture(asked(colour=RED, material="velvet"), files())
    assert model.honoured == {"size", "colour", "material"}
    assert material_of(model, "cloth").sheen > 0


@pytest.mark.parametrize(
    ("entry", "family"),
    [
        (MtlEntry(name="metal_chrome", diffuse=(0.6, 0.6, 0.6)), "chrome"),
        (MtlEntry(name="white-metal", diffuse=(0.9, 0.9, 0.9)), "paint"),
        (MtlEntry(name="Green_chair"), "paint"),
        (MtlEntry(name="dark_wood_tile.jpg"), "wood"),
        (MtlEntry(name="cristal", opacity=0.2), "glass"),
        (MtlEntry(name="Glass", opacity=1.0), "gloss"),
        (MtlEntry(name="beige_with_flowers"), "fabric"),
        (MtlEntry(name="leftPillow"), "fabric"),
        (MtlEntry(name="leaves.001"), "leaf"),
    ],
)
def test_a_material_s_family_is_told_from_its_name_and_looks(entry: MtlEntry, family: str) -> None:
    assert family_of(entry) == family


def test_white_paint_is_no_brighter_than_paper() -> None:
    model = make_furniture(asked(), files(mtl="newmtl cloth\nKd 1 1 1\nnewmtl steel\nKd 0 0 0\n"))
    assert max(max(mean_colour(part.material.colour)) for part in model.parts) <= 0.82 + 1e-6


def test_a_picture_has_alpha_only_where_some_of_it_is_cut_away() -> None:
    image = np.full((16, 16, 4), 255, np.uint8)
    pictures = []
    for alpha in (255, 0):
        image[:8, :, 3] = alpha
        data = io.BytesIO()
        Image.fromarray(image).save(data, "PNG")
        pictures.append(read_picture(data.getvalue()))
    assert [picture and picture.image.shape[2] for picture in pictures] == [3, 4]
    assert read_picture(b"no picture") is None


def test_free_art_needs_no_credit_and_other_art_names_its_maker() -> None:
    assert make_furniture(asked(), files(entry=replace(ENTRY, licence="CC0 1.0"))).credits == ()
    assert "A. Joiner" in make_furniture(asked(), files()).credits[0]


def test_the_named_top_follows_the_size() -> None:
    assert make_furniture(asked(size_m=1.0), files()).anchors["top"] == pytest.approx((0, 0, 0.4), abs=1e-4)


def test_a_model_from_the_cache_is_the_same(tmp_path: Path) -> None:
    first, second = (make_furniture(asked(colour=BLUE), files(), tmp_path) for _ in range(2))
    assert len(list(tmp_path.iterdir())) == 1
    for one, other in zip(first.parts, second.parts, strict=True):
        assert isinstance(one.shape, Mesh) and isinstance(other.shape, Mesh)
        assert np.array_equal(one.shape.vertices, other.shape.vertices)
        assert (one.material.kind, one.material.colour) == (other.material.kind, other.material.colour)


def test_a_model_without_a_surface_is_refused() -> None:
    with pytest.raises(ValueError, match="no surface"):
        make_furniture(asked(), files(obj="v 0 0 0\n"))


def test_a_veil_of_shadows_lets_the_colour_beneath_it_through() -> None:
    data = io.BytesIO()
    Image.fromarray(np.full((8, 8, 4), (0, 0, 0, 64), np.uint8)).save(data, "PNG")
    picture = read_picture(data.getvalue(), beneath=(0.2, 0.4, 0.8))
    assert picture is not None
    assert picture.image[0, 0] / 255 == pytest.approx([0.15, 0.3, 0.6], abs=0.01)


def test_two_painted_bodies_of_one_thing_take_the_colour_together() -> None:
    mtl = "newmtl load\nKd 0.9 0.9 0.9\nnewmtl cabin\nKd 0.7 0.05 0.05\n"
    lorry = "usemtl load\n" + box((0, 0, 0), (4, 8, 1), 1) + "usemtl cabin\n" + box((0, 0, 1), (4, 1.6, 2), 9)
    model = make_furniture(asked(colour=BLUE), files(lorry, mtl))
    for name in ("load", "cabin"):
        colour = mean_colour(material_of(model, name).colour)
        assert colour[2] > 3 * colour[0]
