"""How instruments are held by who plays them: turned as they lie in the hands, and which point of them comes to the player's
mouth, neck or right hand. Who plays takes the pose that goes with it (makers/people/poses)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

import numpy as np

from studiolo.engines.maquette.makers.postures import reposed
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.makers.turning import rotation
from studiolo.engines.maquette.model import Mesh, Model, Numbers, Vector


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Manner:
    """pose: of who plays. turn (3, 3): of the instrument as it stands on show. comes_to: the player's anchor. at: what of the
    instrument comes there, in shares of its box as it stands. away: from that anchor, metres."""

    pose: str
    turn: Numbers
    comes_to: str
    at: Vector
    away: Vector = (0.0, 0.0, 0.0)


def _along(neck: Vector, face: Vector) -> Numbers:
    """The rotation that brings what stands up, its face ahead, to lie along `neck` and to look towards `face`."""
    up = np.asarray(neck) / np.linalg.norm(neck)
    ahead = np.asarray(face) - up * (np.asarray(face) @ up)
    back = -ahead / np.linalg.norm(ahead)
    return np.stack([np.cross(back, up), back, up], axis=1)


GUITAR = Manner(
    pose="strumming",
    turn=_along((0.93, -0.14, 0.3), (0.0, -1.0, 0.12)),
    comes_to="hand_right",
    at=(0.5, 0.02, 0.3),
)
FIDDLE = Manner(
    pose="fiddling",
    turn=_along((0.62, -0.77, 0.12), (-0.3, 0.0, 1.0)),
    comes_to="neck",
    at=(0.5, 0.5, 0.0),
    away=(0.08, -0.075, 0.035),
)
AHEAD = Manner(pose="trumpeting", turn=rotation((0, 0, 1), 90.0), comes_to="mouth", at=(1.0, 0.3, 0.78))
DOWN = Manner(pose="piping", turn=rotation((1, 0, 0), -38.0), comes_to="mouth", at=(0.5, 0.5, 1.0))
SAX = Manner(
    pose="piping", turn=rotation((1, 0, 0), -16.0) @ rotation((0, 0, 1), 90.0), comes_to="mouth", at=(1.0, 0.5, 0.93)
)
UPRIGHT = Manner(pose="plucking", turn=rotation((0, 1, 0), 7.0), comes_to="hand_left", at=(0.5, 0.3, 0.86))
ACROSS = Manner(pose="fluting", turn=rotation((0, 1, 0), 88.0), comes_to="mouth", at=(0.5, 0.0, 0.86))

MANNERS: Mapping[str, Manner] = MappingProxyType(
    {
        **dict.fromkeys(
            ("own:acoustic-guitar", "own:electric-guitar", "own:bass-guitar", "own:ukulele", "own:banjo"), GUITAR
        ),
        "own:violin": FIDDLE,
        **dict.fromkeys(("own:cello", "own:double-bass"), UPRIGHT),
        **dict.fromkeys(("own:trumpet", "own:trombone"), AHEAD),
        **dict.fromkeys(("own:clarinet", "own:oboe", "own:recorder"), DOWN),
        "own:saxophone": SAX,
        "own:flute": ACROSS,
    }
)


def in_hands(maker: Maker) -> Maker:
    """The same maker; what somebody plays, it gives as it is held."""
    manner = MANNERS.get(maker.key)
    return maker if manner is None else replace(maker, make=_held(maker.make, manner))


def _held(make: Callable[[ThingSpec], Model], manner: Manner) -> Callable[[ThingSpec], Model]:
    def made(spec: ThingSpec) -> Model:
        model = make(spec)
        if spec.borne != "played":
            return model
        low, high = model.bounds()
        x, y, z = (float(a + share * (b - a)) for a, b, share in zip(low, high, manner.at, strict=True))
        at = model.anchors.get("played", (x, y, z))
        turned = replace(model, anchors={f"to_{manner.comes_to}": at})
        out = manner.away
        done = reposed(turned, replace(spec, size_m=spec.size_m * _longer(model, manner.turn)), manner.turn)
        anchors = {name: (x - out[0], y - out[1], z - out[2]) for name, (x, y, z) in done.anchors.items()}
        return replace(done, anchors=anchors)

    return made


def _longer(model: Model, turn: Numbers) -> float:
    """How much longer its box becomes by the turn: so it stays as large as it was."""
    points = np.concatenate([part.shape.vertices for part in model.parts if isinstance(part.shape, Mesh)])
    low, high = model.bounds()
    return float(np.ptp(points @ turn.T, axis=0).max() / np.max(high - low))
