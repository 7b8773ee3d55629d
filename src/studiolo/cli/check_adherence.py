"""`studiolo check-adherence`: prompts, and what their pictures must show, into pictures and verdicts."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import orjson
from cyclopts import Parameter
from cyclopts.validators import Number
from rich.console import Console

from studiolo.cli.first_run import prepare
from studiolo.cli.output import writing
from studiolo.cli.progress import picture_progress
from studiolo.errors import InvalidValue

if TYPE_CHECKING:
    from PIL.Image import Image

    from studiolo.engines.maquette.checking.expected import Expected
    from studiolo.studio import MadePicture

TILE_PX = 192
MODEL = "maquette"


def check_adherence(
    file: Path,
    /,
    *,
    out: Path,
    size: str = "512x512",
    quality: Literal["low", "medium", "high"] = "low",
    seed: Annotated[int, Parameter(validator=Number(gte=0))] = 1,
    columns: Annotated[int, Parameter(validator=Number(gte=1))] = 10,
) -> None:
    """Draw prompts and check, by an instance pass, that each picture shows what the file says it must.

    The folder gets the pictures, verdicts.jsonl and a contact sheet; the last line printed is `N/M hold`.

    Example: studiolo check-adherence prompts.jsonl --out checked --size 512x512 --quality low

    Parameters
    ----------
    file
        One JSON object a line: {"prompt": "two brown dogs left of a cup", "expect": [{"thing": "dog", "count": 2, "colour":
        "brown"}, {"thing": "cup"}], "relations": [{"kind": "left of", "of": "dog", "to": "cup"}]}.
    out
        The folder to write into; it is made if there is none.
    size
        WIDTHxHEIGHT of every picture, in pixels.
    quality
        Of every picture.
    seed
        Of the first line; the others count on from it. A line may have its own.
    columns
        Pictures in a row of the contact sheet.
    """
    from studiolo.cli.contact_sheet import contact_sheet
    from studiolo.engines.maquette.checking.expected import read_expectations
    from studiolo.settings import get_settings
    from studiolo.studio import Studio, write_whole

    settings, err = get_settings(), Console(stderr=True)
    expectations = read_expectations(file)
    with writing(out):
        out.mkdir(parents=True, exist_ok=True)
    prepare(settings, err)
    judge = _Judge(settings.data_dir)
    tiles: list[tuple[str, Image]] = []
    verdicts: list[dict[str, Any]] = []
    with Studio(settings, start_drawing=True) as studio:
        for place, expected in enumerate(expectations):
            chosen = seed + place if expected.seed is None else expected.seed
            with picture_progress(err, 1) as on_progress:
                picture = studio.generate(
                    expected.prompt, size=size, quality=quality, seed=chosen, use_cache=False, on_progress=on_progress
                )[0]
            verdict = judge(expected, picture)
            verdicts.append(verdict)
            name = out / verdict["picture"]
            with writing(name):
                picture.save(name)
            err.print(_line(place + 1, len(expectations), verdict), highlight=False, markup=False, soft_wrap=True)
            tiles.append((f"{'' if verdict['holds'] else '✗ '}{expected.number}. {expected.prompt}", _tile(picture)))
    with writing(out):
        write_whole(out / "verdicts.jsonl", b"".join(orjson.dumps(verdict) + b"\n" for verdict in verdicts))
        buffer = BytesIO()
        contact_sheet(tiles, columns).save(buffer, "JPEG", quality=90)
        write_whole(out / "sheet.jpg", buffer.getvalue())
    _sum_up(verdicts)


class _Judge:
    """Knows what nouns mean, from the art pack's dictionary; without a pack only equal names match."""

    def __init__(self, data_dir: Path) -> None:
        from studiolo.engines.maquette.library.pack import Pack, find_pack
        from studiolo.engines.maquette.library.wordnet import Wordnet

        found = find_pack(data_dir)
        self._wordnet = Pack.open(found).wordnet() if found else Wordnet("")

    def __call__(self, expected: "Expected", picture: "MadePicture") -> dict[str, Any]:
        """The line as it was written, and what became of it."""
        from studiolo.engines.maquette.checking.meets import meets

        scene = picture.scene
        if scene is None or "verdict" not in scene:
            raise InvalidValue(
                "The engine that drew this tells nothing of what is in its picture; check-adherence needs maquette.",
                field="model",
            )
        checks = meets(expected, scene, self._wordnet)
        return dict(expected.line) | {
            "holds": all(check.holds for check in checks),
            "checks": [check.to_json() for check in checks],
            "pixel_colours": self._pixel_colours(expected, picture, scene),
            "picture": f"{expected.number:04d}-{picture.seed}.png",
            "seed": picture.seed,
            "warnings": list(picture.warnings),
        }

    def _pixel_colours(
        self, expected: "Expected", picture: "MadePicture", scene: dict[str, Any]
    ) -> list[dict[str, Any]]:
        """A second opinion from the finished picture: reported, not counted."""
        import numpy as np

        from studiolo.engines.maquette.checking.kinds import shows
        from studiolo.engines.maquette.checking.pixel_colour import LEAST_SHARE, share_in_box

        pixels = np.asarray(picture.image.convert("RGB"))
        told = []
        for one in (thing for thing in expected.things if thing.colour):
            boxes = [
                scene["verdict"]["things"][thing["id"]]["box"]
                for thing in scene["things"]
                if shows(thing, one.thing, self._wordnet)
            ]
            share = max((share_in_box(pixels, tuple(box), one.colour_hex) for box in boxes), default=0.0)
            told.append({"asked": one.named, "share": round(share, 3), "agrees": share >= LEAST_SHARE})
        return told


def _line(place: int, count: int, verdict: dict[str, Any]) -> str:
    missed = "; ".join(f"{check['asked']} ({check['measured']})" for check in verdict["checks"] if not check["holds"])
    return f"{place:3d}/{count} {'holds' if verdict['holds'] else 'FAILS'} {verdict['prompt']}{' - ' if missed else ''}{missed}"


def _tile(picture: "MadePicture") -> "Image":
    from PIL import Image

    image = picture.image.convert("RGB")
    image.thumbnail((TILE_PX, TILE_PX))
    tile = Image.new("RGB", (TILE_PX, TILE_PX), "#f4f2ee")
    tile.paste(image, ((TILE_PX - image.width) // 2, (TILE_PX - image.height) // 2))
    return tile


def _sum_up(verdicts: Sequence[dict[str, Any]]) -> None:
    opinions = [opinion for verdict in verdicts for opinion in verdict["pixel_colours"]]
    if opinions:
        print(f"{sum(one['agrees'] for one in opinions)}/{len(opinions)} colours agree by pixels alone")
    print(f"{sum(verdict['holds'] for verdict in verdicts)}/{len(verdicts)} hold")
