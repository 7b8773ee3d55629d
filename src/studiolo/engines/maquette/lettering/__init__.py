"""Words as print, relief and paint: typeset once, made real many ways.

Its turn has not come: quoted text is kept in the Brief and the Scene, and not drawn yet.
"""
