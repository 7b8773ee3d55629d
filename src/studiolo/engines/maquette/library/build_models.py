"""Real models for the pack: read from a Sweet Home 3D library, made compact, brands left out."""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from PIL import Image

from studiolo.engines.maquette.library.compact_obj import squeeze_obj
from studiolo.engines.maquette.library.entries import SQUEEZED, FurnitureEntry

LICENCES: Mapping[str, str] = {
    "BlendSwap-CC-0": "CC0 1.0",
    "BlendSwap-CC-BY": "CC BY 3.0",
    "KatorLegaz": "CC BY 3.0",
    "Reallusion": "CC BY 3.0",
    "Scopia": "CC BY 3.0",
}
# Trade marks and banknotes: what they show belongs to others, whatever the model's own licence says.
_BRANDS = re.compile(
    r"\b(i-?(phone|mac|book|pad|pod)|mac ?book|vw|volkswagen|ford|peugeot|renault|seat leon|ibiza|chevrolet|smart car|daf|peterbilt|"
    r"yamaha|play-?station|ps ?\d|wii|xbox|rubiks?|lego|kitchen-?aid|euros?)\b",
    re.IGNORECASE,
)
# These show one on their textures alone.
_BRANDED_TEXTURES = frozenset({"Scopia/reflex_camera", "Scopia/basic_camera", "Scopia/van"})
_LARGEST_TEXTURE_PX = 768
_JPEG_QUALITY = 88
_OPAQUE = 250
_TEXTURE_LINE = re.compile(r"^\s*(map_\w+|bump|disp|norm|refl)\s+(.*\S)", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True, slots=True)
class ModelSource:
    """A catalogue line and where its OBJ file lies in the library's zip."""

    entry: FurnitureEntry
    path: str


def read_catalogue(archive: zipfile.ZipFile, library: str) -> tuple[ModelSource, ...]:
    """Every model of a library that shows no brand."""
    text = archive.read("PluginFurnitureCatalog.properties").decode("latin-1")
    rows: dict[int, dict[str, str]] = {}
    for field, number, value in re.findall(r"^(\w+)#(\d+)[ \t]*=[ \t]*(.*?)[ \t\r]*$", text, re.MULTILINE):
        rows.setdefault(int(number), {})[field] = value
    sources = (_source(row, library) for row in rows.values() if "model" in row)
    return tuple(source for source in sources if not shows_brand(source.entry))


def shows_brand(entry: FurnitureEntry) -> bool:
    if entry.key in _BRANDED_TEXTURES:
        return True
    return bool(_BRANDS.search(f"{_words(entry.key.partition('/')[2])} {entry.name}"))


def _words(camel: str) -> str:
    return re.sub(r"[_-]+", " ", re.sub(r"([a-z])([A-Z])", r"\1 \2", camel)).lower()


def _source(row: dict[str, str], library: str) -> ModelSource:
    path = row["model"].lstrip("/")
    turn = tuple(float(number) for number in row.get("modelRotation", "").split())
    top = float(row.get("dropOnTopElevation", -1))
    entry = FurnitureEntry(
        key=f"{library}/{PurePosixPath(path).stem}",
        name=row["name"].encode("latin-1").decode("unicode_escape"),
        tags=tuple(filter(None, (tag.strip() for tag in row.get("tags", "").split(",")))),
        category=row.get("category", ""),
        size_m=(float(row["width"]) / 100, float(row["depth"]) / 100, float(row["height"]) / 100),
        rotation=turn if len(turn) == 9 else None,
        elevation_m=float(row.get("elevation", 0)) / 100,
        top_m=top / 100 if top >= 0 else None,
        creator=row.get("creator", library),
        licence=LICENCES[library],
    )
    return ModelSource(entry=entry, path=path)


def pack_model(archive: zipfile.ZipFile, source: ModelSource) -> dict[str, bytes]:
    """A model's files by name, made small: rounded numbers, and textures of at most 768 pixels."""
    folder = source.path.rpartition("/")[0]
    here = {name.lower(): name for name in archive.namelist() if name.startswith(f"{folder}/")}
    files = {SQUEEZED: squeeze_obj(archive.read(source.path).decode("latin-1"), source.entry.longest_m)}
    materials = here.get(source.path.lower().removesuffix(".obj") + ".mtl")
    if materials is None:
        return files
    textures = _Textures(archive, folder, here)
    lines = [_material_line(line, textures) for line in archive.read(materials).decode("latin-1").splitlines()]
    files["model.mtl"] = "\n".join(line for line in lines if line).encode("latin-1")
    return {**files, **textures.files}


def _material_line(line: str, textures: "_Textures") -> str:
    found = _TEXTURE_LINE.match(line)
    if found is None:
        return "" if line.lstrip().startswith("#") else line.strip()
    name = textures.take(found[2])
    return f"{found[1]} {name}" if name else ""


class _Textures:
    """The textures one model asks for, each shrunk once."""

    def __init__(self, archive: zipfile.ZipFile, folder: str, here: Mapping[str, str]) -> None:
        self._archive, self._folder, self._here = archive, folder, here
        self._taken: dict[str, str] = {}
        self.files: dict[str, bytes] = {}

    def take(self, reference: str) -> str | None:
        """The new name of the texture a material line names, or None when it is not in the library."""
        path = next((self._here[guess] for guess in self._guesses(reference) if guess in self._here), None)
        if path is None:
            return None
        if path not in self._taken:
            suffix, data = shrink_texture(self._archive.read(path))
            self._taken[path] = f"texture-{len(self._taken)}{suffix}"
            self.files[self._taken[path]] = data
        return self._taken[path]

    def _guesses(self, reference: str) -> Iterator[str]:
        # A name may hold blanks, or follow options; only its last part is trusted.
        for text in (reference, reference.split()[-1]):
            yield f"{self._folder}/{text.replace(chr(92), '/').rpartition('/')[2]}".lower()


def shrink_texture(data: bytes) -> tuple[str, bytes]:
    """The suffix and bytes of a picture of at most 768 pixels: JPEG, or WebP where it has see-through places."""
    with Image.open(io.BytesIO(data)) as opened:
        picture = opened.convert("RGBA" if opened.has_transparency_data else "RGB")
    picture.thumbnail((_LARGEST_TEXTURE_PX, _LARGEST_TEXTURE_PX), Image.Resampling.LANCZOS)
    if picture.mode == "RGBA" and min(picture.getchannel("A").tobytes()) >= _OPAQUE:
        picture = picture.convert("RGB")
    out = io.BytesIO()
    if picture.mode == "RGBA":
        picture.save(out, "WEBP", quality=_JPEG_QUALITY, method=4)
        return ".webp", out.getvalue()
    picture.save(out, "JPEG", quality=_JPEG_QUALITY, optimize=True)
    return ".jpg", out.getvalue()


def catalogue_row(entry: FurnitureEntry) -> dict[str, Any]:
    return asdict(entry)


def library_files(folder: Path) -> dict[str, Path]:
    """The libraries found in a folder, by name."""
    return {name: folder / f"{name}.sh3f" for name in LICENCES if (folder / f"{name}.sh3f").is_file()}
