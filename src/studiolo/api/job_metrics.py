"""What /metrics tells of jobs and of limits. Jobs are counted when it is asked for, for every process at once."""

from collections.abc import Iterator

from prometheus_client import REGISTRY, Counter
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from studiolo.errors import StorageFailed
from studiolo.jobs.build import Jobs
from studiolo.jobs.census import Census

FULL = Counter("studiolo_window_full_total", "Calls that found an engine's images per minute used up.", ["engine"])


class JobMetrics(Collector):
    """Shows the last census; nothing before the first, and while the database is away."""

    def __init__(self) -> None:
        self.census: Census | None = None

    def collect(self) -> Iterator[Metric]:
        lines = GaugeMetricFamily("studiolo_job_lines", "Requests of batches and jobs, by state.", labels=["state"])
        ended = CounterMetricFamily("studiolo_job_lines_ended", "Those that ended, by how.", labels=["outcome"])
        oldest = GaugeMetricFamily("studiolo_job_oldest_waiting_seconds", "Age of the oldest that waits.")
        workers = GaugeMetricFamily("studiolo_job_workers", "Workers that were heard of lately.")
        heartbeat = GaugeMetricFamily("studiolo_job_heartbeat_seconds", "Since any worker was last heard of.")
        if census := self.census:
            lines.add_metric(["waiting"], census.waiting)
            lines.add_metric(["running"], census.running)
            for state, count in census.ended.items():
                ended.add_metric([state.value], count)
            oldest.add_metric([], census.oldest_waiting_seconds)
            workers.add_metric([], census.workers)
            if census.heartbeat_seconds is not None:
                heartbeat.add_metric([], census.heartbeat_seconds)
        yield from (lines, ended, oldest, workers, heartbeat)


JOB_METRICS = JobMetrics()
REGISTRY.register(JOB_METRICS)


async def count_jobs(jobs: Jobs) -> None:
    """Before metrics are written."""
    try:
        JOB_METRICS.census = await jobs.census.take()
    except StorageFailed:
        JOB_METRICS.census = None


def show_full(lane: str) -> None:
    """For `SqlWindows(on_full=...)`."""
    FULL.labels(engine=lane).inc()
