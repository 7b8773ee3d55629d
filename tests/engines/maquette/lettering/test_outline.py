import numpy as np
import pytest
from PIL import Image

from studiolo.engines.maquette.lettering.catalogue import BY_NAME
from studiolo.engines.maquette.lettering.filling import mask, svg_document
from studiolo.engines.maquette.lettering.fonts import open_face
from studiolo.engines.maquette.lettering.outline import EMPTY, Outline, Pen, joined
from studiolo.errors import InvalidValue


def square(side: float, *, clockwise: bool = False, at: tuple[float, float] = (0.0, 0.0)) -> Outline:
    corners = [(0.0, 0.0), (side, 0.0), (side, side), (0.0, side)]
    pen = Pen()
    pen.move(*corners[0])
    for corner in reversed(corners[1:]) if clockwise else corners[1:]:
        pen.line(*corner)
    pen.close()
    return pen.outline().moved(*at)


def letter(character: str) -> Outline:
    face = open_face(BY_NAME["Lora"].face())
    return face.outline(face.font.get_nominal_glyph(ord(character)))


@pytest.mark.parametrize("character", ["g", "S", "&", "O", "j"])
def test_bounds_are_those_that_the_font_states(character: str) -> None:
    face = open_face(BY_NAME["Lora"].face())
    extents = face.font.get_glyph_extents(face.font.get_nominal_glyph(ord(character)))
    left, bottom, right, top = (value * face.units for value in letter(character).bounds)
    stated = (
        extents.x_bearing,
        extents.y_bearing + extents.height,
        extents.x_bearing + extents.width,
        extents.y_bearing,
    )
    assert np.allclose((left, bottom, right, top), stated, atol=1.01)


def test_flattened_contours_stay_within_the_tolerance_of_the_curve() -> None:
    fine, coarse = letter("S").flattened(1e-5), letter("S").flattened(2e-3)
    assert sum(map(len, coarse)) < sum(map(len, fine)) / 3
    for rough, smooth in zip(coarse, fine, strict=True):
        ends = np.roll(rough, -1, axis=0)
        along = ends - rough
        share = ((smooth[:, None] - rough) * along).sum(-1) / np.maximum((along**2).sum(-1), 1e-12)
        nearest = rough + np.clip(share, 0, 1)[..., None] * along
        assert np.linalg.norm(smooth[:, None] - nearest, axis=-1).min(axis=1).max() < 2e-3


def test_a_square_covers_exactly_its_pixels() -> None:
    drawn = mask(square(2.0, at=(1.0, 0.5)), 4.0, 3.0, 10.0)
    assert drawn.shape == (30, 40)
    assert drawn[5:25, 10:30].min() == 255
    assert drawn.sum() == 255 * 400


def test_half_a_pixel_is_covered_by_half() -> None:
    drawn = mask(square(1.5), 2.0, 2.0, 1.0)
    assert drawn[1, 0] == 255 and drawn[1, 1] == pytest.approx(128, abs=8) and drawn[0, 1] == pytest.approx(64, abs=8)


def test_ink_outside_the_window_is_cut_off() -> None:
    drawn = mask(square(4.0, at=(-1.0, -1.0)), 2.0, 2.0, 5.0)
    assert drawn.shape == (10, 10) and drawn.min() == 255


def test_the_top_of_a_letter_is_in_the_first_rows() -> None:
    drawn = mask(letter("T"), 0.7, 0.75, 100)
    assert drawn[:15].sum() > 1.5 * drawn[-15:].sum()


def test_contours_that_overlap_are_filled_once_and_holes_stay_open() -> None:
    both = joined([square(2.0), square(2.0, at=(1.0, 1.0)), square(0.5, clockwise=True, at=(0.25, 0.25))])
    drawn = mask(both, 3.0, 3.0, 8.0)
    assert drawn.sum() == 255 * 64 * (7 - 0.25)


def test_nothing_fills_nothing() -> None:
    assert mask(EMPTY, 2.0, 1.0, 3.0).tolist() == [[0] * 6] * 3
    assert EMPTY.svg_path() == "" and EMPTY.bounds == (0.0, 0.0, 0.0, 0.0)


def test_masks_too_large_for_memory_are_refused() -> None:
    with pytest.raises(InvalidValue, match="too large"):
        mask(square(1.0), 1.0, 1.0, 1e6)


def test_the_svg_of_a_letter_looks_like_its_mask() -> None:
    import io

    import resvg_py

    svg = svg_document([(letter("R").scaled(200), "#000")], 140, 150)
    png = resvg_py.svg_to_bytes(svg_string=svg, width=140, height=150, skip_system_fonts=True)
    with Image.open(io.BytesIO(bytes(png))) as picture:
        drawn = np.array(picture.convert("RGBA"))[..., 3].astype(int)
    assert np.abs(drawn - mask(letter("R"), 0.7, 0.75, 200).astype(int)).mean() < 1.0


def test_a_bent_line_keeps_its_middle_on_the_base_line_and_sinks_at_its_ends() -> None:
    bent = joined([square(0.2, at=(0.2 * step, 0.0)) for step in range(10)]).bent(2.0)
    left, bottom, right, top = bent.bounds
    assert left + right == pytest.approx(2) and bottom < -0.2 and top == pytest.approx(0.2, abs=0.01)
