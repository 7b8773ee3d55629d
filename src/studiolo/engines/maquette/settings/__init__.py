"""Settings: one file per place, `build(request) -> Stage`: ground, dressing, lights, air and how it is photographed.

Start with places.py, which lists them.
"""
