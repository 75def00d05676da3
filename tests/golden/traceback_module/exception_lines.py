# The last lines of a report: names, texts, notes, syntax errors.
import traceback


class Own(Exception):
    pass


class Bad(Exception):
    def __str__(self):
        raise ValueError


class BadNote:
    def __str__(self):
        raise ValueError

    __repr__ = __str__


class OwnSyntaxError(SyntaxError):
    pass


def with_notes(notes):
    error = ValueError("text\nof two lines")
    error.__notes__ = notes
    return error


errors = [ValueError(), ValueError("x"), ValueError("x", 1), Own("o"), Bad(1), KeyError("é"), KeyError(), OSError(2, "no", "f"),
          with_notes(["n1\nn2", 3, BadNote()]), with_notes("abc"), with_notes(5), with_notes(BadNote()), with_notes(()),
          type("A", (Exception,), {"__module__": "foo.bar", "__qualname__": "A.B"})("y"),
          type("A", (Exception,), {"__module__": 5, "__qualname__": "A.B"})("y"), SystemExit(3), KeyboardInterrupt(),
          SyntaxError("plain"), SyntaxError(), SyntaxError("m", ("f.py", 3, 5, "  def é f(x):\n", 3, 8)),
          OwnSyntaxError("m", ("f.py", 3, 5, "  def é f(x):\n", 3, 8)), SyntaxError("m", ("f.py", 3, None, None)),
          SyntaxError("m", ("f.py", 3, 0, "  abc def")), SyntaxError("m", (None, 1, 4, "\tx = = 3\n")),
          SyntaxError("m", ("f.py", None, 4, "x = = 3\n")), SyntaxError("m", ("f.py", 1, 4, "x = = 3\n", 1, 4)),
          SyntaxError("m", ("f.py", 1, 4, "x = = 3\n", 1, 0)), SyntaxError("m", ("f.py", 1, 40, "x = = 3\n", 1, 50))]
for error in errors:
    print(traceback.format_exception_only(error))
error = SyntaxError("m", ("f.py", 3, 0, "  abc def"))
error.add_note("note")
print("".join(traceback.format_exception_only(error)))
try:
    undefined_nam
except NameError:
    print(traceback.format_exc().splitlines()[-1])
