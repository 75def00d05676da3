# SPDX-License-Identifier: GPL-3.0-or-later
"""Sequences that stay sorted: where an item belongs, and putting it there."""

from _bisect import bisect_left, bisect_right, insort_left, insort_right

bisect = bisect_right
insort = insort_right
