"""Delivery: bytes on their way out: variants, signed URLs, cache headers.

Its turn has not come; nothing is here yet.
"""
