# SPDX-License-Identifier: GPL-3.0-or-later
# Closures: late binding, shared cells, nonlocal, counters, nested several deep.

def counter(start=0):
    count = start
    def increment(by=1):
        nonlocal count
        count += by
        return count
    def reset():
        nonlocal count
        count = start
    return increment, reset, lambda: count
inc, reset, get = counter(10)
print(inc(), inc(5), get(), reset(), get(), inc())
other = counter()[0]
print(other(), other(), inc())
late = []
for i in range(3):
    late.append(lambda: i)
print([f() for f in late])
i = 'changed'
print([f() for f in late])
def make():
    fs = []
    for j in range(3):
        def f():
            return j
        fs.append(f)
    j = 'after the loop'
    return fs
print([f() for f in make()])
def adder(a):
    return lambda b: lambda c: a + b + c
print(adder(1)(2)(3), [adder(x)(10)(100) for x in range(3)])
def account(balance):
    def deposit(n):
        nonlocal balance
        balance += n
        return balance
    def withdraw(n):
        nonlocal balance
        if n > balance:
            return 'insufficient'
        balance -= n
        return balance
    return {'deposit': deposit, 'withdraw': withdraw, 'balance': lambda: balance}
a = account(100)
print(a['deposit'](50), a['withdraw'](500), a['withdraw'](30), a['balance']())
def deep():
    x = 'deep'
    def l1():
        def l2():
            def l3():
                nonlocal x
                x += '!'
                return x
            return l3
        return l2
    return l1()()(), x
print(deep())
def cells():
    x, y = 1, [2]
    def f(): return x, y
    return f
c = cells()
print(len(c.__closure__), [cell.cell_contents for cell in c.__closure__], type(c.__closure__[0]).__name__)
def unbound():
    def use(): return later
    try:
        use()
    except NameError as e:
        print(type(e).__name__, e)
    later = 'now bound'
    return use()
print(unbound())
def parameter(p, *args, k=0, **kw):
    def f():
        return p, args, k, kw
    p = p * 2
    return f
print(parameter(2, 3, k=4, z=5)())
def self_reference():
    def f(n): return 'done' if n == 0 else f(n - 1)
    g = f
    f = lambda n: 'replaced'
    return g(3)
print(self_reference())
memo = (lambda cache: lambda n: cache.setdefault(n, n * n))({})
print(memo(4), memo(4))
