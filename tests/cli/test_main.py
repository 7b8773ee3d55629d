"""What all commands have in common: help with an example, errors in one line, exit statuses."""

import subprocess
import sys

import pytest

from studiolo.version import VERSION
from tests.cli.conftest import Run

COMMANDS: tuple[list[str], ...] = (
    [], ["generate"], ["explain"], ["serve"], ["doctor"], ["gallery"], ["check-adherence"],
    ["assets"], ["assets", "build"], ["assets", "list"], ["assets", "credits"],
    ["batch", "run"], ["worker"], ["cache", "stats"], ["cache", "invalidate"],
    ["storage", "check"], ["storage", "repair"], ["storage", "collect"], ["storage", "retain"],
    ["storage", "backup"], ["storage", "restore"],
)  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_command_has_help_with_an_example(run: Run, command: list[str]) -> None:
    helped = run(*command, "--help")
    assert helped.status == 0
    assert f"Example: {' '.join(['studiolo', *command])}" in helped.out


def test_the_commands_are_listed_with_what_they_do(run: Run) -> None:
    listed = run()
    assert listed.status == 0
    for words in (
        "Make a picture from words",
        "Serve the OpenAI image API",
        "Check every part",
        "contact sheet",
        "The art",
    ):
        assert words in listed.out


def test_the_version_is_told(run: Run) -> None:
    assert run("--version").out.strip() == VERSION


@pytest.mark.parametrize(
    "words",
    [
        ["paint"],
        ["generate"],
        ["generate", "a fox", "--colour", "red"],
        ["generate", "a fox", "--n", "two"],
        ["generate", "a fox", "--quality", "superb"],
        ["generate", "a fox", "--format", "gif"],
        ["serve", "--port", "99999"],
        ["assets", "paint"],
    ],
    ids=" ".join,
)
def test_a_wrong_command_line_is_told_in_one_line_with_status_2(run: Run, words: list[str]) -> None:
    ran = run(*words)
    assert ran.status == 2
    assert ran.out == ""
    assert ran.err.startswith("studiolo: ")
    assert len(ran.err.splitlines()) == 1


def test_a_setting_that_cannot_be_read_is_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STUDIOLO_PORT", "many")
    ran = run("serve")
    assert (ran.status, len(ran.err.splitlines())) == (1, 1)
    assert "STUDIOLO_PORT" in ran.err


def test_help_and_version_load_nothing_heavy() -> None:
    code = (
        "import sys; from studiolo.cli.main import app; "
        "print([m for m in ('pydantic', 'sqlalchemy', 'fastapi', 'numpy', 'PIL', 'spacy') if m in sys.modules])"
    )
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "[]"


def test_a_reader_that_has_enough_is_no_error() -> None:
    code = "from studiolo.cli.main import app, main; app.command(lambda: print('x\\n' * 200_000), name='flood'); main()"
    with subprocess.Popen(
        [sys.executable, "-c", code, "flood"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout and process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(timeout=30) == 141
