# The marks under a line with yields in it.


def attempt(function, *answers):
    g = function()
    try:
        next(g)
        for answer in answers:
            g.send(answer)
    except Exception as e:
        e.__traceback__ = e.__traceback__.tb_next
        raise


def call():
    return print((yield 1), undefined, (yield 2))


def operator():
    total = (yield 1) + (yield 2) * 3
    return total


def method():
    words = 'a b'
    return (words
            .split((yield 1),
                   (yield 2)))


def subscript():
    table = {}
    return table[(yield 1)][(yield 2)]


def chain():
    return 1 < (yield 1) < (yield 2) < 3


def chosen():
    assert (yield 1) == (yield 2), (yield 3)


for function, answers in [(call, [1]), (operator, [1, 'x']), (method, [1, 2]), (subscript, [1, 2]), (chain, [2, None])]:
    try:
        attempt(function, *answers)
    except Exception as e:
        error = e
        traceback = e.__traceback__
        while traceback.tb_next:
            traceback = traceback.tb_next
        print(function.__name__, type(e).__name__, e, traceback.tb_lineno - function.__code__.co_firstlineno)
attempt(chosen, 1, 2, 'message')
