# An exception that goes through generators: each has its line in the traceback.


def numbers():
    for n in (2, 1, 0):
        yield 10 // n


def doubled(source):
    for x in source:
        yield x * 2


def through():
    result = yield from doubled(numbers())
    return result


total = sum(
    x + 1
    for x in through()
)
