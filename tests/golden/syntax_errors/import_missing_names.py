# SPDX-License-Identifier: GPL-3.0-or-later
# from ... import with nothing after it.

from math import
