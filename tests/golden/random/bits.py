# getrandbits, randbytes and random take their bits in the same order.
import random

random.seed(2024)
print([random.getrandbits(k) for k in range(0, 70)])
print(random.getrandbits(100), random.getrandbits(1000))
print(random.getrandbits(31), random.getrandbits(32), random.getrandbits(33), random.getrandbits(64))
print(random.getrandbits(True))
print(random.randbytes(0), random.randbytes(1), random.randbytes(7), random.randbytes(20))
print([random.random() for _ in range(5)])

total = 0
for _ in range(2000):
    total ^= random.getrandbits(61)
print(total, random.random())


class Index:
    def __index__(self):
        return 12


print(random.getrandbits(Index()))
for bad in [-1, 2**31, 2**80, "a", 1.0, None]:
    try:
        print(random.getrandbits(bad))
    except Exception as error:
        print(bad, type(error).__name__, error)
for bad in [-1, "a", 1.0, None]:
    try:
        print(random.randbytes(bad))
    except Exception as error:
        print(bad, type(error).__name__, error)
