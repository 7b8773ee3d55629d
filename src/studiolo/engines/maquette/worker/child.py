"""The worker's side: loads one function, answers one request after another, ends when its parent is gone."""

import ctypes
import importlib
import os
import signal
import sys
import traceback
from collections.abc import Callable
from typing import Any, BinaryIO

from studiolo.engines.maquette.worker.messages import Closed, receive, send
from studiolo.errors import StudioloError

PR_SET_PDEATHSIG = 1  # from linux/prctl.h
Paint = Callable[[dict[str, Any], Callable[[str, float], None]], tuple[bytes, dict[str, Any]]]


def main() -> None:
    """Requests come on standard input; answers go to what was standard output, which libraries can no longer reach."""
    _die_with_parent()
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


def _answer(paint: Paint, request: dict[str, Any], answers: BinaryIO) -> None:
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


def _die_with_parent() -> None:
    try:
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    except (OSError, AttributeError):
        return  # other systems: the end of standard input tells us as well
