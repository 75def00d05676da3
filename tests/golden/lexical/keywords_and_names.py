# SPDX-License-Identifier: GPL-3.0-or-later
# Soft keywords as names, names that look like keywords, dunder and underscore names.

match = 1
case = 2
type = 3
_ = 4
print(match, case, type, _)
match = [match, case]
print(match[0], match [1])
match = print
match('called')
match ('with a space')
def case(match): return match * 2
print(case(3), case (4))
class match: case = 5
print(match.case)
print_ = 'print_'
None_, True1, iff, classes, Import, DEF, lambdas, notin, isnot, orr = range(10)
print(print_, None_, True1, iff, classes, Import, DEF, lambdas, notin, isnot, orr)
__private = 1
__dunder__ = 2
_single = 3
____ = 4
print(__private, __dunder__, _single, ____)
a1 = a_1 = A1 = 'names'
print(a1, a_1, A1)
self = 'not special'
cls = self
print(self, cls)
def f(self, cls, args, kwargs, *more): return self + cls + args + kwargs, more
print(f(1, 2, 3, 4, 5))
list = [1]
print(list)
del list
print(list('ab'))
for _ in range(2): pass
print(_)
x = not(1), (not 0), 1 if(2)else 3, [i for(i)in(1, 2)], lambda:0, 5 in[5]
print(x[0], x[1], x[2], x[3], x[4](), x[5])
print(not(True), -(1), (yes := 1), (lambda*a:a)(1), {**{}}, [*()])
