"""Our own prompts ask for what the command can check, and a few of them are really drawn."""

import os
from collections import Counter
from pathlib import Path

import pytest

from studiolo.engines.maquette.checking.expected import Expected, read_expectations
from tests.needs import need

PROMPTS = Path(__file__).parents[4] / "docs" / "adherence" / "prompts.jsonl"
USUAL_PACK = Path(os.path.expanduser("~")) / ".local" / "share" / "studiolo" / "art.pack"
DRAWN = (
    "six candles and a cake",
    "a red cube to the left of a green ball",
    "a cat on a sofa",
    "a dog in front of a house",
)


@pytest.fixture(scope="module")
def expectations() -> dict[str, Expected]:
    return {one.prompt: one for one in read_expectations(PROMPTS)}


def test_there_are_three_hundred_over_every_kind(expectations: dict[str, Expected]) -> None:
    assert len(expectations) == 300
    about = Counter(one.line["about"] for one in expectations.values())
    assert set(about) == {"counting", "colour", "binding", "position", "relation", "setting", "light"}
    counts = {thing.count for one in expectations.values() for thing in one.things}
    assert set(range(1, 13)) <= counts


@pytest.mark.slow
def test_some_of_them_hold(expectations: dict[str, Expected]) -> None:
    """Composed and looked at, not rendered: the instance pass is what judges."""
    need(USUAL_PACK.exists(), "There is no art pack: studiolo assets build")
    from studiolo.engines.maquette.checking.checked import composed_and_checked
    from studiolo.engines.maquette.checking.meets import meets
    from studiolo.engines.maquette.library.pack import Pack
    from studiolo.engines.maquette.paint import plan_prompt
    from studiolo.engines.maquette.rendering.variant import activate

    activate(None)
    wordnet = Pack.open(USUAL_PACK).wordnet()
    for prompt in DRAWN:
        size = {"width_px": 256, "height_px": 256, "quality": "low"}
        request = {"prompt": prompt, "seed": 1, "pack": str(USUAL_PACK)} | size
        checked = composed_and_checked(plan_prompt(request)[0])
        scene = checked.composition.scene.to_json() | {"verdict": checked.verdict.to_json()}
        checks = meets(expectations[prompt], scene, wordnet)
        assert all(check.holds for check in checks), (prompt, checks)
