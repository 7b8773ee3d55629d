"""The alert rules that are shipped speak of metrics that exist, and of outcomes that calls can have."""

import re
from importlib.resources import files
from typing import Any

import pytest
import yaml  # type: ignore[import-untyped]
from prometheus_client import REGISTRY

from studiolo.api import job_metrics
from studiolo.api.metrics import EngineMetrics, show_state
from studiolo.errors import StudioloError
from studiolo.generation.observer import EngineCall
from studiolo.jobs.census import Census
from studiolo.jobs.values import OPEN, LineState
from studiolo.resilience.protocol import State

RULES: list[dict[str, Any]] = [
    rule
    for group in yaml.safe_load(files("studiolo").joinpath("alerts/studiolo.rules.yml").read_text())["groups"]
    for rule in group["rules"]
]


def samples() -> set[str]:
    """The names that Prometheus keeps of what /metrics shows."""
    suffixes = {"counter": ["_total"], "gauge": [""], "histogram": ["_bucket", "_sum", "_count"]}
    return {metric.name + suffix for metric in REGISTRY.collect() for suffix in suffixes.get(metric.type, [])}


def test_every_metric_of_an_alert_exists_with_its_labels() -> None:
    named = {name for rule in RULES for name in re.findall(r"studiolo_\w+", rule["expr"])}
    assert named and named <= samples()
    labels = {label for rule in RULES for label in re.findall(r"\$labels\.(\w+)", str(rule["annotations"]))}
    assert labels == {"engine", "breaker"}
    for rule in RULES:
        kept = re.findall(r"\bby \(([^)]*)\)", rule["expr"])
        for label in re.findall(r"\$labels\.(\w+)", str(rule["annotations"])):
            assert all(label in by for by in kept), rule["alert"]


def test_every_outcome_of_an_alert_is_one_that_calls_or_lines_have() -> None:
    known = {
        "studiolo_engine_calls_total": {kind.code for kind in kinds(StudioloError)} | {"made", "left", "unexpected"},
        "studiolo_job_lines_ended_total": {state.value for state in LineState if state not in OPEN},
        "studiolo_job_lines": {state.value for state in OPEN},
        "studiolo_requests_total": {"500"},
    }
    looked_at = set[str]()
    for rule in RULES:
        for name, given in re.findall(r'(studiolo_\w+)\{\w+[!=]~?"([^"]+)"\}', rule["expr"]):
            looked_at.add(name)
            for pattern in given.split("|"):
                assert any(re.fullmatch(pattern, value) for value in known[name]), pattern
    assert looked_at == set(known)


def test_what_is_told_of_jobs_has_the_labels_that_alerts_ask_for(monkeypatch: pytest.MonkeyPatch) -> None:
    ended = {state: 3 for state in LineState if state not in OPEN}
    census = Census(waiting=1, running=2, ended=ended, oldest_waiting_seconds=4.0, workers=5, heartbeat_seconds=6.0)
    monkeypatch.setattr(job_metrics.JOB_METRICS, "census", census)
    labels = {sample.name: set(sample.labels) for metric in REGISTRY.collect() for sample in metric.samples}
    for rule in RULES:
        for name, label in re.findall(r"(studiolo_job_\w+)\{(\w+)", rule["expr"]):
            assert labels[name] == {label}


def test_every_alert_says_what_is_wrong_and_how_bad_it_is() -> None:
    assert {rule["labels"]["severity"] for rule in RULES} == {"warning", "critical"}
    assert all(rule["annotations"]["summary"].endswith(".") for rule in RULES)
    assert len({rule["alert"] for rule in RULES}) == len(RULES) >= 4


def test_calls_and_states_are_counted_for_them() -> None:
    metrics, engine = EngineMetrics(), {"engine": "alerts@eu"}
    for outcome, seconds in (("made", 3.0), ("left", 9.0), ("outcome_unknown", 5.0)):
        metrics.called(EngineCall(engine="alerts@eu", outcome=outcome, seconds=seconds, pictures=1, key="k"))
    metrics.postponed("alerts@eu")
    show_state("alerts@eu", State.OPEN)

    def value(name: str, **labels: str) -> float | None:
        return REGISTRY.get_sample_value(name, labels)

    assert value("studiolo_engine_calls_total", outcome="outcome_unknown", **engine) == 1
    assert value("studiolo_engine_seconds_sum", **engine) == 8.0  # what was left took as long as its caller liked
    assert value("studiolo_postponed_total", **engine) == 1
    assert value("studiolo_breaker_state", breaker="alerts@eu") == 2


def kinds(kind: type[StudioloError]) -> set[type[StudioloError]]:
    return {kind}.union(*(kinds(child) for child in kind.__subclasses__()))
