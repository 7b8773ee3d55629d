"""Who makes a thing: a maker of our own, a real model from the pack, or a figure grown from a drawing."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from studiolo.engines.maquette.library.entries import FurnitureFiles
from studiolo.engines.maquette.library.pack import Pack
from studiolo.engines.maquette.makers.figures import make_figure
from studiolo.engines.maquette.makers.furniture import make_furniture
from studiolo.engines.maquette.makers.own import OWN_MAKERS
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.shelved import kept_or_made
from studiolo.engines.maquette.model import Model


@dataclass(frozen=True, kw_only=True, slots=True)
class Workshop:
    """Makes any thing the library can name. cache: a folder for meshes and what took long to make, or None for no cache on disk."""

    pack: Pack
    cache: Path | None = None

    def make(self, spec: ThingSpec) -> Model:
        """Raises KeyError for a key the library never gave."""
        kind, _, name = spec.key.partition(":")
        if kind == "own":
            make = OWN_MAKERS[spec.key].make
            return make(spec) if self.cache is None else kept_or_made(spec, make, self.cache / "own")
        if kind == "model":
            return make_furniture(spec, _files(self.pack, name), self.cache)
        collection, _, drawing = name.partition("/")
        return make_figure(spec, self.pack.drawing(collection, drawing), self.cache)


@lru_cache(maxsize=16)
def _files(pack: Pack, name: str) -> FurnitureFiles:
    """A room has many chairs of one kind, and a model's text takes up to a second to unfold."""
    return pack.furniture(name)
