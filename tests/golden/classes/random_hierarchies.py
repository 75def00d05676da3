# SPDX-License-Identifier: GPL-3.0-or-later
# Classes with bases, __slots__ and special methods drawn by lot: MRO, layout, errors, what objects then do.

seed = 12345
def rnd(n):
    global seed
    seed = (seed * 1103515245 + 12345) % 2147483648
    return (seed >> 8) % n
class Meta1(type): pass
class Meta2(type): pass
class Meta3(Meta1): pass
builtins_ = [object, int, list, dict, Exception, ValueError, OSError, tuple, float, type, set, property, bytes]
for round_ in range(12):
    pool = [object] if rnd(3) else list(builtins_)
    made = []
    for i in range(14):
        nb = rnd(4)
        bases = []
        for _ in range(nb):
            src = made if made and rnd(4) else pool
            bases.append(src[rnd(len(src))])
        ns = {'n': i}
        k = rnd(6)
        if k == 0: ns['__slots__'] = ()
        elif k == 1: ns['__slots__'] = ('a%d' % rnd(3),)
        elif k == 2: ns['__slots__'] = ('a%d' % rnd(3), 'b', '__dict__')
        elif k == 3: ns['__slots__'] = ('__weakref__',)
        m = [type, type, type, Meta1, Meta2, Meta3][rnd(6)] if rnd(4) == 0 else type
        if rnd(3) == 0: ns['f'] = lambda self, i=i: i
        if rnd(5) == 0: ns['__len__'] = lambda self, i=i: i + 1
        if rnd(5) == 0: ns['__eq__'] = lambda self, o, i=i: i
        if rnd(7) == 0: ns['__hash__'] = lambda self, i=i: i
        if rnd(7) == 0: ns['__add__'] = lambda self, o, i=i: ('add', i)
        if rnd(7) == 0: ns['__radd__'] = lambda self, o, i=i: ('radd', i)
        try:
            c = m('C%d' % i, tuple(bases), ns)
        except Exception as e:
            print(round_, i, [b.__name__ for b in bases], ns.get('__slots__'), type(e).__name__, str(e).replace('\n', ' '))
            continue
        made.append(c)
        print(round_, i, [x.__name__ for x in c.__mro__], c.__base__.__name__, type(c).__name__, '__dict__' in c.__dict__, '__weakref__' in c.__dict__, c.__hash__ is None, c.__dictoffset__ != 0)
        if not issubclass(c, (type, property, OSError)):
            try:
                o = c()
                r = []
                for f in (lambda: o.f(), lambda: len(o), lambda: o == 5, lambda: hash(o) == 1, lambda: o + 1, lambda: 1 + o, lambda: bool(o), lambda: setattr(o, 'zz', 1), lambda: setattr(o, 'a0', 1), lambda: o.a0, lambda: o.b, lambda: isinstance(o, int), lambda: sorted(dir(o))[-3:]):
                    try: r.append(f())
                    except Exception as e: r.append(type(e).__name__ + ' ' + str(e))
                print('   ', r)
            except Exception as e: print('   ', type(e).__name__, e)
    del made
