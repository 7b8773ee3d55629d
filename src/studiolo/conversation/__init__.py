"""Conversation: turns that point at earlier pictures; each turn becomes a request.

Its turn has not come; nothing is here yet.
"""
