"""The configuration that the page shows is one."""

import re
from pathlib import Path

from studiolo.configuration import read_configuration
from studiolo.engines.upstream.family import UpstreamFamily
from studiolo.settings import Settings

PAGE = Path(__file__).parents[3] / "docs" / "how-to" / "upstream-engines.md"


def test_the_file_that_the_page_shows_is_read_and_makes_engines(tmp_path: Path) -> None:
    (shown,) = re.findall(r"```toml\n(.*?)```", PAGE.read_text(), re.DOTALL)
    (tmp_path / "studiolo.toml").write_text(shown)
    read = read_configuration(Settings(config=tmp_path / "studiolo.toml"))
    families = {name: UpstreamFamily(name, entry) for name, entry in read.engines.items()}
    assert set(families) == {"openai", "azure", "google", "stability", "flux", "gpu"}
    assert families["gpu"].engine("").name == "gpu/Qwen/Qwen-Image"
    assert families["azure"].breaker_name == "azure@westeurope"
    assert all(family.engine("").capabilities.max_count == 10 for family in families.values())
