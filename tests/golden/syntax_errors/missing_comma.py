# SPDX-License-Identifier: GPL-3.0-or-later
# Two expressions side by side in a list.

values = [1, 2 3]
