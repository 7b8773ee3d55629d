import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from studiolo.engines.maquette.library.credits import credit_lines, credit_of
from studiolo.engines.maquette.library.pack import Pack, find_pack
from studiolo.errors import EngineUnavailable


def test_a_missing_pack_says_how_to_get_it(tmp_path: Path) -> None:
    with pytest.raises(EngineUnavailable, match="studiolo assets build"):
        Pack.open(tmp_path / "art.pack")


@pytest.mark.parametrize("content", [b"", b"something else", b"STUDIOLO-PACK 1\nhalf"])
def test_a_damaged_pack_says_how_to_mend_it(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "art.pack").write_bytes(content)
    with pytest.raises(EngineUnavailable, match="studiolo assets build"):
        Pack.open(tmp_path / "art.pack")


def test_a_drawing_has_a_body_and_a_size(small_pack: Pack) -> None:
    drawing = small_pack.drawing("fluent-emoji-flat", "dog")
    assert (drawing.width, drawing.height) == (32.0, 32.0)
    assert drawing.body == '<path d="M0 0h32v32z" id="dog"/>'


def test_a_drawing_that_is_not_there_is_a_key_error(small_pack: Pack) -> None:
    with pytest.raises(KeyError):
        small_pack.drawing("fluent-emoji-flat", "blorptax")


def test_a_model_comes_with_its_files_and_its_line(small_pack: Pack) -> None:
    furniture = small_pack.furniture("BlendSwap-CC-0/oakChair")
    assert furniture.entry.size_m == (0.5, 0.5, 0.9)
    assert set(furniture.files) == {"model.obj", "model.mtl"}
    assert b"usemtl wood" in furniture.files["model.obj"]


def test_a_pack_says_what_it_was_built_from_and_lacks(small_pack: Pack) -> None:
    assert (small_pack.lock_sha256, small_pack.missing) == ("abc", ("furniture",))


def test_the_pack_is_looked_for_in_the_data_folder(small_path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    small_path.rename(folder / "art.pack")
    found = find_pack(folder)
    assert found is not None and found.name == "art.pack"


def test_attribution_is_given_where_a_licence_asks_for_it(small_pack: Pack) -> None:
    line = credit_of("model:BlendSwap-CC-0/oakChair", small_pack)
    assert line is not None and "“Oak chair” by Absfrm, licence CC BY 3.0" in line
    assert "Microsoft" in str(credit_of("figure:fluent-emoji-flat/dog", small_pack))
    assert credit_of("own:solid", small_pack) is None


def test_the_credits_name_everyone(small_pack: Pack) -> None:
    lines = "\n".join(credit_lines(small_pack))
    assert all(name in lines for name in ("Microsoft", "Princeton", "Miles Johnson", "Absfrm"))


def test_many_threads_may_read_at_once(real_pack: Pack) -> None:
    names = real_pack.drawing_names("noto")[:200]
    with ThreadPoolExecutor(8) as threads:
        bodies = list(threads.map(lambda name: real_pack.drawing("noto", name).body, names))
    assert bodies == [real_pack.drawing("noto", name).body for name in names]


def test_the_real_pack_opens_at_once_and_is_small(real_path: Path) -> None:
    begin = time.perf_counter()
    Pack.open(real_path)
    assert time.perf_counter() - begin < 0.25  # 10 ms on an idle machine
    assert real_path.stat().st_size < 75_000_000


def test_the_real_pack_has_drawings_without_skin_tones_or_flags(real_pack: Pack) -> None:
    names = real_pack.drawing_names("fluent-emoji-flat")
    assert len(names) > 1200
    assert not [name for name in names if "skin-tone" in name or "keycap" in name or name == "flag-france"]
    assert set(real_pack.drawing_names("noto")) == set(real_pack.drawing_words())
