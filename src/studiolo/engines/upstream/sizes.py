"""From the size that was asked for to one that the model makes: nearest shape first, then large enough, then near."""

from math import ceil, log, sqrt

from studiolo.engines.upstream.adapter import Grid, Model, Offer

_SAME_SHAPE = 0.02  # differences of log(width / height) up to this are cut away unseen


def nearest_offer(model: Model, width_px: int, height_px: int) -> Offer:
    """The size to ask for. Without offers, one on the model's grid."""
    if not model.offers:
        return _on_grid(model.grid, width_px, height_px)

    def distance(offer: Offer) -> tuple[int, bool, float]:
        shape = abs(log(offer.width_px / offer.height_px) - log(width_px / height_px))
        too_small = offer.width_px < width_px or offer.height_px < height_px
        area = offer.width_px * offer.height_px
        return int(shape / _SAME_SHAPE), too_small, -area if too_small else area

    return min(model.offers, key=distance)


def _on_grid(grid: Grid, width_px: int, height_px: int) -> Offer:
    pixels, short, long = width_px * height_px, min(width_px, height_px), max(width_px, height_px)
    least = max(sqrt(grid.min_pixels / pixels), grid.min_side_px / short)
    most = min(sqrt(grid.max_pixels / pixels), grid.max_side_px / long)
    scale = min(max(1.0, least), most)
    width, height = (ceil(side * scale / grid.step - 1e-9) * grid.step for side in (width_px, height_px))
    if max(width, height) > grid.max_side_px or width * height > grid.max_pixels:
        width, height = (int(side * scale / grid.step + 1e-9) * grid.step for side in (width_px, height_px))
    low = ceil(grid.min_side_px / grid.step) * grid.step
    return Offer(width_px=max(low, width), height_px=max(low, height))
