"""Which variant of the renderer this machine can run, and the LLVM it is given.

A variant must be chosen, and DRJIT_LIBLLVM_PATH set, before drjit is first imported: call `activate`.
"""

import ctypes
import importlib.util
import os
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from studiolo.errors import EngineUnavailable

OLDEST_GOOD_LLVM = 16  # LLVM 14 and 15 abort the process on machines with AVX-512 ("Cannot select fminimum")
WHEEL_LIBRARIES = ("libunwind.so.1", "libc++abi.so.1", "libc++.so.1")
SYSTEM_FOLDERS = ("/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/usr/lib", "/usr/local/lib")


@dataclass(frozen=True, kw_only=True, slots=True)
class Variant:
    """One way to render. costs: what it means to be without it. remedy: the command that brings it."""

    name: str
    available: bool
    says: str
    costs: str
    remedy: str


def describe_variants() -> tuple[Variant, ...]:
    """Fastest first. Looks at files only; nothing is loaded."""
    llvm = find_llvm()
    mitsuba = importlib.util.find_spec("mitsuba") is not None
    return (
        Variant(
            name="cuda_ad_rgb",
            available=mitsuba and _has_cuda(),
            says="an NVIDIA driver is here" if _has_cuda() else "no NVIDIA driver",
            costs="the processor renders instead",
            remedy="install an NVIDIA GPU with its driver",
        ),
        Variant(
            name="llvm_ad_rgb",
            available=mitsuba and llvm is not None,
            says=f"LLVM {_version(llvm)} at {llvm}" if llvm else "no LLVM 16 or newer",
            costs="pictures take up to four times as long (scalar_rgb)",
            remedy="pip install karellen-llvm-core",
        ),
        Variant(
            name="scalar_rgb",
            available=mitsuba,
            says="always works" if mitsuba else "mitsuba is missing",
            costs="the built-in engine cannot draw",
            remedy="uv sync",
        ),
    )


def choose_variant() -> str:
    """The fastest variant this machine has. Raises EngineUnavailable when there is none."""
    for variant in describe_variants():
        if variant.available:
            return variant.name
    raise EngineUnavailable("The renderer mitsuba is not installed. Run `uv sync`, or reinstall studiolo.")


def activate(variant: str | None = None) -> str:
    """Import the renderer in `variant` (or the fastest that starts here) and return the variant's name.

    Only the first call of a process decides; asking for another afterwards raises EngineUnavailable.
    """
    _prepare_llvm(needed=bool(variant and variant.startswith("llvm")))
    choose_variant()  # says what to do when there is no renderer at all
    import mitsuba

    current = mitsuba.variant()
    if current is not None:
        if variant and current != variant:
            raise EngineUnavailable(f"This process renders with {current}; {variant} needs a new process.")
        return str(current)
    candidates = [variant] if variant else [found.name for found in describe_variants() if found.available]
    for name in candidates:
        if _starts(name):
            return name
    raise EngineUnavailable(f"The renderer does not start here in {' or '.join(candidates)}.")


def _prepare_llvm(*, needed: bool) -> None:
    llvm = find_llvm()
    if llvm is None:
        if needed:
            raise EngineUnavailable("No LLVM 16 or newer was found. Run `pip install karellen-llvm-core`.")
        return
    if "drjit" not in sys.modules:
        _preload(llvm)
        os.environ["DRJIT_LIBLLVM_PATH"] = str(llvm)
    elif os.environ.get("DRJIT_LIBLLVM_PATH") != str(llvm):  # an LLVM that is too old would end the process
        raise EngineUnavailable("The renderer was imported before `activate` chose its LLVM.")


def _starts(name: str) -> bool:
    """A driver may be there and still refuse: only a first calculation tells."""
    import drjit
    import mitsuba

    try:
        mitsuba.set_variant(name)
        if not name.startswith("scalar"):
            drjit.eval(drjit.arange(mitsuba.Float, 4) + 1)
    except (ImportError, RuntimeError, AttributeError, ValueError):
        return False
    return True


def is_vectorised() -> bool:
    """Whether the variant in use renders many paths at once (all but scalar). `activate` must have been called."""
    import mitsuba

    return not str(mitsuba.variant()).startswith("scalar")


def find_llvm() -> Path | None:
    """The wheel's libLLVM, else the newest system one that is new enough."""
    in_wheel = [path for path in (Path(sys.prefix) / "lib").glob("libLLVM.so.*") if _version(path) >= OLDEST_GOOD_LLVM]
    return max(in_wheel, key=_version, default=None) or max(_system_llvms(), key=_version, default=None)


def _system_llvms() -> Iterator[Path]:
    for folder in map(Path, SYSTEM_FOLDERS):
        for pattern in ("libLLVM.so.*", "libLLVM-*.so*"):
            yield from (path for path in folder.glob(pattern) if _version(path) >= OLDEST_GOOD_LLVM)


def _version(path: Path | None) -> int:
    """Major version told by the file's name: libLLVM.so.23.1 and libLLVM-19.so.1 are 23 and 19."""
    found = re.search(r"libLLVM(?:\.so\.|-)(\d+)", path.name) if path else None
    return int(found[1]) if found else 0


def _preload(llvm: Path) -> None:
    """Load the wheel's C++ runtime first where the loader does not find it beside libLLVM (read-only environments)."""
    try:
        ctypes.CDLL(str(llvm))
    except OSError:
        for folder in (llvm.parent, *llvm.parent.glob("*-unknown-linux-gnu")):
            for name in WHEEL_LIBRARIES:
                if (folder / name).exists():
                    ctypes.CDLL(str(folder / name), mode=ctypes.RTLD_GLOBAL)


def _has_cuda() -> bool:
    return Path("/proc/driver/nvidia/version").exists() and any(Path("/dev").glob("nvidia[0-9]*"))
