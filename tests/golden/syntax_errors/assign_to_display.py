# SPDX-License-Identifier: GPL-3.0-or-later
# Assignment to a dict display.

{'a': 1} = 2
