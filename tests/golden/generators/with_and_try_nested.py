# try, finally and with around yields, nested, left in every way.


class Manager:
    def __init__(self, name, swallow=()):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print('enter', self.name)
        return self

    def __exit__(self, kind, value, traceback):
        print('exit', self.name, repr(value))
        return kind in self.swallow if kind else None


def run(generator, *actions):
    for action in actions:
        try:
            if action is next:
                print('->', next(generator))
            elif action == 'close':
                print('->', generator.close())
            else:
                print('->', generator.throw(action))
        except BaseException as e:
            print('!!', repr(e), repr(e.__context__))
    print('==')


def layers():
    with Manager('outer'):
        try:
            with Manager('middle', (KeyError,)), Manager('inner'):
                yield 1
                yield 2
            yield 3
        except ValueError as e:
            yield repr(e)
        else:
            yield 'else'
        finally:
            yield 'finally'
    yield 'end'


run(layers(), next, next, next, next, next, next, next)
run(layers(), next, KeyError('k'), next, next, next, next)
run(layers(), next, ValueError('v'), next, next, next)
run(layers(), next, IndexError('i'), next, next)
run(layers(), next, 'close', next)
run(layers(), next, next, next, ValueError('in the third'), IndexError('in the handler'), KeyError('in finally'))


def returns():
    with Manager('w'):
        try:
            yield 1
            return 'body'
        except KeyError:
            return 'handler'
        finally:
            yield 'finally'


run(returns(), next, next, next)
run(returns(), next, KeyError, next)
run(returns(), next, ValueError, next)
run(returns(), next, next, ValueError('thrown in finally after return'))


def loops():
    for i in range(4):
        try:
            for j in range(3):
                try:
                    yield i, j
                    if j == 1:
                        break
                except KeyError:
                    continue
                finally:
                    print('inner finally', i, j)
            else:
                yield 'inner else'
        finally:
            if i == 1:
                continue
            if i == 2:
                break
    else:
        yield 'never'
    yield 'after'


run(loops(), next, KeyError, next, next, KeyError, KeyError, KeyError, next, next, next, next)


def overrides():
    while True:
        try:
            try:
                yield 'try'
            finally:
                return 'finally returns'
        finally:
            print('outer finally')


run(overrides(), next, ValueError('lost'))
run(overrides(), next, 'close')


def handlers():
    try:
        yield 'body'
    except (KeyError, IndexError) as e:
        yield 'first', type(e).__name__
    except ValueError:
        try:
            yield 'second'
        except ValueError as e:
            yield repr(e.__context__)
        raise
    yield 'e' in locals() if False else 'end'


run(handlers(), next, KeyError, next, next)
run(handlers(), next, ValueError('one'), ValueError('two'), next)
run(handlers(), next, ZeroDivisionError('none matches'))


def swallows():
    with Manager('swallows', (KeyError, GeneratorExit)):
        yield 1
    yield 2


run(swallows(), next, KeyError('k'), next)
run(swallows(), next, 'close')
