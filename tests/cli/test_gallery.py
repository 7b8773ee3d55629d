"""`studiolo gallery`: many prompts, one sheet."""

from pathlib import Path

from PIL import Image

from tests.cli.conftest import Run


def test_the_chosen_prompts_come_on_one_sheet(run: Run, tmp_path: Path) -> None:
    ran = run("gallery", "--only", "lemons", "--side", "256", "-o", "sheet.jpg")
    assert ran.status == 0
    assert "Three lemons" in ran.err
    with Image.open(tmp_path / "sheet.jpg") as sheet:
        assert sheet.width >= 256 and sheet.height > 256


def test_words_that_no_prompt_contains_are_told(run: Run, tmp_path: Path) -> None:
    ran = run("gallery", "--only", "submarine", "-o", "sheet.png")
    assert (ran.status, len(ran.err.splitlines())) == (1, 1)
    assert not (tmp_path / "sheet.png").exists()


def test_prompts_of_ones_own_come_from_a_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("# shapes\na red cube\n\na blue sphere\n")
    ran = run("gallery", "--prompts", "mine.txt", "--only", "cube", "--side", "256", "-o", "sheet.png")
    assert ran.status == 0
    assert "1/1 a red cube" in ran.err


def test_a_file_without_prompts_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "none.txt").write_text("# nothing\n")
    ran = run("gallery", "--prompts", "none.txt", "-o", "sheet.png")
    assert ran.status == 1
    assert "No prompt in none.txt" in ran.err


def test_what_is_made_here_comes_thing_by_thing(run: Run, tmp_path: Path) -> None:
    ran = run("gallery", "--makers", "household", "--makers", "solids", "--only", "cube", "--side", "64", "-o", "m.png")
    assert ran.status == 0
    assert "1/1 cube" in ran.err
    with Image.open(tmp_path / "m.png") as sheet:
        assert sheet.width == 64 + 2 * 8


def test_a_family_that_is_not_is_told_with_those_that_are(run: Run, tmp_path: Path) -> None:
    ran = run("gallery", "--makers", "submarines", "-o", "m.png")
    assert (ran.status, len(ran.err.splitlines())) == (1, 1)
    assert "vessels" in ran.err
    assert not (tmp_path / "m.png").exists()


def test_words_in_no_noun_of_the_family_are_told(run: Run) -> None:
    ran = run("gallery", "--makers", "fish", "--only", "teapot", "-o", "m.png")
    assert (ran.status, len(ran.err.splitlines())) == (1, 1)
    assert "fish" in ran.err and "teapot" in ran.err
