# SPDX-License-Identifier: GPL-3.0-or-later
"""A package of shapes."""
print('init of', __name__)
from .circle import Circle
from . import square
__all__ = ['Circle', 'square', 'deep']
VERSION = '1.0'
