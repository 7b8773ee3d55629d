"""What was made is kept on disk, and is the same when it is taken from there."""

from pathlib import Path

import numpy as np
import pytest

from studiolo.engines.maquette.makers import shelved
from studiolo.engines.maquette.makers.own import OWN_MAKERS
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.shelved import kept_or_made
from studiolo.engines.maquette.model import Mesh, Model


def spec_of(key: str, seed: int = 3) -> ThingSpec:
    maker = OWN_MAKERS[key]
    return ThingSpec(key=key, noun=maker.nouns[0], size_m=maker.size_m, seed=seed)


@pytest.fixture(autouse=True)
def everything_is_worth_keeping(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelved, "WORTH_SECONDS", 0.0)


@pytest.mark.parametrize("key", ["own:man", "own:fox", "own:robin", "own:burger"])
def test_a_kept_model_is_the_one_that_was_made(key: str, tmp_path: Path) -> None:
    spec = spec_of(key)
    made = kept_or_made(spec, OWN_MAKERS[key].make, tmp_path)
    kept = kept_or_made(spec, nobody, tmp_path)
    assert [part.name for part in kept.parts] == [part.name for part in made.parts]
    assert (dict(kept.anchors), kept.honoured, kept.credits) == (dict(made.anchors), made.honoured, made.credits)
    for one, other in zip(made.parts, kept.parts, strict=True):
        assert type(one.shape) is type(other.shape)
        for name in ("vertices", "faces", "normals", "uvs", "colours", "roughness", "points", "radii"):
            before, after = getattr(one.shape, name, None), getattr(other.shape, name, None)
            assert (before is None and after is None) or np.array_equal(np.asarray(before), np.asarray(after))
        assert (one.material.kind, one.material.roughness) == (other.material.kind, other.material.roughness)
    shared = len({id(part.material) for part in made.parts})
    assert len({id(part.material) for part in kept.parts}) == shared


def test_another_seed_is_another_model(tmp_path: Path) -> None:
    kept_or_made(spec_of("own:burger"), OWN_MAKERS["own:burger"].make, tmp_path)
    kept_or_made(spec_of("own:burger", seed=4), OWN_MAKERS["own:burger"].make, tmp_path)
    assert len(list(tmp_path.glob("*.npz"))) == 2


def test_a_broken_file_is_made_anew(tmp_path: Path) -> None:
    spec = spec_of("own:burger")
    kept_or_made(spec, OWN_MAKERS["own:burger"].make, tmp_path)
    (path,) = tmp_path.glob("*.npz")
    path.write_bytes(path.read_bytes()[:-500])
    model = kept_or_made(spec, OWN_MAKERS["own:burger"].make, tmp_path)
    assert isinstance(model.parts[0].shape, Mesh)
    assert kept_or_made(spec, nobody, tmp_path).parts


def test_the_longest_unused_go_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make = OWN_MAKERS["own:burger"].make
    kept_or_made(spec_of("own:burger", seed=1), make, tmp_path)
    (first,) = tmp_path.glob("*.npz")
    monkeypatch.setattr(shelved, "MOST_BYTES", int(1.5 * first.stat().st_size))
    kept_or_made(spec_of("own:burger", seed=2), make, tmp_path)
    (left,) = tmp_path.glob("*.npz")
    assert left != first


def nobody(spec: ThingSpec) -> Model:
    raise AssertionError(f"{spec.key} was made again")
