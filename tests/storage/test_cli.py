"""`studiolo storage` as it is typed."""

import os
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Ran, Run, run

__all__ = ["run"]  # a fixture


@pytest.fixture
def data(run: Run, tmp_path: Path) -> Path:
    """The data folder with two pictures."""
    assert run("generate", "a fox", "--n", "2", "--size", "256x256", "-o", "fox.png").status == 0
    return tmp_path / "user-data"


def pictures(data: Path) -> list[Path]:
    return sorted(path for path in (data / "pictures").rglob("*") if path.is_file())


@pytest.mark.parametrize("command", ["", "check", "repair", "collect", "retain", "backup", "restore"])
def test_every_command_has_help_with_an_example(run: Run, command: str) -> None:
    words = ["storage", *command.split()]
    helped = run(*words, "--help")
    assert helped.status == 0
    assert f"Example: {' '.join(['studiolo', *words])}" in helped.out


def row(ran: Ran, place: str = "data") -> list[str]:
    """The numbers of one place in the table."""
    (line,) = [line for line in ran.out.splitlines() if line.startswith(f"{place} ")]
    return line.split()[1:]


def test_a_lost_picture_is_told_and_comes_back_from_a_backup(run: Run, data: Path, tmp_path: Path) -> None:
    assert run("storage", "backup", "kept").status == 0
    checked = run("storage", "check")
    assert (checked.status, row(checked)[:3]) == (0, ["0", "0", "0"])
    assert "Checked in every place: 2 files." in checked.out
    lost, damaged = pictures(data)
    lost.unlink()
    damaged.rename(damaged.with_name("x"))
    damaged.write_bytes(b"not the picture")
    for words in (["check"], ["check", "--quick"], ["repair"]):
        found = run("storage", *words)
        assert found.status == 1
        assert row(found)[:2] == ["1", "1"]
        assert f"whole in no place: {lost.name}" in found.out
    mended = run("storage", "repair", "--from", "kept")
    assert (mended.status, row(mended)[:3]) == (0, ["1", "1", "2"])
    assert run("storage", "check").status == 0


def test_a_backup_is_restored_into_an_empty_folder_only(
    run: Run, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from studiolo.settings import get_settings

    backed_up = run("storage", "backup", "kept")
    assert "the database and 2 files, 2 of them new" in backed_up.out
    assert "0 of them new" in run("storage", "backup", "kept").out
    refused = run("storage", "restore", "kept")
    assert (refused.status, len(refused.err.splitlines())) == (1, 1)
    assert "nothing is overwritten" in refused.err
    shutil.rmtree(data)
    restored = run("storage", "restore", "kept")
    assert (restored.status, len(pictures(data))) == (0, 2)
    monkeypatch.setenv("STUDIOLO_DATA_DIR", str(tmp_path / "another"))
    get_settings.cache_clear()
    assert run("storage", "restore", "kept").status == 0
    assert run("storage", "check").status == 0


def test_rules_of_the_configuration_remove_records_and_then_bytes(
    run: Run, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from studiolo.settings import get_settings

    assert "No rule" in run("storage", "retain").out
    (tmp_path / "studiolo.toml").write_text("[[storage.retention]]\ndays = 0.0000001\n")
    monkeypatch.setenv("STUDIOLO_CONFIG", str(tmp_path / "studiolo.toml"))
    get_settings.cache_clear()
    assert "default: 2 removed" in run("storage", "retain").out
    assert row(run("storage", "collect"))[:2] == ["2", "0"]  # young
    for picture in pictures(data):
        os.utime(picture, (0, 0))
    assert row(run("storage", "collect", "--grace-hours", "2"))[:2] == ["0", "2"]
    assert row(run("storage", "collect"))[:2] == ["0", "0"]


def test_several_places_are_checked_and_mended(
    run: Run, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from studiolo.settings import get_settings

    (tmp_path / "studiolo.toml").write_text(f"""
[[storage.places]]
name = "near"
folder = "{data / "pictures"}"
[[storage.places]]
name = "far"
folder = "{tmp_path / "far"}"
""")
    monkeypatch.setenv("STUDIOLO_CONFIG", str(tmp_path / "studiolo.toml"))
    get_settings.cache_clear()
    found = run("storage", "check", "--quick")
    assert (found.status, row(found, "near")[0], row(found, "far")[0]) == (1, "0", "2")
    assert "studiolo storage repair" in found.out
    assert run("storage", "repair").status == 0
    assert run("storage", "check").status == 0


def test_what_cannot_be_done_is_told_in_one_line(run: Run, data: Path) -> None:
    for words, status in (
        (["repair", "--from", "nowhere"], 1),
        (["restore", "nowhere"], 1),
        (["collect", "--grace-hours", "0.5"], 2),
        (["backup"], 2),
    ):
        ran = run("storage", *words)
        assert (ran.status, len(ran.err.splitlines())) == (status, 1)
