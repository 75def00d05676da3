# SPDX-License-Identifier: GPL-3.0-or-later
# Assignment to an f-string.

f'{1}' = 'x'
