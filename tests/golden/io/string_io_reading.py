# StringIO: reading, places and lines, with all kinds of line ends.
import io

TEXT = "one\ntwo\r\nthree\rfour\n\nfive é\U0001f600"
for newline in ["\n", "", None, "\r", "\r\n"]:
    s = io.StringIO(TEXT, newline)
    print(repr(newline), repr(s.getvalue()), s.newlines)
    print(s.readlines(), repr(s.read()), s.tell())
    s.seek(0)
    print(repr(s.readline()), repr(s.readline(2)), repr(s.readline(0)), repr(s.readline(None)), s.tell(), repr(s.read(3)))
    s.seek(2)
    print(list(s), s.seek(0, 2), s.seek(0, 1), next(s, "end"))
    s.seek(0)
    print(s.readlines(1), s.readlines(4), s.readlines(0), s.readlines(None))
s = io.StringIO("line one\nline two\nline three\n")
for number, line in enumerate(s, 1):
    print(number, line.rstrip())
print(max(io.StringIO("3\n11\n2\n"), key=int), sum(int(n) for n in io.StringIO("1\n2\n3")))
print("\n".join(sorted(io.StringIO("b\na\nc").read().split())), "two" in io.StringIO(TEXT).read())
print([line for line in io.StringIO("a\n\nb")], list(io.StringIO()), io.StringIO(None).read() == "")
s = io.StringIO("abcdef")
print(s.read(2), s.read(-1), repr(s.read()), s.seek(1), s.read(2), s.seek(100), repr(s.read()), repr(s.readline()), s.tell())
