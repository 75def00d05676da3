# yield in every place of an expression; what comes before it has been evaluated, what comes after has not.
log = []


def v(x):
    log.append(x)
    return x


def run(generator, answers):
    values = []
    try:
        values.append(next(generator))
        for answer in answers:
            values.append(generator.send(answer))
    except StopIteration as stop:
        print(values, '->', stop.value, log)
    else:
        print(values, '-> waits', log)
    log.clear()


def arguments():
    return dict(v([('a', 1)]), x=v(2), y=(yield 1), z=v(3), **{'w': (yield 2)})


def binary():
    return v(1) + (yield 'a') * v(3) + v(4)


def display():
    return [v(1), (yield 'a'), v(2), *(yield 'b'), v(3)], (v(1), (yield 'c'), v(2)), {v(1): (yield 'd'), v(2): v(3)}


def chain():
    return v(1) < (yield 'a') < v(5) < (yield 'b') < v(9)


def both():
    return v(1) and (yield 'a') and v(2)


def either():
    return v(0) or (yield 'a') or v(3)


def choice():
    return v('then') if (yield 'a') else (yield 'b')


def negated():
    return not (v(0) or (yield 'a'))


def subscript():
    return v([1, 2, 3])[(yield 'a'):v(3)]


def text():
    return f'{v(1)}-{(yield "a")!r:>{(yield "b")}}-{v(2)}'


def named():
    return [(n := (yield 'a')), v(n + 1), n]


def attribute():
    return (yield 'a').upper()


def nested():
    return (yield (yield (yield 1)))


def unary():
    return -(yield 'a')


def function():
    return (lambda x=(yield 'a'): x + 1)()


def comprehension():
    return [x + v(1) for x in (yield 'a')]


def expression():
    return sum(x + v(1) for x in (yield 'a'))


def call_of_yield():
    return (yield 'a')(v(1), (yield 'b'))


def method():
    return v([3]).__add__((yield 'a'))


run(arguments(), [5, 6])
run(binary(), [2])
run(display(), ['p', 'qr', 's', 't'])
run(chain(), [3, 7])
run(chain(), [0])
run(chain(), [3, 1])
run(both(), [0])
run(both(), [1])
run(either(), [0])
run(either(), [2])
run(choice(), [True])
run(choice(), [False, 'sent'])
run(negated(), [0])
run(negated(), [1])
run(subscript(), [1])
run(text(), ['x', 6])
run(named(), [4])
run(attribute(), ['abc'])
run(nested(), [2, 3, 4])
run(unary(), [4])
run(function(), [4])
run(comprehension(), [[1, 2]])
run(expression(), [[1, 2]])
run(call_of_yield(), [max, 8])
run(method(), [[4]])
