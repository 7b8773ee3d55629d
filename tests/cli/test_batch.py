"""`studiolo batch run` and `studiolo worker`."""

import hashlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx2
import pytest

from studiolo.cli.batch_file import FileLine, file_stems, read_file
from studiolo.errors import InvalidValue
from tests.cli.conftest import Run
from tests.journeys.conftest import free_port


def results(folder: Path) -> dict[str, Any]:
    """By custom_id; each is there once."""
    lines = [json.loads(text) for text in (folder / "results.jsonl").read_text().splitlines()]
    assert len({line["custom_id"] for line in lines}) == len(lines)
    return {line["custom_id"]: line for line in lines}


def write_csv(path: Path, count: int) -> None:
    rows = [f"a fox in the snow number {number},fox-{number},256x256" for number in range(count)]
    path.write_text("\n".join(["prompt,custom_id,size", *rows]) + "\n")


def test_a_csv_becomes_a_folder_of_pictures_named_after_their_ids(run: Run, tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_text(
        'prompt,custom_id,size,n,seed\na fox,red fox,256x256,,5\n"a dog, asleep",,256x256,2,\n'
    )
    ran = run("batch", "run", "in.csv", "--out", "made")
    assert (ran.status, ran.err.splitlines()[-1]) == (0, "2 made, 0 failed: made/results.jsonl")
    found = results(tmp_path / "made")
    assert set(found) == {"red fox", "line-3"}
    (item,) = found["red fox"]["response"]["body"]["data"]
    assert (item["studiolo"]["seed"], item["studiolo"]["file"]) == (5, "red_fox.png")
    assert item["url"] == (tmp_path / "made" / "red_fox.png").as_uri()
    pictures = sorted(path.name for path in (tmp_path / "made").glob("*.png"))
    assert pictures == ["line-3-1.png", "line-3-2.png", "red_fox.png"]
    assert all(path.read_bytes().startswith(b"\x89PNG") for path in (tmp_path / "made").glob("*.png"))


def test_a_line_that_cannot_be_made_fails_alone_and_the_status_says_so(run: Run, tmp_path: Path) -> None:
    lines = [{"custom_id": "good", "prompt": "a fox", "size": "256x256"}, {"custom_id": "bad", "prompt": "", "n": 1}]
    (tmp_path / "in.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
    ran = run("batch", "run", "in.jsonl", "-o", "made")
    assert ran.status == 1
    found = results(tmp_path / "made")
    assert found["good"]["response"]["status_code"] == 200
    assert found["bad"]["response"]["body"]["error"]["param"] == "prompt"
    again = run("batch", "run", "in.jsonl", "-o", "made")
    assert again.status == 1
    assert results(tmp_path / "made") == found


def test_the_same_command_again_makes_nothing_anew_and_mends_what_is_missing(run: Run, tmp_path: Path) -> None:
    write_csv(tmp_path / "in.csv", 3)
    run("batch", "run", "in.csv", "-o", "made")
    first = results(tmp_path / "made")
    (tmp_path / "made" / "fox-1.png").unlink()
    (tmp_path / "made" / "results.jsonl").write_text('{"custom_id": "half a li')
    ran = run("batch", "run", "in.csv", "-o", "made")
    assert ran.status == 0
    assert results(tmp_path / "made") == first
    assert (tmp_path / "made" / "fox-1.png").exists()


def test_a_picture_that_was_removed_from_studio_and_folder_is_said_to_be(run: Run, tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_text("prompt,custom_id,size,n\na fox,fox,256x256,2\n")
    assert run("batch", "run", "in.csv", "--out", "made").status == 0
    first = tmp_path / "made" / "fox-1.png"
    digest = hashlib.sha256(first.read_bytes()).hexdigest()
    (kept,) = tmp_path.rglob(digest)
    kept.unlink()
    first.unlink()
    assert run("batch", "run", "in.csv", "--out", "made").status == 0
    gone, left = results(tmp_path / "made")["fox"]["response"]["body"]["data"]
    assert (gone["url"], gone["studiolo"]["file"], gone["studiolo"]["removed"]) == (None, None, True)
    assert (left["studiolo"]["file"], "removed" in left["studiolo"]) == ("fox-2.png", False)


def test_lines_may_be_added_but_not_changed(run: Run, tmp_path: Path) -> None:
    write_csv(tmp_path / "in.csv", 2)
    run("batch", "run", "in.csv", "-o", "made")
    first = results(tmp_path / "made")
    write_csv(tmp_path / "in.csv", 3)
    assert run("batch", "run", "in.csv", "-o", "made").status == 0
    found = results(tmp_path / "made")
    assert set(found) - set(first) == {"fox-2"}
    assert {name: found[name] for name in first} == first
    (tmp_path / "in.csv").write_text((tmp_path / "in.csv").read_text().replace("number 1", "number 7"))
    ran = run("batch", "run", "in.csv", "-o", "made")
    assert (ran.status, "'fox-1'" in ran.err) == (1, True)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("in.csv", "words\nx\n", "its first line must name"),
        ("in.csv", "prompt,colour\nx,y\n", "'colour' is not known"),
        ("in.csv", "prompt,n\nx,two\n", "line 2: 'n' must be a whole number"),
        ("in.csv", "prompt,custom_id\nx,a\ny,a\n", "used more than once"),
        ("in.csv", "", "its first line must name"),
        ("in.jsonl", "{\n", "line 1: not valid JSON"),
        ("in.jsonl", "[]\n", "line 1: not a JSON object"),
        ("in.jsonl", '{"body": 1}\n', "'body' is not a JSON object"),
        ("in.jsonl", '{"body": {}, "url": "/v1/embeddings"}\n', "only the url"),
        ("in.jsonl", '{"custom_id": 5, "prompt": "x"}\n', "'custom_id' must be"),
        ("in.jsonl", "\n", "holds no requests"),
    ],
)
def test_a_file_that_is_wrong_is_told_with_its_line(
    run: Run, tmp_path: Path, name: str, content: str, said: str
) -> None:
    (tmp_path / name).write_text(content)
    ran = run("batch", "run", name, "-o", "made")
    assert ran.status == 1
    assert said in ran.err
    assert len(ran.err.splitlines()) == 1
    assert not (tmp_path / "made").exists()


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(InvalidValue, match="cannot be read"):
        read_file(tmp_path / "nothing.csv")


def test_no_two_pictures_get_the_same_file_and_none_leaves_the_folder() -> None:
    ids = ["a", "A", "a/b", "a_b", "../../etc/passwd", "x", "x-1", "", ".", "..", "ä" * 300, "ö" * 300, "CON\n"]
    lines = [FileLine(number=1, custom_id=name, body={"n": 2 if name == "x" else 1}) for name in ids]
    stems = [stem.lower() for stems in file_stems(lines).values() for stem in stems]
    assert len(stems) == len(set(stems)) == len(ids) + 1
    assert all(stem and not stem.startswith(".") and not set(stem) & set("/\\\n\0") for stem in stems)


@pytest.mark.slow
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_a_run_that_is_stopped_goes_on_where_it_was(tmp_path: Path, how: signal.Signals) -> None:
    write_csv(tmp_path / "in.csv", 400)
    first = start(tmp_path, "batch", "run", "in.csv", "-o", "made")
    wait(lambda: len(list((tmp_path / "made").glob("*.png"))) >= 10)
    early = {path.name: path.stat().st_mtime_ns for path in (tmp_path / "made").glob("*.png")}
    first.send_signal(how)
    assert first.wait(timeout=20) == (130 if how is signal.SIGINT else -9)
    assert len(results_so_far(tmp_path / "made")) < 400
    assert start(tmp_path, "batch", "run", "in.csv", "-o", "made").wait(timeout=120) == 0
    found = results(tmp_path / "made")
    assert set(found) == {f"fox-{number}" for number in range(400)}
    assert all(line["response"]["status_code"] == 200 for line in found.values())
    assert {name: (tmp_path / "made" / name).stat().st_mtime_ns for name in early} == early


@pytest.mark.slow
def test_a_worker_tells_its_metrics_and_ends_in_order_when_it_is_asked_to(tmp_path: Path) -> None:
    port = free_port()
    worker = start(tmp_path, "worker", "--metrics", str(port))
    wait(lambda: bool(list((tmp_path / "data" / "workers").glob("*.lock"))))
    assert "# TYPE studiolo_window_full_total counter" in httpx2.get(f"http://127.0.0.1:{port}/metrics").text
    worker.terminate()
    assert worker.wait(timeout=20) == 0
    assert not list((tmp_path / "data" / "workers").glob("*.lock"))


def results_so_far(folder: Path) -> list[str]:
    path = folder / "results.jsonl"
    return path.read_text().splitlines() if path.exists() else []


def start(folder: Path, *words: str) -> "subprocess.Popen[bytes]":
    environment = os.environ | {"STUDIOLO_FAKE_ENGINE": "1", "STUDIOLO_DATA_DIR": str(folder / "data")}
    return subprocess.Popen([sys.executable, "-m", "studiolo", *words], cwd=folder, env=environment)


def wait(done: Callable[[], bool]) -> None:
    last = time.monotonic() + 60
    while not done():
        assert time.monotonic() < last
        time.sleep(0.02)


def test_a_place_where_metrics_cannot_be_told_is_refused(run: Run) -> None:
    ran = run("worker", "--metrics", "somewhere:ninety")
    assert (ran.status, len(ran.err.splitlines())) == (1, 1)
    assert "HOST:PORT" in ran.err
