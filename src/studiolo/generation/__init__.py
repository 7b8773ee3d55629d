"""The story of one request.

Start with generate.py, which reads like a paragraph; decide.py turns loose words into a decided ImageRequest.
"""
