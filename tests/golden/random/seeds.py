# The same numbers for the same seed, whatever its type.
import random

for seed in [0, 1, 42, -42, 2**31, 2**32 - 1, 2**32, 2**64 + 1, -(2**100), 10**200, 2**13000 + 7,
             True, False, 0.0, 1.5, -2.25, 1e300, float("inf"), "", "a", "hello", "naïve", "\U0001f600 and more",
             "x" * 1000, b"", b"bytes", b"\x00\xff" * 100, bytearray(b"bytes")]:
    random.seed(seed)
    print(repr(seed)[:30], random.random(), random.getrandbits(40), random.randint(-5, 5))

print("version 1")
for seed in [7, "", "a", "hello", "naïve", b"", b"bytes", "x" * 100]:
    random.seed(seed, version=1)
    print(repr(seed)[:30], random.random())
    random.seed(seed, 1)
    print(random.random())

try:
    random.seed(bytearray(b"x"), 1)
except TypeError as error:
    print(error)

print("no seed")
for bad in [[], (1, 2), {}, object, frozenset()]:
    try:
        random.seed(bad)
    except TypeError as error:
        print(type(bad).__name__, repr(str(error)))

random.seed(None)
first = random.random()
random.seed()
print(first != random.random())

random.seed(3)
a = [random.random() for _ in range(3)]
random.seed(a=3)
print(a == [random.random() for _ in range(3)])


class Text(str):
    pass


class Number(int):
    def __abs__(self):
        return 99

    def __hash__(self):
        return 1


random.seed(Text("hello"))
print(random.random())
random.seed(Number(-42))
print(random.random())
