"""How the picture is taken: the setting's own view, changed by what the words say of shot, angle, lens and blur."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from studiolo.engines.maquette.language.brief import Brief, CameraBrief, Shot, Spot
from studiolo.engines.maquette.layout.anchors import is_animal, named_places
from studiolo.engines.maquette.layout.blocks import Place
from studiolo.engines.maquette.layout.camera import frame
from studiolo.engines.maquette.layout.casting import Made
from studiolo.engines.maquette.layout.formations import ROW_LIMIT
from studiolo.engines.maquette.layout.standing import Standing
from studiolo.engines.maquette.makers.food import MAKERS as FOOD
from studiolo.engines.maquette.model import Floats, Model
from studiolo.engines.maquette.settings.catalogue import PLACES
from studiolo.engines.maquette.stage import LANDSCAPE, Camera, Stage, View

STRAY_DEG = 7.0  # how far the camera may walk round; settings are built for it
THIRDS = 0.085  # so far from the middle a lone subject may stand outdoors, share of the picture's width
AT_SIDE, AT_EDGE = 0.22, 0.16  # where words ask for a side, a top or a bottom; shares of width and height
ISOMETRIC_DEG, ISOMETRIC_MM, OVERHEAD_DEG, HIGH_DEG, LOW_DEG = 35.264, 220.0, 86.0, 36.0, 0.6
SKY_DEG, SKY_LIFT, SKY_FILL = 2.0, -0.16, 0.82  # of a view with something in its sky
SMALL_M = 0.7  # larger things are looked at as one meets them
SERVED_DEG, FLAT_DEG, SERVED_MOST_DEG = 50.0, 36.0, 40.0  # less with what rises
FLAT_FORMATIONS = {"circle": 32.0, "grid": 40.0, "crowd": 24.0}  # looked down upon, so that each is seen
FOOD_KEYS = frozenset(maker.key for maker in FOOD)
Box = tuple[Floats, Floats]
PEOPLE = frozenset(["man", "woman", "boy", "girl", "person", "child"])  # until a maker names their hands


@dataclass(frozen=True, kw_only=True, slots=True)
class Nudge:
    """How a picture is taken a second time, when the first did not show what was asked. Degrees, and shares."""

    azimuth_deg: float = 0.0
    higher_deg: float = 0.0
    farther: float = 1.0


_SHOTS: dict[Shot, dict[str, float]] = {
    "macro": {"fill": 1.12, "lens_mm": 100.0, "blur": 1.0},
    "close_up": {"fill": 0.86, "lens_mm": 85.0, "blur": 0.75},
    "portrait": {"fill": 0.86, "lens_mm": 85.0, "blur": 0.7},
    "medium": {"fill": 0.82, "lens_mm": 60.0, "blur": 0.45},
    "full": {"fill": 0.72},
    "wide": {"fill": 0.36, "lens_mm": 26.0, "blur": 0.04},
}
# What is framed of a person: the upper part, share of the height.
_UPPER: dict[Shot, float] = {"portrait": 0.42, "medium": 0.62, "close_up": 0.3, "macro": 0.2}
SLENDER = 1.9


def take(
    brief: Brief,
    stage: Stage,
    made: Sequence[Made],
    standing: Standing,
    models: Sequence[Model],
    *,
    aspect: float,
    random: np.random.Generator,
    nudge: Nudge,
    sky: bool = False,
) -> Camera:
    """The camera that takes it. models: on their ground. sky: something will hang there, which needs room."""
    view = _asked(stage.view, brief.camera, empty=not models)
    view = _seen_in_rows(view, brief, made, stage)
    view = _seen_from_above(view, brief, made, standing)
    if sky and brief.camera.angle not in ("birds_eye", "isometric", "high"):
        view = replace(
            view,
            elevation_deg=min(view.elevation_deg, SKY_DEG),
            lift=min(view.lift, SKY_LIFT),
            fill=SKY_FILL * view.fill,
        )
    stray, rise = float(random.uniform(-STRAY_DEG, STRAY_DEG)), float(random.uniform(-0.5, 1.5))
    azimuth = stray if models else 0.0
    if brief.camera.angle in ("front", "side", "back", "isometric", "birds_eye"):
        azimuth *= 0.15
    if not brief.camera.angle and models:
        view = replace(view, elevation_deg=view.elevation_deg + rise)
    if nudge != Nudge():
        view = replace(
            view, elevation_deg=min(88.0, view.elevation_deg + nudge.higher_deg), fill=view.fill / nudge.farther
        )
        azimuth += nudge.azimuth_deg
    boxes = _framed(brief, made, standing, models) if models else [_empty(stage)]
    across, upward = _off_centre(brief, made, random) if models else (0.0, 0.0)
    if (across or upward) and brief.camera.shot not in ("macro", "close_up", "portrait") and view.fill > 0.5:
        spoken = bool(brief.things[0].spot)
        view = replace(view, fill=view.fill * (0.72 if spoken else 0.9))
    return frame(
        boxes,
        view,
        aspect=aspect,
        azimuth_deg=azimuth,
        ground=stage.height,
        across=across,
        upward=upward,
        low=brief.camera.angle == "low",
    )


def likely_look_down(brief: Brief) -> float:
    """How far the camera will look down, before there is a stage to say so. Degrees."""
    asked: dict[str, float] = {"birds_eye": OVERHEAD_DEG, "isometric": ISOMETRIC_DEG, "high": HIGH_DEG, "low": LOW_DEG}
    if brief.camera.angle in asked:
        return asked[brief.camera.angle]
    formation = max((FLAT_FORMATIONS.get(t.formation, 0.0) for t in brief.things if t.count > 1), default=0.0)
    crowd = sum(t.count for t in brief.things) > ROW_LIMIT
    place = brief.setting or "studio"
    usual = 10.0 if place == "studio" else 7.0
    return max(formation, (24.0 if PLACES[place].indoors or place == "studio" else 15.0) if crowd else usual)


def _asked(view: View, camera: CameraBrief, *, empty: bool) -> View:
    """The setting's view as the words change it."""
    shot = dict(_SHOTS.get(camera.shot, {}))
    if empty:  # a place is seen as wide as it was built
        shot = {"lens_mm": min(view.lens_mm, 26.0)} if camera.shot == "wide" else {}
    if camera.shot == "wide":
        shot["lens_mm"] = min(view.lens_mm, 26.0)
    view = replace(view, **shot)
    if camera.shot in ("macro", "close_up", "portrait", "medium"):
        view = replace(view, lift=0.0)
    if camera.angle == "low":
        view = replace(view, elevation_deg=LOW_DEG, lift=min(view.lift, 0.0))
    elif camera.angle == "high":
        view = replace(view, elevation_deg=max(view.elevation_deg, HIGH_DEG), lift=0.0)
    elif camera.angle == "birds_eye":
        view = replace(view, elevation_deg=OVERHEAD_DEG, lift=0.0)
    elif camera.angle == "isometric":
        view = replace(view, elevation_deg=ISOMETRIC_DEG, lens_mm=ISOMETRIC_MM, blur=0.0, lift=0.0)
    if camera.lens_mm:
        view = replace(view, lens_mm=min(400.0, max(12.0, camera.lens_mm)))
    if camera.blur:
        view = replace(view, blur=max(view.blur, 1.0) if camera.blur == "shallow" else 0.0)
    return view


