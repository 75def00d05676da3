# ndiff, unified_diff, context_diff, restore.
import difflib

one = """first line
second line
  the same
gone
\tindented one
last
""".splitlines(keepends=True)
two = """first line!
second lime
  the same
\tindented two
new
last
""".splitlines(keepends=True)
print("".join(difflib.ndiff(one, two)))
delta = list(difflib.ndiff(one, two, linejunk=difflib.IS_LINE_JUNK, charjunk=None))
print("".join(delta))
print(list(difflib.restore(delta, 1)) == one, list(difflib.restore(delta, 2)) == two)
for n in (0, 1, 3):
    print("".join(difflib.unified_diff(one, two, "one.txt", "two.txt", "2020-01-01", "2020-01-02", n=n)))
    print("".join(difflib.context_diff(one, two, "one.txt", "two.txt", n=n)))
print(list(difflib.unified_diff(["a", "b"], ["a", "c"], lineterm="")))
print(list(difflib.unified_diff([], ["x\n"])), list(difflib.unified_diff(["x\n"], [])), list(difflib.unified_diff(["x"], ["x"])))
print(list(difflib.context_diff([], ["x\n"])), list(difflib.context_diff(["x\n"], [])))
long_one = ["line %d\n" % i for i in range(30)]
long_two = long_one[:5] + ["changed\n"] + long_one[6:20] + long_one[21:]
print("".join(difflib.unified_diff(long_one, long_two)))
print(list(difflib.diff_bytes(difflib.unified_diff, [b"a\xff\n"], [b"b\n"], b"f", b"g")))
for line in ("", "\n", "  # \n", "#", "a #", " \t"):
    print(repr(line), difflib.IS_LINE_JUNK(line), [difflib.IS_CHARACTER_JUNK(c) for c in line])
for wrong in (lambda: list(difflib.unified_diff([b"a"], ["b"])), lambda: list(difflib.unified_diff(["a"], ["b"], fromfile=3)),
              lambda: list(difflib.restore([], 3)), lambda: list(difflib.diff_bytes(difflib.unified_diff, ["a"], [b"b"]))):
    try:
        print(wrong())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
