# SPDX-License-Identifier: GPL-3.0-or-later
# Exceptions that leave expressions half-evaluated: what has happened, what has not.

log = []
def ok(x):
    log.append(x)
    return x
def fail(x):
    log.append(f'fail {x}')
    raise ValueError(x)
def attempt(f):
    log.clear()
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e, log)
def f(*a, **k): log.append('called')
a, d = [1, 2, 3], {}
attempt(lambda: ok(1) + fail(2) + ok(3))
attempt(lambda: f(ok(1), fail(2), ok(3)))
attempt(lambda: f(ok(1), k=fail('k'), *ok([5])))
attempt(lambda: [ok(1), fail(2), ok(3)])
attempt(lambda: {ok(1): ok(2), fail('key'): ok(3)})
attempt(lambda: {ok(1), fail(2)})
attempt(lambda: ok(1) if fail('cond') else ok(2))
attempt(lambda: ok(0) or fail('or') or ok(1))
attempt(lambda: ok(1) < fail('cmp') < ok(2))
attempt(lambda: a[ok(0):fail('slice')])
attempt(lambda: f'{ok(1)} {fail("fstring")} {ok(2)}')
attempt(lambda: fail('function')(ok(1)))
attempt(lambda: (lambda x=ok(1), y=fail('default'): 0))
attempt(lambda: print(ok(1), sep=fail('sep')))
attempt(lambda: [fail(x) if x == 2 else ok(x) for x in (1, 2, 3)])
attempt(lambda: ok(None)(ok('args evaluated first')))
attempt(lambda: ok(5)[ok('index')])
attempt(lambda: -ok('text'))
attempt(lambda: ok([1]) + ok((2,)))
def assign():
    d[ok('k')] = fail('value')
def unpack():
    x, d['y'], z = ok(1), ok(2), fail(3)
def unpack2():
    d['a'], d[[]], d['c'] = ok((1, 2, 3))
def multiple():
    d['first'] = d[[]] = d['last'] = ok('v')
def augmented():
    a[ok(0)] += fail('right')
def attribute():
    None.x = ok('value')
def delete():
    del a[ok(0)], a[ok(99)], a[ok(0)]
def starred():
    f(*ok([1]), *ok(5), *ok([2]))
def mapping():
    f(**{'a': ok(1)}, **{'a': ok(2)})
def for_target():
    for d[[]] in ok([1]): ok('never')
def assertion():
    assert ok(0), fail('message')
def class_body():
    class C(fail('base')): ok('body')
def decorator():
    @fail('decorator')
    def g(x=ok('default')): pass
for g in (
    assign, unpack, unpack2, multiple, augmented, attribute, delete, starred, mapping, for_target, assertion,
    class_body, decorator
):
    attempt(g)
print(a, d)
