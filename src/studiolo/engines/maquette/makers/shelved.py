"""What our own makers made, kept on disk by what was asked and by the code that made it: people and furred animals take
seconds, and a picture drawn again, larger, or changed a little asks for the same.
"""

import hashlib
import os
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, fields
from functools import cache
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
import orjson
from numpy.typing import NDArray

from studiolo.engines.maquette.makers.kept import keep_arrays
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.model import Material, Mesh, Model, Part, Strands, Texture

WORTH_SECONDS = 0.25  # what is made faster is made again
MOST_BYTES = 2**30
_MESH = ("vertices", "faces", "normals", "uvs", "colours", "roughness")
_STRANDS = ("points", "radii")

Arrays = dict[str, NDArray[np.generic]]


def kept_or_made(spec: ThingSpec, make: Callable[[ThingSpec], Model], folder: Path) -> Model:
    """The same model either way. A file that cannot be read or written costs time, never the picture."""
    path = folder / f"{_digest(spec)}.npz"
    with suppress(OSError, EOFError, ValueError, KeyError, BadZipFile):
        if path.exists():
            with np.load(path) as arrays:
                model = _model({name: arrays[name] for name in arrays.files})
            os.utime(path)
            return model
    started = time.perf_counter()
    model = make(spec)
    if time.perf_counter() - started > WORTH_SECONDS:
        with suppress(OSError):
            keep_arrays(path, _arrays(model))
            _bound(folder)
    return model


def _digest(spec: ThingSpec) -> str:
    return hashlib.sha256(f"{_code()}|{spec!r}".encode()).hexdigest()[:32]


@cache
def _code() -> str:
    """Of all the code that models come from: another version makes another model."""
    engine = Path(__file__).parent.parent
    digest = hashlib.sha256()
    for path in sorted(
        [*engine.joinpath("makers").rglob("*.py"), *engine.joinpath("settings").glob("*.py"), engine / "model.py"]
    ):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _bound(folder: Path) -> None:
    """The longest unused go first."""
    files = sorted(((path.stat(), path) for path in folder.glob("*.npz")), key=lambda pair: pair[0].st_mtime)
    total = sum(stat.st_size for stat, _ in files)
    for stat, path in files:
        if total <= MOST_BYTES:
            return
        path.unlink(missing_ok=True)
        total -= stat.st_size


@dataclass(slots=True)
class _Writer:
    """Arrays, textures and materials are written once however often they are used, and are one thing again when read."""

    arrays: Arrays = field(default_factory=dict)
    numbers: dict[int, int] = field(default_factory=dict)
    materials: list[dict[str, Any]] = field(default_factory=list)

    def array(self, value: NDArray[np.generic] | None) -> int | None:
        if value is None:
            return None
        if id(value) not in self.numbers:
            self.numbers[id(value)] = len(self.arrays)
            self.arrays[f"a{len(self.arrays)}"] = value
        return self.numbers[id(value)]

    def material(self, material: Material) -> int:
        if id(material) not in self.numbers:
            self.numbers[id(material)] = len(self.materials)
            self.materials.append({one.name: self._value(getattr(material, one.name)) for one in fields(Material)})
        return self.numbers[id(material)]

    def _value(self, value: object) -> object:
        return {"image": self.array(value.image), "repeat": value.repeat} if isinstance(value, Texture) else value


def _arrays(model: Model) -> Arrays:
    writer = _Writer()
    parts = []
    for part in model.parts:
        names = _STRANDS if isinstance(part.shape, Strands) else _MESH
        parts.append({
            "name": part.name,
            "material": writer.material(part.material),
            "strands": isinstance(part.shape, Strands),
            "smooth": getattr(part.shape, "smooth", True),
            "shape": {name: writer.array(getattr(part.shape, name)) for name in names},
        })  # fmt: skip
    about = {
        "parts": parts, "materials": writer.materials, "anchors": dict(model.anchors), "credits": model.credits,
        "honoured": sorted(model.honoured),
    }  # fmt: skip
    return writer.arrays | {"about": np.frombuffer(orjson.dumps(about, option=orjson.OPT_SERIALIZE_NUMPY), np.uint8)}


def _model(arrays: Arrays) -> Model:
    about = orjson.loads(arrays["about"].tobytes())
    textures: dict[int, Texture] = {}

    def array(number: int | None) -> Any:
        return None if number is None else arrays[f"a{number}"]

    def value(said: Any) -> Any:
        if isinstance(said, dict):
            return textures.setdefault(said["image"], Texture(image=array(said["image"]), repeat=said["repeat"]))
        return tuple(said) if isinstance(said, list) else said

    materials = [Material(**{name: value(said) for name, said in one.items()}) for one in about["materials"]]

    def part(said: dict[str, Any]) -> Part:
        shape = {name: array(number) for name, number in said["shape"].items()}
        return Part(
            shape=Strands(**shape) if said["strands"] else Mesh(**shape, smooth=said["smooth"]),
            material=materials[said["material"]],
            name=said["name"],
        )

    return Model(
        parts=tuple(map(part, about["parts"])),
        credits=tuple(about["credits"]),
        anchors={name: (x, y, z) for name, (x, y, z) in about["anchors"].items()},
        honoured=frozenset(about["honoured"]),
    )
