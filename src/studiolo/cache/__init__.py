"""Cache: the same request twice.

Its turn has not come; nothing is here yet.
"""
