# SPDX-License-Identifier: GPL-3.0-or-later
# continue outside a loop, in a function inside one.

for i in range(3):
    def f():
        continue
