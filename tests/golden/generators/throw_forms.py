# throw(): a class, a class and a value, an instance, with and without a traceback; and what it refuses.


def catcher():
    while True:
        try:
            yield 'waiting'
        except Exception as e:
            print('caught', type(e).__name__, e.args, e.__traceback__.tb_next is None)


class Special(ValueError):
    def __init__(self, *args):
        if args == ('refuse',):
            raise KeyError('no Special today')
        super().__init__(*args)


g = catcher()
next(g)
g.throw(ValueError)
g.throw(ValueError, 'text')
g.throw(ValueError, None)
g.throw(ValueError, (1, 2))
g.throw(ValueError, ValueError('an instance'))
g.throw(ValueError, Special('of a subclass'))
g.throw(Special, ValueError('of a base class'))
g.throw(ValueError('ready'))
g.throw(ValueError('ready'), None, None)
g.throw(Special, 'refuse')

try:
    raise KeyError('made elsewhere')
except KeyError as e:
    error, traceback = e, e.__traceback__
g.throw(error)
g.throw(KeyError, error)
g.throw(KeyError, error, traceback)
g.throw(KeyError, 'other', traceback)

for arguments in [(), (1,), ('text',), (int,), (ValueError('x'), 'separate'), (ValueError, 'x', 'no traceback'), (object(),)]:
    try:
        g.throw(*arguments)
    except TypeError as e:
        print('TypeError:', e)
print(next(g))


def once():
    yield


g = once()
try:
    g.throw(ValueError('before the start'))
except ValueError as e:
    print(e)
print(list(g))
g = once()
next(g)
try:
    g.throw(ValueError('not caught'))
except ValueError as e:
    print(e, [g.gi_frame, g.gi_running])
try:
    g.throw(KeyError('finished'))
except KeyError as e:
    print(e)
