"""A picture composed, looked at and mended before it is drawn: another camera first, then another layout, until what was
asked holds or the tries are spent; then the best of them is taken."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from studiolo.collector import collecting_nothing
from studiolo.engines.maquette.checking.mounted import gaps_m
from studiolo.engines.maquette.checking.owners import Ints
from studiolo.engines.maquette.checking.verdict import Verdict, judge
from studiolo.engines.maquette.layout.compose import Composition, Plan, attempt_picture, retake, without_parts
from studiolo.engines.maquette.layout.photograph import Nudge

ATTEMPTS = 3
# Other cameras for the same scene: a step to the side, a little higher, farther away.
NUDGES = (
    Nudge(higher_deg=5.0, farther=1.05),
    Nudge(azimuth_deg=6.0, higher_deg=2.0),
    Nudge(azimuth_deg=-6.0, higher_deg=2.0),
    Nudge(higher_deg=11.0, farther=1.12),
    Nudge(higher_deg=18.0, farther=1.2),
    Nudge(higher_deg=2.0, farther=1.45),
)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Checked:
    """composition: the best of the tries. ids (height, width): which of its things each pixel shows, -1 for none.
    built: holds the scene for the renderer, its camera in place. hiding: numbers of stage parts that hide things."""

    composition: Composition
    verdict: Verdict
    ids: Ints
    built: list[Any]
    hiding: tuple[int, ...] = ()

    def take_scene(self) -> Any:
        """Gives it up, so that it is freed as soon as it is drawn."""
        return self.built.pop()


def composed_and_checked(plan: Plan, on_attempt: Callable[[int], None] | None = None) -> Checked:
    """`activate` must have been called. The same plan gives the same picture."""
    best: Checked | None = None
    for attempt in range(ATTEMPTS):
        if on_attempt:
            on_attempt(attempt)
        found = _cleared(_best_view(attempt_picture(plan, attempt)))
        if best is None:
            best = found
        elif _score(found.verdict) > _score(best.verdict):
            _drop(best)
            best = found
        else:
            _drop(found)
        if not best.verdict.misplaced or not plan.cast.made:
            break
    assert best is not None
    return best


def _cleared(found: Checked) -> Checked:
    """What hides its things taken away, if anything does that may go."""
    cleared = without_parts(found.composition, found.hiding) if found.verdict.misplaced else None
    if cleared is None:
        return found
    _drop(found)
    return _best_view(cleared)


def _drop(found: Checked) -> None:
    """A scene freed by the way, while another is traced, would end the process: so it goes here and now."""
    from studiolo.engines.maquette.rendering.render import free

    found.built.clear()
    free()


def _best_view(composition: Composition) -> Checked:
    """The scene built once, and looked at from one or more places."""
    from studiolo.engines.maquette.checking.look import Watched, look
    from studiolo.engines.maquette.checking.rays import Tracer
    from studiolo.engines.maquette.rendering.scene_builder import aim, build_scene

    plan = composition.plan
    scene = build_scene(composition.world, plan.width_px, plan.height_px)
    watched = Watched(composition.stage.parts, composition.models)
    tracer, aspect = Tracer(scene), plan.width_px / plan.height_px

    with collecting_nothing():
        gaps = gaps_m(tracer, composition.models, [one.brief.mount for one in plan.in_order])

    def seen_from(view: Composition) -> Checked:
        with collecting_nothing():  # see `_drop`: nothing that earlier pictures left may go while rays are traced
            looked = look(tracer, watched, view.scene.camera, aspect)
        verdict = judge(plan.brief, view.scene, looked, gaps)
        return Checked(composition=view, verdict=verdict, ids=looked.ids, built=[scene], hiding=looked.hiding)

    best = seen_from(composition)
    for nudge in NUDGES if best.verdict.misplaced else ():
        other = seen_from(retake(composition, nudge))
        if _score(other.verdict) > _score(best.verdict):
            best = other
        if not best.verdict.misplaced:
            break
    if best.composition is not composition:
        aim(scene, best.composition.scene.camera)
    return best


def _score(verdict: Verdict) -> tuple[int, float]:
    """More that holds is better; then more of what is least seen."""
    held = -len(verdict.misplaced)
    return held, min((min(sight.visible, 1 - sight.cut) for sight in verdict.sights.values()), default=1.0)
