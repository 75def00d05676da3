# SPDX-License-Identifier: GPL-3.0-or-later
# Steps of one expression: past the limits of a machine word, mixed types, classes in the middle, and who is asked.

def ints(a, b, c):
    print(a * b + c, a * b - c, (a + b) * (c + b), a + b + c, a - b - c, -(a * b) + c)
    print((a * b + c) // (b - b - 1), (a * b + c) % (c - c + 7), (a - b) // (c + 1), (a * b) / (c + 0.5))
    print(a * b < a + c, a + b == b + a, a * b >= c * c, (a + b) & (c | b), (a ^ b) >> (c % 7), (a % 100 + 1) << (c % 40))

for a, b, c in [(1, 2, 3), (2 ** 29, 2 ** 29, 5), (2 ** 31, 2 ** 31, 2 ** 31), (2 ** 59, 2, 1), (-2 ** 62, 2, 0),
                (2 ** 62, 2, 2 ** 60), (2 ** 60 - 1, 8, 7), (-2 ** 60 + 1, 8, 8), (3 ** 50, 3 ** 20, 3 ** 10),
                (-9223372036854775807, 1, 1), (4611686018427387904, -2, 0), (True, False, True)]:
    ints(a, b, c)

low, one = -2 ** 59, 1
print((low * 16) // (one - 2), (low * 16) % (one - 2), (low * 16 - one) + low * 16, divmod(low * 16, one - 2))

def floats(x, y, n):
    print(x * y + n, x - y * n, (x + n) / (y - 11), x * n < y + n, n + x * y - n, x * x == y * y, x + y != n + n)
    print(x + y < n, n < x + y, n <= x * 1.0, n == x + 0.0, n > y, y >= n)

inf, nan = float('inf'), float('nan')
for x, y, n in [(0.1, 0.2, 3), (1e308, 10.0, 2), (nan, 1.0, 1), (inf, -inf, 0), (-0.0, 0.0, 0),
                (9007199254740992.0, 1.0, 9007199254740993), (9007199254740993.0, 2.0, 9007199254740992),
                (1e300, 1e-300, 10 ** 300), (0.5, 1.5, True)]:
    floats(x, y, n)

def compare(i, x):
    print(i, x, i < x, i <= x, i == x, i != x, i > x, i >= x, x < i, x <= i, x == i, x != i, x > i, x >= i)

for i, x in [(2 ** 53, 2.0 ** 53), (2 ** 53 + 1, 2.0 ** 53), (-2 ** 53 - 1, -2.0 ** 53), (2 ** 60, 2.0 ** 60),
             (2 ** 60 - 1, 2.0 ** 60), (0, -0.0), (1, nan), (10 ** 400, inf), (-10 ** 400, -inf), (3, 2.5)]:
    compare(i, x)

class Constant:
    "Answers with one object; the next step must be given this very object."
    value = 1000 * 1000
    def __add__(self, other): return self.value
    def __mul__(self, other): return self.value

class Watcher:
    def __radd__(self, other):
        return other is Constant.value
    def __rmul__(self, other):
        return ('rmul', other)
    def __rsub__(self, other):
        return ('rsub', other)
    def __index__(self):
        return 1
    def __gt__(self, other):
        return ('gt', other)

def classes(c, w, n, items):
    print((c + 1) + w, (c * 2) + w, (n * 3) * w, (n + n) - w, (n * 2) < w, n * 2.5 - w)
    print(items[n - n], items[n - 6], items[-(n - 5) - 1], items[w], items[c.value - 1000 * 1000])
    items[n - 5] = n * n
    items[n - 4] += n * n
    items[0] += c * 1 + w
    print(items)
    n += n * 2
    n -= c + 1
    print(n)
    text = 'ab'
    text *= n + 999988
    text += text * (2 - 1)
    print(text)

classes(Constant(), Watcher(), 5, [10, 20, 30])

class Int(int):
    def __add__(self, other): return 'Int.__add__'
    def __rmul__(self, other): return 'Int.__rmul__'

def subclasses(i, n):
    print(i + 1, n * i, (n + n) * i, i * 2 + 1, (i - 1) + n, i < n * 2)

subclasses(Int(3), 4)

def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)

z, n, s, l = 0, 7, 'text', [1, 2]
show(lambda: (lambda a, b: a * b + 1 // (a - a))(n, n))
show(lambda: (lambda a, b: (a + b) % (a - a))(n, n))
show(lambda: (lambda a, b: a * 1.5 / (b - b))(n, n))
show(lambda: (lambda a, b: (a + b) + s)(n, n))
show(lambda: (lambda a, b: s + (a + b))(n, n))
show(lambda: (lambda a, b: (a + b) < s)(n, n))
show(lambda: (lambda a, b: l[a * b])(n, n))
show(lambda: (lambda a, b: s[a * b])(n, n))
show(lambda: (lambda a, b: l[a * 1.5])(n, n))
show(lambda: (lambda a, b: {14: 'found'}[a + b])(n, n))
show(lambda: (lambda a, b: (a + b)[0])(n, n))
show(lambda: (lambda a, b: (a + b).bit_length())(n, n))
show(lambda: (lambda a, b: (a + b) is a)(n, n))
show(lambda: (lambda a, b: (a + b) in [14])(n, n))
show(lambda: (lambda a, b: (a + b) ** 2 @ b)(n, n))
show(lambda: (lambda a, b: unbound_name + a * b)(n, n))
show(lambda: (lambda a, b: a * b + unbound_name)(n, n))
