"""What docs/how-to/when-engines-fail.md shows is read as it stands, and is so."""

import re
import tomllib
from pathlib import Path
from random import Random

from studiolo.api import metrics
from studiolo.configuration import Configuration, Failure
from studiolo.errors import EngineUnreachable
from studiolo.resilience.retry import wait_before_retry

PAGE = (Path(__file__).parents[2] / "docs" / "how-to" / "when-engines-fail.md").read_text()


def test_the_example_is_a_configuration() -> None:
    (example,) = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    read = Configuration.model_validate(tomllib.loads(example))
    assert set(read.routes.fallbacks) == {"openai/gpt-image-1", "auto"}
    assert read.routes.rules[0].engines[0].weight == 3


def test_the_waits_are_those_of_the_defaults() -> None:
    told = re.search(r"up to ([\d, ]+) and (\d+) seconds between (\w+) attempts", PAGE)
    assert told and told[3] == "five"

    class Longest(Random):
        def random(self) -> float:
            return 1.0

    waits = [
        wait_before_retry(EngineUnreachable("x"), failed=failed, paid=True, failure=Failure(), random=Longest())
        for failed in range(1, 6)
    ]
    assert waits == [*map(float, told[1].split(", ")), float(told[2]), None]


def test_every_setting_and_metric_it_names_exists() -> None:
    assert set(re.findall(r"`(\w+_(?:seconds|rate|calls))`", PAGE)) <= set(Failure.model_fields)
    for name, labels in re.findall(r"`(studiolo_\w+)\{([\w,]+)\}`", PAGE):
        shown = [
            value for value in vars(metrics).values() if getattr(value, "_name", "") == name.removesuffix("_total")
        ]
        assert [",".join(metric._labelnames) for metric in shown] == [labels], name
