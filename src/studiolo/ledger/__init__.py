"""Ledger: what it cost: prices, usage, budgets.

Its turn has not come; nothing is here yet.
"""
