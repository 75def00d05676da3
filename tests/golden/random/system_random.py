# SystemRandom: numbers without a seed.
import random

s = random.SystemRandom()
print(all([0.0 <= s.random() < 1.0 for _ in range(100)]), all([1 <= s.randint(1, 6) <= 6 for _ in range(100)]))
print(len(s.randbytes(10)), s.getrandbits(0), s.getrandbits(65) < 2**65, s.choice("a"), s.seed(5), s.seed(5, 6, x=7))
print(sorted(s.sample(range(5), 5)), len(s.choices("abc", k=9)), isinstance(s.gauss(0, 1), float))
for call in [s.getstate, lambda: s.setstate(1), lambda: s.getrandbits(-1), lambda: s.randbytes(-1)]:
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)
print(sorted([name for name in dir(random) if not name.startswith("_")]))
print(random.__all__)
