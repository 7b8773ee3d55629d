"""What every test may use. Imports nothing heavy."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from studiolo.settings import Settings, get_settings
from tests.databases import database_url, postgres_server, postgres_url

__all__ = ["database_url", "postgres_server", "postgres_url"]  # fixtures


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings of a studio of its own, with the fake engine."""
    return Settings(data_dir=tmp_path / "data", fake_engine=True)


@pytest.fixture(autouse=True)
def no_settings_from_outside(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """Tests see none of the user's settings and never touch the user's data folder."""
    import os

    for name in [name for name in os.environ if name.startswith("STUDIOLO_") and name != "STUDIOLO_TEST_ALL"]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("STUDIOLO_DATA_DIR", str(tmp_path / "user-data"))
    get_settings.cache_clear()
    yield
    get_settings.cache_clear()
