# SPDX-License-Identifier: GPL-3.0-or-later
# Assignment to __debug__.

__debug__ = 1
