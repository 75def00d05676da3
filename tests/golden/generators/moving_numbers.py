# Generators of numbers: averages, digits of pi and e, random walks, primes by wheels, Pythagorean triples.


def moving_average(size):
    window, average = [], None
    while True:
        window.append((yield average))
        del window[:-size]
        average = sum(window) / len(window)


m = moving_average(3)
next(m)
print([round(m.send(x), 3) for x in (10, 20, 30, 40, 1)])


def pi_digits():
    q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
    while True:
        if 4 * q + r - t < n * t:
            yield n
            q, r, n = 10 * q, 10 * (r - n * t), (10 * (3 * q + r)) // t - 10 * n
        else:
            q, r, t, k, n, l = q * k, (2 * q + r) * l, t * l, k + 1, (q * (7 * k + 2) + r * l) // (t * l), l + 2


print(''.join(str(d) for d, _ in zip(pi_digits(), range(40))))


def linear_congruential(seed):
    while True:
        seed = (1103515245 * seed + 12345) % 2 ** 31
        given = yield seed / 2 ** 31
        if given is not None:
            seed = given


def walk(random, steps):
    x = y = 0
    for _ in range(steps):
        dx, dy = [(0, 1), (1, 0), (0, -1), (-1, 0)][int(next(random) * 4)]
        x, y = x + dx, y + dy
        yield x, y


random = linear_congruential(42)
print(list(walk(random, 6)), random.send(7), sum(1 for _ in walk(random, 500)))


def triples(limit):
    yield from ((a, b, c) for c in range(1, limit) for b in range(1, c) for a in range(1, b) if a * a + b * b == c * c)


print(list(triples(26)))


def digits(n, base=10):
    if n >= base:
        yield from digits(n // base, base)
    yield n % base


print(list(digits(90210)), list(digits(255, 2)), ''.join('0123456789abcdef'[d] for d in digits(48879, 16)))


def factors(n):
    p = 2
    while p * p <= n:
        while n % p == 0:
            yield p
            n //= p
        p += 1
    if n > 1:
        yield n


print(list(factors(360)), list(factors(97)), [n for n in range(2, 60) if len(list(factors(n))) == 1])


def primes():
    composites, n = {}, 2
    while True:
        witnesses = composites.pop(n, None)
        if witnesses is None:
            yield n
            composites[n * n] = [n]
        else:
            for p in witnesses:
                composites.setdefault(n + p, []).append(p)
        n += 1


print([p for p, _ in zip(primes(), range(15))], next(p for p in primes() if p > 1000))


def bisect(f, low, high):
    while high - low > 1e-9:
        middle = (low + high) / 2
        yield middle
        if f(low) * f(middle) <= 0:
            high = middle
        else:
            low = middle


*_, root = bisect(lambda x: x * x - 2, 0, 2)
print(round(root, 6))


def newton(n):
    guess = n
    while True:
        better = (guess + n / guess) / 2
        yield better
        if abs(better - guess) < 1e-12:
            return
        guess = better


print([round(x, 5) for x in newton(2)])


def mandelbrot(c, limit):
    zr = zi = 0.0
    for i in range(limit):
        zr, zi = zr * zr - zi * zi + c[0], 2 * zr * zi + c[1]
        if zr * zr + zi * zi > 4:
            return i
        yield
    return limit


def depth(c):
    result = yield from mandelbrot(c, 30)
    yield result


for y in range(-4, 5, 2):
    print(''.join(' .:-=+*#%@'[min(9, [d for d in depth((x / 12, y / 4)) if d is not None][0] // 3)] for x in range(-24, 8)))
