"""The numbers that make one lizard, crocodile, dinosaur or dragon differ from another."""

from dataclasses import dataclass

from studiolo.engines.maquette.model import Colour, Material

SKIN = Material(per_vertex=True, roughness=0.5, specular=0.4)
SCALE = Material(per_vertex=True, roughness=0.42, specular=0.45)
WING = Material(kind="thin", per_vertex=True, roughness=0.45, translucency=0.6)
HONOURS = frozenset({"colour", "second_colour", "size", "pose"})


@dataclass(frozen=True, kw_only=True, slots=True)
class Limb:
    """A pair of legs. at: (forward, out, up) of the hip. knee, ankle: places relative to the hip, out counted outwards;
    the foot comes down to the ground under `foot` (forward, out). thick: at hip, knee, ankle."""

    at: tuple[float, float, float]
    knee: tuple[float, float, float]
    ankle: tuple[float, float, float]
    foot: tuple[float, float]
    thick: tuple[float, float, float]
    toes: float = 0.09
    claws: bool = True
    hangs: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Saurian:
    """spine: (forward, up, radius) from the tail's tip to the skull. flat: width to height of the trunk. skull, snout:
    radius and length; snout_width, snout_height: at its tip. ridge: plates along the back as (start, end, count,
        height,
    width). horns: paths from the head's centre, in skull radii, on both sides. frill: radius of a neck shield. sail: skin
    along the back. wings: span of a dragon's. gape: how far the mouth stands open, degrees."""

    key: str
    nouns: tuple[str, ...]
    size_m: float
    colour: Colour
    spine: tuple[tuple[float, float, float], ...]
    limbs: tuple[Limb, ...]
    belly: Colour = (0.6, 0.52, 0.36)
    marks: Colour | None = None
    bars: float = 0.0
    flat: float = 1.0
    skull: float = 0.1
    snout: float = 0.2
    snout_width: float = 0.06
    snout_height: float = 0.045
    brow: float = 0.0
    eye: float = 0.022
    eye_colour: Colour = (0.7, 0.45, 0.05)
    eye_up: float = 0.45
    slit: float = 0.35
    gape: float = 0.0
    nod_deg: float = 0.0
    scale: float = 0.03
    ridge: tuple[float, float, int, float, float] | None = None
    horns: tuple[tuple[tuple[float, float, float], ...], ...] = ()
    nose_horn: float = 0.0
    frill: float = 0.0
    wings: float = 0.0
    curl: float = 0.0
    cell: float = 0.014
    view_turn_deg: float = 62.0
