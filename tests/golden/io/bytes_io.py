# BytesIO: the same for bytes.
import io


def attempt(function, *args):
    try:
        print(args, repr(function(*args)))
    except Exception as error:
        print(args, type(error).__name__, error)


b = io.BytesIO(b"one\ntwo\r\nthree")
print(b.read(2), b.readline(), b.readline(2), b.tell(), b.readlines(), b.read(), b.seek(0), list(b))
print(b.seek(3, 1), b.seek(-2, 2), b.read(), b.seek(-100, 1), b.tell(), b.read1(3), b.readline(0))
print(b.seek(0, 2), b.write(b"\xff\x00"), b.getvalue(), b.seek(20), b.write(b"far"), b.getvalue())
print(b.truncate(4), b.getvalue(), b.tell(), b.truncate(), b.getvalue(), b.truncate(50), b.writelines([b"a", b"b"]), b.getvalue())
b = io.BytesIO(b"0123456789")
print(b.write(b"ab"), b.getvalue(), b.read(3), b.seek(0), b.readlines(3))
for hint in [None, -1, 0, 1, 2, 3, 4, 100]:
    print(hint, io.BytesIO(b"\na\nbc\n").readlines(hint))
print(io.BytesIO().getvalue(), io.BytesIO(None).read(), io.BytesIO(initial_bytes=b"x").read(), next(io.BytesIO(b"a\nb")))
attempt(lambda: io.BytesIO("text"))
attempt(lambda: io.BytesIO(5))
attempt(lambda: io.BytesIO(b"", b""))
attempt(lambda: io.BytesIO(x=b""))
attempt(b.write, "text")
attempt(b.write, 5)
attempt(b.write)
attempt(b.writelines, ["a"])
attempt(b.writelines, 5)
attempt(b.read, "a")
attempt(b.readlines, "a")
attempt(b.seek, -1)
attempt(b.seek, 0, 3)
attempt(b.seek, "a")
attempt(b.truncate, -1)
attempt(b.fileno)
attempt(b.detach)
attempt(print, "x")
print(b.closed, b.readable(), b.writable(), b.seekable(), b.isatty(), b.flush())
with b:
    print(b.read())
for name, args in [("read", ()), ("readline", ()), ("readlines", ()), ("write", (b"",)), ("seek", (0,)), ("tell", ()),
                   ("truncate", ()), ("getvalue", ()), ("flush", ()), ("isatty", ()), ("readable", ()), ("close", ()),
                   ("__enter__", ()), ("__exit__", (None, None, None)), ("__next__", ())]:
    print(name, end=" ")
    attempt(getattr(b, name), *args)
print(b.closed, iter(b) is b)


class Counting(io.BytesIO):
    total = 0

    def write(self, data):
        self.total += len(data)
        return super().write(data)


c = Counting()
c.write(b"abc")
c.tag = 1
print(c.total, c.getvalue(), c.__dict__)

b = io.BytesIO(b"0123456789")
target = bytearray(4)
print(b.readinto(target), target, b.tell(), b.readinto1(target), target, b.readinto(target), target, b.readinto(target))
attempt(b.readinto, b"abc")
attempt(b.readinto)
print(b.write(bytearray(b"xy")), io.BytesIO(bytearray(b"abc")).read())
