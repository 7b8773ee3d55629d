"""Puts the built art into the wheel, so that an installed Studiolo needs neither npm nor apt.

An art pack already built at src/studiolo/engines/maquette/library/art/art.pack, or the file that STUDIOLO_ART_PACK
names, is taken as it is. With STUDIOLO_BUILD_ART=1 it is built there first, or brought up to date. Without either the wheel holds
the lists of what to fetch, and `studiolo assets build` fetches it on the machine where it is installed.
"""

import os
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_LIBRARY = "studiolo/engines/maquette/library/art"
_LISTS = ("package.json", "package-lock.json")


class ArtHook(BuildHookInterface):
    """Adds the npm lists and, where there is one, the art pack to the wheel."""

    PLUGIN_NAME = "custom"

    def dependencies(self) -> list[str]:
        """What building the pack needs beyond hatchling."""
        return ["numpy>=2.2", "pillow>=13"] if _build_asked() else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        # An editable install reads the checkout itself.
        if version == "editable":
            return
        root = Path(self.root)
        for name in _LISTS:
            build_data["force_include"][str(root / name)] = f"{_LIBRARY}/{name}"
        pack = self._pack(root)
        if pack:
            build_data["force_include"][str(pack)] = f"{_LIBRARY}/art.pack"

    def _pack(self, root: Path) -> Path | None:
        named = os.environ.get("STUDIOLO_ART_PACK")
        pack = Path(named) if named else root / "src" / _LIBRARY / "art.pack"
        if _build_asked():
            self._build(root, pack)
        return pack if pack.is_file() else None

    def _build(self, root: Path, pack: Path) -> None:
        sys.path.insert(0, str(root / "src"))
        from studiolo.engines.maquette.library.build import build_pack

        workspace = root / "build" / "art"
        build_pack(pack, workspace, lambda stage, share: self.app.display_info(f"{share:4.0%} {stage}"))


def _build_asked() -> bool:
    return os.environ.get("STUDIOLO_BUILD_ART") == "1"
