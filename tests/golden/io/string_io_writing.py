# StringIO: writing, overwriting, truncating; print(file=…).
import io

s = io.StringIO()
print(s.write("hello"), s.write(""), s.tell(), s.getvalue())
print(1, 2.5, None, sep=", ", end=";\n", file=s)
print(repr(s.getvalue()))
s.seek(0)
print(s.write("J"), s.getvalue(), s.tell())
s.seek(0, 2)
print(s.writelines(["a", "b\n", "c"]), repr(s.getvalue()))
print(s.truncate(5), s.getvalue(), s.tell())
s.write("x")
print(ascii(s.getvalue()))
s.seek(3)
print(s.truncate(), s.getvalue(), s.truncate(100), s.getvalue(), s.tell())
s = io.StringIO("start")
s.write("END")
print(s.getvalue())
for newline in ["\n", "", None, "\r", "\r\n"]:
    s = io.StringIO(newline=newline)
    print(repr(newline), s.write("a\nb\r\nc\rd"), repr(s.getvalue()), s.newlines, s.tell())
    print(s.write("\n"), repr(s.getvalue()), s.newlines)
s = io.StringIO()
for word in ["ascii", "naïve", "\u20ac", "\U0001f600"]:
    s.write(word)
print(s.getvalue(), len(s.getvalue()), s.tell())
s = io.StringIO()
for i in range(2000):
    print(i, end=" ", file=s)
print(len(s.getvalue()), s.getvalue()[-10:])
print(f"{s.closed} {s.readable()} {s.writable()} {s.seekable()} {s.isatty()} {s.encoding} {s.errors} {s.line_buffering}", s.flush())


class Shout(io.StringIO):
    """A file that writes in capitals and counts."""

    def __init__(self, *args):
        super().__init__(*args)
        self.count = 0

    def write(self, text):
        self.count += 1
        return super().write(text.upper())


shout = Shout("init ")
print("quiet", "words", file=shout)
shout.writelines(["x", "y"])
print(repr(shout.getvalue()), shout.count)
