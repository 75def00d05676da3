# send() is the value of the yield at which the generator waits.


def echo():
    received = yield 'ready'
    while received != 'stop':
        received = yield 'echo ' + str(received)
    return 'stopped'


g = echo()
try:
    g.send(1)
except TypeError as e:
    print(e)
print(g.send(None))
print(g.send(1))
print(g.send('two'))
print(next(g))
try:
    g.send('stop')
except StopIteration as stop:
    print(stop.value)
try:
    g.send('late')
except StopIteration as stop:
    print(repr(stop.value))


def averager():
    total = count = 0
    average = None
    while True:
        number = yield average
        total += number
        count += 1
        average = total / count


a = averager()
next(a)
print([a.send(n) for n in (10, 20, 60)])
a.close()
