# Files that are written: modes, buffers, line ends, places.
NAME = "writing_files.tmp"


def show():
    with open(NAME, "rb") as file:
        print(file.read())


def attempt(function, *args):
    try:
        print(repr(function(*args)))
    except Exception as error:
        print(type(error).__name__, error)


with open(NAME, "w") as file:
    print(file.write("one\n"), file.write(""), file.writelines(["two\n", "three\n"]), file.tell(), file.mode, file.name)
    print(4, "five", sep=",", file=file)
show()
with open(NAME, "a") as file:
    print(file.tell(), file.write("six\n"), file.tell())
show()
with open(NAME, "r+") as file:
    print(repr(file.read(4)), file.seek(0), file.write("ONE"), file.seek(0), file.readlines())
show()
with open(NAME, "w+") as file:
    print(file.read(), file.write("naïve €"), file.seek(0), file.read(), file.tell(), file.seek(0, 2), file.truncate(2))
show()
with open(NAME, "a+") as file:
    print(file.tell(), repr(file.read()), file.seek(0), file.read(), file.write("!"), file.tell())
show()
for newline in [None, "", "\n", "\r", "\r\n"]:
    with open(NAME, "w", newline=newline) as file:
        file.write("a\nb\r\nc\rd")
    show()
for encoding, errors in [("latin-1", "strict"), ("ascii", "replace"), ("ascii", "ignore"), ("ascii", "xmlcharrefreplace"),
                         ("ascii", "backslashreplace"), ("utf-8", "surrogateescape"), ("ascii", "strict")]:
    with open(NAME, "w", encoding=encoding, errors=errors) as file:
        attempt(file.write, "né\udcff" if errors == "surrogateescape" else "né")
    show()
with open(NAME, "wb") as file:
    print(file.write(b"0123456789"), file.seek(3), file.write(b"abc"), file.tell(), file.writelines([b"x", b"y"]))
    file.flush()
    show()
with open(NAME, "r+b") as file:
    print(file.read(2), file.seek(2, 1), file.write(b"--"), file.seek(-1, 2), file.read(), file.truncate(4), file.tell())
show()
with open(NAME, "wb", buffering=0) as file:
    print(file.write(b"direct"), file.tell())
    show()
with open(NAME, "w", buffering=1) as file:
    file.write("a line\nhalf")
    show()
show()
file = open(NAME, "w")
file.write("not yet there")
show()
file.flush()
show()
file.close()
open(NAME, "w").close()
for mode in ["r", "w", "a", "r+", "rb", "wb", "ab", "w+b"]:
    with open(NAME, mode) as file:
        print(mode, file.readable(), file.writable(), file.seekable(), file.isatty(), file.closed, type(file).__name__)
        text = b"" if "b" in mode else ""
        attempt(file.read)
        attempt(file.write, text)
        attempt(file.write, 5)
        attempt(file.write, None)
        attempt(file.writelines, [5])
        attempt(file.write, "x" if "b" in mode else b"x")
with open(NAME, "w") as file:
    for args in [(-1,), (0, 3), (1, 1), (1, 2), (), (1, 2, 3)]:
        attempt(file.seek, *args)
    attempt(file.truncate, -1)
    attempt(file.read, "a")
file = open(NAME, "w")
file.close()
for name, args in [("write", ("",)), ("writelines", ([],)), ("flush", ()), ("seek", (0,)), ("tell", ()), ("truncate", ()),
                   ("fileno", ()), ("isatty", ()), ("writable", ()), ("__enter__", ()), ("close", ()), ("reconfigure", ())]:
    print(name, end=" ")
    attempt(getattr(file, name), *args)
with open(NAME, "w") as file:
    pass
