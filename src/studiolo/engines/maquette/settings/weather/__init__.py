"""Weather and the year, laid over any place in the open after it was built: wet or white ground, foliage, what falls, sky and
air. Start with over.py.
"""
