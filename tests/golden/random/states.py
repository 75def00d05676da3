# getstate and setstate; generators that stand by themselves.
import random

random.seed(99)
state = random.getstate()
print(type(state).__name__, len(state), state[0], len(state[1]), state[1][:3], state[1][-1], state[2])
first = [random.random() for _ in range(4)], random.gauss(0, 1)
later = random.getstate()
print(later[1][-1], later[2])
print(random.setstate(state))
print(first == ([random.random() for _ in range(4)], random.gauss(0, 1)))
random.setstate(later)
print(random.gauss(0, 1))

a = random.Random(5)
b = random.Random(5)
print(a.random() == b.random(), a is b, a == b)
b.seed(6)
print(a.randint(1, 100), b.randint(1, 100))
b.setstate(a.getstate())
print(a.random() == b.random())
print(random.Random("x").random(), random.Random(x=3).random(), random.Random(None).random() < 1)

old = (2, tuple([word - 2**32 if i < 624 else word for i, word in enumerate(state[1])]), None)
random.setstate(old)
print(random.random() == first[0][0])

r = random.Random(1)
for bad in [(1, (), None), (3, (), None), (3, (1,) * 625, None), (3, (1,) * 624 + (-1,), None), (3, [1] * 625, None),
            (3, ("a",) * 625, None), (3, (-1,) * 625, None), (3, (1,) * 624 + ("a",), None), (3,), (), None, 5,
            (3, (2**70,) * 625, None), ("x", 1, 2), (2, ("a",), None)]:
    try:
        r.setstate(bad)
        print("set", r.random())
    except Exception as error:
        print(type(error).__name__, error)

for call in [lambda: random.Random([]), lambda: random.Random(1, 2), lambda: random.Random(y=1)]:
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
print(r.__reduce__()[0], r.__reduce__()[1], r.__reduce__()[2] == r.getstate(), r.VERSION)
