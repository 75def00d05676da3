# StopIteration inside a generator, uncaught.


def first(items):
    while True:
        yield next(items)


for x in first(iter('a')):
    print(x)
