"""A worker may die; the server's side stays whole."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from studiolo.engines.maquette.worker.process import Limits, RenderWorkers
from studiolo.errors import EngineFailed, InvalidValue, WorkerDied, WorkerTimedOut

WORK = "tests.engines.maquette.worker.jobs:work"


def quiet(_stage: str, _share: float) -> None:
    return None


@pytest.fixture
def workers() -> Iterator[RenderWorkers]:
    made = RenderWorkers(WORK, limits=Limits(timeout_seconds=20, memory_mb=400, idle_seconds=30))
    yield made
    made.close()


def test_a_result_comes_back_whole_with_its_progress(workers: RenderWorkers) -> None:
    told: list[tuple[str, float]] = []
    result = workers.paint({"do": "draw", "ä": "ö"}, lambda stage, share: told.append((stage, share)))
    assert result.data == b"\x00\xff" * 500_000
    assert result.info["got"] == {"do": "draw", "ä": "ö"}
    assert told == [("started", 0.0), ("halfway", 0.5)]


def test_a_process_is_used_again(workers: RenderWorkers) -> None:
    first, second = (workers.paint({"do": "draw"}, quiet).info["pid"] for _ in range(2))
    assert first == second


def test_a_crash_costs_one_picture_and_not_the_next(workers: RenderWorkers) -> None:
    with pytest.raises(WorkerDied, match="signal 11"):
        workers.paint({"do": "crash"}, quiet)
    assert workers.paint({"do": "draw"}, quiet).data


def test_a_killed_process_is_told_and_replaced(workers: RenderWorkers) -> None:
    workers.start()
    killer = threading.Timer(0.5, lambda: os.kill(workers.pids()[0], 9))
    killer.start()
    with pytest.raises(WorkerDied, match="signal 9"):
        workers.paint({"do": "sleep", "seconds": 10}, quiet)
    assert workers.paint({"do": "draw"}, quiet).data


def test_what_takes_too_long_is_ended() -> None:
    workers = RenderWorkers(WORK, limits=Limits(timeout_seconds=1.5))
    started = time.monotonic()
    with pytest.raises(WorkerTimedOut, match=r"1\.5 seconds"):
        workers.paint({"do": "sleep", "seconds": 60}, quiet)
    assert time.monotonic() - started < 10
    workers.close()


def test_what_needs_too_much_memory_is_ended(workers: RenderWorkers) -> None:
    with pytest.raises(WorkerDied, match="400 MB"):
        workers.paint({"do": "grow"}, quiet)


def test_a_designed_error_arrives_as_itself_and_keeps_the_process(workers: RenderWorkers) -> None:
    before = workers.paint({"do": "draw"}, quiet).info["pid"]
    with pytest.raises(InvalidValue, match=r"That cannot be\."):
        workers.paint({"do": "refuse"}, quiet)
    assert workers.paint({"do": "draw"}, quiet).info["pid"] == before


def test_an_unforeseen_error_leaks_no_message(workers: RenderWorkers) -> None:
    with pytest.raises(EngineFailed) as raised:
        workers.paint({"do": "bug"}, quiet)
    assert "secret" not in raised.value.message


def test_an_idle_process_is_ended_after_a_while() -> None:
    workers = RenderWorkers(WORK, limits=Limits(idle_seconds=0.3))
    pid = workers.paint({"do": "draw"}, quiet).info["pid"]
    deadline = time.monotonic() + 10
    while Path(f"/proc/{pid}").exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not Path(f"/proc/{pid}").exists()
    workers.close()


def test_closing_ends_a_picture_at_work() -> None:
    workers = RenderWorkers(WORK)
    workers.start()
    threading.Timer(0.6, workers.close).start()
    with pytest.raises(WorkerDied):
        workers.paint({"do": "sleep", "seconds": 30}, quiet)
    with pytest.raises(WorkerDied):
        workers.paint({"do": "draw"}, quiet)


def test_two_workers_draw_at_the_same_time() -> None:
    workers = RenderWorkers(WORK, count=2)
    pids: list[int] = []

    def draw() -> None:
        workers.paint({"do": "sleep", "seconds": 0.5}, quiet)
        pids.extend(workers.pids())

    threads = [threading.Thread(target=draw) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(pids)) == 2
    workers.close()


class Cancelled(Exception):
    """What a caller that lost interest raises."""


def test_an_exception_while_progress_is_told_cancels_and_leaves_nothing_behind(workers: RenderWorkers) -> None:
    def stop(_stage: str, _share: float) -> None:
        raise Cancelled

    started = time.monotonic()
    with pytest.raises(Cancelled):
        workers.paint({"do": "sleep", "seconds": 30}, stop)
    assert time.monotonic() - started < 10
    assert workers.paint({"do": "draw", "n": 2}, quiet).info["got"] == {"do": "draw", "n": 2}


def test_a_designed_error_of_the_listener_does_not_mix_up_answers(workers: RenderWorkers) -> None:
    def stop(_stage: str, _share: float) -> None:
        raise InvalidValue("Enough.")

    with pytest.raises(InvalidValue, match="Enough"):
        workers.paint({"do": "draw", "n": 1}, stop)
    assert workers.paint({"do": "draw", "n": 2}, quiet).info["got"] == {"do": "draw", "n": 2}


def test_a_process_outlives_the_thread_that_started_it(workers: RenderWorkers) -> None:
    thread = threading.Thread(target=workers.start)
    thread.start()
    thread.join()
    pid = workers.pids()[0]
    assert workers.paint({"do": "draw"}, quiet).info["pid"] == pid


def test_a_process_is_replaced_after_so_many_pictures() -> None:
    workers = RenderWorkers(WORK, limits=Limits(keep_pictures=2))
    first, second, third = (workers.paint({"do": "draw"}, quiet).info["pid"] for _ in range(3))
    assert first == second != third
    workers.close()


def test_a_process_that_holds_too_much_is_replaced() -> None:
    workers = RenderWorkers(WORK, limits=Limits(keep_mb=1))
    first, second = (workers.paint({"do": "draw"}, quiet).info["pid"] for _ in range(2))
    assert first != second
    workers.close()


def test_the_trace_of_an_unforeseen_error_is_a_note_for_logs(workers: RenderWorkers) -> None:
    with pytest.raises(EngineFailed) as raised:
        workers.paint({"do": "bug"}, quiet)
    assert "Traceback" in "".join(raised.value.__notes__)


def test_a_worker_ends_when_its_parent_is_killed() -> None:
    script = (
        "from studiolo.engines.maquette.worker.process import RenderWorkers\n"
        f"workers = RenderWorkers({WORK!r})\n"
        "workers.start()\n"
        "print(*workers.pids(), flush=True)\n"
        "workers.paint({'do': 'sleep', 'seconds': 60}, lambda stage, share: None)\n"
    )
    parent = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
    assert parent.stdout
    worker = int(parent.stdout.readline())
    parent.kill()
    parent.wait()
    parent.stdout.close()
    deadline = time.monotonic() + 10
    while _runs(worker) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not _runs(worker)


def test_a_function_that_cannot_be_loaded_says_that_the_process_ended() -> None:
    workers = RenderWorkers("tests.engines.maquette.worker.jobs:missing")
    with pytest.raises(WorkerDied, match="exit status 1"):
        workers.paint({"do": "draw"}, quiet)
    workers.close()


def _runs(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().split()[2] != "Z"
    except OSError:
        return False
