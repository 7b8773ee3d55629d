"""The commands and programs that README and tutorial show are run as they stand, on the fake engine."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.journeys.conftest import environment, server

__all__ = ["environment", "server"]  # fixtures
ROOT = Path(__file__).parents[2]
PAGES = (ROOT / "README.md", ROOT / "docs" / "tutorial.md")
BLOCK = re.compile(r"^```(sh|python)\n(.*?)^```", re.MULTILINE | re.DOTALL)
# Set-up is done already, and what is given to uv runs in this environment.
STAND_INS = """
set -euo pipefail
pip() { test "$*" = "install uv"; }
uv() { test "$1" = run; shift; "$@"; }
"""
RUN_ELSEWHERE = ("studiolo serve", "just check")  # by the fixture `server`, and by whoever runs this test


def snippets(language: str) -> dict[str, str]:
    """Each with the name of its page and its place there."""
    return {
        f"{page.stem}-{number}": text
        for page in PAGES
        for number, (kind, text) in enumerate(BLOCK.findall(page.read_text()))
        if kind == language and not any(command in text for command in RUN_ELSEWHERE)
    }


SHELL, PYTHON = snippets("sh"), snippets("python")


@pytest.fixture
def studio_environment(environment: dict[str, str], tmp_path: Path) -> dict[str, str]:
    programs = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return environment | {"STUDIOLO_DATA_DIR": str(tmp_path / "data"), "PATH": programs, "PYTHONPATH": ""}


@pytest.mark.parametrize("text", list(SHELL.values()), ids=list(SHELL))
def test_shell_snippets_run_and_leave_the_pictures_they_name(
    text: str, studio_environment: dict[str, str], tmp_path: Path
) -> None:
    ran = subprocess.run(
        ["bash", "-c", STAND_INS + text], cwd=tmp_path, env=studio_environment, capture_output=True, text=True
    )
    assert ran.returncode == 0, ran.stderr
    for name in re.findall(r"-o (\S+)", text):
        assert list(tmp_path.glob(f"{Path(name).stem}*"))


@pytest.mark.parametrize("text", list(PYTHON.values()), ids=list(PYTHON))
def test_python_snippets_run(text: str, studio_environment: dict[str, str], tmp_path: Path, server: str) -> None:
    program = text.replace("http://127.0.0.1:8787", server).replace('model="maquette"', 'model="fake"')
    ran = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, env=studio_environment, capture_output=True, text=True
    )
    assert ran.returncode == 0, ran.stderr


def test_every_command_that_is_shown_exists() -> None:
    shown = {word for page in PAGES for word in re.findall(r"studiolo (\w[\w-]*)", "\n".join(_code(page)))}
    assert shown <= {
        "generate",
        "explain",
        "serve",
        "doctor",
        "assets",
        "gallery",
        "check-adherence",
        "batch",
        "cache",
        "storage",
        "worker",
        "import",
    }


def _code(page: Path) -> list[str]:
    return [text for _, text in BLOCK.findall(page.read_text())] + re.findall(r"`([^`\n]+)`", page.read_text())
