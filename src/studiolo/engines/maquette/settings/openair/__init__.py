"""Places under the open sky that share one way of being built: a `Site` knows the view, a recipe lays land, water, growth
and buildings around it. Start with build.py; recipes.py lists the places.
"""
