"""Models as boxes for the arrangement, and back again: each turned, tilted, scaled and moved to its place."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from math import cos, radians, sin

import numpy as np

from studiolo.engines.maquette.language.brief import Relation
from studiolo.engines.maquette.layout.anchors import named_places
from studiolo.engines.maquette.layout.arrange import arrange
from studiolo.engines.maquette.layout.at_home import floats, hovers
from studiolo.engines.maquette.layout.blocks import CEILING, GROUND, OF_THE_PLACE, SILL, WALL, Block, Place
from studiolo.engines.maquette.layout.casting import FLAT_TURNS, Made, is_slender, lies_flat
from studiolo.engines.maquette.layout.cords import hung_from
from studiolo.engines.maquette.layout.hollows import hollow
from studiolo.engines.maquette.layout.joining import WORN_AT, turned_by
from studiolo.engines.maquette.layout.seats import seat_of
from studiolo.engines.maquette.layout.surfaces import clearance, standing_surface, vertices_of
from studiolo.engines.maquette.model import Floats, Mesh, Model, Part, Strands, Vector
from studiolo.engines.maquette.settings.catalogue import PLACES
from studiolo.engines.maquette.stage import Stage, Subject

HOVER = 0.55  # of its own height: how far above the ground a thing in the air is
HAT_WIDTH = 1.3  # of the head
FLAT, HANDHELD_M = 0.5, 0.45  # so thin beside its other sides, and so small, a thing lies rather than stands


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Standing:
    """Where each of the made things stands, while the ground is still flat at z = 0. models: already there."""

    places: tuple[Place, ...]
    models: tuple[Model, ...]

    @property
    def subject(self) -> Subject:
        low, high = self._bounds()
        width, depth, height = (max(0.01, float(v)) for v in high - low)
        mounted = any(place.support in (WALL, CEILING, SILL) for place in self.places)
        return Subject(
            width_m=width, depth_m=depth, height_m=height, base_m=max(0.0, float(low[2])) if mounted else 0.0
        )

    def _bounds(self) -> tuple[Floats, Floats]:
        boxes = [model.bounds() for model in self.models]
        return np.min([low for low, _ in boxes], axis=0), np.max([high for _, high in boxes], axis=0)


def stand(
    made: Sequence[Made],
    relations: Sequence[Relation],
    random: np.random.Generator,
    *,
    look_down_deg: float,
    setting: str,
) -> Standing:
    """Everything on flat ground, around x = y = 0."""
    if not made:
        return Standing(places=(), models=())
    turned = [_turned(_laid(m, relations), m.turn_deg) for m in made]
    relations = _seated(made, _bearable(made, turned, relations))
    hosts = {(relation.object, relation.kind) for relation in relations}
    joined = {relation.subject for relation in relations}
    blocks = [
        replace(_block(m, model, hosts), lift_m=0.0 if m.brief.id in joined else _hover(m, model, setting))
        for m, model in zip(made, turned, strict=True)
    ]
    nouns = {m.brief.id: m.brief.noun for m in made}
    by_id = arrange(blocks, relations, random, look_down_deg=look_down_deg, nouns=nouns)
    places = [_fitting_hat(m, by_id, made, relations) for m in made]
    models = [_put(m, model, place) for m, model, place in zip(made, turned, places, strict=True)]
    low = np.min([model.bounds()[0] for model in models], axis=0)
    high = np.max([model.bounds()[1] for model in models], axis=0)
    middle = (low + high) / 2
    shift = (-float(middle[0]), -float(middle[1]), 0.0)
    return Standing(
        places=tuple(place.moved(shift[0], shift[1]) for place in places),
        models=tuple(model.placed(shift) for model in models),
    )


def settle(standing: Standing, made: Sequence[Made], stage: Stage, *, afloat: bool = False) -> tuple[Model, ...]:
    """The models on the stage's real ground, or afloat on its water."""
    by_id = {m.id: place for m, place in zip(made, standing.places, strict=True)}
    settled = [
        model.placed((0.0, 0.0, _ground_under(place, by_id, stage) - (_draught_m(m, place) if afloat else 0.0)))
        for m, model, place in zip(made, standing.models, standing.places, strict=True)
    ]
    return tuple(
        hung_from(model, stage.ceiling_m, m.brief.noun) if place.support == CEILING and stage.ceiling_m else model
        for m, model, place in zip(made, settled, standing.places, strict=True)
    )


