"""Words set in type: shaped, broken into lines and fitted to a box as outlines, which then become print or solid letters.

Nothing of scenes or the renderer is known here; lengths are the caller's, x runs right and y up. Text from pictures'
scenes is not drawn yet: the makers and settings that carry words come next.
"""
