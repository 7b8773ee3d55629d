"""`studiolo generate`: files whole or not at all, under the names that were asked for."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from studiolo.cli.output import check_folder, file_names, format_of
from studiolo.errors import InvalidValue
from studiolo.images import PictureFormat
from tests.cli.conftest import Run

NOBODY = 65534
SMALL = ("--size", "256x256")


def files(folder: Path) -> list[str]:
    """Without what the studio itself keeps."""
    return sorted(path.name for path in folder.iterdir() if path.name != "user-data")


def test_a_picture_is_written_and_told_in_one_line(run: Run, tmp_path: Path) -> None:
    ran = run("generate", "a [bold] fox", "-o", "fox.png", "--size", "512x256", "--seed", "7")
    assert (ran.status, ran.out) == (0, "")
    assert ran.err.splitlines()[0] == "fox.png  seed 7"
    assert Image.open(tmp_path / "fox.png").size == (512, 256)
    assert files(tmp_path) == ["fox.png"]


def test_several_pictures_get_numbered_files_and_differ(run: Run, tmp_path: Path) -> None:
    assert run("generate", "a fox", "-n", "3", "-o", "fox.webp", *SMALL).status == 0
    assert files(tmp_path) == ["fox-1.webp", "fox-2.webp", "fox-3.webp"]
    assert len({(tmp_path / name).read_bytes() for name in files(tmp_path)}) == 3


def test_json_tells_a_program_everything_and_nothing_else(run: Run, tmp_path: Path) -> None:
    ran = run("generate", "a fox", "--n", "2", "--seed", "5", "--json", "--format", "jpeg", *SMALL)
    told = [json.loads(line) for line in ran.out.splitlines()]
    assert [one["seed"] for one in told] == [5, 6]
    assert [one["file"] for one in told] == ["a-fox-5.jpg", "a-fox-6.jpg"] == files(tmp_path)
    assert set(told[0]) == {
        "file", "id", "seed", "size", "engine", "engine_version", "warnings", "credits", "scene"
    }  # fmt: skip
    assert ran.err == ""


def test_the_same_seed_writes_the_same_bytes(run: Run, tmp_path: Path) -> None:
    for name in ("one.png", "two.png"):
        run("generate", "a fox", "-o", name, "--seed", "5", "--quality", "low", *SMALL)
    assert (tmp_path / "one.png").read_bytes() == (tmp_path / "two.png").read_bytes()


def test_half_blocks_show_the_picture_where_the_terminal_can_do_no_better(run: Run) -> None:
    ran = run("generate", "a fox", "-o", "fox.png", "--show", *SMALL)
    assert ran.status == 0
    assert "▀" in ran.out or "▄" in ran.out


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["", *SMALL], "'prompt'"),
        (["\x01\x02", *SMALL], "'prompt'"),
        (["x" * 40_000, *SMALL], "maximum length 32000"),
        (["a fox", "--size", "1x1"], "256 to 2048"),
        (["a fox", "--n", "0"], "below minimum"),
        (["a fox", "--n", "11"], "above maximum"),
        (["a fox", "--seed", "-1"], "below minimum"),
        (["a fox", "-o", "fox.gif"], ".gif"),
        (["a fox", "-o", "fox.png", "--format", "webp"], "does not fit"),
        (["a fox", "-o", "nowhere/fox.png"], "mkdir -p nowhere"),
        (["a fox", "-o", "x" * 300 + ".png", *SMALL], "Could not write"),
    ],
)
def test_what_cannot_be_is_told_in_one_line_and_leaves_no_file(
    run: Run, tmp_path: Path, words: list[str], says: str
) -> None:
    ran = run("generate", *words)
    assert (ran.status, ran.out, len(ran.err.splitlines())) == (1, "", 1)
    assert says in ran.err
    assert files(tmp_path) == []


def test_a_full_disk_leaves_the_old_file_whole(tmp_path: Path) -> None:
    """A real limit on file size, in a process of its own, stands for the full disk."""
    kept = tmp_path / "fox.png"
    kept.write_bytes(b"the old file")
    code = f"""
import resource, signal, sys
from studiolo.cli.main import main
from studiolo.studio import MadePicture
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
whole = MadePicture.save
def save_with_no_room(self, path):
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, resource.RLIM_INFINITY))
    return whole(self, path)
MadePicture.save = save_with_no_room
sys.argv = ["studiolo", "generate", "a fox", "-o", {str(kept)!r}, "--size", "256x256"]
main()
"""
    environment = os.environ | {"STUDIOLO_FAKE_ENGINE": "1", "STUDIOLO_DATA_DIR": str(tmp_path / "data")}
    ran = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True)
    assert ran.returncode == 1
    assert ran.stderr.startswith(f"studiolo: Could not write {kept}")
    assert kept.read_bytes() == b"the old file"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data", "fox.png"]


def test_a_folder_that_may_not_be_written_to_is_told_before_anything_is_drawn() -> None:
    """In a process of its own that is nobody: the superuser may write everywhere."""
    child = os.fork()
    if child == 0:
        try:
            if os.geteuid() == 0:
                os.setuid(NOBODY)
            check_folder(Path("/usr/fox.png"))
        except InvalidValue as error:
            os._exit(0 if "may not be written" in error.message else 2)
        finally:
            os._exit(1)
    assert os.waitpid(child, 0)[1] == 0


@pytest.mark.parametrize(
    ("output", "asked", "chosen"),
    [
        (None, None, "png"),
        (None, "webp", "webp"),
        (Path("a.JPG"), None, "jpeg"),
        (Path("a.jpeg"), "jpeg", "jpeg"),
        (Path("a"), "jpeg", "jpeg"),
        (Path("."), None, "png"),
    ],
)
def test_the_format_is_as_asked_else_as_the_suffix_says(output: Path | None, asked: str | None, chosen: str) -> None:
    assert format_of(output, asked) == PictureFormat(chosen)


def test_names_are_made_of_prompt_and_seed_where_none_is_given(tmp_path: Path) -> None:
    jpeg = PictureFormat.JPEG
    assert file_names(None, "A red fox, in the deep snow at night!", jpeg, [4]) == [Path("a-red-fox-in-the-deep-4.jpg")]
    assert file_names(None, "🦊", jpeg, [4, 5]) == [Path("picture-4.jpg"), Path("picture-5.jpg")]
    assert file_names(tmp_path, "a fox", jpeg, [4]) == [tmp_path / "a-fox-4.jpg"]
    assert file_names(Path("my.fox"), "a fox", jpeg, [4]) == [Path("my.fox")]
    assert file_names(Path("fox"), "a fox", jpeg, [4, 5]) == [Path("fox-1.jpg"), Path("fox-2.jpg")]
    assert len(file_names(None, "x" * 300, jpeg, [4])[0].name) < 100
