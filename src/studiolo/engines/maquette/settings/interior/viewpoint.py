"""Where the room is looked at from, and what may stand in that view."""

from dataclasses import dataclass
from math import atan, cos, radians, sin, tan

import numpy as np

from studiolo.engines.maquette.layout.camera import SHORT_SIDE_MM, frame
from studiolo.engines.maquette.model import Floats, Numbers, Vector
from studiolo.engines.maquette.settings.interior.recipe import Recipe, Spot
from studiolo.engines.maquette.stage import StageRequest, Subject, View

SMALL_M = 0.5
ROOMY_M = (2.4, 2.2, 1.95)  # width, depth, height up to which a common room holds what is asked
STRAY = 0.16  # how far the camera may walk round the subject, as a share of the distance
NEAR_M = 0.75


@dataclass(frozen=True, kw_only=True, slots=True)
class Viewing:
    """How the room's frame becomes the stage's. origin: the room's point that is the stage's x = y = 0; turn_deg: the way
    the camera looks, to the left of +y. scale: how much larger than usual the room is. ground: `Stage.height`, in room
    metres. subject: in room metres. distance_m, eye_m: of the camera, from the origin and over the floor."""

    origin: Vector
    turn_deg: float
    scale: float
    mirror: bool
    view: View
    ground: float
    subject: Subject
    distance_m: float
    eye_m: float
    half_width: float

    @property
    def small(self) -> bool:
        return not self.subject.empty and longest(self.subject) <= SMALL_M

    def seen_from(self, points: Numbers) -> Numbers:
        """Room coordinates (n, 3) -> x to the right of and y beyond the subject's middle, z over the floor."""
        turn = radians(self.turn_deg)
        x, y = points[:, 0] - self.origin[0], points[:, 1] - self.origin[1]
        return np.stack([x * cos(turn) + y * sin(turn), y * cos(turn) - x * sin(turn), points[:, 2]], axis=-1)

    def hides(self, low: Floats, high: Floats) -> bool:
        """Whether a thing in this box (room coordinates) would stand on, or before, what is looked at."""
        corners = self.seen_from(
            np.array([(x, y, 0.0) for x in (low[0], high[0]) for y in (low[1], high[1])], np.float64)
        )
        left, right = float(corners[:, 0].min()), float(corners[:, 0].max())
        near, far = float(corners[:, 1].min()), float(corners[:, 1].max())
        if self.subject.empty:
            return self._at_the_lens(left, right, near, far, float(high[2]))
        half_x, half_y = self.subject.width_m / 2 * 1.12 + 0.02, self.subject.depth_m / 2 * 1.12 + 0.02
        foot = self.ground + self.subject.base_m
        if high[2] <= foot + 0.004 or low[2] >= foot + self.subject.height_m * 1.15:
            return False
        if left < half_x and right > -half_x and near < half_y and far > -half_y:
            return True
        if near > -half_y or far < -self.distance_m - 0.3:
            return False
        return (left < half_x + STRAY * -min(near, 0.0) and right > -half_x - STRAY * -min(near, 0.0)) or (
            self._at_the_lens(left, right, near, far, float(high[2]))
        )

    def _at_the_lens(self, left: float, right: float, near: float, far: float, top: float) -> bool:
        """Nothing large and out of focus before the lens."""
        clear = min(NEAR_M, 0.5 * self.distance_m)
        if near > clear - self.distance_m or far < -self.distance_m or top < 0.55 * self.eye_m:
            return False
        reach = (near + self.distance_m + clear) * self.half_width + 0.1
        return left < reach and right > -reach


def longest(subject: Subject) -> float:
    return max(subject.width_m, subject.depth_m, subject.height_m)


def viewing(recipe: Recipe, request: StageRequest, random: np.random.Generator) -> Viewing:
    if request.subject.empty:
        return _of_the_room(recipe, request, random)
    size = longest(request.subject)
    return _of_a_subject(recipe.small if size <= SMALL_M else recipe.large, request, random)


def _of_a_subject(spot: Spot, request: StageRequest, random: np.random.Generator) -> Viewing:
    asked = request.subject
    scale = 1.0
    if longest(asked) > SMALL_M:
        scale = max(1.0, *(a / b for a, b in zip((asked.width_m, asked.depth_m, asked.height_m), ROOMY_M, strict=True)))
    subject = Subject(
        width_m=asked.width_m / scale,
        depth_m=asked.depth_m / scale,
        height_m=asked.height_m / scale,
        base_m=asked.base_m / scale,
    )
    view = View(
        elevation_deg=spot.elevation_deg + float(random.uniform(-0.8, 1.4)),
        fill=spot.fill,
        lens_mm=spot.lens_mm,
        blur=spot.blur,
        lift=spot.lift,
    )
    half = SHORT_SIDE_MM / 2 / view.lens_mm
    wide, tall = half * max(1.0, request.aspect), half * max(1.0, 1 / request.aspect)
    distance = max(subject.height_m / tall, subject.width_m / wide) / (2 * view.fill) + subject.depth_m / 2
    return Viewing(
        origin=spot.at,
        turn_deg=spot.turn_deg + float(random.uniform(-3, 3)),
        scale=scale,
        mirror=bool(random.random() < 0.5),
        view=view,
        ground=spot.at[2],
        subject=subject,
        distance_m=distance,
        eye_m=spot.at[2] + subject.base_m + subject.height_m / 2 + distance * sin(radians(view.elevation_deg)),
        half_width=tan(atan(wide) + radians(5)),
    )


def _of_the_room(recipe: Recipe, request: StageRequest, random: np.random.Generator) -> Viewing:
    """The layout frames the empty subject; the room is laid so that its camera comes to stand at the viewpoint's eye."""
    point = recipe.view
    lens = point.lens_mm * min(max(request.aspect, 1.0), 1.5) ** 0.6
    view = View(elevation_deg=point.down_deg, fill=0.8, lens_mm=lens, blur=0.0, lift=0.0)
    subject = request.subject
    half = np.array([subject.width_m / 2, subject.depth_m / 2, 0.0])
    boxes = [(-half, half + (0.0, 0.0, subject.height_m))]
    camera = frame(boxes, view, aspect=request.aspect, azimuth_deg=0.0, ground=lambda x, y: -1e6)
    distance = -camera.position[1]
    turn = point.turn_deg + float(random.uniform(-2.0, 2.0))
    eye = np.asarray(point.eye) + random.uniform(-1, 1, 3) * (0.12, 0.1, 0.03)
    ahead = (-sin(radians(turn)), cos(radians(turn)))
    return Viewing(
        origin=(float(eye[0] + ahead[0] * distance), float(eye[1] + ahead[1] * distance), 0.0),
        turn_deg=turn,
        scale=1.0,
        mirror=bool(random.random() < 0.5),
        view=view,
        ground=float(eye[2]) - camera.position[2],
        subject=subject,
        distance_m=distance,
        eye_m=float(eye[2]),
        half_width=SHORT_SIDE_MM / 2 / lens * max(1.0, request.aspect),
    )
