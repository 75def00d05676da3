# SPDX-License-Identifier: GPL-3.0-or-later
# Reading, assigning and deleting items by index.

a = list('abcdef')
print(a[0], a[-1], a[True], a[-6])
a[0] = 'A'
a[-1] = ['nested', 1]
a[-1][1] += 10
print(a, a[-1][0][2:4])
del a[0], a[-1]
print(a)
del a[-2]
print(a)
m = [[0] * 3 for _ in range(2)]
m[0][1] = 5
m[1][-1] += 2
print(m)
shared = [[0] * 2] * 3
shared[0][0] = 1
print(shared, shared[0] is shared[2])
class Index:
    def __init__(self, n):
        self.n = n
    def __index__(self):
        print('index', self.n)
        return self.n
print(a[Index(1)], a[Index(-1)], a[Index(0):Index(2)])
def put(i):
    a[i] = 0
def drop(i):
    del a[i]
for f in (
    lambda: a[9], lambda: a[-9], lambda: a[10 ** 30], lambda: a['x'], lambda: a[1.0], lambda: a[None],
    lambda: a[1, 2], lambda: [][0], lambda: [][-1], lambda: put(9), lambda: put(-9), lambda: put('x'),
    lambda: put(-10 ** 30), lambda: drop(9), lambda: drop('x'), lambda: drop(2 ** 70), lambda: a[[]],
    lambda: a[Index(9)], lambda: a[Index('z')]
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
i = 0
i, a[i] = 1, 'order'
print(i, a)