def _seen_in_rows(view: View, brief: Brief, made: Sequence[Made], stage: Stage) -> View:
    """Far enough down to see the rows behind, but with the horizon in the picture."""
    if brief.camera.angle in ("low", "eye_level", "birds_eye", "isometric", "high"):
        return view
    lowest = max((FLAT_FORMATIONS.get(t.formation, 0.0) for t in brief.things if t.count > 1), default=0.0)
    if len(made) > ROW_LIMIT and not all(t.formation == "row" for t in brief.things if t.count > 1):
        lowest = max(lowest, 15.0 if stage.haze is not None else 24.0)
    if any(r.kind == "around" for r in brief.relations):
        lowest = max(lowest, 18.0)
    return replace(view, elevation_deg=max(view.elevation_deg, lowest))


def _seen_from_above(view: View, brief: Brief, made: Sequence[Made], standing: Standing) -> View:
    """Far enough down to see what lies flat, and what is in a dish: a plate, a pizza, a bowl of soup."""
    if brief.camera.angle or not made:
        return view
    if max(one.found.size_m for one in made) > SMALL_M:
        return view
    subject = standing.subject
    flat = subject.height_m / max(subject.width_m, subject.depth_m)
    served = any(one.found.key in FOOD_KEYS for one in made)
    lowest = SERVED_DEG - 55.0 * flat if served else FLAT_DEG - 60.0 * flat
    return replace(view, elevation_deg=max(view.elevation_deg, min(SERVED_MOST_DEG, lowest)))


