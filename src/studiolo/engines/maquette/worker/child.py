"""The worker's side: loads one function, answers one request after another, ends when its parent is gone."""

import importlib
import os
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable
from typing import IO, Any

from studiolo.engines.maquette.worker.messages import Closed, receive, send
from studiolo.errors import StudioloError

PARENT_CHECK_SECONDS = 1.0
Paint = Callable[[dict[str, Any], Callable[[str, float], None]], tuple[bytes, dict[str, Any]]]


def main() -> None:
    """Requests come on standard input; answers go to what was standard output, which libraries can no longer reach."""
    threading.Thread(target=_end_with_parent, args=(os.getppid(),), daemon=True).start()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which then closes us
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    requests = sys.stdin.buffer
    try:
        head, _ = receive(requests)
        paint = _load(str(head["function"]))
        while True:
            request, _ = receive(requests)
            _answer(paint, request, answers)
    except Closed:
        os._exit(0)


def _load(name: str) -> Paint:
    module, _, function = name.partition(":")
    loaded: Paint = getattr(importlib.import_module(module), function)
    return loaded


def _answer(paint: Paint, request: dict[str, Any], answers: IO[bytes]) -> None:
    def on_progress(stage: str, share: float) -> None:
        send(answers, {"kind": "progress", "stage": stage, "share": share})

    try:
        data, info = paint(request, on_progress)
        send(answers, {"kind": "done", "info": info}, data)
    except Closed:
        raise
    except StudioloError as error:
        send(answers, {"kind": "error", "class": type(error).__name__, "message": error.message})
    except Exception as error:  # the edge of the process: whatever it was becomes an answer, and its trace a log
        traceback.print_exc()
        send(answers, {"kind": "error", "class": "", "message": type(error).__name__})


def _end_with_parent(parent: int) -> None:
    """A picture of minutes must not go on for nobody.

    Not the kernel's parent-death signal: that one comes when the *thread* that started us ends, and threads come and go.
    """
    while os.getppid() == parent:
        time.sleep(PARENT_CHECK_SECONDS)
    os._exit(0)
