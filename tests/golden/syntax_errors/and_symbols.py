# SPDX-License-Identifier: GPL-3.0-or-later
# && as in other languages.

a = b = True
if a && b:
    pass
