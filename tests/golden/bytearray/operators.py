# Operators: the left operand says of which kind the result is.
def attempt(label, function):
    try:
        print(label, repr(function()))
    except Exception as error:
        print(label, type(error).__name__ + ":", error)


a, b = b"ab", bytearray(b"xy")
attempt("bytes + bytearray", lambda: a + b)
attempt("bytearray + bytes", lambda: b + a)
attempt("bytearray + bytearray", lambda: b + b)
attempt("empty + bytearray", lambda: b"" + b)
attempt("bytearray + empty is new", lambda: (b + b"") is b)
attempt("bytearray + str", lambda: b + "x")
attempt("str + bytearray", lambda: "x" + b)
attempt("bytearray + int", lambda: b + 1)
attempt("int + bytearray", lambda: 1 + b)
attempt("bytearray + list", lambda: b + [1])
attempt("list + bytearray", lambda: [1] + b)
attempt("* 3", lambda: b * 3)
attempt("3 *", lambda: 3 * b)
attempt("* 0", lambda: b * 0)
attempt("* -1", lambda: b * -1)
attempt("* True", lambda: b * True)
attempt("one byte * 5", lambda: bytearray(b"-") * 5)
attempt("* str", lambda: b * "x")
attempt("* float", lambda: b * 1.5)
attempt("* huge", lambda: b * 10**30)
attempt("* too many", lambda: b * 2**62)
attempt("- ", lambda: b - b)
attempt("-b", lambda: -b)
attempt("__add__", lambda: b.__add__(1))
attempt("__mul__", lambda: b.__mul__("x"))
attempt("__rmul__", lambda: b.__rmul__(2))
attempt("__mod__", lambda: b.__mod__(1))
attempt("__rmod__", lambda: b.__rmod__(1))

same = b
b += b"12"
b += bytearray(b"3")
print(b, same is b)
try:
    b += b
except BufferError as error:
    print(error, b)
empty = bytearray()
empty += empty
print(empty)
b *= 2
print(b, same is b)
b *= 0
print(b, same is b)
b += b"q"
b *= 7
b *= 1
print(b, same is b)
for value in ("x", 1, [1], None):
    try:
        b += value
    except TypeError as error:
        print("+=", error)
for value in ("x", 1.5, b"x"):
    try:
        b *= value
    except TypeError as error:
        print("*=", error)
attempt("__iadd__", lambda: b.__iadd__(1))
attempt("__imul__", lambda: b.__imul__("x"))
b *= -5
print(b)
t = (bytearray(b"t"),)
try:
    t[0] += b"!"
except TypeError as error:
    print(error, t)

b = bytearray(b"%s has %d, %x, %c%c")
attempt("%", lambda: b % (b"it", 12, 255, 65, b"B"))
attempt("% one", lambda: bytearray(b"<%s>") % bytearray(b"in"))
attempt("% mapping", lambda: bytearray(b"%(k)s") % {b"k": b"v"})
attempt("% too few", lambda: b % (1,))
attempt("% too many", lambda: bytearray(b"x") % 1)
attempt("bytes % bytearray", lambda: b"%s %b %a" % (bytearray(b"1"), bytearray(b"2"), bytearray(b"3")))
attempt("%c", lambda: b"%c" % bytearray(b"z"))
attempt("%d", lambda: b"%d" % bytearray(b"1"))
attempt("str %", lambda: "%s %r" % (bytearray(b"1"), bytearray(b"'")))
b = bytearray(b"%d")
b %= 7
print(b)

one, two = bytearray(b"abc"), bytearray(b"abd")
print([one == two, one != two, one < two, one <= two, one > two, one >= two])
print([one == b"abc", b"abc" == one, one < b"abd", b"abd" > one, one == "abc", one != "abc", one == [97, 98, 99]])
print([bytearray() < one, bytearray(b"ab") < one, one < bytearray(b"b"), bytearray() == b"", one == one])
attempt("< str", lambda: one < "x")
attempt("< int", lambda: one < 1)
attempt("__eq__", lambda: one.__eq__(1))
print(sorted([two, b"b", one, b"abc", bytearray(b"")]))

print([97 in one, 120 in one, b"bc" in one, bytearray(b"c") in one, b"" in one, one in b"xabcx", b"ac" in one])
for value in (256, -1, "a", 1.5, None, [97]):
    attempt(f"{value!r} in", lambda: value in one)
