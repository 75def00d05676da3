# SPDX-License-Identifier: GPL-3.0-or-later
# Arithmetic between floats, ints and bools.

for a in (2, 2.5, True, -3):
    for b in (0.5, 4, -1.5):
        print(a, b, a + b, a - b, a * b, a / b, a ** b if a > 0 else '-', a // b, a % b)
print(1 + 1.0, type(1 + 1.0).__name__, 2 ** 0.5, 2.0 ** 3, 10 ** -2, 1e3 == 1000, 0.5 == 1 / 2)
x = 10
x += 0.5
print(x)
x *= 2
print(x)
x //= 4
print(x)
x **= 2
print(x)
x -= 1
x /= 3
print(x)
x %= 5
print(x, -x, +x, abs(-x))
for f in (
    lambda: 1.5 + '1', lambda: '1' * 1.5, lambda: [1] * 2.0, lambda: 1.5 & 1, lambda: list("ab")[1.0],
    lambda: range(2.0), lambda: str("abc")[0.0], lambda: 1.5 << 2, lambda: chr(65.0)
):
    try:
        print(f())
    except TypeError as e:
        print(e)
print(
    (0.5).__add__(1), (0.5).__add__('a'), (0.5).__radd__(2), (7.5).__mod__(2), (7.5).__rfloordiv__(20),
    (2.0).__pow__(3), (1.5).__bool__(), (0.0).__neg__()
)
