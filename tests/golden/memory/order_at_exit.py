# SPDX-License-Identifier: GPL-3.0-or-later
# What is destroyed when the program ends, in the order in which a walk from the module's names meets it.
# not under stress

class N:
    def __init__(self, name): self.name = name
    def __del__(self): print('del', self.name)
first = N('first')
second = N('second')
holder = [N('in list')]
_private = N('private')
third = N('third')
second = N('second again')
class Local:
    attr = N('class attribute')
def f(x=N('default')): pass
table = {'k': N('in dict')}
del first
first = N('first again, but last in the dict')
print('end of the program')
