# SPDX-License-Identifier: GPL-3.0-or-later
# The tree of built-in exceptions: bases, what catches what.

def tree(cls, depth=0):
    print('    ' * depth + cls.__name__)
    for sub in sorted(cls.__subclasses__(), key=lambda c: c.__name__):
        if sub.__module__ == 'builtins' and sub.__name__ not in (
            'BaseExceptionGroup', 'ExceptionGroup', 'EncodingWarning'
        ):
            tree(sub, depth + 1)
for top in (ArithmeticError, LookupError, NameError, RuntimeError, ValueError, ImportError, SyntaxError):
    tree(top)
for name, cls in (
    ('ZeroDivisionError', ZeroDivisionError), ('RecursionError', RecursionError),
    ('FileNotFoundError', FileNotFoundError), ('ModuleNotFoundError', ModuleNotFoundError),
    ('UnboundLocalError', UnboundLocalError), ('KeyboardInterrupt', KeyboardInterrupt), ('TabError', TabError),
    ('UnicodeDecodeError', UnicodeDecodeError), ('StopAsyncIteration', StopAsyncIteration),
    ('GeneratorExit', GeneratorExit), ('DeprecationWarning', DeprecationWarning),
    ('BrokenPipeError', BrokenPipeError)
):
    print(name, ' < '.join([c.__name__ for c in cls.__mro__[1:]]))
pairs = [
    (KeyError, LookupError), (IndexError, LookupError), (KeyError, IndexError), (OverflowError, ArithmeticError),
    (SystemExit, Exception), (KeyboardInterrupt, Exception), (StopIteration, Exception),
    (NotImplementedError, RuntimeError), (UnicodeError, ValueError), (FileExistsError, OSError),
    (Warning, Exception), (GeneratorExit, Exception), (AssertionError, Exception), (MemoryError, Exception),
    (BufferError, Exception), (ReferenceError, Exception), (SystemError, Exception), (TimeoutError, OSError),
    (ConnectionResetError, ConnectionError), (UserWarning, Warning)
]
print([(a.__name__, b.__name__, issubclass(a, b)) for a, b in pairs])
triggers = [
    lambda: 1 / 0, lambda: [][0], lambda: {}['k'], lambda: int('x'), lambda: 'a' + 1, lambda: None.x,
    lambda: undefined, lambda: 2.0 ** 10000, lambda: next(iter([])), lambda: b'\xff'.decode(),
    lambda: open('/no/such/file'), lambda: [].remove(1), lambda: 1 << 10 ** 20
]
for f in triggers:
    try:
        f()
    except Exception as e:
        print(type(e).__name__, '|', e, '|', [c.__name__ for c in type(e).__mro__[1:-2]])
