"""What a picture really shows, measured before it is drawn: each thing's pixels by an instance pass through the built scene,
and from them whether everything that was asked is there, seen, counted, placed and coloured. Start with `checked.py`.
"""
