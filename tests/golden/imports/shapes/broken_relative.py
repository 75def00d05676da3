# SPDX-License-Identifier: GPL-3.0-or-later
from ....too_far import x
