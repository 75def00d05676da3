# SPDX-License-Identifier: GPL-3.0-or-later
# A value missing in a dict.

d = {'a': 1, 'b':, 'c': 3}
