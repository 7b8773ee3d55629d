"""Resilience: when an engine is asked again, and when it is left alone.

Start with retry.py, one function; breaker.py rests engines that fail, and store.py lets every process know of it.
"""
