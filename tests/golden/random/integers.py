# randrange and randint: all forms of arguments.
import random

random.seed(11)
print([random.randrange(10) for _ in range(20)])
print([random.randrange(5, 10) for _ in range(20)])
print([random.randrange(-10, 10, 3) for _ in range(20)])
print([random.randrange(10, -10, -3) for _ in range(20)])
print([random.randrange(0, 101, 10) for _ in range(20)])
print([random.randrange(1) for _ in range(3)], random.random())
print([random.randint(1, 6) for _ in range(30)])
print([random.randint(-3, 3) for _ in range(30)])
print(random.randint(5, 5), random.randint(a=1, b=2), random.randrange(start=3, stop=9, step=2))
print(random.randrange(2**31), random.randrange(2**32), random.randrange(2**32 + 1))
print(random.randrange(10**30), random.randint(-10**40, 10**40), random.randrange(0, 10**25, 7))
print(random.randrange(2**59), random.randrange(2**60), random.randrange(2**61 + 5), random.randrange(2**64))
print(random.randrange(True, 5), random.randint(False, True))


class Five:
    def __index__(self):
        return 5


print(random.randrange(Five()), random.randrange(0, Five(), Five()))
print(random.randrange(3), random.random())
