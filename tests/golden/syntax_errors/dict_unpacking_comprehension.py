# SPDX-License-Identifier: GPL-3.0-or-later
# ** in a dict comprehension.

x = {**d for d in [{}]}
