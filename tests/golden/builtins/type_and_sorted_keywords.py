# type() of one argument takes no keywords; sorted() makes its list first, and then list.sort() reads the keywords.


def attempt(function, *arguments, **keywords):
    try:
        print(function(*arguments, **keywords))
    except (TypeError, OverflowError) as error:
        print(type(error).__name__, error)


class Meta(type):
    pass


class Loud:
    def __index__(self):
        print("index")
        return 1


def items():
    print("items")
    yield from (2, 3, 1)


attempt(type, 1, k=2)
attempt(type, k=2)
attempt(type, 1, 2, k=2)
attempt(type, "A", (), {}, k=2)
attempt(Meta, 1, k=2)
attempt(sorted, items(), reverse=Loud())
attempt(sorted, items(), reverse="yes")
attempt(sorted, items(), reverse=2**70)
attempt(sorted, items(), reverse=True, key=None)
attempt(sorted, items(), default=3)
attempt(sorted, items(), default=3, key=None)
attempt(sorted, items(), default=3, key=None, reverse=1)
attempt(sorted, 3, default=1)
attempt(sorted, items(), None, default=1)
attempt(sorted, default=1)
attempt(sorted, items(), key=3)
attempt([2, 1].sort, a=1, b=2, c=3)
attempt([2, 1].sort, a=1)

# What is wanted is a C int.
for number in 2**31 - 1, -2**31, 2**31, -2**31 - 1, 2**70:
    attempt(sorted, [1, 2], reverse=number)
    attempt([1, 2].sort, reverse=number)
attempt(b"a\tb".expandtabs, 2**70)
attempt("a\tb".expandtabs, -2**40)
attempt(b"ab".hex, ":", 2**70)
attempt(b"ab".hex, ":", 2**31)
attempt(b"ab".hex, ":", 1)
attempt(chr, 2**31)
attempt(zip, [1], strict=True, x=1)
attempt(zip, [1], x=1)
