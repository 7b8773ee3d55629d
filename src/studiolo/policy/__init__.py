"""Policy: what is refused, what is disclosed: moderation, guidelines, provenance.

Its turn has not come; nothing is here yet.
"""
