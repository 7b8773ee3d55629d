"""The operator's file: read whole or refused with the place of the mistake, and never a place for keys."""

from pathlib import Path

import pytest
from pydantic import SecretStr

from docs.reference.write import FOLDER
from studiolo.configuration import Configuration, read_configuration
from studiolo.errors import InvalidValue
from studiolo.settings import Settings


def read(tmp_path: Path, text: str) -> Configuration:
    (tmp_path / "studiolo.toml").write_text(text)
    return read_configuration(Settings(data_dir=tmp_path, config=tmp_path / "studiolo.toml"))


def test_without_a_file_everything_has_its_default(settings: Settings) -> None:
    assert read_configuration(settings) == Configuration()


def test_the_example_of_the_reference_can_be_read() -> None:
    read_in = read_configuration(Settings(config=FOLDER / "studiolo.example.toml"))
    assert read_in.engines["sweden"].region == "swedencentral"
    assert read_in.routes.rules[1].engines[0].weight == 3


def test_a_key_and_an_address_in_the_environment_are_an_engine() -> None:
    settings = Settings(openai_base_url="http://127.0.0.1:1/v1", openai_api_key=SecretStr("sk-secret"))
    engine = read_configuration(settings).engines["openai"]
    assert (engine.kind, engine.base_url) == ("openai", "http://127.0.0.1:1/v1")
    assert engine.key().get_secret_value() == "sk-secret"
    assert "sk-secret" not in repr(engine)


def test_a_key_is_read_when_it_is_needed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "key").write_text("first\n")
    text = f'[engines.a]\nkind = "openai"\napi_key_file = "{tmp_path}/key"\n[engines.b]\nkind = "bfl"\napi_key_env = "B_KEY"\n'
    engines = read(tmp_path, text).engines
    (tmp_path / "key").write_text("second\n")
    monkeypatch.setenv("B_KEY", "third")
    assert [engines[name].key().get_secret_value() for name in "ab"] == ["second", "third"]
    (tmp_path / "key").unlink()
    monkeypatch.delenv("B_KEY")
    assert [engines[name].key().get_secret_value() for name in "ab"] == ["", ""]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[engines", "not valid TOML"),
        ('[engines.a]\nkind = "dalle"', "engines.a.kind"),
        ('[engines.a]\nkind = "azure"', "base_url"),
        ('[engines."A b"]\nkind = "openai"', "engines.A b"),
        ("[cache]\nttl = 5", "cache.ttl"),
        ("[failure]\nattempts = 0", "failure.attempts"),
        ('[[storage.places]]\nname = "near"', "a folder or a url, not both"),
        ("[[routes.rules]]\nengines = []", "routes.rules.0.engines"),
    ],
)
def test_a_mistake_is_told_with_its_place(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(InvalidValue, match=r"studiolo\.toml") as refused:
        read(tmp_path, text)
    assert said in refused.value.message


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(InvalidValue, match="cannot be read"):
        read_configuration(Settings(config=tmp_path / "none.toml"))
