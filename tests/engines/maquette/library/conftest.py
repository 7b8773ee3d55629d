"""A small pack made in the test, and the real pack, built once into the cache folder of pytest."""

import json
import zipfile
from pathlib import Path

import pytest

from studiolo.engines.maquette.library.build import build_pack
from studiolo.engines.maquette.library.build_models import catalogue_row
from studiolo.engines.maquette.library.compact_obj import squeeze_obj
from studiolo.engines.maquette.library.entries import SQUEEZED, FurnitureEntry
from studiolo.engines.maquette.library.find import Library
from studiolo.engines.maquette.library.pack import Pack
from studiolo.engines.maquette.library.pack_file import PackWriter
from studiolo.errors import SetupFailed
from tests.needs import need

BOX_OBJ = """# a box
v 0 0 0
v 2 0 0
v 2 1 0
v 0 1 0
vt 0 0
vt 1 1
vn 0 0 1
usemtl wood
f 1/1/1 2/2/1 3/2/1 4/1/1
g back
f -4//1 -3//1 -2//1
"""

WORDNET = "\n".join(
    (
        "top\t\tanimal",
        "animal\t0\tcanine",
        "animal\t1\tdog,domestic dog",
        "animal\t2\tpoodle",
        "animal\t2\tsaluki,gazelle hound",
        "artifact\t\tchair",
        "artifact\t5\tthrone,judgment seat",
        "person\t\tscarecrow,ragamuffin",
        "artifact\t5\tscarecrow,strawman",
    )
)
LEMMAS = "\n".join(
    (
        "animal\t0",
        "canine\t1",
        "dog\t2",
        "domestic dog\t2",
        "poodle\t3",
        "saluki\t4",
        "chair\t5",
        "throne\t6",
        "judgment seat\t6",
        "scarecrow\t7,8",
        "strawman\t8",
    )
)
DRAWINGS = {
    "dog": ("dog", ["puppy", "pet"], "nature"),
    "fox": ("fox", [], "nature"),
    "red-apple": ("red apple", ["fruit"], "food"),
    "red-paper-lantern": ("red paper lantern", ["bar", "japan"], "objects"),
    "raised-hand": ("raised hand", [], "people"),
    "plunger": ("plunger", ["cup", "suction"], "objects"),
}
CHAIR = FurnitureEntry(
    key="BlendSwap-CC-0/oakChair",
    name="Oak chair",
    tags=("Seat",),
    category="Kitchen",
    size_m=(0.5, 0.5, 0.9),
    rotation=None,
    elevation_m=0.0,
    top_m=0.45,
    creator="Absfrm",
    licence="CC BY 3.0",
)


@pytest.fixture
def small_path(tmp_path: Path) -> Path:
    """A pack with six drawings, one chair and nine meanings."""
    path = tmp_path / "small.pack"
    with PackWriter(path) as writer:
        for name in DRAWINGS:
            writer.add("fluent-emoji-flat", name, f'32 32 <path d="M0 0h32v32z" id="{name}"/>'.encode())
        writer.add("words", "drawings", json.dumps(DRAWINGS).encode())
        writer.add("words", "wordnet", f"{WORDNET}\n\n{LEMMAS}\n".encode(), "xz")
        writer.add("catalogue", "BlendSwap-CC-0", json.dumps([catalogue_row(CHAIR)]).encode())
        writer.add(f"model:{CHAIR.key}", SQUEEZED, squeeze_obj(BOX_OBJ, 0.9), "plain")
        writer.add(f"model:{CHAIR.key}", "model.mtl", b"newmtl wood")
        writer.describe(lock_sha256="abc", missing=["furniture"])
    return path


@pytest.fixture
def small_pack(small_path: Path) -> Pack:
    return Pack.open(small_path)


@pytest.fixture
def small_library(small_pack: Pack) -> Library:
    return Library(small_pack, ())


@pytest.fixture(scope="session")
def real_path(request: pytest.FixtureRequest) -> Path:
    """The real pack; built when it is not there or out of date, which needs the network."""
    folder = request.config.cache.mkdir("art")
    try:
        build_pack(folder / "art.pack", folder / "workspace", lambda stage, share: None)
    except SetupFailed as error:
        need(False, f"The art pack could not be built: {error.message}")
    return folder / "art.pack"


@pytest.fixture(scope="session")
def real_pack(real_path: Path) -> Pack:
    return Pack.open(real_path)


@pytest.fixture(scope="session")
def real_library(real_pack: Pack) -> Library:
    return Library(real_pack, ())


@pytest.fixture
def furniture_archive(tmp_path: Path) -> Path:
    """A Sweet Home 3D library with a box and a model of a brand."""
    path = tmp_path / "BlendSwap-CC-BY.sh3f"
    rows = (("Box", "/box/Box.obj"), ("iPhone", "/phone/phone.obj"))
    lines = [
        f"name#{number}={name}\nmodel#{number}={model}\nwidth#{number}=200\ndepth#{number}=50\nheight#{number}=100\n"
        f"creator#{number}=Ann\ntags#{number}=Wood, Caf\\u00e9\ndropOnTopElevation#{number}=-1\n"
        for number, (name, model) in enumerate(rows)
    ]
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("PluginFurnitureCatalog.properties", "".join(lines))
        archive.writestr("LICENSE.TXT", "Attribution")
        archive.writestr("box/Box.obj", BOX_OBJ)
        archive.writestr("box/Box.mtl", "# made by hand\nnewmtl wood\nKd 1 0 0\nmap_Kd WOOD.PNG\nmap_d gone.png\n")
        archive.writestr("box/wood.png", _png_bytes(1200, 600))
    return path


def _png_bytes(width: int, height: int) -> bytes:
    import io

    from PIL import Image

    out = io.BytesIO()
    Image.new("RGB", (width, height), (180, 120, 60)).save(out, "PNG")
    return out.getvalue()
