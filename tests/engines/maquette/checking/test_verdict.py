"""The verdict says of everything asked whether it is there, seen, whole, coloured and placed."""

from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.checking.look import Look, Seen
from studiolo.engines.maquette.checking.verdict import Verdict, judge
from studiolo.engines.maquette.language.brief import Brief, CameraBrief, Relation, ThingBrief
from studiolo.engines.maquette.scene import Scene, SceneThing
from studiolo.engines.maquette.srgb import linear
from studiolo.engines.maquette.stage import Camera

CAMERA = Camera(position=(0, -3, 1), target=(0, 0, 0.5), fov_deg=27, aperture_m=0, focus_m=3)
RED = linear(np.array([0xE0, 0x24, 0x24]) / 255)


def seen(x: float, y: float, *, pixels: int = 100, alone: int = 100, beyond: int = 0, depth: float = 3.0) -> Seen:
    spread = np.linspace(-0.05, 0.05, pixels)
    return Seen(
        alone=alone,
        beyond=beyond,
        x=x + spread,
        y=y + spread,
        depth=np.full(pixels, depth, np.float32),
        colour=np.tile(RED, (pixels, 1)).astype(np.float32),
    )


def thing(id_: str) -> SceneThing:
    return SceneThing(
        id=id_,
        noun="ball",
        label="ball",
        key="own:sphere",
        position=(0, 0, 0),
        turn_deg=0,
        size_m=1,
        stands_on="ground",
        seed=1,
    )


def verdict(brief: Brief, things: dict[str, Seen], key: str = "own:sphere", label: str = "ball") -> Verdict:
    scene = Scene(
        prompt="",
        seed=1,
        width_px=64,
        height_px=64,
        quality="low",
        setting="studio",
        light="studio",
        background="",
        mood=(),
        style="",
        quoted=(),
        things=tuple(replace(thing(id_), key=key, label=label) for id_ in things),
        camera=CAMERA,
    )
    return judge(brief, scene, Look(things=tuple(things.values()), ids=np.zeros((1, 1), np.int64)))


def failed(told: Verdict) -> set[str]:
    return {check.kind for check in told.checks if not check.holds}


TWO = Brief(prompt="", things=(ThingBrief(id="t1", noun="ball", count=2, colour="red", colour_hex="#e02424"),))


def test_two_red_balls_in_sight_hold() -> None:
    told = verdict(TWO, {"t1.1": seen(0.3, 0.5), "t1.2": seen(0.7, 0.5)})
    assert told.holds
    assert [check.kind for check in told.checks] == ["count", "seen", "whole", "colour"]
    assert told.checks[0].asked == "2 ball"


def test_a_plain_solid_is_not_what_was_asked_and_no_other_layout_would_make_it_so() -> None:
    told = verdict(TWO, {"t1.1": seen(0.3, 0.5), "t1.2": seen(0.7, 0.5)}, key="own:solid", label="solid")
    assert failed(told) == {"known"}
    assert not told.misplaced


def test_who_sits_on_a_chair_hides_most_of_it_and_reaches_below_its_seat() -> None:
    man, chair = ThingBrief(id="t1", noun="man", pose="sitting"), ThingBrief(id="t2", noun="chair")
    brief = Brief(prompt="", things=(man, chair), relations=(Relation(subject="t1", kind="on", object="t2"),))
    told = verdict(brief, {"t1": seen(0.5, 0.52), "t2": seen(0.5, 0.5, pixels=20)})
    assert told.holds
    standing = Brief(prompt="", things=(replace(man, pose=""), replace(chair, noun="table")), relations=brief.relations)
    assert not verdict(standing, {"t1": seen(0.5, 0.52), "t2": seen(0.5, 0.5, pixels=20)}).holds


def test_a_hidden_one_does_not_count() -> None:
    told = verdict(TWO, {"t1.1": seen(0.3, 0.5), "t1.2": seen(0.7, 0.5, pixels=50)})
    assert failed(told) == {"count", "seen"}
    assert told.misplaced


def test_a_cut_one_fails_unless_the_shot_comes_close() -> None:
    things = {"t1.1": seen(0.3, 0.5), "t1.2": seen(0.97, 0.5, pixels=90, beyond=10)}
    assert failed(verdict(TWO, things)) == {"whole"}
    close = Brief(prompt="", things=TWO.things, camera=CameraBrief(shot="macro"))
    assert failed(verdict(close, things)) == set()


def test_another_colour_fails_but_no_other_layout_would_mend_it() -> None:
    blue = Brief(prompt="", things=(ThingBrief(id="t1", noun="ball", colour="blue", colour_hex="#2563d0"),))
    told = verdict(blue, {"t1": seen(0.5, 0.5)})
    assert failed(told) == {"colour"}
    assert not told.misplaced


def test_relations_and_spots_are_measured() -> None:
    things = (ThingBrief(id="t1", noun="ball", spot="left"), ThingBrief(id="t2", noun="cube"))
    brief = Brief(prompt="", things=things, relations=(Relation(subject="t1", kind="behind", object="t2"),))
    assert verdict(brief, {"t1": seen(0.3, 0.5, depth=5.0), "t2": seen(0.7, 0.5)}).holds
    assert failed(verdict(brief, {"t1": seen(0.6, 0.5, depth=2.0), "t2": seen(0.7, 0.5)})) == {"relation", "spot"}


def test_the_verdict_is_plain_json() -> None:
    told = verdict(TWO, {"t1.1": seen(0.3, 0.5), "t1.2": seen(0.7, 0.5)}).to_json()
    assert told["holds"] is True
    assert set(told["things"]) == {"t1.1", "t1.2"}
    assert told["things"]["t1.1"]["palette"] == [["#e02424", 1.0]]
