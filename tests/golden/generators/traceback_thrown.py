# Exceptions that are thrown in, before the start, at a yield in an expression, and after the end.


def g():
    x = [
        1,
        (yield 'a'),
        (yield 'b'),
    ]
    return x


def attempt(generator, steps, *thrown):
    try:
        for _ in range(steps):
            next(generator)
        generator.throw(*thrown)
    except BaseException as e:
        lines = []
        traceback = e.__traceback__
        while traceback:
            lines.append((traceback.tb_frame.f_code.co_name, traceback.tb_lineno))
            traceback = traceback.tb_next
        print(type(e).__name__, e.args, lines)


attempt(g(), 0, ValueError('before the start'))
attempt(g(), 1, ValueError('at a'))
attempt(g(), 2, ValueError('at b'))
finished = g()
list(finished)
attempt(finished, 0, ValueError('finished'))
running = g()
next(running)
next(running)
running.throw(KeyError, 'second')
