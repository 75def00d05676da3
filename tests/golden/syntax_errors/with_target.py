# SPDX-License-Identifier: GPL-3.0-or-later
# A bad target of with.

with open('/dev/null') as 5:
    pass