def _framed(brief: Brief, made: Sequence[Made], standing: Standing, models: Sequence[Model]) -> list[Box]:
    """What must be in the picture: every thing; of a lone subject taken from near by, what one comes near for."""
    boxes = [model.bounds() for model in models]
    roots = [k for k, one in enumerate(made) if not _is_guest(brief, one)]
    if len(roots) != 1 or brief.camera.shot not in _UPPER:
        return boxes
    one, (low, high) = made[roots[0]], boxes[roots[0]]
    height = float(high[2] - low[2])
    if is_animal(one.model) and brief.camera.shot != "medium":
        core = _head(one, standing.places[roots[0]], float(low[2]), brief.camera.shot)
    elif _is_person(one):
        core = (np.array([low[0], low[1], high[2] - _UPPER[brief.camera.shot] * height], np.float32), high)
    elif brief.camera.shot in ("macro", "close_up") and height > SLENDER * float(max(high[:2] - low[:2])):
        # Of a flower its blossom, of a candle its flame.
        core = (np.array([low[0], low[1], high[2] - 1.1 * float(max(high[:2] - low[:2]))], np.float32), high)
    else:
        return boxes
    return [core, *(box for k, box in enumerate(boxes) if k != roots[0] and box[1][2] > core[0][2])]


def _head(one: Made, place: Place, foot_m: float, shot: Shot) -> Box:
    """A cube about an animal's head, with its neck in a portrait."""
    named = named_places(one.model)
    points = np.array([named[name] for name in ("head_top", "mouth", "eyes")]) * place.scale
    turn = np.radians(one.turn_deg if place.heading_deg is None else place.heading_deg)
    c, s = np.cos(turn), np.sin(turn)
    points[:, :2] = points[:, :2] @ np.array([[c, s], [-s, c]])
    middle = points.mean(axis=0) + (place.x, place.y, foot_m)
    reach = (0.9 if shot == "macro" else 1.15 if shot == "close_up" else 1.5) * np.linalg.norm(points[0] - points[1])
    return np.asarray(middle - reach, np.float32), np.asarray(middle + reach, np.float32)


def _is_guest(brief: Brief, one: Made) -> bool:
    return any(r.subject == one.brief.id and r.kind in ("held_by", "worn_by") for r in brief.relations)


def _is_person(one: Made) -> bool:
    low, high = one.model.bounds()
    upright = float(high[2] - low[2]) > 1.6 * float(max(high[:2] - low[:2]))
    known = "eyes" in one.model.anchors and "hand_right" in one.model.anchors
    return known or (upright and one.brief.noun.split()[-1] in PEOPLE)


def _empty(stage: Stage) -> Box:
    half = (LANDSCAPE.width_m / 2, LANDSCAPE.depth_m / 2)
    ground = stage.height(0.0, 0.0)
    return (
        np.array([-half[0], -half[1], ground], np.float32),
        np.array([*half, ground + LANDSCAPE.height_m], np.float32),
    )


def _off_centre(brief: Brief, made: Sequence[Made], random: np.random.Generator) -> tuple[float, float]:
    """How far right and up of the middle the subjects should be, in shares of the picture."""
    spots: set[Spot] = {thing.spot for thing in brief.things}
    if len(spots) == 1 and spots != {""}:
        spot = next(iter(spots))
        across = AT_SIDE * (("right" in spot) - ("left" in spot))
        return across, AT_EDGE * (("top" in spot) - ("bottom" in spot))
    place = PLACES[brief.setting or "studio"]
    if (
        len(made) == 1
        and not place.indoors
        and place.name != "studio"
        and brief.camera.angle not in ("birds_eye", "isometric")
    ):
        # Room to look into: on the side it faces away from.
        turn = np.sin(np.radians(made[0].turn_deg))
        side = -np.sign(turn) if abs(turn) > 0.35 else (1.0 if random.random() < 0.5 else -1.0)
        return float(side) * THIRDS, 0.0
    return 0.0, 0.0
