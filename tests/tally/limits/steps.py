# options: --max-steps 1000
# catches everything
# The program ends at the limit: no handler, no finally, no finalizer and no function for the end runs any more.
import atexit


class Announced:
    def __del__(self):
        print('never: __del__')


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        print('never: __exit__')
        return True


def generator():
    try:
        yield 1
    finally:
        print('never: finally of a generator')


def work():
    count = 0
    try:
        with Manager():
            while True:
                count += 1
    except:
        print('never: except')
    finally:
        print('never: finally')


atexit.register(print, 'never: atexit')
announced = Announced()
waiting = generator()
next(waiting)
print('before')
while True:
    try:
        work()
    except BaseException:
        print('never: except')
print('never: the next statement')
