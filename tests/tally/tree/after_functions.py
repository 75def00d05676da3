# options: --tree=after
# not without specialisation
# What the nodes of functions become: names in slots, operands that are read in place, arithmetic, attributes, calls.

DAY = 24 * 60 * 60


class Point:
    def __init__(self, x):
        self.x = x

    def moved(self, by):
        return Point(self.x + by)


def total(numbers):
    result = 0
    for n in numbers:
        if n > 2:
            result += n * n + 1
    return result


def never(x):
    return x.name(y) < x[0] < -x


print(total([1, 2, 3, 4]), Point(1).moved(2).x)
a, b = [1], DAY
a, b = b, a
print({n: a // n for n in (1, 2)}, f'{len(b):>3}')
