# What a subclass defines decides where its numbers come from.
import random


class Counting(random.Random):
    """Numbers that anybody can foresee."""

    def __init__(self, x=None):
        self.calls = 0
        super().__init__(x)

    def seed(self, a=None, version=2):
        self.value = 0.0
        print("seed", a, version)

    def random(self):
        self.calls += 1
        self.value = (self.value + 0.37) % 1.0
        return self.value


c = Counting(4)
print(c.random(), c.uniform(0, 10), c.randint(1, 6), c.choice("abcdef"), c.calls)
items = list(range(8))
c.shuffle(items)
print(items, c.sample(range(50), 4), c.choices("abc", k=4), c.choices("abc", [1, 2, 3], k=4), c.calls)
print(c.randrange(2**52 + 1), c.randrange(2**53 - 1), c.gauss(0, 1), c.gauss(0, 1), c.calls)


class Bits(random.Random):
    def getrandbits(self, k):
        self.asked = getattr(self, "asked", []) + [k]
        return super().getrandbits(k)


b = Bits(1)
print(b.randrange(100), b.choice("abc"), b.randrange(10**30), b.random(), b.randbytes(3), b.asked)


class Both(Counting):
    def getrandbits(self, k):
        return (1 << k) // 3


print(Both().randrange(100), Both().randint(5, 5))


class Below(random.Random):
    def _randbelow(self, n):
        return n - 1


print(Below(3).randint(1, 6), Below(3).choice("xyz"), Below(3).sample(range(10), 3))


class Plain(random.Random):
    pass


print(Plain(7).random() == random.Random(7).random(), Plain(7).randint(1, 10**6) == random.Random(7).randint(1, 10**6))
print(isinstance(Plain(), random.Random), issubclass(random.SystemRandom, random.Random), random.Random.__mro__[1])
p = Plain(1)
p.note = "kept"
print(p.note, p.gauss_next)
