"""OpenAI's shapes to our words, and back. HTTP stops here.

Start with server.py; images.py is the route that makes pictures, error_status.py the one table of statuses.
"""
