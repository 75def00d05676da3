# SPDX-License-Identifier: GPL-3.0-or-later
# Calls with very many arguments, names and items.

def f(*args, **kwargs): return len(args), len(kwargs), sum(args), sum(kwargs.values())
print(f(*range(1000)), f(**{f'k{i}': i for i in range(300)}), f(*range(10000), **{f'k{i}': i for i in range(100)}))
print(f(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, a=1, b=2, c=3, d=4, e=5, f=6, g=7, h=8))
def many(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t=20, u=21, *v, w=23, x=24, y=25, z=26, **rest):
    return a + b + c + d + e + f + g + h + i + j + k + l + m + n + o + p + q + r + s + t + u + w + x + y + z, v, rest
print(many(*range(1, 20)), many(*range(1, 25), z=0, extra=1))
a, b, *c, d = range(5000)
print(a, b, len(c), d)
first, *rest = 'x' * 3000
print(len(rest))
print(
    max(*range(5000)), min(*range(5000)), len([*range(3000), *range(3000)]),
    len({**{i: i for i in range(1000)}, 'x': 1}), len((*range(100), *'abc'))
)
print('{} {} {}'.format(*range(100)), '%s' * 50 % tuple(range(50)))
print(len('-'.join([str(i) for i in range(5000)])), len(str(list(range(5000)))), sum([i for i in range(20000)]))
chain = 0
chain = chain + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1
print(chain, ((((((((((((((((((((1)))))))))))))))))))), [[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]])
def outer():
    def g1():
        def g2():
            def g3():
                def g4():
                    def g5():
                        return 'deep'
                    return g5()
                return g4()
            return g3()
        return g2()
    return g1()
print(outer())
if True:
    if True:
        if True:
            for i in range(1):
                while True:
                    try:
                        with open('/dev/null') as f2:
                            for j in range(1):
                                if i == j: print('nested blocks')
                    finally:
                        break
print('x' == 'x' == 'x' == 'x' == 'x' == 'x' == 'x')
