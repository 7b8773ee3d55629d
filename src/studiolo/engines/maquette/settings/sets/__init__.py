"""Sets for product photographs: what stands under and behind a thing that is photographed for itself. Start with `build.py`;
SETS has one builder for each, all measured in the subject's size.
"""

from studiolo.engines.maquette.settings.sets.build import SETS, build

__all__ = ["SETS", "build"]
