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
