"""What docs/how-to/when-engines-fail.md shows is read as it stands, and is so."""

import re
import tomllib
from importlib.resources import files
from pathlib import Path
from random import Random

from studiolo.api import job_metrics, metrics
from studiolo.configuration import Configuration, Failure
from studiolo.errors import EngineUnreachable
from studiolo.jobs.values import LineState
from studiolo.resilience.retry import wait_before_retry

PAGES = Path(__file__).parents[2] / "docs" / "how-to"
PAGE = (PAGES / "when-engines-fail.md").read_text()


def test_the_examples_are_configurations() -> None:
    example, limit = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    read = Configuration.model_validate(tomllib.loads(example))
    assert Configuration.model_validate(tomllib.loads(limit)).engines["openai"].images_per_minute == 50
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
    kept = [*vars(metrics).values(), *vars(job_metrics).values()]
    for name, labels in re.findall(r"`(studiolo_\w+)\{([\w,]+)\}`", PAGE):
        shown = [value for value in kept if getattr(value, "_name", "") == name.removesuffix("_total")]
        assert [",".join(metric._labelnames) for metric in shown] == [labels], name


def test_every_metric_of_jobs_is_explained_and_so_are_its_values() -> None:
    page = (PAGES / "batches.md").read_text()
    told = {name.removesuffix("_total") for name in re.findall(r"^\| `(studiolo_job_\w+)", page, re.MULTILINE)}
    assert told == {metric.name for metric in job_metrics.JOB_METRICS.collect()}
    assert all(f"`{state.value}`" in page for state in LineState)
    alerts = files("studiolo").joinpath("alerts/studiolo.rules.yml").read_text()
    assert all(f"alert: {name}" in alerts for name in re.findall(r"`(Studiolo[A-Z]\w+)`", page + PAGE))
