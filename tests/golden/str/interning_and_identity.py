# SPDX-License-Identifier: GPL-3.0-or-later
# Which equal strings are one object: constants, names, single characters, not results of computing.

import sys
a = 'hello'
b = 'hello'
jello = 'jello'
abc = 'abc'
print(a is b, a[1] is jello[1], a[2] is a[3])
c = ''.join(['hel', 'lo'])
print(c == a, c is a, sys.intern(c) is a, sys.intern(a) is a)
print((lambda: 'foo' + 'bar')() is (lambda: 'foobar')())
def f():
    return 'two words'
def g():
    return 'two words'
print(f() is f(), f() is g(), f() == g())
e = ''
print(e is ''.join([]), e is abc[5:], e is str(), e is ' '.strip())
e_acute = 'é'
print(chr(97) is abc[0], chr(233) is e_acute, chr(233) is chr(233), chr(0x20ac) is chr(0x20ac))
class C:
    pass
o = C()
o.some_name = 1
key = list(o.__dict__)[0]
print(sys.intern('some_name') is key)
d = {'k1': 1}
print(list(d)[0] is sys.intern('k' + str(1)))
setattr(o, ''.join(['dy', 'namic']), 2)
print(list(o.__dict__)[1] is sys.intern('dynamic'))
s = 'abc'
print(s[:] is s, s[0:3] is s, str(s) is s, s.upper().lower() is s, s * 1 is s, f'{s}' is s, '%s' % s is s, s + '' is s)
n = 'x' * 5000
m = 'x' * 5000
print(n == m, n is m)
try:
    sys.intern(1)
except TypeError as err:
    print(err)
