"""Review: who approved what, and why: states, decisions, comments.

Its turn has not come; nothing is here yet.
"""
