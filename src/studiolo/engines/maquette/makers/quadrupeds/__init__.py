"""Four-legged animals: one skeleton, many proportions. Start at `making.py`; `animals.py` holds the table of kinds.

Inside this folder an animal looks along +x, its left is +y, up is +z, and its withers are 1 high.
"""