def all_afloat(standing: Standing, made: Sequence[Made]) -> bool:
    """Whether all that would stand on the ground belongs on the water, and something does."""
    on_ground = [m.brief.noun for m, place in zip(made, standing.places, strict=True) if place.support == GROUND]
    return bool(on_ground) and all(map(floats, on_ground))


def _draught_m(made: Made, place: Place) -> float:
    """How deep a hull lies in the water."""
    return made.model.anchors["waterline"][2] * place.scale if "waterline" in made.model.anchors else 0.0


def _ground_under(place: Place, by_id: Mapping[str, Place], stage: Stage) -> float:
    """Ground level under the thing that carries this one, however many are between."""
    while place.support not in OF_THE_PLACE:
        place = by_id[place.support]
    return stage.height(place.x, place.y)


def _laid(made: Made, relations: Sequence[Relation]) -> Model:
    """Its model, stood up if it lies and is to hang or to be held at one end; laid down if it is a small flat thing that
    must bear another: a book that a cup stands on."""
    low, high = made.model.bounds()
    width, depth, height = (float(v) for v in high - low)
    bears = made.brief.formation == "stack" or any(r.kind == "on" and r.object == made.brief.id for r in relations)
    if made.brief.mount in ("wall", "lean") and lies_flat(made.model):
        return _tilted(made.model, -90.0)
    if made.spec.borne == "hand" and is_slender(made.model) and depth > max(width, height):
        return _tilted(made.model, -90.0)
    flat = depth < FLAT * height and depth < FLAT * width and made.found.size_m < HANDHELD_M
    if not (bears and flat):
        return made.model
    laid = _tilted(made.model, 90.0)
    low, high = laid.bounds()
    return laid.placed((0.0, -float(low[1] + high[1]) / 2, 0.0))


def _bearable(made: Sequence[Made], turned: Sequence[Model], relations: Sequence[Relation]) -> list[Relation]:
    """ "Under" what has no room beneath it, and is not much taller, becomes "on" the other way round."""
    models = {m.brief.id: model for m, model in zip(made, turned, strict=True)}
    said = []
    for relation in relations:
        one, other = models.get(relation.subject), models.get(relation.object)
        if relation.kind == "under" and one is not None and other is not None and clearance(other) <= 0:
            heights = [float(np.ptp([corner[2] for corner in model.bounds()])) for model in (one, other)]
            if heights[1] < 1.6 * heights[0]:
                relation = Relation(subject=relation.object, kind="on", object=relation.subject)
        said.append(relation)
    return said


def _seated(made: Sequence[Made], relations: Sequence[Relation]) -> list[Relation]:
    """Who was made to sit on a thing that he is "on" or "in" is set down on its seat as a rider is."""
    sitting = {m.brief.id for m in made if m.spec.seat_m > 0}
    return [replace(r, kind="riding") if r.kind in ("on", "in") and r.subject in sitting else r for r in relations]


def _hover(made: Made, model: Model, setting: str) -> float:
    """How high it hovers of its own, metres."""
    low, high = model.bounds()
    in_air = hovers(made.brief.noun, made.brief.pose, open_air=PLACES[setting].open_air)
    return HOVER * float(high[2] - low[2]) if in_air else 0.0


def _turned(model: Model, turn_deg: float) -> Model:
    """The model and its anchors turned about z."""
    anchors = {name: turned_by(at, turn_deg) for name, at in named_places(model).items()}
    return replace(model.placed((0.0, 0.0, 0.0), turn_deg), anchors=anchors)


