# SPDX-License-Identifier: GPL-3.0-or-later
# = for == with an attribute.

class C: pass
while C.x = 3:
    pass
