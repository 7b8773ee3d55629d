"""`studiolo doctor`: every part, what it costs to lack it, the command that mends it."""

import json
from pathlib import Path

import pytest

from studiolo.cli.doctor import Finding, examine
from studiolo.settings import Settings
from tests.cli.conftest import Run

PARTS = ("Python", "language model", "renderer", "llvm_ad_rgb", "scalar_rgb", "denoiser", "art pack", "npm", "room")


def test_every_part_is_named_and_every_lack_has_a_cost_and_a_remedy(run: Run) -> None:
    ran = run("doctor")
    assert ran.status in (0, 1)
    for part in PARTS:
        assert part in ran.out
    assert ran.out.count("without it:") == ran.out.count("mend it:")
    assert "studiolo assets build" in ran.out


def test_json_has_one_object_for_each_part(run: Run) -> None:
    told = [json.loads(line) for line in run("doctor", "--json").out.splitlines()]
    assert all(set(one) == {"part", "ok", "says", "costs", "remedy"} for one in told)
    assert all(one["costs"] and one["remedy"] for one in told if one["ok"] is not True)


def test_a_data_folder_that_cannot_be_is_found_out(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    found = _room(tmp_path / "file" / "data")
    assert found.ok is False
    assert "STUDIOLO_DATA_DIR" in found.remedy


def test_a_missing_part_that_is_needed_ends_with_status_1(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("studiolo.cli.doctor.NEEDED_DISK_GB", 1e9)
    assert run("doctor").status == 1


def _room(data_dir: Path) -> Finding:
    return next(one for one in examine(Settings(data_dir=data_dir)) if one.part == "room for pictures")
