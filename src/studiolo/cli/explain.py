"""`studiolo explain`: what the built-in engine understands of a prompt, before any picture is made."""

from dataclasses import asdict
from typing import Annotated

from cyclopts import Parameter


def explain(
    prompt: str,
    /,
    *,
    json: Annotated[bool, Parameter(name="--json", negative="")] = False,
) -> None:
    """Tell how the built-in engine reads a prompt: things, places, light, camera, and what it does not use.

    Example: studiolo explain "a man in a green coat beside a white dog, golden hour"

    Parameters
    ----------
    prompt
        What a picture would show, in words.
    json
        Print the brief as one JSON object instead of sentences.
    """
    # The grammar takes a second to load, which other commands need not wait for.
    import orjson

    from studiolo.engines.maquette.language.explain import explain as in_sentences
    from studiolo.engines.maquette.language.read import read_prompt
    from studiolo.engines.maquette.library.pack import find_pack
    from studiolo.settings import get_settings

    data_dir = get_settings().data_dir
    brief = read_prompt(prompt, find_pack(data_dir), data_dir / "cache")
    print(orjson.dumps(asdict(brief)).decode() if json else in_sentences(brief))
