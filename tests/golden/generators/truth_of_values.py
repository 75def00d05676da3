# How often a value is asked for its truth, with and without a yield.


class T:
    def __init__(self, name, truth):
        self.name, self.truth = name, truth

    def __bool__(self):
        asked.append(self.name)
        return self.truth

    def __lt__(self, other):
        return T(f'{self.name}<{other.name}', self.truth and other.truth)


asked = []
a, b, c = T('a', False), T('b', True), T('c', True)


def show(value):
    print(getattr(value, 'name', value), asked)
    asked.clear()


show((a and b) or c)
show((b or a) and c)
show((a if b else c) and b)
show(((a and b) if c else b) or c)
show(not (a and b))
show(not (b < a < c))
show(1 if a < b < c else 2)
show(1 if not (b and a or c) else 2)
show([1 for _ in 'x' if (b and c) and not a])


def g():
    show((a and (yield)) or c)
    show((b or a) and (yield))
    show(((yield) and a) or c)
    show((a if (yield) else c) and b)
    show(((a and b) if c else (yield)) or c)
    show(not (b and (yield)))
    show(b < c < (yield))
    show(a < b < (yield))
    show(1 if b < c < (yield) else 2)
    show(1 if b and (yield) and c else 2)
    show(1 if not (a or (yield)) else 2)
    while (a or (yield)) and c:
        show('in the loop')
        break
    assert b and (yield), 'never'
    show('asserted')


generator = g()
next(generator)
for answer in [b, b, b, b, c, a, c, c, c, b, b, a, b, c, c]:
    try:
        generator.send(answer)
    except StopIteration:
        break
