"""What the pages say is what the code does."""

import re
from pathlib import Path

import pytest

import studiolo
from docs.reference.write import FOLDER, pages

DOCS = FOLDER.parent
PACKAGE = Path(studiolo.__file__).parent
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")


@pytest.mark.parametrize("name", ["settings.md", "configuration.md", "errors.md", "routes.md", "commands.md"])
def test_the_reference_is_up_to_date(name: str) -> None:
    assert (FOLDER / name).read_text() == pages()[name], "run `just docs`"


def test_every_folder_and_file_of_the_package_is_drawn_in_the_architecture() -> None:
    drawn = (DOCS / "architecture.md").read_text()
    folders = {f"{path.name}/" for path in PACKAGE.iterdir() if path.is_dir() and path.name != "__pycache__"}
    files = {path.name for path in PACKAGE.glob("*.py") if not path.name.startswith("__")}
    assert {name for name in folders | files if f"\n  {name}" not in drawn} == set()


@pytest.mark.parametrize("page", sorted([*DOCS.rglob("*.md"), DOCS.parent / "README.md"]), ids=lambda page: page.name)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    missing = [target for target in LINK.findall(page.read_text()) if not (page.parent / target).exists()]
    assert missing == []


def test_decisions_are_short() -> None:
    for page in (DOCS / "decisions").glob("*.md"):
        assert len(page.read_text().splitlines()) < 40, page.name
