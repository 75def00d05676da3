# options: --tree=after
# not without specialisation
# Nodes that met something else than they expected, and how often.


class Point:
    def __init__(self, x):
        self.x = x


class Other:
    x = 2


def add(a, b):
    return a + b


def item(container, index):
    return container[index]


def get(point):
    return point.x


for i in range(3):
    add(i, i)
    add('a', 'b')
    add(1.5, i)
    item([1, 2, 3], i)
    item({0: 'a', 1: 'b', 2: 'c'}, i)
    get(Point(i))
    get(Other)
    get(Other())
    assert 'b' < 'c'
    text = 'a'
    text += 'b'
