# The limit of digits: what it counts, which conversions have it, and how it is set.
import sys


def show(label, function, *arguments):
    try:
        value = function(*arguments)
        print(label, "->", type(value).__name__, len(value) if isinstance(value, str) else value.bit_length())
    except Exception as error:
        text = str(error)
        print(label, "->", type(error).__name__, text if len(text) < 160 else text[:60] + "... " + str(len(text)))


print(sys.get_int_max_str_digits(), sys.int_info, sys.flags.int_max_str_digits)
for n in (4300, 4301):
    print("--", n)
    show("digits", int, "7" * n)
    show("sign", int, "-" + "7" * n)
    show("leading zeros count", int, "0" * n + "7")
    show("underscores do not", int, "7_" * (n - 1) + "7")
    show("spaces do not", int, " " * 50 + "7" * n + "\n")
    show("bytes", int, b"7" * n)
    show("other digits", int, "٣" * n)
    for base in (0, 2, 3, 4, 7, 8, 10, 16, 32, 36):
        show("base %d" % base, int, "1" * n, base)
    show("with prefix", int, "0x" + "1" * n, 0)
    show("rubbish behind", int, "7" * n + "x")
    show("rubbish in front", int, "x" + "7" * n)
    show("underscore behind", int, "7" * n + "_")
    show("two underscores", int, "7" * (n // 2) + "__" + "7" * n)

for n in (10**4300 - 1, 10**4300, -(10**4300)):
    print("--", n.bit_length(), n < 0)
    show("str", str, n)
    show("repr", repr, n)
    show("ascii", ascii, n)
    show("%d", lambda: "%d" % n)
    show("%s", lambda: "%s" % n)
    show("b%d", lambda: (b"%d" % n).decode())
    show("%x", lambda: "%x" % n)
    show("f", lambda: f"{n}")
    show("f,", lambda: f"{n:,}")
    show("f>", lambda: f"{n:>5000}")
    show("fx", lambda: f"{n:#x}")
    show("format", "{}".format, n)
    show("in a list", repr, [n])
    show("in a range", repr, range(n))
    show("hex", hex, n)
    show("oct", oct, n)
    show("bin", bin, n)
    show("float", lambda: f"{n:.1f}")

for limit in (640, 639, 1, -1, 0, 641, 2**31 - 1, 2**31, 10**30, "x", None, 1.5):
    try:
        print(limit, sys.set_int_max_str_digits(limit), end=" ")
    except Exception as error:
        print(limit, type(error).__name__, error, end=" ")
    print(sys.get_int_max_str_digits())
for call in ("()", "(700, 800)", "(digits=700)"):
    try:
        if call == "()":
            sys.set_int_max_str_digits()
        elif call == "(700, 800)":
            sys.set_int_max_str_digits(700, 800)
        else:
            sys.set_int_max_str_digits(digits=700)
    except TypeError as error:
        print(call, error)
sys.set_int_max_str_digits(maxdigits=700)
show("700", str, 10**699)
show("701", str, 10**700)
show("701", int, "1" * 701)


class Number(int):
    pass


class Text(str):
    pass


show("subclass of int", str, Number(10**700))
show("subclass of str", int, Text("1" * 701))
show("to a subclass", Number, "1" * 701)
show("int(x, 10)", int, Text("1" * 701), 10)