def _block(made: Made, turned: Model, hosts: Set[tuple[str, str]]) -> Block:
    """The thing as a box. Where others can stand is only looked for on what has to bear them."""
    id_ = made.brief.id
    low, high = turned.bounds()
    width, depth, height = (float(v) for v in high - low)
    block = Block(
        id=made.id,
        group=id_,
        width_m=width,
        depth_m=depth,
        height_m=height,
        anchors=turned.anchors,
        has_hands="hand_right" in made.model.anchors,
        turn_deg=made.turn_deg,
        formation=made.brief.formation,
        spot=made.brief.spot,
        mount=made.brief.mount,
    )
    bears = {"on", "in"} & {kind for host, kind in hosts if host == id_}
    if bears or made.brief.formation == "stack":
        surface = standing_surface(turned)
        block = replace(
            block,
            surface_m=surface.height_m,
            surface_width_m=2 * surface.half_width_m,
            surface_depth_m=2 * surface.half_depth_m,
            surface_y_m=surface.y,
        )
    if (id_, "riding") in hosts:
        seat = seat_of(made.model)
        block = replace(block, seat=turned_by(seat.at, made.turn_deg), seat_width_m=seat.width_m)
    if (id_, "leaning_on") in hosts:
        points = vertices_of(turned)
        foot = points[points[:, 2] < 0.3 * height]
        if len(foot):
            block = replace(block, foot_width_m=float(np.ptp(foot[:, 0])), foot_near_m=float(foot[:, 1].min()))
    if (id_, "under") in hosts:
        block = replace(block, clearance_m=clearance(turned))
    return replace(block, hollow=hollow(turned)) if (id_, "in") in hosts else block


def _put(made: Made, turned: Model, place: Place) -> Model:
    turn = place.turn_deg
    if place.heading_deg is not None:
        heading = place.heading_deg
        if made.found.key.startswith("figure:"):
            heading = max(-FLAT_TURNS, min(FLAT_TURNS, heading))
        turn = heading - made.turn_deg
    leaning = _tilted(turned, place.tilt_deg) if place.tilt_deg else turned
    return leaning.placed((place.x, place.y, place.lift_m), turn, place.scale)


def _tilted(model: Model, degrees: float) -> Model:
    """Its top leans away from the camera, about the far lower edge."""
    c, s = np.float32(cos(radians(degrees))), np.float32(sin(radians(degrees)))
    turn = np.array([[1, 0, 0], [0, c, s], [0, -s, c]], np.float32)
    far = float(model.bounds()[1][1])
    pivot = np.array([0, far, 0], np.float32)

    def about(points: Floats) -> Floats:
        return np.asarray((points - pivot) @ turn.T + pivot, np.float32)

    def lean(part: Part) -> Part:
        shape = part.shape
        if isinstance(shape, Strands):
            return replace(part, shape=Strands(points=about(shape.points), radii=shape.radii))
        normals = None if shape.normals is None else np.asarray(shape.normals @ turn.T, np.float32)
        return replace(part, shape=replace(shape, vertices=about(shape.vertices), normals=normals))

    leant = replace(model, parts=tuple(lean(part) for part in model.parts))
    return leant.placed((0.0, 0.0, -float(leant.bounds()[0][2])))


def _fitting_hat(
    made: Made, places: Mapping[str, Place], all_made: Sequence[Made], relations: Sequence[Relation]
) -> Place:
    """What is worn on a head is made as wide as that head asks for."""
    place = places[made.id]
    headwear = made.brief.noun.split()[-1]
    fits = WORN_AT.get(headwear, "head_top") in ("head_top", "eyes")
    if not fits or not any(r.kind == "worn_by" and r.subject == made.brief.id for r in relations):
        return place
    wearer = next((other for other in all_made if other.id == place.support), None)
    if wearer is None:
        return place
    wide = _width_below(wearer.model, named_places(wearer.model)["head_top"])
    own = float(np.ptp([b[0] for b in made.model.bounds()]))
    scale = max(0.2, min(4.0, HAT_WIDTH * wide * places[wearer.id].scale / max(own, 1e-6)))
    height = float(made.model.bounds()[1][2])
    # The hat keeps its brim where it was.
    return replace(place, scale=scale, lift_m=place.lift_m - 0.3 * height * (scale - place.scale))


def _width_below(model: Model, top: Vector) -> float:
    """How wide the model is just below a point on its top, metres."""
    low, high = model.bounds()
    reach = 0.16 * float(high[2] - low[2])
    points = np.concatenate([p.shape.vertices for p in model.parts if isinstance(p.shape, Mesh)])
    near = points[
        (points[:, 2] > top[2] - 0.6 * reach) & (np.abs(points[:, :2] - np.array(top[:2])) < reach).all(axis=1)
    ]
    return float(np.ptp(near[:, 0])) if len(near) > 8 else reach
