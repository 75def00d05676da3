# Events: dataclasses that are sent to handlers found by their class.
from collections import deque
from dataclasses import dataclass, field
from functools import singledispatchmethod, wraps
from typing import Any, Callable, ClassVar


@dataclass(frozen=True)
class Event:
    sender: str
    counter: ClassVar[int] = 0

    def __post_init__(self):
        Event.counter += 1


@dataclass(frozen=True)
class KeyPressed(Event):
    key: str
    modifiers: frozenset = frozenset()


@dataclass(frozen=True)
class Resized(Event):
    width: int
    height: int

    @property
    def area(self) -> int:
        return self.width * self.height


@dataclass
class Bus:
    handlers: dict[type, list[Callable[[Event], Any]]] = field(default_factory=dict)
    queue: deque = field(default_factory=deque, repr=False)
    errors: list[str] = field(default_factory=list)

    def on(self, *event_types: type):
        def register(function):
            for event_type in event_types:
                self.handlers.setdefault(event_type, []).append(function)
            return function
        return register

    def send(self, event: Event) -> 'Bus':
        self.queue.append(event)
        return self

    def run(self) -> int:
        done = 0
        while self.queue:
            event = self.queue.popleft()
            for event_type in type(event).__mro__:
                for handler in self.handlers.get(event_type, ()):
                    try:
                        handler(event)
                        done += 1
                    except Exception as error:
                        self.errors.append(f'{handler.__name__}: {type(error).__name__}: {error}')
        return done


def logged(function):
    @wraps(function)
    def wrapper(*args):
        print(f'  -> {function.__name__}', end=' ')
        return function(*args)
    return wrapper


bus = Bus()


@bus.on(Event)
@logged
def log(event: Event) -> None:
    """Print any event."""
    print(event)


@bus.on(KeyPressed)
@logged
def quit_on_q(event: KeyPressed) -> None:
    print('key', event.key, sorted(event.modifiers))
    if event.key == 'q':
        bus.send(Resized('quit', 0, 0))


@bus.on(Resized, KeyPressed)
@logged
def fragile(event):
    print('dividing')
    return 100 // event.area


class Window:
    def __init__(self):
        self.state = 'new'

    @singledispatchmethod
    def handle(self, event):
        raise NotImplementedError(f'no handler for {type(event).__name__}')

    @handle.register
    def _(self, event: KeyPressed):
        self.state = f'key {event.key}'

    @handle.register
    def _(self, event: Resized):
        self.state = f'size {event.width}x{event.height}'


bus.send(KeyPressed('kbd', 'a')).send(Resized('wm', 4, 5)).send(KeyPressed('kbd', 'q', frozenset({'ctrl', 'alt'})))
print(bus.run(), 'handled')
for error in bus.errors:
    print('error', error)
window = Window()
for event in (KeyPressed('x', 'z'), Resized('x', 1, 2), Event('x')):
    try:
        window.handle(event)
        print(window.state)
    except NotImplementedError as error:
        print('NotImplementedError:', error)
print(Event.counter, log.__name__, log.__doc__, len(bus.handlers), {Resized('a', 1, 2), Resized('a', 1, 2)})
