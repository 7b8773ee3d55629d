"""`studiolo check-adherence`: what goes wrong is told before anything is drawn."""

from pathlib import Path

from tests.cli.conftest import Run


def test_a_bad_line_is_named_and_nothing_is_drawn(run: Run, tmp_path: Path) -> None:
    (tmp_path / "lines.jsonl").write_text('{"prompt": "a fox", "expect": [{"thing": "fox"}]}\n{"prompt": 3}\n')
    ran = run("check-adherence", "lines.jsonl", "--out", "checked")
    assert (ran.status, len(ran.err.splitlines())) == (1, 1)
    assert "lines.jsonl, line 2" in ran.err
    assert not (tmp_path / "checked").exists()


def test_an_engine_without_a_scene_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "lines.jsonl").write_text('{"prompt": "a fox", "expect": [{"thing": "fox"}]}\n')
    ran = run("check-adherence", "lines.jsonl", "--out", "checked")
    assert ran.status == 1
    assert "check-adherence needs maquette" in ran.err


def test_a_file_that_is_not_there_is_named(run: Run) -> None:
    assert "none.jsonl" in run("check-adherence", "none.jsonl", "--out", "checked").err
