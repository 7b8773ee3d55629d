"""Small real functions that a worker process runs in the tests."""

import os
import signal
import sys
import time
from collections.abc import Callable
from typing import Any

from studiolo.errors import InvalidValue


def work(request: dict[str, Any], on_progress: Callable[[str, float], None]) -> tuple[bytes, dict[str, Any]]:
    kind = request["do"]
    on_progress("started", 0.0)
    if kind == "crash":
        os.kill(os.getpid(), signal.SIGSEGV)
    if kind == "sleep":
        time.sleep(float(request["seconds"]))
    if kind == "grow":
        return grow(), {}
    if kind == "refuse":
        raise InvalidValue("That cannot be.")
    if kind == "bug":
        raise RuntimeError("secret prompt")
    print("noise on standard output")
    sys.stdout.flush()
    on_progress("halfway", 0.5)
    return b"\x00\xff" * 500_000, {"pid": os.getpid(), "got": request}


def grow() -> bytes:
    """Takes two gigabytes in small steps."""
    held = []
    for _ in range(40):
        held.append(bytearray(b"x" * 50_000_000))
        time.sleep(0.05)
    return bytes(len(held))
