"""The file art is kept in: one header line, the entries one after another, and an index at the end.

    STUDIOLO-PACK 1\\n | entry entry entry ... | index (deflated JSON) | offset of the index (8 bytes, little endian)

An entry is bytes under a collection and a name, stored plain or compressed, whichever is smaller. The index is one
JSON object: {"meta": {...}, "entries": {collection: {name: [offset, length, codec]}}}. Such a file is never changed
after it was written, so any number of threads and processes may read it.
"""

import json
import lzma
import mmap
import os
import zlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO, Literal

Codec = Literal["plain", "deflate", "xz"]
PackedEntry = tuple[bytes, Codec]

MAGIC = b"STUDIOLO-PACK 1\n"
_OFFSET_BYTES = 8
_XZ_FILTERS = [{"id": lzma.FILTER_LZMA2, "preset": 1}]
_COMPRESS: Mapping[Codec, Callable[[bytes], bytes]] = {
    "plain": bytes,
    "deflate": lambda data: zlib.compress(data, 9),
    "xz": lambda data: lzma.compress(data, check=lzma.CHECK_CRC32, filters=_XZ_FILTERS),
}
_EXPAND: Mapping[Codec, Callable[[bytes], bytes]] = {"plain": bytes, "deflate": zlib.decompress, "xz": lzma.decompress}


class DamagedPack(ValueError):
    """The file is not a whole pack."""


def pack_entry(data: bytes, codec: Codec) -> PackedEntry:
    """Compress `data`, unless that makes it no smaller."""
    packed = _COMPRESS[codec](data)
    return (packed, codec) if len(packed) < len(data) else (data, "plain")


class PackWriter:
    """Writes a pack beside its place and moves it there when it is whole.

    Use it in a `with` block; when the block raises, nothing appears at `path`.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._draft = path.with_name(f"{path.name}.{os.getpid()}.draft")
        self._entries: dict[str, dict[str, tuple[int, int, Codec]]] = {}
        self._meta: dict[str, Any] = {}

    def __enter__(self) -> "PackWriter":
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._file: BinaryIO = self._draft.open("wb")
        self._file.write(MAGIC)
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        try:
            if kind is None:
                self._finish()
        finally:
            self._file.close()
            if kind is not None:
                self._draft.unlink(missing_ok=True)
        if kind is None:
            os.replace(self._draft, self._path)

    def add(self, collection: str, name: str, data: bytes, codec: Codec = "deflate") -> None:
        """Store `data`, compressed when that makes it smaller."""
        self.add_packed(collection, name, pack_entry(data, codec))

    def add_packed(self, collection: str, name: str, entry: PackedEntry) -> None:
        """Store what `pack_entry` made, perhaps in another process."""
        self._append(collection, name, *entry)

    def copy(self, source: "PackReader") -> None:
        """Take over every entry of another pack as it is."""
        for collection, name, packed, codec in source.stored():
            self._append(collection, name, packed, codec)

    def describe(self, **meta: Any) -> None:
        """Add facts about the pack itself; anything JSON can hold."""
        self._meta.update(meta)

    def _append(self, collection: str, name: str, packed: bytes, codec: Codec) -> None:
        self._entries.setdefault(collection, {})[name] = (self._file.tell(), len(packed), codec)
        self._file.write(packed)

    def _finish(self) -> None:
        offset = self._file.tell()
        index = {"meta": self._meta, "entries": self._entries}
        self._file.write(zlib.compress(json.dumps(index, separators=(",", ":")).encode()))
        self._file.write(offset.to_bytes(_OFFSET_BYTES, "little"))
        self._file.flush()
        os.fsync(self._file.fileno())


class PackReader:
    """Reads a pack. Raises FileNotFoundError or DamagedPack when it cannot be opened, KeyError for what is not in it."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            if file.read(len(MAGIC)) != MAGIC:
                raise DamagedPack(f"{path} is not an art pack of this version.")
            self._bytes = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        end = len(self._bytes) - _OFFSET_BYTES
        offset = int.from_bytes(self._bytes[end:], "little")
        try:
            index = json.loads(zlib.decompress(self._bytes[offset:end]))
            self.meta: dict[str, Any] = index["meta"]
            self._entries: dict[str, dict[str, tuple[int, int, Codec]]] = index["entries"]
        except (zlib.error, ValueError, KeyError, TypeError) as error:
            raise DamagedPack(f"{path} is not whole.") from error

    def names(self, collection: str) -> tuple[str, ...]:
        return tuple(self._entries.get(collection, ()))

    def has(self, collection: str, name: str) -> bool:
        return name in self._entries.get(collection, ())

    def read(self, collection: str, name: str) -> bytes:
        offset, length, codec = self._entries[collection][name]
        return _EXPAND[codec](self._bytes[offset : offset + length])

    def stored(self) -> Iterator[tuple[str, str, bytes, Codec]]:
        """Every entry as it lies in the file: collection, name, stored bytes, codec."""
        for collection, entries in self._entries.items():
            for name, (offset, length, codec) in entries.items():
                yield collection, name, self._bytes[offset : offset + length], codec

    def sizes(self) -> dict[str, tuple[int, int]]:
        """Per collection: how many entries, and how many bytes they take in the file."""
        return {
            collection: (len(entries), sum(length for _, length, _ in entries.values()))
            for collection, entries in self._entries.items()
        }
