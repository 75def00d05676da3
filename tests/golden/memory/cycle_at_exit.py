# SPDX-License-Identifier: GPL-3.0-or-later
# Cycles that are still there when the program ends are finalized too.
# not under stress

class N:
    def __init__(self, name):
        self.name = name
        self.me = self
    def __del__(self): print('del', self.name)
a = N('named cycle')
N('lost cycle')
b = [N('in a list')]
b.append(b)
print('end')
