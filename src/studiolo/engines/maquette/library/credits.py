"""Who made the art, and under which licence it may be used."""

from collections.abc import Mapping
from types import MappingProxyType

from studiolo.engines.maquette.library.entries import FurnitureEntry
from studiolo.engines.maquette.library.pack import Pack

FREE_LICENCE = "CC0 1.0"

_DRAWING_CREDITS: Mapping[str, str] = MappingProxyType(
    {
        "fluent-emoji-flat": "Fluent Emoji by Microsoft Corporation, MIT licence, github.com/microsoft/fluentui-emoji",
        "fluent-emoji": "Fluent Emoji by Microsoft Corporation, MIT licence, github.com/microsoft/fluentui-emoji",
        "noto": "Noto Emoji by Google, Apache License 2.0, github.com/googlefonts/noto-emoji",
    }
)
_WORD_CREDITS = (
    "emojibase by Miles Johnson, MIT licence, emojibase.dev",
    "emojilib by Mu-An Chiou, MIT licence, github.com/muan/emojilib",
    "Unicode CLDR annotations by Unicode, Inc., Unicode License V3, cldr.unicode.org",
    "WordNet 3.1 by Princeton University, WordNet licence, wordnet.princeton.edu",
)
_SOURCE = "Sweet Home 3D library, sweethome3d.com"


def drawing_credit(collection: str) -> str:
    """The credit line of a collection of drawings."""
    return _DRAWING_CREDITS[collection]


def model_credit(entry: FurnitureEntry) -> str:
    """The credit line of one model, as its licence asks for it. The models in the pack were made compact, which is said."""
    return f"“{entry.name}” by {entry.creator}, licence {entry.licence}, adapted from the {_SOURCE}"


def credit_of(key: str, pack: Pack) -> str | None:
    """The credit line a picture with this art must carry; None for our own makers and for what is free of any duty."""
    kind, _, name = key.partition(":")
    if kind == "figure":
        return drawing_credit(name.partition("/")[0])
    if kind != "model":
        return None
    entry = pack.furniture_entry(name)
    return None if entry.licence == FREE_LICENCE else model_credit(entry)


def credit_lines(pack: Pack) -> tuple[str, ...]:
    """Everyone whose work is in the pack: drawings, words, then model after model."""
    drawings = dict.fromkeys(line for name, line in _DRAWING_CREDITS.items() if pack.drawing_names(name))
    models = sorted(model_credit(entry) for entry in pack.furniture_entries())
    return (*drawings, *_WORD_CREDITS, *models)
