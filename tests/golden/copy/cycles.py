# What is reached twice is copied once; what holds itself comes to an end.
import copy

from _classes import Point

x = []
x.append(x)
y = copy.deepcopy(x)
print(y is not x, y[0] is y)

x = {}
x["me"] = x
y = copy.deepcopy(x)
print(y is not x, y["me"] is y)

shared = [1]
y = copy.deepcopy([shared, shared])
print(y[0] is y[1], y[0] is shared)

t = ([],)
t[0].append(t)
y = copy.deepcopy(t)
print(y is t, y[0][0] is y)

p = Point(a=[1], b=Point(c=2))
p.me = p
y = copy.deepcopy(p)
print(y.me is y, y.a == p.a, y.a is p.a, y.b is p.b)

memo = {}
a = [1]
b = copy.deepcopy(a, memo)
print(memo[id(a)] is b, copy.deepcopy(a, memo) is b, memo[id(memo)])

deep = []
for _ in range(150):
    deep = [deep]
print(copy.deepcopy(deep) == deep)
for _ in range(100000):
    deep = [deep]
try:
    copy.deepcopy(deep)
except RecursionError as error:
    print(type(error).__name__)
