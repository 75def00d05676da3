# types.SimpleNamespace: attributes, a repr, and equality.
from types import SimpleNamespace


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


point = SimpleNamespace(x=1, y='two')
print(point, point.x, point.y, SimpleNamespace())
point.z = [3]
del point.x
print(point, point.__dict__)
print(point == SimpleNamespace(z=[3], y='two'), point != SimpleNamespace(), point == 3, SimpleNamespace() == {})
point.__init__(x=5, y=6)
print(point)
point.self = point
point.list = [point]
print(point)
for call in (lambda: SimpleNamespace(1), lambda: SimpleNamespace({}, a=2), lambda: point.missing,
             lambda: hash(point), lambda: SimpleNamespace(a=1) < SimpleNamespace(a=2), lambda: point < 3,
             lambda: point['x'], lambda: len(point), lambda: delattr(point, 'missing')):
    attempt(call)


class Config(SimpleNamespace):
    """A namespace with a method."""

    def merged(self, **changes):
        return Config(**{**self.__dict__, **changes})


config = Config(debug=False, level=3)
print(config, config.merged(level=4, name='x'), config == SimpleNamespace(debug=False, level=3))
print(type(config).__mro__, isinstance(config, SimpleNamespace))
odd = SimpleNamespace(**{'not an identifier': 1, 'class': 2})
odd.__dict__[3] = 'no str'
print(odd, list(odd.__dict__))
print(SimpleNamespace, SimpleNamespace.__name__, SimpleNamespace.__module__, SimpleNamespace.__qualname__)
