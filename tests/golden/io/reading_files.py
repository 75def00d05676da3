# Files that are read: line ends, encodings, errors, iteration.
import io

NAME = "reading_files.tmp"


def put(data):
    with open(NAME, "wb") as file:
        file.write(data)


def attempt(**kwargs):
    try:
        with open(NAME, **kwargs) as file:
            print(kwargs, ascii(file.read()), file.encoding, file.errors)
    except Exception as error:
        print(kwargs, type(error).__name__, error)


put(b"ab\ncd\r\nef\rgh\n")
for newline in [None, "", "\n", "\r", "\r\n"]:
    with open(NAME, newline=newline) as file:
        print(repr(newline), file.readlines(), file.newlines)
    with open(NAME, newline=newline) as file:
        print(repr(file.read(4)), file.tell(), repr(file.readline()), file.tell(), repr(file.read()), list(file))
put("né\n".encode() + b"\xff\xfez")
for encoding in [None, "utf-8", "latin-1", "ascii", "UTF8", "Latin1", "iso-8859-1", "nonsense"]:
    attempt(encoding=encoding)
for errors in ["strict", "ignore", "replace", "backslashreplace", "surrogateescape", "nonsense"]:
    attempt(errors=errors)
put(b"one\ntwo\nthree\nfour\n")
with open(NAME) as file:
    for line in file:
        if line.startswith("two"):
            break
    print(file.readline(), next(file), repr(file.read()), repr(file.readline()))
    file.seek(0)
    print(file.readlines(1), file.readlines(5), file.readlines(-1))
with open(NAME) as file:
    next(file)
    try:
        file.tell()
    except OSError as error:
        print(error)
print(sum(1 for _ in open(NAME)), [line.strip() for line in open(NAME)], open(NAME).read().split())
with open(NAME, "rb") as file:
    print(file.read(3), file.peek()[:3], file.readline(), file.read1(2), file.tell(), file.seek(-4, 2), file.readlines())
with open(NAME, "rb", buffering=0) as file:
    print(file.read(3), file.readall(), file.mode, file.name)
with open(NAME, buffering=1) as file, open(NAME, "rb") as other:
    print(file.readline(), other.readline(), file.line_buffering, file.closed, other.closed)
print(file.closed, other.closed)


class Path:
    def __init__(self, name):
        self.name = name

    def __fspath__(self):
        return self.name


with open(Path(NAME)) as file:
    print(file.readline(), file.name)
for bad in [dict(opener=lambda name, flags: "x"), dict(opener=lambda name, flags: -1), dict(opener=5)]:
    try:
        open(NAME, **bad)
    except Exception as error:
        print(type(error).__name__, error)
try:
    open(Path(5))
except TypeError as error:
    print(error)
open(NAME, "w").close()
print(repr(open(NAME).read()), open(NAME).readlines(), open(NAME, "rb").read())
