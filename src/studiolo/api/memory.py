"""How the server's process treats its memory, which pictures of a megabyte come and go in."""

import ctypes
import gc
import sys

# Of glibc's mallopt.
_TRIM_THRESHOLD, _MMAP_THRESHOLD, _ARENA_MAX = -1, -3, -8


def keep_memory_warm() -> None:
    """Once all is loaded. Pages handed back to the system at every picture and taken again at the next one cost more than
    all copying in between. So blocks up to 16 MB are kept for the next one, up to 32 MB of them in each of two arenas;
    and the collector no longer looks through what was loaded at the start. Does nothing where there is no glibc."""
    gc.freeze()
    if not sys.platform.startswith("linux"):
        return
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:
        mallopt(_ARENA_MAX, 2)
        mallopt(_MMAP_THRESHOLD, 16 * 2**20)
        mallopt(_TRIM_THRESHOLD, 32 * 2**20)
