"""The wheel alone, in a clean environment with no npm on the PATH, makes a picture."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from PIL import Image

from tests.needs import need

ROOT = Path(__file__).parents[2]
# Without the user's PATH, on which npm and apt may be; the system's folders hold the loader's tools.
BARE_PATH = "/usr/sbin:/sbin"


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_a_built_wheel_makes_a_picture_without_npm_or_apt(tmp_path: Path) -> None:
    uv = shutil.which("uv")
    need(uv is not None, "uv is not on the PATH; `pip install uv` brings it.")
    assert uv
    _run([uv, "build", "--wheel", "--out-dir", str(tmp_path / "dist"), str(ROOT)], os.environ.copy())
    wheel = next((tmp_path / "dist").glob("*.whl"))
    _run([uv, "venv", "--quiet", str(tmp_path / "env")], os.environ.copy())
    python = tmp_path / "env" / "bin" / "python"
    _run([uv, "pip", "install", "--quiet", "--python", str(python), str(wheel)], os.environ.copy())
    bare = {"PATH": BARE_PATH, "HOME": str(tmp_path), "STUDIOLO_DATA_DIR": str(tmp_path / "data")}
    assert shutil.which("npm", path=BARE_PATH) is None
    picture = tmp_path / "ball.png"
    command = [str(python.parent / "studiolo"), "generate", "a red ball", "-o", str(picture), "--size", "256x256"]
    _run([*command, "--quality", "low"], bare)
    with Image.open(picture) as image:
        assert image.size == (256, 256)
    assert not (tmp_path / "data" / "art.pack").exists()


def _run(command: list[str], environment: dict[str, str]) -> None:
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, cwd="/")
    assert done.returncode == 0, done.stderr[-1500:]
