# A generator that is closed, or dropped, runs its finally blocks.


def guarded(name):
    try:
        yield name, 1
        yield name, 2
    finally:
        print('finally', name)


g = guarded('closed')
next(g)
g.close()
print(list(g))
g.close()

g = guarded('never started')
g.close()
print(list(g))

g = guarded('dropped')
next(g)
del g
print('dropped at once')

for name, number in guarded('left by break'):
    break
print('after the loop')


def stubborn():
    for _ in range(2):
        try:
            yield
        except GeneratorExit:
            print('refuses')


g = stubborn()
next(g)
try:
    g.close()
except RuntimeError as e:
    print(e)
try:
    g.throw(GeneratorExit)
except StopIteration as stop:
    print(repr(stop))


def polite():
    try:
        yield
    except GeneratorExit:
        print('leaves')
        return 'value is lost'


g = polite()
next(g)
print(g.close())


def raising():
    try:
        yield
    finally:
        raise ValueError('from finally')


g = raising()
next(g)
try:
    g.close()
except ValueError as e:
    print(repr(e), repr(e.__context__))


def returning():
    try:
        yield 1
    finally:
        return 'instead'


g = returning()
next(g)
try:
    g.throw(KeyError)
except StopIteration as stop:
    print(stop.value)


def looping():
    for i in range(5):
        try:
            yield i
        finally:
            if i == 1:
                continue
            if i == 3:
                break
            print('finally', i)
    yield 'end'


g = looping()
print(next(g), next(g), g.throw(KeyError), next(g), g.throw(KeyError))


def yields_in_finally():
    try:
        yield 'body'
        return 'result'
    finally:
        yield 'finally'


print(list(yields_in_finally()))
g = yields_in_finally()
next(g)
print(g.throw(KeyError('k')))
try:
    next(g)
except KeyError as e:
    print('goes on', e)
for answer in yields_in_finally():
    print(answer)
