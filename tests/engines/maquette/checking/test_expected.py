"""What a picture must show: read with care, and judged without the prompt."""

from pathlib import Path
from typing import Any

import pytest

from studiolo.engines.maquette.checking.expected import Expected, read_expectations
from studiolo.engines.maquette.checking.kinds import is_kind_of
from studiolo.engines.maquette.checking.meets import meets
from studiolo.engines.maquette.library.wordnet import Wordnet
from studiolo.errors import InvalidValue

# animal <- dog <- retriever; animal <- wolf; a cup <- mug
WORDS = Wordnet(
    "animal\t\tanimal\nanimal\t0\tdog\nanimal\t1\tgolden retriever\nanimal\t0\twolf\nartifact\t\tcup\nartifact\t4\tmug"
    "\n\nanimal\t0\ndog\t1\ngolden retriever\t2\nwolf\t3\ncup\t4\nmug\t5"
)


def expected(tmp_path: Path, *lines: str) -> list[Expected]:
    (tmp_path / "lines.jsonl").write_text("\n".join(lines))
    return list(read_expectations(tmp_path / "lines.jsonl"))


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("a dog", "no JSON"),
        ("[1]", "no JSON object"),
        ('{"expect": [{"thing": "dog"}]}', '"prompt" must be words'),
        ('{"prompt": "a dog"}', "names nothing"),
        ('{"prompt": "a dog", "expect": {"thing": "dog"}}', "list of objects"),
        ('{"prompt": "a dog", "expect": [{"count": 2}]}', '"thing" must be a noun'),
        ('{"prompt": "a dog", "expect": [{"thing": "dog", "count": "two"}]}', "whole number"),
        ('{"prompt": "a dog", "expect": [{"thing": "dog", "colour": "loud"}]}', "no colour"),
        (
            '{"prompt": "a", "expect": [{"thing": "a"}], "relations": [{"kind": "near", "of": "a", "to": "b"}]}',
            "'near'",
        ),
        ('{"prompt": "a", "expect": [{"thing": "a"}], "relations": [{"kind": "on", "of": "a"}]}', '"to"'),
        ('{"prompt": "a dog", "expect": [{"thing": "dog"}], "light": "disco"}', "no light"),
    ],
)
def test_a_bad_line_is_told_with_its_number(tmp_path: Path, line: str, words: str) -> None:
    with pytest.raises(InvalidValue, match="line 3") as told:
        expected(tmp_path, '{"prompt": "a cat", "expect": [{"thing": "cat"}]}', "", line)
    assert words in told.value.message


def test_a_file_that_is_not_there_or_empty_is_told(tmp_path: Path) -> None:
    with pytest.raises(InvalidValue, match="cannot be read"):
        read_expectations(tmp_path / "none.jsonl")
    with pytest.raises(InvalidValue, match="holds no lines"):
        expected(tmp_path, "")


def test_what_else_a_line_says_is_left_alone(tmp_path: Path) -> None:
    one = expected(tmp_path, '{"prompt": "a dog", "expect": [{"thing": "dog", "note": 1}], "about": "counting"}')[0]
    assert one.line["about"] == "counting"


@pytest.mark.parametrize(
    ("drawn", "noun", "same"),
    [
        ("dog", "dog", True),
        ("dogs", "dog", True),
        ("golden retriever", "dog", True),
        ("dog", "golden retriever", False),
        ("wolf", "dog", False),
        ("mug", "cup", True),
        ("black dog", "dog", True),
        ("soup cup", "cup", True),
        ("cup", "mug", False),
    ],
)
def test_kinds_count_and_stand_ins_do_not(drawn: str, noun: str, same: bool) -> None:
    assert is_kind_of(drawn, noun, WORDS) is same


def scene(*things: tuple[str, str, float, str]) -> dict[str, Any]:
    """(id, label, x, colour) of each."""
    return {
        "setting": "studio",
        "light": "studio",
        "things": [{"id": id_, "label": label, "stands_on": "ground"} for id_, label, _, _ in things],
        "verdict": {
            "things": {
                id_: {
                    "pixels": 300,
                    "visible": 1.0,
                    "cut": 0.0,
                    "box": [x, 0.4, x + 0.1, 0.6],
                    "centre": [x + 0.05, 0.5],
                    "depth_m": 3.0,
                    "palette": [[colour, 1.0]],
                }
                for id_, _, x, colour in things
            }
        },
    }


DRAWN = scene(
    ("t1.1", "golden retriever", 0.1, "#7a4a28"), ("t1.2", "dog", 0.3, "#7a4a28"), ("t2", "mug", 0.7, "#2563d0")
)


@pytest.mark.parametrize(
    ("line", "holds"),
    [
        ('"expect": [{"thing": "dog", "count": 2, "colour": "brown"}, {"thing": "cup"}]', True),
        ('"expect": [{"thing": "dog", "count": 1}]', False),
        ('"expect": [{"thing": "dog", "count": 3}]', False),
        ('"expect": [{"thing": "dog", "colour": "red"}]', False),
        ('"expect": [{"thing": "wolf"}]', False),
        ('"expect": [{"thing": "dog"}], "relations": [{"kind": "left of", "of": "dog", "to": "cup"}]', True),
        (
            '"expect": [{"thing": "dog"}], "relations": [{"kind": "to the right of", "of": "dog", "to": "blue cup"}]',
            False,
        ),
        ('"expect": [{"thing": "dog"}], "light": "studio"', True),
        ('"expect": [{"thing": "dog"}], "light": "night"', False),
    ],
)
def test_scenes_meet_what_they_show(tmp_path: Path, line: str, holds: bool) -> None:
    one = expected(tmp_path, f'{{"prompt": "not read", {line}}}')[0]
    assert all(check.holds for check in meets(one, DRAWN, WORDS)) is holds


def test_what_is_hidden_does_not_count(tmp_path: Path) -> None:
    hidden = scene(("t1", "dog", 0.1, "#7a4a28"))
    hidden["verdict"]["things"]["t1"]["visible"] = 0.4
    one = expected(tmp_path, '{"prompt": "x", "expect": [{"thing": "dog"}]}')[0]
    assert not meets(one, hidden, WORDS)[0].holds


def test_a_table_may_be_the_place_itself(tmp_path: Path) -> None:
    made = scene(("t1", "cup", 0.4, "#ffffff")) | {"setting": "kitchen_table"}
    one = expected(
        tmp_path,
        '{"prompt": "x", "expect": [{"thing": "cup"}, {"thing": "table"}], "relations": [{"kind": "on", "of": "cup", "to": "table"}]}',
    )[0]
    assert all(check.holds for check in meets(one, made, WORDS))
    assert not meets(one, made | {"setting": "studio"}, WORDS)[1].holds
