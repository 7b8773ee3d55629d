"""Finding out what this machine can render with, without loading it."""

import subprocess
import sys
from pathlib import Path

import pytest

from studiolo.engines.maquette.rendering import variant
from studiolo.errors import EngineUnavailable


def test_describing_the_variants_loads_no_renderer() -> None:
    script = (
        "import sys\n"
        "from studiolo.engines.maquette.rendering.variant import describe_variants\n"
        "names = [v.name for v in describe_variants()]\n"
        "assert names == ['cuda_ad_rgb', 'llvm_ad_rgb', 'scalar_rgb'], names\n"
        "assert 'mitsuba' not in sys.modules and 'drjit' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True, timeout=60)


def test_every_variant_says_what_is_there_and_how_to_get_it() -> None:
    for described in variant.describe_variants():
        assert described.says
        assert described.costs
        assert described.remedy


def test_the_newest_system_llvm_is_taken_and_old_ones_never(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.prefix", str(tmp_path / "none"))
    monkeypatch.setattr(variant, "SYSTEM_FOLDERS", (str(tmp_path),))
    (tmp_path / "libLLVM-14.so.1").touch()
    (tmp_path / "libLLVM.so.15").touch()
    assert variant.find_llvm() is None
    (tmp_path / "libLLVM-17.so.1").touch()
    (tmp_path / "libLLVM.so.19.1").touch()
    assert variant.find_llvm() == tmp_path / "libLLVM.so.19.1"


def test_the_wheels_llvm_is_taken_before_the_systems(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "lib").mkdir()
    (tmp_path / "lib" / "libLLVM.so.23.1").touch()
    (tmp_path / "libLLVM.so.30").touch()
    monkeypatch.setattr("sys.prefix", str(tmp_path))
    monkeypatch.setattr(variant, "SYSTEM_FOLDERS", (str(tmp_path),))
    assert variant.find_llvm() == tmp_path / "lib" / "libLLVM.so.23.1"


def test_llvm_asked_for_and_missing_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.prefix", str(tmp_path))
    monkeypatch.setattr(variant, "SYSTEM_FOLDERS", ())
    with pytest.raises(EngineUnavailable, match="LLVM 16"):
        variant.activate("llvm_ad_rgb")
