# The distributions of floats draw the same numbers.
import random

SEEDS = [1, 2, 3, "word", -17]


def show(name, *args, **kwargs):
    for seed in SEEDS:
        random.seed(seed)
        function = getattr(random, name)
        print(name, args, kwargs, [function(*args, **kwargs) for _ in range(5)], random.random())


show("uniform", 1, 10)
show("uniform", 10, 1)
show("uniform", -1.5, -1.5)
show("uniform", a=0, b=360)
show("triangular")
show("triangular", 1, 10)
show("triangular", 1, 10, 2)
show("triangular", 10, 1, 9)
show("triangular", low=5, high=5, mode=5)
show("triangular", mode=0.25)
show("betavariate", 1, 1)
show("betavariate", 0.5, 3)
show("betavariate", 5, 2)
show("expovariate", 1.0)
show("expovariate", 0.1)
show("expovariate", lambd=-2)
show("gammavariate", 1.0, 2.0)
show("gammavariate", 0.3, 2)
show("gammavariate", 3, 0.5)
show("gammavariate", 100, 1)
show("gauss")
show("gauss", 100, 15)
show("gauss", sigma=3)
show("normalvariate")
show("normalvariate", 100, 15)
show("normalvariate", mu=2)
show("lognormvariate", 0, 1)
show("lognormvariate", 1, 0.25)
show("paretovariate", 1)
show("paretovariate", 3.5)
show("vonmisesvariate", 0, 0)
show("vonmisesvariate", 1, 4)
show("vonmisesvariate", 3.0, 0.01)
show("weibullvariate", 1, 1.5)
show("weibullvariate", 2, 5)

for call in ["expovariate(0)", "gammavariate(0, 1)", "gammavariate(1, -1)", "betavariate(0, 1)", "gauss('a')",
             "paretovariate(0)", "weibullvariate(1, 0)", "uniform(1)", "uniform('a', 'b')", "triangular('a')"]:
    name, _, rest = call.partition("(")
    arguments = []
    for word in rest[:-1].split(", "):
        arguments.append(word.strip("'") if "'" in word else int(word))
    random.seed(1)
    try:
        print(getattr(random, name)(*arguments))
    except Exception as error:
        print(call, type(error).__name__, error)
