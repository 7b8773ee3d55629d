"""The Sweet Home 3D furniture libraries: those on this machine, else Debian's package, unpacked without root."""

import shutil
import subprocess
from pathlib import Path

from studiolo.engines.maquette.library.build_models import library_files

SYSTEM_FOLDER = Path("/usr/share/sweethome3d/furniture")
PACKAGE = "sweethome3d-furniture"
_TIMEOUT_SECONDS = 300


def find_furniture(workspace: Path) -> Path | None:
    """A folder with .sh3f files, fetched when it can be; None where this machine has none and no apt to get them."""
    unpacked = workspace / "usr/share/sweethome3d/furniture"
    for folder in (SYSTEM_FOLDER, unpacked):
        if library_files(folder):
            return folder
    return unpacked if _fetch(workspace) and library_files(unpacked) else None


def _fetch(workspace: Path) -> bool:
    if not (shutil.which("apt-get") and shutil.which("dpkg-deb")):
        return False
    workspace.mkdir(parents=True, exist_ok=True)
    if not _run("apt-get", "--quiet", "download", PACKAGE, folder=workspace):
        return False
    archives = sorted(workspace.glob(f"{PACKAGE}_*.deb"))
    return bool(archives) and _run("dpkg-deb", "-x", str(archives[-1]), ".", folder=workspace)


def _run(*command: str, folder: Path) -> bool:
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, timeout=_TIMEOUT_SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
