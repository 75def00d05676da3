# __del__ along a hierarchy: which one runs, super() calls, attributes that are gone already, classes that die last.
# not under stress
import gc


class Shape:
    count = 0

    def __init__(self, name):
        self.name = name
        Shape.count += 1

    def __del__(self):
        Shape.count -= 1
        print('Shape', self.name, 'goes,', Shape.count, 'left')


class Circle(Shape):
    def __init__(self, name, radius):
        super().__init__(name)
        self.radius = radius

    def __del__(self):
        print('Circle of', self.radius)
        super().__del__()


class Unfinished(Shape):
    def __init__(self):
        raise ValueError('no shape')

    def __del__(self):
        print('Unfinished has', sorted(vars(self)), hasattr(self, 'name'))


class Mixin:
    def __del__(self):
        print('Mixin', type(self).__name__)
        parent = super()
        if hasattr(parent, '__del__'):
            parent.__del__()


class Both(Mixin, Circle):
    pass


class Silent(Circle):
    __del__ = None


class Group:
    def __init__(self, *members):
        self.members = list(members)
        self.first = members[0] if members else None

    def __del__(self):
        print('Group of', [m.name for m in self.members])


def local():
    a, b = Circle('a', 1), Circle('b', 2)
    c = Both('c', 3)
    a, b = b, a
    print('end of local')


local()
try:
    Unfinished()
except ValueError as error:
    print(error)
group = Group(Circle('x', 10), Both('y', 20), Shape('z'))
group.members.reverse()
group.members.pop()
print('popped')
del group
inner = Group(Shape('p'))
outer = Group(Shape('q'))
inner.first.owner = outer
outer.first.owner = inner
inner.name, outer.name = 'inner', 'outer'
inner.members.append(outer)
del inner
print('inner has no name')
del outer
print(gc.collect(), Shape.count)
x = Circle('swap', 5)
x.__class__ = Shape
x = None


class Late(Shape):
    def __del__(self):
        print('Late', self.name)


Late.__del__ = lambda self: print('replaced', self.name)
Late('one')
del Late.__del__
Late('two')
Shape.__del__ = lambda self: print('patched', self.name)
Circle('three', 3)
shapes = {n: Shape(str(n)) for n in range(3)}
shapes[1] = None
shapes.clear()
end = [Both('end', 1), Group(Late('last'))]
print('end')
