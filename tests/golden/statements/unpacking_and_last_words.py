# Unpacking into locals whose old values run code when they go.
class Loud:
    def __init__(self, name, look=None):
        self.name = name
        self.look = look

    def __del__(self):
        print("gone", self.name, self.look() if self.look else "")


def pairs():
    a, b = Loud("a"), Loud("b")
    a, b = (1, 2)
    print(a, b)
    a, b = [Loud("c"), Loud("d")]
    a, b = [3, 4]
    print(a, b)
    for a, a in [(Loud("e"), Loud("f"))]:
        pass
    print("still", a.name)
    a = None
    for k, v in {Loud("key"): Loud("value")}.items():
        print(k.name, v.name)
    k, v = v, k
    print(k.name)
    k, v = (5, 6)
    for i, (x, y) in enumerate([(1, Loud("y")), (2, 3)]):
        print(i, x)
    print(x, y)


def wrong():
    for value in ((1,), (1, 2, 3), [1], "ab", 5, {1: 2, 3: 4}, iter((1, 2))):
        a = b = Loud("old")
        try:
            a, b = value
            print(a, b)
        except (ValueError, TypeError) as error:
            print(type(error).__name__, error, a is b)
        a = b = None


def closure():
    a, b = Loud("g", lambda: b), 1
    a, b = (7, 8)
    print(a, b)


pairs()
wrong()
closure()
