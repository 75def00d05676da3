# wraps and update_wrapper: a wrapper looks like what it wraps.
from functools import WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES, partial, update_wrapper, wraps


def trace(function):
    @wraps(function)
    def wrapper(*args, **kwargs):
        shown = ', '.join([repr(a) for a in args] + [f'{k}={v!r}' for k, v in kwargs.items()])
        result = function(*args, **kwargs)
        print(f'  {function.__name__}({shown}) -> {result!r}')
        return result
    return wrapper


@trace
def add(a: int, b: int = 2) -> int:
    """Add two numbers."""
    return a + b


add.unit = 'm'
print(add(1), add(1, b=5), add.__name__, add.__doc__, add.__annotations__, add.__qualname__, add.__module__)
print(add.__wrapped__(3, 4), add.__dict__.keys(), add.__defaults__, add.__wrapped__.__defaults__)


def repeat(times):
    def decorate(function):
        @wraps(function)
        def wrapper(*args):
            return [function(*args) for _ in range(times)]
        wrapper.times = times
        return wrapper
    return decorate


@repeat(3)
@trace
def twice(x):
    return x * 2


print(twice(4), twice.times, twice.__wrapped__.__wrapped__(1), twice.__name__)
print(WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES)


class Callable:
    """A callable."""

    def __init__(self, function):
        update_wrapper(self, function)
        self.count = 0

    def __call__(self, *args):
        self.count += 1
        return self.__wrapped__(*args)


@Callable
def hello(name):
    """Say hello."""
    return 'hello ' + name


print(hello('a'), hello('b'), hello.count, hello.__name__, hello.__doc__, type(hello).__doc__, sorted(hello.__dict__))


def source():
    pass


source.mark = 1
target = lambda: 0
print(update_wrapper(target, source, assigned=('__name__',), updated=()).__name__, hasattr(target, 'mark'), target.__doc__)
print(update_wrapper(lambda: 0, partial(int, base=2)).__name__, wraps(len)(lambda x: x).__name__)
try:
    update_wrapper(3, source)
except AttributeError as error:
    print('AttributeError:', error)
