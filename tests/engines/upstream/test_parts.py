"""The small rules: which size to ask for, what is cut, what it costs, how answers are read."""

from io import BytesIO

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from studiolo.engines.upstream.adapter import Grid, Made, Model
from studiolo.engines.upstream.answers import decode_base64
from studiolo.engines.upstream.fitting import fit
from studiolo.engines.upstream.lifting import load_lifting
from studiolo.engines.upstream.openai import describe
from studiolo.engines.upstream.prices import priced, shares
from studiolo.engines.upstream.sizes import nearest_offer
from studiolo.errors import OutcomeUnknown
from studiolo.images import ImageRequest, PictureFormat, Usage

SIDES = st.integers(256, 2048)
GRIDS = [
    Grid(step=16, min_side_px=16, max_side_px=3840, min_pixels=655_360, max_pixels=8_294_400),
    Grid(step=16, min_side_px=64, max_side_px=2048, min_pixels=64 * 64, max_pixels=4_194_304),
    Grid(step=32, min_side_px=256, max_side_px=1440, min_pixels=256 * 256, max_pixels=1440 * 1440),
]


@pytest.mark.parametrize("grid", GRIDS)
@given(width=SIDES, height=SIDES)
def test_a_size_on_a_grid_is_legal_and_of_about_the_shape_that_was_asked(grid: Grid, width: int, height: int) -> None:
    if max(width, height) > 3 * min(width, height):
        return
    offer = nearest_offer(Model(grid=grid), width, height)
    sides = (offer.width_px, offer.height_px)
    assert all(side % grid.step == 0 and grid.min_side_px <= side <= grid.max_side_px for side in sides)
    assert grid.min_pixels <= sides[0] * sides[1] <= grid.max_pixels
    assert sides[0] / sides[1] == pytest.approx(width / height, rel=0.13)
    if grid.max_side_px >= 2048:
        assert sides[0] >= width and sides[1] >= height


@pytest.mark.parametrize(
    ("model", "asked", "offered"),
    [
        ("gpt-image-1", (1024, 1024), "1024x1024"),
        ("gpt-image-1", (256, 256), "1024x1024"),
        ("gpt-image-1", (2048, 1152), "1536x1024"),
        ("gpt-image-1", (600, 900), "1024x1536"),
        ("dall-e-2", (256, 256), "256x256"),
        ("dall-e-2", (300, 300), "512x512"),
        ("dall-e-2", (2000, 2000), "1024x1024"),
        ("dall-e-3", (1600, 900), "1792x1024"),
    ],
)
def test_the_nearest_shape_that_is_large_enough_is_asked_for(model: str, asked: tuple[int, int], offered: str) -> None:
    assert nearest_offer(describe(model), *asked).name == offered


def request(width: int, height: int, output_format: PictureFormat) -> ImageRequest:
    return ImageRequest(
        prompt="", engine="", seed=0, width_px=width, height_px=height, output_format=output_format, compression=90
    )


def encoded(mode: str, size: tuple[int, int], file_format: str) -> bytes:
    buffer = BytesIO()
    Image.new(mode, size).save(buffer, file_format)
    return buffer.getvalue()


@pytest.mark.parametrize("output_format", PictureFormat)
@pytest.mark.parametrize(
    "came", [("RGB", "PNG"), ("RGBA", "PNG"), ("P", "PNG"), ("L", "JPEG"), ("CMYK", "JPEG"), ("I;16", "PNG")]
)
def test_every_kind_of_file_becomes_what_was_asked(came: tuple[str, str], output_format: PictureFormat) -> None:
    made = fit(encoded(came[0], (300, 200), came[1]), request(256, 256, output_format), engine="x")
    opened = Image.open(BytesIO(made.data))
    assert (opened.size, opened.mode, opened.format) == ((256, 256), "RGB", output_format.name)
    assert made.came_as == (300, 200)


