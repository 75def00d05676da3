# SPDX-License-Identifier: GPL-3.0-or-later
# The order in which an f-string evaluates, and on what it calls format.

class Trace:
    def __init__(self, name):
        self.name = name
    def __format__(self, spec):
        print('format', self.name, repr(spec))
        return self.name.upper()
    def __str__(self):
        print('str', self.name)
        return self.name
    def __repr__(self):
        print('repr', self.name)
        return '<' + self.name + '>'
def get(name):
    print('get', name)
    return Trace(name)
print(f'{get("a")} {get("b")!r} {get("c")!s:>5} {get("d"):spec}')
print(f'{get("e"):{get("f")}}')
print(f'{get("g")=}')
print(f'{get("h")=:5}')
print('{} {!r} {!s:>5} {:spec}'.format(get('i'), get('j'), get('k'), get('l')))
print('%s %r %5s' % (get('m'), get('n'), get('o')))
class Strange(str):
    def __format__(self, spec):
        return 'strange'
class Sub(int):
    def __str__(self):
        return 'sub'
print(f'{Strange("x")} {Strange("x")!s} {Sub(5)} {Sub(5)!r} {Sub(5):d} {Sub(5):>4}|', '%d %s' % (Sub(5), Sub(5)))
count = 0
def tick():
    global count
    count += 1
    return count
print(f'{tick()} {tick()} {tick():>{tick()}} {tick()}')
