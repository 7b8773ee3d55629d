"""The art pack, read: drawings, real models and the words that lead to them."""

import json
import threading
from functools import cached_property
from pathlib import Path

from studiolo.engines.maquette.library.entries import SQUEEZED, Drawing, DrawingWords, FurnitureEntry, FurnitureFiles
from studiolo.engines.maquette.library.pack_file import DamagedPack, PackReader
from studiolo.engines.maquette.library.wordnet import Wordnet
from studiolo.errors import EngineUnavailable

PACK_NAME = "art.pack"
REMEDY = "Run `studiolo assets build` once; it needs the network for about a minute."


def find_pack(data_folder: Path) -> Path | None:
    """The pack that came with the package, else the one built into the data folder, else None."""
    places = (Path(__file__).parent / "art" / PACK_NAME, data_folder / PACK_NAME)
    return next((place for place in places if place.is_file()), None)


class Pack:
    """Read-only and safe to share between threads. Everything is read when first asked for."""

    def __init__(self, reader: PackReader) -> None:
        self._reader = reader
        self._lock = threading.RLock()

    @classmethod
    def open(cls, path: Path) -> "Pack":
        """Raises EngineUnavailable, with what to do about it, when there is no whole pack at `path`."""
        try:
            return cls(PackReader(path))
        except FileNotFoundError as error:
            raise EngineUnavailable(f"The art the engine draws from is missing. {REMEDY}") from error
        except (DamagedPack, OSError, ValueError) as error:
            raise EngineUnavailable(f"The art pack {path} cannot be read. {REMEDY}") from error

    @property
    def lock_sha256(self) -> str:
        """The digest of the package-lock.json this pack was built from."""
        return str(self._reader.meta.get("lock_sha256", ""))

    @property
    def missing(self) -> tuple[str, ...]:
        """The optional parts that were not there when the pack was built."""
        return tuple(self._reader.meta.get("missing", ()))

    def sizes(self) -> dict[str, tuple[int, int]]:
        """Per collection: how many entries, and how many bytes they take in the file."""
        return self._reader.sizes()

    def drawing(self, collection: str, name: str) -> Drawing:
        """Raises KeyError when the collection has no such drawing."""
        width, height, body = self._reader.read(collection, name).decode().split(" ", 2)
        return Drawing(body=body, width=float(width), height=float(height))

    def drawing_names(self, collection: str) -> tuple[str, ...]:
        return self._reader.names(collection)

    def drawing_words(self) -> dict[str, DrawingWords]:
        """Every drawing's words by its name; the same name means the same subject in each collection."""
        with self._lock:
            return self._drawing_words

    def furniture(self, key: str) -> FurnitureFiles:
        """Raises KeyError when there is no such model."""
        # Brings numpy, which a server need not load.
        from studiolo.engines.maquette.library.compact_obj import expand_obj

        entry = self._catalogue[key]
        files = {name: self._reader.read(f"model:{key}", name) for name in self._reader.names(f"model:{key}")}
        files["model.obj"] = expand_obj(files.pop(SQUEEZED))
        return FurnitureFiles(entry=entry, files=files)

    def furniture_entry(self, key: str) -> FurnitureEntry:
        """Raises KeyError when there is no such model."""
        return self._catalogue[key]

    def furniture_entries(self) -> tuple[FurnitureEntry, ...]:
        return tuple(self._catalogue.values())

    def licence_texts(self) -> dict[str, str]:
        """The licences that came with the word lists and the furniture libraries, by their names."""
        names = self._reader.names("licences")
        return {name: self._reader.read("licences", name).decode("utf-8", "replace") for name in names}

    def lexicon(self, code: str) -> dict[str, str]:
        """Words of another language, lower case, to English nouns; empty where the pack has none for it."""
        if not self._reader.has("lexicons", code):
            return {}
        lines = self._reader.read("lexicons", code).decode().splitlines()
        return {word: noun for word, _, noun in (line.partition("\t") for line in lines)}

    def wordnet(self) -> Wordnet:
        """The kinship of English nouns."""
        with self._lock:
            return self._wordnet

    @cached_property
    def _drawing_words(self) -> dict[str, DrawingWords]:
        rows = json.loads(self._reader.read("words", "drawings"))
        return {
            slug: DrawingWords(name=name, keywords=tuple(keywords), group=group)
            for slug, (name, keywords, group) in rows.items()
        }

    @cached_property
    def _catalogue(self) -> dict[str, FurnitureEntry]:
        rows = [
            row
            for library in self._reader.names("catalogue")
            for row in json.loads(self._reader.read("catalogue", library))
        ]
        return {entry.key: entry for entry in map(entry_from_row, rows)}

    @cached_property
    def _wordnet(self) -> Wordnet:
        return Wordnet(self._reader.read("words", "wordnet").decode())


def entry_from_row(row: dict[str, object]) -> FurnitureEntry:
    """A catalogue line as it is kept in JSON, as a value."""
    fields = {name: tuple(value) if isinstance(value, list) else value for name, value in row.items()}
    return FurnitureEntry(**fields)  # type: ignore[arg-type]
