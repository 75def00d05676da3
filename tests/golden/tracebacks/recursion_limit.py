# SPDX-License-Identifier: GPL-3.0-or-later
# A RecursionError and its summed up traceback.

def forever(n):
    return forever(n + 1)

print('start')
forever(0)
