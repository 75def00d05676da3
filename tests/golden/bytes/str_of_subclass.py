# str() of a bytes subclass shows the bytes, whatever its __repr__ says.
class Shown(bytes):
    def __repr__(self):
        return "own repr"


class ShownArray(bytearray):
    def __repr__(self):
        return "own repr"


class Both(bytes):
    def __str__(self):
        return "own str"

    def __repr__(self):
        return "own repr"


print(type(Both(b"x").partition(b"z")[0]).__name__, type(Both(b"x").rpartition(b"z")[2]).__name__)
for value in (Shown(b"a'b"), ShownArray(b"a'b"), Both(b"x")):
    print(str(value), repr(value), f"{value}", "%s %r" % (value, value), [value], format(value), "{!r}".format(value))
