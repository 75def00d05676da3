# What bytearray(...) takes, and what it refuses.
def show(label, make):
    try:
        print(label, "->", repr(make()))
    except Exception as error:
        print(label, "->", type(error).__name__ + ":", error)


class Index:
    def __index__(self):
        return 3


class Bad:
    def __index__(self):
        raise TypeError("no")

    def __iter__(self):
        return iter([1, 2])


class Items:
    def __getitem__(self, index):
        if index > 4:
            raise IndexError
        return index * 10


class Bytes:
    def __bytes__(self):
        return b"never asked"


show("none", lambda: bytearray())
show("count", lambda: bytearray(3))
show("zero", lambda: bytearray(0))
show("True", lambda: bytearray(True))
show("__index__", lambda: bytearray(Index()))
show("__index__ that fails", lambda: bytearray(Bad()))
show("negative", lambda: bytearray(-1))
show("huge", lambda: bytearray(10**30))
show("too many", lambda: bytearray(2**62))
show("bytes", lambda: bytearray(b"abc"))
show("bytearray", lambda: bytearray(bytearray(b"abc")))
show("list", lambda: bytearray([1, 2, 255]))
show("tuple", lambda: bytearray((65, 66)))
show("range", lambda: bytearray(range(5)))
show("dict", lambda: bytearray({7: 1, 8: 2}))
show("set", lambda: bytearray({5}))
show("map", lambda: bytearray(map(ord, "xyz")))
show("__getitem__", lambda: bytearray(Items()))
show("__bytes__", lambda: bytearray(Bytes()))
show("256", lambda: bytearray([1, 256]))
show("-1", lambda: bytearray([-1]))
show("10**30", lambda: bytearray([10**30]))
show("str in list", lambda: bytearray(["a"]))
show("float in list", lambda: bytearray([1.5]))
show("None", lambda: bytearray(None))
show("float", lambda: bytearray(1.5))
show("object", lambda: bytearray(object()))
show("str", lambda: bytearray("abc"))
show("str, encoding", lambda: bytearray("é€", "utf-8"))
show("str, ascii", lambda: bytearray("é", "ascii"))
show("str, ascii, ignore", lambda: bytearray("aé", "ascii", "ignore"))
show("str, errors only", lambda: bytearray("a", errors="ignore"))
show("str, unknown", lambda: bytearray("a", "nothing"))
show("bytes, encoding", lambda: bytearray(b"a", "utf-8"))
show("bytes, errors", lambda: bytearray(b"a", errors="strict"))
show("encoding only", lambda: bytearray(encoding="utf-8"))
show("errors only", lambda: bytearray(errors="strict"))
show("encoding int", lambda: bytearray("a", 1))
show("source=", lambda: bytearray(source=b"xy"))
show("all by name", lambda: bytearray(errors="strict", encoding="latin-1", source="\xff"))
show("four", lambda: bytearray(1, 2, 3, 4))
show("unknown name", lambda: bytearray(x=1))

b = bytearray(b"first")
print(b.__init__(b"second"), b)
print(b.__init__(2), b)
print(b.__init__(), b)
b[:] = b"self"
b.__init__(b)
print(b)
print(bytearray.__new__(bytearray, 1, 2, 3, 4, x=5))
