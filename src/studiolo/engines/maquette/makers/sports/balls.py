"""Balls by their covers: panels, seams, dimples and felt, each drawn as a function of the way out from the middle."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

import numpy as np
from scipy.spatial import cKDTree

from studiolo.engines.maquette.makers.bench import Bench, shade
from studiolo.engines.maquette.makers.materials import dress, finish_for
from studiolo.engines.maquette.makers.plates import placed
from studiolo.engines.maquette.makers.postures import turned_by
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.sports.covers import (
    FELT,
    Cover,
    Point,
    baseball_cover,
    basketball_cover,
    beach_cover,
    billiard_cover,
    bowling_cover,
    football_cover,
    golf_cover,
    rubber_cover,
    seam_curve,
    second_colour,
    table_tennis_cover,
    tennis_cover,
    volleyball_cover,
)
from studiolo.engines.maquette.makers.turning import ball, unit
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Material, Mesh, Model, Numbers, Part, Strands
from studiolo.engines.maquette.settings.shell import tube
from studiolo.engines.maquette.settings.surfaces import hex_colour

# ------------------------------------------------------------------ lines on a ball


# ------------------------------------------------------------------ covers


# ------------------------------------------------------------------ what is not drawn but made


def _felt(bench: Bench, radius: float, turn: Numbers) -> None:
    """Short wool that stands off a tennis ball and softens its edge."""
    count = int(6500 * min(bench.spec.detail, 1.0))
    ways = unit(bench.random.normal(size=(count, 3)))
    ways = ways[cKDTree(seam_curve(0.24)).query(ways)[0] > 0.055] @ turn.T
    lean = bench.random.normal(0, 0.5, (len(ways), 2, 3))
    height = radius * bench.random.uniform(0.014, 0.036, (len(ways), 1))
    middle = ways * (radius + 0.55 * height) + lean[:, 0] * height * 0.4
    end = middle + (ways * 0.4 + lean[:, 0] * 0.5 + lean[:, 1] * 0.6) * height
    points = np.stack([ways * radius * 0.995, middle, end], axis=1)
    radii = np.broadcast_to(radius * np.array((0.0034, 0.003, 0.0012)), points.shape[:2])
    colour = bench.colour(FELT)
    wool = Material(colour=shade(colour, 1.02), roughness=0.9, specular=0.1, sheen=0.6)
    bench.add_part(Part(shape=Strands(points=points.astype(np.float32), radii=radii.astype(np.float32)), material=wool))


def _stitches(bench: Bench, radius: float, turn: Numbers) -> None:
    """Red thread in pairs across a baseball's seam, drawn to a V."""
    line = seam_curve(0.29, 1200)
    thread = Material(colour=second_colour(bench, hex_colour("#c4242c")), roughness=0.5, specular=0.4)
    steps = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1))])
    at = np.searchsorted(steps, np.linspace(0, steps[-1], 109)[:-1])
    here = line[at]
    along = unit(line[(at + 3) % len(line)] - here)
    across = np.cross(here, along)
    pieces: list[Mesh] = []
    for side in (-1.0, 1.0):
        for p, a, c in zip(here, along, across, strict=True):
            path = [p * 0.999, p * 1.008 + c * side * 0.03 + a * 0.022, p * 0.996 + c * side * 0.066 + a * 0.05]
            pieces.append(tube(np.array(path) @ turn.T * radius, 0.0135 * radius, 6))
    bench.add(thread, join(pieces))


# ------------------------------------------------------------------ the makers


@dataclass(frozen=True, kw_only=True, slots=True)
class Kind:
    """turn: how it has come to rest, degrees about x, y, z. extra: what is made on top of the cover."""

    cover: Cover
    turn: Point = (0.0, 0.0, 0.0)
    extra: Callable[[Bench, float, Numbers], None] | None = None


KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        "football": Kind(cover=football_cover, turn=(12.0, 25.0, 14.0)),
        "basketball": Kind(cover=basketball_cover, turn=(-16.0, 20.0, 36.0)),
        "volleyball": Kind(cover=volleyball_cover, turn=(22.0, 16.0, 34.0)),
        "tennis-ball": Kind(cover=tennis_cover, turn=(20.0, 40.0, 60.0), extra=_felt),
        "baseball": Kind(cover=baseball_cover, turn=(-8.0, 24.0, 58.0), extra=_stitches),
        "golf-ball": Kind(cover=golf_cover, turn=(20.0, 10.0, 0.0)),
        "beach-ball": Kind(cover=beach_cover, turn=(38.0, -22.0, 12.0)),
        "bowling-ball": Kind(cover=bowling_cover, turn=(4.0, 0.0, 12.0)),
        "billiard-ball": Kind(cover=billiard_cover, turn=(-24.0, 12.0, 12.0)),
        "table-tennis-ball": Kind(cover=table_tennis_cover),
        "playground-ball": Kind(cover=rubber_cover, turn=(24.0, 14.0, 0.0)),
    }
)
ANY = ("football", "basketball", "volleyball", "tennis-ball")


def ball_of(kind: str) -> Callable[[ThingSpec], Model]:
    def make(spec: ThingSpec) -> Model:
        bench = Bench(spec, 0x5B01)
        chosen = kind or ANY[int(bench.random.integers(len(ANY)))]
        return _made(bench, KINDS[chosen])

    return make


def _made(bench: Bench, kind: Kind) -> Model:
    spec = bench.spec
    radius = spec.size_m / 2
    finish = kind.cover(bench, radius)
    if spec.material:
        own = finish_for(spec.material, spec.colour, bench.random, spec.size_m, spec.modifiers)
        finish = replace(own, heights=finish.heights or own.heights)
        bench.honoured |= {"material"}
    turn = turned_by(kind.turn)
    part = dress(ball(radius, sides=128), finish)
    assert isinstance(part.shape, Mesh)
    bench.add(part.material, placed(part.shape, (0.0, 0.0, 0.0), turn), name="ball")
    if kind.extra is not None and not spec.material:
        kind.extra(bench, radius, turn)
    return bench.model(anchors={"top": (0.0, 0.0, radius)})


_maker = listed({"colour", "second_colour", "material"}, 0.0)

MAKERS: tuple[Maker, ...] = (
    _maker("sports-ball", "sports ball, sport ball, game ball", 0.22, ball_of("")),
    _maker("football", "football, soccer ball, soccerball, association football", 0.22, ball_of("football")),
    _maker("basketball", "basketball, basket ball", 0.245, ball_of("basketball")),
    _maker("volleyball", "volleyball, volley ball, handball, beach volleyball", 0.21, ball_of("volleyball")),
    _maker("tennis-ball", "tennis ball, padel ball", 0.067, ball_of("tennis-ball")),
    _maker("baseball", "baseball, softball, base ball", 0.074, ball_of("baseball")),
    _maker("golf-ball", "golf ball, golfball", 0.043, ball_of("golf-ball")),
    _maker("beach-ball", "beach ball, beachball, inflatable ball", 0.4, ball_of("beach-ball")),
    _maker("bowling-ball", "bowling ball", 0.217, ball_of("bowling-ball")),
    _maker(
        "billiard-ball",
        "billiard ball, pool ball, snooker ball, eight ball, 8 ball, billiard balls, pool balls",
        0.057,
        ball_of("billiard-ball"),
    ),
    _maker(
        "table-tennis-ball", "table tennis ball, ping pong ball, ping-pong ball", 0.04, ball_of("table-tennis-ball")
    ),
    _maker(
        "playground-ball",
        "toy ball, rubber ball, playground ball, bouncy ball, bouncing ball, dodgeball, kickball, gym ball, exercise ball",
        0.22,
        ball_of("playground-ball"),
    ),
)
