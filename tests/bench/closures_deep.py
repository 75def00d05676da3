# SPDX-License-Identifier: GPL-3.0-or-later
"""Closures and functions as values: counters, composition, memoising, decorators with arguments."""


def counter():
    count = 0

    def step(by=1):
        nonlocal count
        count += by
        return count
    return step


def compose(*functions):
    def run(x):
        for f in functions:
            x = f(x)
        return x
    return run


def memoise(function):
    known = {}

    def wrapper(n):
        if n not in known:
            known[n] = function(n)
        return known[n]
    return wrapper


def repeat(times):
    def decorate(function):
        def wrapper(*args, **kwargs):
            for _ in range(times):
                result = function(*args, **kwargs)
            return result
        return wrapper
    return decorate


@memoise
def ways(n):
    return 1 if n < 2 else ways(n - 1) + ways(n - 2)


@repeat(3)
def add(a, b=2, *, c=3):
    return a + b + c


def main():
    steps = [counter() for _ in range(100)]
    for i in range(200000):
        steps[i % 100](i & 3)
    f = compose(lambda x: x + 1, lambda x: x * 2, lambda x: x - 3)
    total = 0
    for i in range(60000):
        total += f(i)
    for i in range(30000):
        total += add(i, c=i)
    print(sum([s() for s in steps]), total, ways(200) % 1000007)


main()
