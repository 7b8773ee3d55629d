"""`--show` in terminals of every kind, each played by a pseudo-terminal that answers as the real one does."""

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path

import pytest

from tests.cli.conftest import Run

ASKS_WHAT_IT_IS = re.compile(rb"\x1b\[c")
ASKS_FOR_KITTY = re.compile(
    rb"\x1b_G[^\x1b]*?i=(\d+)[^\x1b]*?a=q[^\x1b]*\x1b\\|\x1b_G[^\x1b]*?a=q[^\x1b]*?i=(\d+)[^\x1b]*\x1b\\"
)
SIXEL, KITTY = rb"\x1bP[0-9;]*q", rb"\x1b_G[^\x1b]*f=100,q=2;iVBOR"


def play_terminal(
    command: list[str], environment: dict[str, str], *, sixel: bool, kitty: bool, columns: int = 100
) -> tuple[bytes, bytes]:
    """What the program wrote to a terminal that can so much, and to standard error."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, columns * 8, 40 * 16))
    process = subprocess.Popen(command, env=environment, stdin=theirs, stdout=theirs, stderr=subprocess.PIPE)
    os.close(theirs)
    said, answered, deadline = b"", 0, time.monotonic() + 60
    while time.monotonic() < deadline:
        if select.select([ours], [], [], 0.1)[0]:
            try:
                said += os.read(ours, 65536)
            except OSError:  # the other side is closed
                break
        elif process.poll() is not None:
            break
        new = said[answered:]
        if ASKS_WHAT_IT_IS.search(new):
            os.write(ours, b"\x1b[?62;4c" if sixel else b"\x1b[?62c")
            answered = len(said)
        elif (asked := ASKS_FOR_KITTY.search(new)) and kitty:
            os.write(ours, b"\x1b_Gi=" + (asked[1] or asked[2]) + b";OK\x1b\\")
            answered = len(said)
    os.close(ours)
    _, complaint = process.communicate(timeout=10)
    assert process.returncode == 0, complaint
    return said, complaint


@pytest.mark.parametrize(
    ("sixel", "kitty", "sign"), [(True, False, SIXEL), (False, True, KITTY), (False, False, "▀".encode())]
)
def test_the_best_way_the_terminal_knows_is_used(tmp_path: Path, sixel: bool, kitty: bool, sign: bytes) -> None:
    said, _ = play_terminal(*_shown(tmp_path), sixel=sixel, kitty=kitty)
    assert re.search(sign, said)


def test_a_terminal_without_a_size_gets_a_sentence_and_the_file(tmp_path: Path) -> None:
    _, complaint = play_terminal(*_shown(tmp_path), sixel=False, kitty=False, columns=0)
    assert b"not shown" in complaint
    assert (tmp_path / "fox.png").exists()


def test_iterm_is_known_by_its_name(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM_PROGRAM", "iTerm.app")
    shown = run("generate", "a fox", "-o", "fox.png", "--size", "256x256", "--show")
    assert shown.out.startswith("\x1b]1337;File=inline=1")


def _shown(folder: Path) -> tuple[list[str], dict[str, str]]:
    environment = {name: value for name, value in os.environ.items() if name != "TERM_PROGRAM"}
    environment |= {"STUDIOLO_FAKE_ENGINE": "1", "STUDIOLO_DATA_DIR": str(folder), "TERM": "xterm-256color"}
    output = ["-o", str(folder / "fox.png"), "--size", "256x256", "--show"]
    return [sys.executable, "-m", "studiolo", "generate", "a fox", *output], environment
