# Generators can be weakly referenced.
from weakref import ref


def g():
    try:
        yield 1
    finally:
        print('finally')


x = g()
r = ref(x, lambda r: print('callback', r() is None))
print(r() is x, next(x))
del x
print(r())
r = ref(i for i in 'ab')
print(r())
