# SPDX-License-Identifier: GPL-3.0-or-later
# A key without a value.

d = {'a': 1, 'b'}
