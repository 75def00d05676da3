# Empty ranges and arguments that are no whole numbers.
import random

random.seed(1)


def attempt(function, *args, **kwargs):
    try:
        print(args, kwargs, function(*args, **kwargs))
    except Exception as error:
        print(args, kwargs, type(error).__name__, error)


attempt(random.randrange, 0)
attempt(random.randrange, -5)
attempt(random.randrange, 3, 3)
attempt(random.randrange, 5, 2)
attempt(random.randrange, 5, 2, 1)
attempt(random.randrange, 2, 5, -1)
attempt(random.randrange, 5, 2, 2)
attempt(random.randrange, 1, 10, 0)
attempt(random.randrange, 1, None, 2)
attempt(random.randrange, 10, None)
attempt(random.randrange, 10, step=1)
attempt(random.randrange, 10, step=2)
attempt(random.randrange, "a")
attempt(random.randrange, None)
attempt(random.randrange, [1])
attempt(random.randrange, 1, "a")
attempt(random.randrange)
attempt(random.randrange, 1, 2, 3, 4)
attempt(random.randrange, 1, end=2)
attempt(random.randint, 6, 1)
attempt(random.randint, 1)
attempt(random.randint)
attempt(random.randint, 1, 2, 3)
attempt(random.randint, 1, "6")
attempt(random.randint, "1", 6)
attempt(random.randint, 1.5, 6)
attempt(random.randint, 1, 6.5)
attempt(random.randint, 1.0, 6.0)
attempt(random.randint, 10**20, 1)
attempt(random.randint, float("nan"), 5)
attempt(random.randint, 1, float("inf"))
print(random.random())
