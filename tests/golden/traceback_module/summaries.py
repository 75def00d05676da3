# Entries as objects.
import traceback
from traceback import FrameSummary, StackSummary, TracebackException


def inner(y):
    s = "loc"; return 1 / 0


def outer(x):
    return inner(x + 1)


try:
    outer(1)
except ZeroDivisionError as error:
    kept = error
stack = traceback.extract_tb(kept.__traceback__)
entry = stack[-1]
print(type(stack).__name__, stack)
print(entry, entry.filename, entry.lineno, entry.name, entry.line, entry.locals)
print(entry.colno, entry.end_colno, entry.end_lineno, len(entry), list(entry), entry[0], entry[-1])
print(entry == entry, entry == tuple(entry), entry == stack[0], entry == 3)
print(stack.format())
print(traceback.format_list([("f.py", 3, "n", "code"), entry, ("g", 2, "m", None)]))
print(StackSummary.from_list([("f.py", 3, "n", " code ")]).format())
print(StackSummary.from_list([FrameSummary("f.py", 3, "n", line="  xyz + b ", colno=2, end_colno=5, end_lineno=3)]).format())
print(FrameSummary("f.py", 3, "n", line="  xyz ").line, FrameSummary("no such file", 3, "n").line == "")
print(FrameSummary("f", None, "n").line)
print([line for _, line in traceback.walk_tb(kept.__traceback__)])
print(StackSummary.extract(traceback.walk_tb(kept.__traceback__), limit=1))
report = TracebackException.from_exception(kept)
print(str(report), report.exc_type, report.stack, report.__cause__, report.__context__, report.__suppress_context__)
print(list(report.format_exception_only()), report == TracebackException.from_exception(kept), report == 3)
print("".join(TracebackException.from_exception(kept, capture_locals=True).format()).split(", in outer")[1])
print(TracebackException(ValueError, ValueError(3), None).stack)
try:
    FrameSummary("f.py", 3)
except TypeError as error:
    print(error)


class Short(StackSummary):
    def format_frame_summary(self, entry):
        return None if entry.name == "outer" else "%s\n" % entry.name


print(Short(stack).format())
