# Plug-ins: __init_subclass__ collects them, abstract methods keep them honest.
from abc import ABC, abstractmethod


class Plugin(ABC):
    registry = {}

    def __init_subclass__(cls, /, name=None, priority=0, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.name = name or cls.__name__.lower()
        cls.priority = priority
        if cls.name in Plugin.registry:
            raise ValueError(f'plug-in {cls.name!r} is there already')
        Plugin.registry[cls.name] = cls

    @abstractmethod
    def process(self, text): ...

    @abstractmethod
    def undo(self, text): ...

    def __repr__(self):
        return f'<{type(self).__qualname__} {self.name} priority={self.priority}>'


class Upper(Plugin, priority=1):
    def process(self, text):
        return text.upper()

    def undo(self, text):
        return text.lower()


class Reverse(Plugin, name='mirror', priority=5):
    def process(self, text):
        return text[::-1]

    undo = process


class Unfinished(Plugin):
    def process(self, text):
        return text


class Caesar(Plugin, priority=3):
    shift = 3

    def _move(self, text, by):
        moved = []
        for c in text:
            base = ord('a') if c.islower() else ord('A')
            moved.append(chr((ord(c) - base + by) % 26 + base) if c.isalpha() else c)
        return ''.join(moved)

    def process(self, text):
        return self._move(text, self.shift)

    def undo(self, text):
        return self._move(text, -self.shift)


class Pipeline:
    def __init__(self, names):
        self.plugins = []
        for name in names:
            try:
                self.plugins.append(Plugin.registry[name]())
            except KeyError as error:
                print('no plug-in', error)
            except TypeError as error:
                print('cannot use:', error)
        self.plugins.sort(key=lambda p: -p.priority)

    def run(self, text):
        for plugin in self.plugins:
            text = plugin.process(text)
            print(f'  {plugin.name:>8}: {text}')
        return text

    def back(self, text):
        for plugin in reversed(self.plugins):
            text = plugin.undo(text)
        return text


pipeline = Pipeline(['upper', 'mirror', 'unfinished', 'caesar', 'zip'])
print(pipeline.plugins)
result = pipeline.run('attack at dawn')
print(pipeline.back(result))
try:
    class Upper(Plugin):
        pass
except ValueError as error:
    print('ValueError:', error)
try:
    class Odd(Plugin, colour='red'):
        pass
except TypeError as error:
    print('TypeError:', error)
print(sorted(Plugin.registry))
for name, cls in sorted(Plugin.registry.items()):
    print(f'{name:<12}{cls.priority}  {sorted(cls.__abstractmethods__)}')
