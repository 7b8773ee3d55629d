"""`studiolo explain`: the brief in sentences or as JSON."""

import orjson

from tests.cli.conftest import Run


def test_a_prompt_is_told_in_sentences(run: Run) -> None:
    told = run("explain", "two red cups on a blue box at sunset, no people")
    assert told.status == 0
    lines = told.out.splitlines()
    assert "2 red cups." in lines
    assert "The cups are on the box." in lines
    assert "The light is golden hour." in lines
    assert "There must be no person." in lines


def test_a_brief_is_given_as_json(run: Run) -> None:
    told = run("explain", "a man in a green coat", "--json")
    (thing,) = orjson.loads(told.out)["things"]
    assert (thing["noun"], thing["worn"][0]["noun"], thing["worn"][0]["colour"]) == ("man", "coat", "green")
