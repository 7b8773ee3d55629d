import numpy as np

from studiolo.engines.maquette.library.compact_obj import expand_obj, squeeze_obj
from tests.engines.maquette.library.conftest import BOX_OBJ


def _rows(text: str, kind: str) -> list[list[str]]:
    return [line.split()[1:] for line in text.splitlines() if line.startswith(f"{kind} ")]


def test_an_obj_comes_back_in_metres() -> None:
    text = expand_obj(squeeze_obj(BOX_OBJ, 3.0)).decode()
    points = np.array(_rows(text, "v"), dtype=float)
    assert points.tolist() == [[0.0, 0.0, 0.0], [3.0, 0.0, 0.0], [3.0, 1.5, 0.0], [0.0, 1.5, 0.0]]


def test_faces_keep_their_corners_and_materials() -> None:
    lines = expand_obj(squeeze_obj(BOX_OBJ, 3.0)).decode().splitlines()
    assert lines[-4:] == ["usemtl wood", "f 1/1/1 2/2/1 3/2/1 4/1/1", "g back", "f 1//1 2//1 3//1"]


def test_textures_and_normals_are_kept() -> None:
    text = expand_obj(squeeze_obj(BOX_OBJ, 3.0)).decode()
    assert _rows(text, "vt") == [["0.0000", "0.0000"], ["1.0000", "1.0000"]]
    assert _rows(text, "vn") == [["0.000", "0.000", "1.000"]]


def test_a_surface_without_normals_needs_none() -> None:
    text = expand_obj(squeeze_obj("v 0 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 3\n", 0.1)).decode()
    assert _rows(text, "f") == [["1", "2", "3"]]
    assert _rows(text, "v")[1] == ["0.10000", "0.00000", "0.00000"]


def test_compacting_makes_a_real_surface_much_smaller() -> None:
    angles = np.linspace(0, 2 * np.pi, 60)
    points = [(np.cos(a) * np.sin(b), np.sin(a) * np.sin(b), np.cos(b)) for a in angles for b in angles / 2]
    lines = [f"v {x:.6f} {y:.6f} {z:.6f}" for x, y, z in points]
    lines += [f"f {n} {n + 1} {n + 61} {n + 60}" for n in range(1, len(points) - 61)]
    text = "\n".join(lines)
    assert len(squeeze_obj(text, 1.0)) < len(text) / 6
