# SPDX-License-Identifier: GPL-3.0-or-later
# __context__, __cause__, __suppress_context__, from None, implicit chains.

def attempt(f):
    try:
        f()
    except Exception as e:
        chain = []
        seen = e
        while seen is not None:
            chain.append(repr(seen))
            seen = seen.__cause__ or (None if seen.__suppress_context__ else seen.__context__)
        print(
            f.__name__, ' <- '.join(chain), '| cause', repr(e.__cause__), '| context', repr(e.__context__), '|',
            e.__suppress_context__
        )
def plain(): raise ValueError('v')
def implicit():
    try: raise KeyError('first')
    except KeyError: raise ValueError('second')
def explicit():
    try: raise KeyError('first')
    except KeyError as e: raise ValueError('second') from e
def from_none():
    try: raise KeyError('first')
    except KeyError: raise ValueError('second') from None
def from_class(): raise ValueError('v') from KeyError
def from_other():
    try: raise KeyError('context')
    except KeyError: raise ValueError('v') from OSError('cause')
def bad_from(): raise ValueError('v') from 5
def reraise():
    try: raise KeyError('same')
    except KeyError: raise
def reraise_name():
    try: raise KeyError('same')
    except KeyError as e: raise e
def three():
    try:
        try: raise KeyError('1')
        except KeyError: raise ValueError('2')
    except ValueError: raise OSError('3')
def in_finally():
    try: raise KeyError('body')
    finally: raise ValueError('finally')
def after_handler():
    try: raise KeyError('handled')
    except KeyError: pass
    raise ValueError('no context')
def in_else():
    try: pass
    except KeyError: pass
    else: raise ValueError('from else')
def called():
    def helper(): raise ValueError('in helper')
    try: raise KeyError('outer')
    except KeyError: helper()
def cycle():
    a, b = ValueError('a'), KeyError('b')
    try:
        try: raise a
        except ValueError: raise b
    except KeyError: raise a
def self_from():
    e = ValueError('self')
    raise e from e.__cause__
def handler_error():
    try: raise KeyError('k')
    except (lambda: 1 / 0)(): pass
def nested_handled():
    try: raise KeyError('outer')
    except KeyError:
        try: raise OSError('inner')
        except OSError: pass
        raise ValueError('after inner')
def with_exit():
    class M:
        def __enter__(self): pass
        def __exit__(self, *a): raise ValueError('exit')
    with M(): raise KeyError('body')
def loop():
    for i in range(3):
        try:
            if i: raise KeyError(i)
        except KeyError:
            if i == 2: raise ValueError('last')
def set_by_hand():
    e = ValueError('by hand')
    e.__cause__ = KeyError('set')
    raise e
def set_context():
    e = ValueError('v')
    e.__context__ = OSError('set')
    raise e
for f in (
    plain, implicit, explicit, from_none, from_class, from_other, bad_from, reraise, reraise_name, three,
    in_finally, after_handler, in_else, called, cycle, self_from, handler_error, nested_handled, with_exit, loop,
    set_by_hand, set_context
):
    attempt(f)
e = ValueError()
for name in ('__cause__', '__context__'):
    for value in (5, 'x', KeyError):
        try:
            setattr(e, name, value)
        except TypeError as err:
            print(name, err)
e.__cause__ = None
print(e.__suppress_context__, e.__cause__, e.__context__, e.__traceback__)
e.__suppress_context__ = False
print(e.__suppress_context__)
