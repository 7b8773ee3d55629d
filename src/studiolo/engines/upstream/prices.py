"""What a picture cost, in millionths of a US dollar: as the answer tells, else as configured, else as published."""

from collections.abc import Mapping
from dataclasses import replace

from studiolo.engines.upstream.adapter import Made
from studiolo.images import Usage

# Dollars for a million tokens, (prompt, picture), which is the same number in microdollars for one token. From the
# provider's own page, developers.openai.com/api/docs/models. Only what was read there is here; anything else costs 0
# until the configuration names its price.
TOKEN_PRICES: Mapping[str, tuple[float, float]] = {
    "gpt-image-1": (5.0, 40.0),
    "gpt-image-1-mini": (2.0, 8.0),
}


def priced(made: Made, model: str, prices: Mapping[str, float]) -> Usage:
    """The usage with its cost. prices: dollars for one picture, by model."""
    usage = made.usage
    if made.cost_told:
        return usage
    if model in prices:
        return replace(usage, cost_microdollars=round(prices[model] * 1_000_000))
    if model in TOKEN_PRICES:
        prompt, picture = TOKEN_PRICES[model]
        return replace(usage, cost_microdollars=round(usage.input_tokens * prompt + usage.output_tokens * picture))
    return usage


def shares(usage: Usage, count: int) -> list[Usage]:
    """What one call used, told once, divided among its pictures; the first ones carry what does not divide."""

    def share(total: int, number: int) -> int:
        return total // count + (number < total % count)

    return [
        Usage(
            input_tokens=share(usage.input_tokens, number),
            output_tokens=share(usage.output_tokens, number),
            cost_microdollars=share(usage.cost_microdollars, number),
        )
        for number in range(count)
    ]
