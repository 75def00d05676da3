# IOBase and its children: isinstance(), and classes that derive from them.
import io
import sys

BASES = [io.IOBase, io.RawIOBase, io.BufferedIOBase, io.TextIOBase]
for file in [io.StringIO(), io.BytesIO(), sys.stdin, open("base_classes.py"), open("base_classes.py", "rb"),
             open("base_classes.py", "rb", 0)]:
    print(type(file).__name__, [base.__name__ for base in BASES if isinstance(file, base)])
print([issubclass(io.StringIO, base) for base in BASES], io.open is open, isinstance(5, io.IOBase))
print(io.SEEK_SET, io.SEEK_CUR, io.SEEK_END, io.DEFAULT_BUFFER_SIZE, io.BlockingIOError is BlockingIOError)
print(io.UnsupportedOperation.__mro__)


def attempt(file, name, *args):
    try:
        print(name, repr(getattr(file, name)(*args)))
    except Exception as error:
        print(name, type(error).__name__, error)


class Upper(io.TextIOBase):
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text.upper())
        return len(text)


upper = Upper()
print("hello", 1, file=upper)
upper.writelines(["a", "b"])
print(upper.parts, upper.closed, upper.encoding, upper.errors, upper.newlines)
for name in ["readable", "writable", "seekable", "isatty", "read", "readline", "tell", "truncate", "fileno", "detach"]:
    attempt(upper, name)
attempt(upper, "seek", 0)
with upper as same:
    print(same is upper)
print(upper.closed)
for name in ["flush", "isatty", "__enter__", "__iter__", "readable", "close"]:
    attempt(upper, name)
attempt(upper, "writelines", ["a"])


class Source(io.RawIOBase):
    def __init__(self, data):
        self.data = data

    def readable(self):
        return True

    def read(self, size=-1):
        size = len(self.data) if size < 0 else size
        part, self.data = self.data[:size], self.data[size:]
        return part


print(Source(b"ab\ncd\n\nx").readline(), list(Source(b"ab\ncd\n\nx")), Source(b"ab\ncd\nef").readlines(2))
print(Source(b"abc").readline(2), Source(b"ab\ncd").readlines(), Source(b"").read())


class Bad(io.RawIOBase):
    def read(self, size=-1):
        return "text"


attempt(Bad(), "readline")
for name, args in [("read", ()), ("read1", ()), ("write", (b"",)), ("detach", ()), ("seek", (1,)), ("readline", ())]:
    attempt(io.BufferedIOBase(), name, *args)


class Loud(io.IOBase):
    def close(self):
        print("closing")
        super().close()


loud = Loud()
del loud


class Filling(io.RawIOBase):
    left = 5

    def readinto(self, buffer):
        count = min(len(buffer), self.left)
        buffer[:count] = b"z" * count
        self.left -= count
        return count


print(Filling().read(3), Filling().read(), Filling().readall(), Filling().read(0), Filling().readline())
