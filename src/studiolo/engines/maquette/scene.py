"""The Scene: a small JSON document that says everything about a picture before it is rendered.

The same Scene, packed art and engine version give the same picture. It travels with its picture: in the database and in
the file's metadata. The schema's number goes up when a reader of the old form would go wrong.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from studiolo.engines.maquette.model import Vector
from studiolo.engines.maquette.stage import Camera, LightName

SCHEMA = 1


@dataclass(frozen=True, kw_only=True, slots=True)
class SceneThing:
    """One thing in the picture. key: what makes it. position: metres; where it touches what it stands on.
    stands_on: the id of another thing, or "ground". colour: sRGB hex, or "" for its own. size_m: its longest side."""

    id: str
    noun: str
    label: str
    key: str
    position: Vector
    turn_deg: float
    size_m: float
    stands_on: str
    seed: int
    colour: str = ""
    material: str = ""
    pose: str = ""
    modifiers: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Scene:
    prompt: str
    seed: int
    width_px: int
    height_px: int
    quality: str
    setting: str
    light: LightName
    background: str
    mood: tuple[str, ...]
    style: str
    quoted: tuple[str, ...]
    things: tuple[SceneThing, ...]
    camera: Camera
    schema: int = SCHEMA

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values: numbers rounded to a tenth of a millimetre, so that the document stays small."""
        return {key: _plain(value) for key, value in asdict(self).items()}


def scene_from_json(document: Mapping[str, Any]) -> Scene:
    """Raises ValueError for a document of another schema."""
    if document.get("schema") != SCHEMA:
        raise ValueError(f"This scene has schema {document.get('schema')!r}; this version reads schema {SCHEMA}.")
    values = {field.name: document[field.name] for field in fields(Scene)}
    values["things"] = tuple(SceneThing(**_tuples(thing)) for thing in document["things"])
    values["camera"] = Camera(**_tuples(document["camera"]))
    for name in ("mood", "quoted"):
        values[name] = tuple(values[name])
    return Scene(**values)


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    if isinstance(value, float):
        return round(float(value), 4)
    return value


def _tuples(document: Mapping[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in document.items()}
