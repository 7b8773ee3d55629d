"""Whether what hangs touches what bears it: measured by rays, here in a room of plain numbers."""

from typing import NamedTuple

import numpy as np
import pytest

from studiolo.engines.maquette.checking.mounted import gaps_m, touches
from studiolo.engines.maquette.language.brief import ThingBrief
from studiolo.engines.maquette.model import Material, Model, Numbers, Part
from studiolo.engines.maquette.settings.shell import box


class _Hits(NamedTuple):
    distance: Numbers


class _Room:
    """A wall at y = 1 and a ceiling at z = 2.5."""

    def meet(self, origin: Numbers, way: Numbers) -> _Hits:
        return _Hits(np.where(way[:, 1] > 0, 1.0 - origin[:, 1], 2.5 - origin[:, 2]))


def _thing(far_m: float, top_m: float) -> Model:
    return Model(parts=(Part(shape=box((-0.2, far_m - 0.1, top_m - 0.4), (0.2, far_m, top_m)), material=Material()),))


def test_the_gap_to_the_wall_is_measured_from_the_back_of_each() -> None:
    gaps = gaps_m(_Room(), [_thing(1.0, 1.7), _thing(0.6, 1.7), _thing(0.2, 1.0)], ["wall", "wall", ""])  # type: ignore[arg-type]
    assert gaps == pytest.approx((0.0, 0.4, 0.0), abs=0.01)


def test_a_lamp_hangs_if_its_cord_reaches_the_ceiling() -> None:
    near, low = gaps_m(_Room(), [_thing(0.0, 2.5), _thing(0.0, 2.0)], ["ceiling", "ceiling"])  # type: ignore[arg-type]
    lamp = ThingBrief(id="t1", noun="lamp", mount="ceiling")
    assert touches(lamp, [near], [2.1])[0]
    assert not touches(lamp, [low], [1.6])[0]


def test_what_stands_on_the_floor_does_not_hang_on_the_wall() -> None:
    clock = ThingBrief(id="t1", noun="clock", mount="wall")
    assert touches(clock, [0.0], [1.4])[0]
    assert not touches(clock, [0.0], [0.0])[0]
