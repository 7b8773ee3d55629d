from pathlib import Path

import pytest

from studiolo.engines.maquette.library.pack_file import DamagedPack, PackReader, PackWriter


def test_what_is_added_can_be_read_back(tmp_path: Path) -> None:
    path = tmp_path / "a.pack"
    with PackWriter(path) as writer:
        writer.add("things", "long", b"abc" * 1000)
        writer.add("things", "short", b"x")
        writer.add("words", "text", b"word " * 500, "xz")
        writer.describe(number=3)
    reader = PackReader(path)
    assert reader.names("things") == ("long", "short")
    assert reader.read("things", "long") == b"abc" * 1000
    assert reader.read("things", "short") == b"x"
    assert reader.read("words", "text") == b"word " * 500
    assert reader.meta == {"number": 3}


def test_an_entry_is_never_stored_larger_than_it_is(tmp_path: Path) -> None:
    with PackWriter(tmp_path / "a.pack") as writer:
        writer.add("things", "short", b"x")
    assert PackReader(tmp_path / "a.pack").sizes() == {"things": (1, 1)}


def test_a_failed_build_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), PackWriter(tmp_path / "a.pack") as writer:
        writer.add("things", "one", b"1")
        raise RuntimeError("no more room")
    assert list(tmp_path.iterdir()) == []


def test_packs_can_be_joined(tmp_path: Path) -> None:
    for name in ("a", "b"):
        with PackWriter(tmp_path / name) as writer:
            writer.add(name, "entry", name.encode() * 100)
    with PackWriter(tmp_path / "both") as writer:
        writer.copy(PackReader(tmp_path / "a"))
        writer.copy(PackReader(tmp_path / "b"))
    both = PackReader(tmp_path / "both")
    assert both.read("a", "entry") == b"a" * 100
    assert both.read("b", "entry") == b"b" * 100


@pytest.mark.parametrize("keep", [5, 30, -3])
def test_a_pack_cut_short_is_refused(tmp_path: Path, keep: int) -> None:
    path = tmp_path / "a.pack"
    with PackWriter(path) as writer:
        writer.add("things", "one", b"1" * 100)
    path.write_bytes(path.read_bytes()[:keep])
    with pytest.raises(DamagedPack):
        PackReader(path)
