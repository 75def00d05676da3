# SPDX-License-Identifier: GPL-3.0-or-later
# A / without a parameter before it.

def f(/, a):
    pass
