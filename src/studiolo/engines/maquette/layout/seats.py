"""Who sits, and on what: a named place of the model, or the level in the middle of a chair's, a sofa's or an animal's shape."""

from dataclasses import dataclass

import numpy as np

from studiolo.engines.maquette.language.brief import RelationKind
from studiolo.engines.maquette.language.people_words import ANIMALS
from studiolo.engines.maquette.layout.anchors import is_animal, named_places
from studiolo.engines.maquette.layout.surfaces import middle_surface, vertices_of
from studiolo.engines.maquette.model import Model, Vector

SEATS = frozenset(
    """chair armchair sofa couch loveseat settee bench stool barstool throne swing hammock recliner chaise pouf ottoman
    beanbag deckchair rocker wheelchair pew""".split()
)
SITTING = frozenset("sitting seated sit relaxing resting lounging".split())
ON_FEET = frozenset("standing jumping dancing walking running lying sleeping kneeling climbing".split())
BACKREST = 0.1  # of the depth of a seat: so far behind its middle one sits


@dataclass(frozen=True, kw_only=True, slots=True)
class Seat:
    """at: where one sits, in the model's own metres. width_m: how wide it is, 0 where one sits behind the other."""

    at: Vector
    width_m: float = 0.0


def sits(kind: RelationKind, pose: str, host_noun: str, *, person: bool) -> bool:
    """Whether who is "on" or "in" a thing so sits there. Riders always do; people do on what is made for it, and on
    animals."""
    if kind == "riding":
        return True
    made_for_it = host_noun.split()[-1] in SEATS or (person and host_noun in ANIMALS)
    if kind == "on":
        return pose in SITTING or (person and made_for_it and pose not in ON_FEET)
    return kind == "in" and made_for_it and (pose in SITTING or (person and pose not in ON_FEET))


def _top_over(model: Model, x: float, y: float) -> float:
    """How high the back really is over the place that its maker names."""
    points = vertices_of(model)
    reach = 0.05 * float(np.ptp(points[:, 2]))
    near = points[(np.abs(points[:, :2] - (x, y)) < reach).all(axis=1)]
    return float(np.percentile(near[:, 2], 95)) if len(near) else 0.0


def seat_of(model: Model) -> Seat:
    """model: not turned, its foot at z = 0."""
    named = model.anchors.get("saddle") or model.anchors.get("seat")
    if named:
        return Seat(at=named)
    if is_animal(model):
        x, y, z = named_places(model)["saddle"]
        return Seat(at=(x, y, max(z, _top_over(model, x, y))))
    level = middle_surface(model)
    behind = BACKREST * 2 * level.half_depth_m
    return Seat(at=(level.x, level.y + behind, level.height_m), width_m=2 * level.half_width_m)
