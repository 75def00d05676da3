# SPDX-License-Identifier: GPL-3.0-or-later
def prepare(n):
    return 10 // n

VALUES = [prepare(n) for n in (2, 1, 0)]
