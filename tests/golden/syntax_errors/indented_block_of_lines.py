class Box:
"""A string of
two lines, where an indented block should be."""
