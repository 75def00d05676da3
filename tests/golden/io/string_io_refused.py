# StringIO: bad arguments, closed files, files that were not initialised.
import io


def attempt(function, *args, **kwargs):
    try:
        print(args, kwargs, repr(function(*args, **kwargs)))
    except Exception as error:
        print(args, kwargs, type(error).__name__, error)


attempt(lambda: io.StringIO(5))
attempt(lambda: io.StringIO(b"a"))
attempt(lambda: io.StringIO("a", 5))
attempt(lambda: io.StringIO("a", "x"))
attempt(lambda: io.StringIO("a", "\n", 3))
attempt(lambda: io.StringIO(text="a"))
attempt(lambda: io.StringIO(initial_value="a", newline="").read())
s = io.StringIO("some text\n")
attempt(s.write, 5)
attempt(s.write, b"x")
attempt(s.write, None)
attempt(s.write)
attempt(s.writelines, 5)
attempt(s.writelines, ["a", 5])
attempt(s.read, "a")
attempt(s.read, 1.5)
attempt(s.read, 1, 2)
attempt(s.readline, "a")
attempt(s.readlines, "a")
attempt(s.seek, -1)
attempt(s.seek, 0, 3)
attempt(s.seek, 1, 1)
attempt(s.seek, -1, 2)
attempt(s.seek, "a")
attempt(s.seek, 2**70)
attempt(s.seek)
attempt(s.seek, 1, 2, 3)
attempt(s.truncate, -1)
attempt(s.truncate, "a")
attempt(s.tell, 1)
attempt(s.fileno)
attempt(s.detach)
s.color = "red"
print(s.__dict__, s.getvalue())
s.close()
for name, args in [("read", ()), ("readline", ()), ("readlines", ()), ("write", ("",)), ("writelines", ([],)),
                   ("seek", (0,)), ("tell", ()), ("truncate", ()), ("getvalue", ()), ("flush", ()), ("isatty", ()),
                   ("fileno", ()), ("readable", ()), ("writable", ()), ("seekable", ()), ("close", ()),
                   ("__enter__", ()), ("__exit__", (None, None, None)), ("__iter__", ()), ("__next__", ())]:
    print(name, end=" ")
    attempt(getattr(s, name), *args)
for name in ["closed", "newlines", "line_buffering", "encoding", "name"]:
    attempt(lambda: getattr(s, name))
attempt(lambda: print("x", file=s))


class Forgetful(io.StringIO):
    def __init__(self):
        pass


f = Forgetful()
attempt(f.getvalue)
attempt(f.write, "a")
attempt(lambda: f.closed)


class Odd(io.StringIO):
    def readline(self, size=-1):
        return 5


attempt(lambda: list(Odd("a")))
with io.StringIO("inside") as s:
    print(s.read())
print(s.closed)
