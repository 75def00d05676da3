# SPDX-License-Identifier: GPL-3.0-or-later
# del of names, items, slices, attributes, several targets; what is missing.

a, b, c, d = 1, 2, [1, 2, 3, 4], {'x': 1, 'y': 2}
del a
del b, c[0]
del (c[0], d['x'])
del [c[0]]
print(c, d)
del c[:], d['y']
print(c, d)
class O:
    shared = 1
o = O()
o.own = 2
del o.own
def attempt(f):
    try:
        f()
        print('fine')
    except Exception as e:
        print(type(e).__name__, e)
def d1():
    global a
    del a
def d2(): del o.own
def d3(): del o.shared
def d4(): del O.shared
def d5(): del c[0]
def d6(): del d['zz']
def d7():
    x = 1
    del x
    print(x)
def d8():
    del undefined_local
    undefined_local = 1
def d9():
    x = 1
    del x
    del x
def d10(): del (1, 2, 3)[0]
def d11(): del 'abc'[0:1]
def d12(): del int.bit_length
def d13(): del o.__class__
def d14():
    x = 1
    def inner():
        return x
    del x
    inner()
def d15():
    x = 5
    for x in range(2):
        pass
    del x
    x
def d16(): del o.__dict__
def d17(p):
    del p
    return p
def d18():
    global made
    made = 1
    del made
    made
def d19(): del print.x
def d20(): del ()
for f in (d1, d2, d3, d4, d5, d6, d7, d8, d9, d10, d11, d12, d13, d14, d15, d16, lambda: d17(1), d18, d19, d20):
    attempt(f)
del attempt, d1
try:
    attempt
except NameError as e:
    print(e)
len = 5
print(len)
del len
print(len('abc'))
