"""The command line in this process, on the fake engine, in a folder of its own."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from studiolo.cli.main import main


@dataclass(frozen=True, kw_only=True, slots=True)
class Ran:
    """status: what the shell would see."""

    status: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """run("generate", "a fox"): as if typed in `tmp_path`."""
    monkeypatch.setenv("STUDIOLO_FAKE_ENGINE", "1")
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.chdir(tmp_path)

    def run(*words: str) -> Ran:
        monkeypatch.setattr("sys.argv", ["studiolo", *words])
        status = 0
        try:
            main()
        except SystemExit as end:
            status = end.code if isinstance(end.code, int) else 0 if end.code is None else 1
        said = capsys.readouterr()
        return Ran(status=status, out=said.out, err=said.err)

    return run
