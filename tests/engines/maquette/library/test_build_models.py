import io
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from studiolo.engines.maquette.library.build_models import (
    pack_model,
    read_catalogue,
    shows_brand,
    shrink_texture,
)
from studiolo.engines.maquette.library.entries import FurnitureEntry


def test_the_catalogue_gives_metres_and_makers(furniture_archive: Path) -> None:
    with zipfile.ZipFile(furniture_archive) as archive:
        entry = read_catalogue(archive, "BlendSwap-CC-BY")[0].entry
    assert entry.key == "BlendSwap-CC-BY/Box"
    assert entry.size_m == (2.0, 0.5, 1.0)
    assert (entry.creator, entry.licence, entry.top_m) == ("Ann", "CC BY 3.0", None)


def test_brands_are_left_out(furniture_archive: Path) -> None:
    with zipfile.ZipFile(furniture_archive) as archive:
        assert [source.entry.name for source in read_catalogue(archive, "BlendSwap-CC-BY")] == ["Box"]


@pytest.mark.parametrize(
    "name", ["apple-imac-1998", "VW-new-beetle", "fordFocus", "seat_leon", "ps4-joystick", "billet-10-euros"]
)
def test_a_brand_is_seen_in_a_file_name(name: str) -> None:
    assert shows_brand(_entry(name))


@pytest.mark.parametrize("name", ["classSeat", "affordable-chair", "concept-sedan-01", "legobject"])
def test_a_word_that_only_holds_a_brand_is_kept(name: str) -> None:
    assert not shows_brand(_entry(name))


def test_a_model_is_packed_with_the_textures_it_names(furniture_archive: Path) -> None:
    with zipfile.ZipFile(furniture_archive) as archive:
        files = pack_model(archive, read_catalogue(archive, "BlendSwap-CC-BY")[0])
    assert set(files) == {"model.columns", "model.mtl", "texture-0.jpg"}
    assert files["model.mtl"].decode().split("\n") == ["newmtl wood", "Kd 1 0 0", "map_Kd texture-0.jpg"]
    with Image.open(io.BytesIO(files["texture-0.jpg"])) as texture:
        assert texture.size == (768, 384)


def test_a_texture_with_holes_keeps_them() -> None:
    out = io.BytesIO()
    Image.new("RGBA", (8, 8), (0, 255, 0, 0)).save(out, "PNG")
    suffix, data = shrink_texture(out.getvalue())
    with Image.open(io.BytesIO(data)) as picture:
        assert (suffix, picture.mode) == (".webp", "RGBA")


def _entry(name: str) -> FurnitureEntry:
    return FurnitureEntry(
        key=f"Scopia/{name}",
        name="Thing",
        tags=(),
        category="",
        size_m=(1.0, 1.0, 1.0),
        rotation=None,
        elevation_m=0.0,
        top_m=None,
        creator="Ann",
        licence="CC BY 3.0",
    )
