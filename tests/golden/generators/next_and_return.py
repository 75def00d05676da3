# A generator runs to its next yield; what it returns is the value of StopIteration.


def steps():
    print('begin')
    yield 1
    print('middle')
    yield 2
    print('end')
    return 'done'


g = steps()
print(type(g), iter(g) is g)
print(next(g))
print(next(g))
try:
    next(g)
except StopIteration as stop:
    print('stop', stop.value, stop.args)
for _ in range(2):
    try:
        next(g)
    except StopIteration as stop:
        print('stop again', stop.value, stop.args)
print(next(g, 'default'))


def empty():
    return
    yield


print(list(empty()), [*steps()], list(steps()))
for x in steps():
    print('loop', x)
else:
    print('else')


def returns(value):
    return value
    yield


for value in (None, 0, (1, 2), (), ValueError('v')):
    try:
        next(returns(value))
    except StopIteration as stop:
        print(repr(stop.value), stop.args)
