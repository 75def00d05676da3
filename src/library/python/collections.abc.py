# SPDX-License-Identifier: GPL-3.0-or-later
"""Abstract base classes of containers and of what can be called, hashed or iterated over."""

from _collections_abc import *
from _collections_abc import __all__
from _collections_abc import _CallableGenericAlias