@pytest.mark.parametrize("output_format", PictureFormat)
def test_a_file_whose_end_is_missing_is_not_handed_on(output_format: PictureFormat) -> None:
    data = encoded("RGB", (256, 256), output_format.name)
    assert fit(data, request(256, 256, output_format), engine="x").data is data
    with pytest.raises(OutcomeUnknown, match="no picture"):
        fit(data[: len(data) // 2], request(256, 256, output_format), engine="x")


@pytest.mark.parametrize("data", [b"", b"GIF89a" + bytes(50), b"<svg/>", bytes(1000)])
def test_bytes_that_are_no_picture_are_refused(data: bytes) -> None:
    with pytest.raises(OutcomeUnknown):
        fit(data, request(256, 256, PictureFormat.PNG), engine="x")


def test_a_picture_that_would_fill_the_memory_is_not_decoded() -> None:
    bomb = encoded("1", (9_000, 9_000), "PNG")
    assert len(bomb) < 100_000
    with pytest.raises(OutcomeUnknown):
        fit(bomb, request(256, 256, PictureFormat.PNG), engine="x")


def test_a_colour_profile_is_kept_when_a_picture_is_cut() -> None:
    buffer = BytesIO()
    Image.new("RGB", (300, 300)).save(buffer, "PNG", icc_profile=b"a profile")
    made = fit(buffer.getvalue(), request(256, 256, PictureFormat.PNG), engine="x")
    assert Image.open(BytesIO(made.data)).info["icc_profile"] == b"a profile"


def test_what_the_answer_tells_comes_before_what_is_configured_and_that_before_what_is_published() -> None:
    usage = Usage(input_tokens=10, output_tokens=100, cost_microdollars=5)
    assert priced(Made(data=b"", usage=usage, cost_told=True), "gpt-image-1", {"gpt-image-1": 1}).cost_microdollars == 5
    made = Made(data=b"", usage=usage)
    assert priced(made, "gpt-image-1", {"gpt-image-1": 0.0425}).cost_microdollars == 42_500
    assert priced(made, "gpt-image-1", {}).cost_microdollars == 10 * 5 + 100 * 40
    assert priced(Made(data=b""), "unheard-of", {}).cost_microdollars == 0


@given(total=st.integers(0, 10_000), count=st.integers(1, 10))
def test_nothing_is_lost_when_a_cost_is_divided(total: int, count: int) -> None:
    divided = shares(Usage(cost_microdollars=total), count)
    assert sum(usage.cost_microdollars for usage in divided) == total


LONG = "Ab9+/=" * 1000
ODD = ['"data":', "\\", '"', "é", "data", LONG, '\\"data\\":\\"']


@given(
    st.recursive(
        st.one_of(st.none(), st.integers(-5, 5), st.sampled_from(ODD), st.text(max_size=5)),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["data", "b", *ODD[:3]]), inner),
        max_leaves=12,
    )
)
def test_lifting_long_texts_reads_the_same_as_reading_everything(content: object) -> None:
    def plain(value: object) -> object:
        if isinstance(value, memoryview):
            return str(value, "ascii")
        if isinstance(value, list):
            return [plain(item) for item in value]
        return {name: plain(item) for name, item in value.items()} if isinstance(value, dict) else value

    assert plain(load_lifting(orjson.dumps(content), "data")) == content


def test_a_long_text_is_lifted_and_a_short_one_is_not() -> None:
    read = load_lifting(orjson.dumps({"data": [{"b64": LONG}, {"b64": "short"}]}), "b64")
    assert isinstance(read["data"][0]["b64"], memoryview)
    assert read["data"][1]["b64"] == "short"


@pytest.mark.parametrize("text", ["!", "abc", "", "data:image/png;base64,", "ä"])
def test_text_that_is_no_base64_is_no_picture(text: str) -> None:
    with pytest.raises(OutcomeUnknown):
        decode_base64(text, "x")


def test_a_data_url_is_read_too() -> None:
    assert decode_base64("data:image/png;base64,aGVsbG8=", "x") == b"hello"
    assert decode_base64(memoryview(b"data:image/png;base64,aGVsbG8="), "x") == b"hello"
