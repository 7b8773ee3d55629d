"""Access: who may. Today: configured keys, compared without telling how much of them was right.

Start with keys.py. Scopes, rotation, limits and the audit log have their turn later.
"""
