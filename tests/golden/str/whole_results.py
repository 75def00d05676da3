# Where the result is a str that exists already, it is that str itself.
text, wide, number = "abc" * 5, "é" * 5, 12345


class Derived(str):
    pass


derived = Derived("abcd")
for x in (text, wide):
    print([x % () is x, x % {} is x, "%s" % x is x, "%s" % (x,) is x, "%5s" % x is x, "%20s" % x is x, "%.3s" % x is x,
           "%.50s" % x is x, "%s%s" % (x, "") is x, "%s%s" % ("", x) is x, "%%" % () == "%", "a%s" % x == "a" + x])
    print(["{}".format(x) is x, "{0}".format(x) is x, "{:s}".format(x) is x, "{:5}".format(x) is x, "{:20}".format(x) is x,
           "{!s}".format(x) is x, "{}{}".format(x, "") is x, "{}{}".format("", x) is x, x.format() is x, x.format_map({}) is x,
           "{a}".format(a=x) is x, "{a}".format_map({"a": x}) is x, "{[0]}".format([x]) is x, "{:{}}".format(x, 3) is x])
    print([f"{x}" is x, f"{x!s}" is x, f"{x:5}" is x, f"{x:s}" is x, f"{x:}" is x, f"{x}{''}" is x, f"{''}{x}" is x])
    print([format(x) is x, format(x, "") is x, format(x, "5") is x, str(x) is x, x.__str__() is x, x.__format__("") is x])
    print(["".join([x]) is x, ",".join((x,)) is x, x[:] is x, x[0:] is x, x + "" is x, "" + x is x, x * 1 is x, 1 * x is x])
    print([x.strip() is x, x.strip("z") is x, x.replace("z", "") is x, x.replace("a", "a") is x, x.ljust(0) is x, x.zfill(3) is x,
           x.center(4) is x, x.expandtabs() is x, x.removeprefix("z") is x, x.partition("z")[0] is x, x.rpartition("z")[2] is x,
           x.split("z")[0] is x, x.split()[0] is x, x.splitlines()[0] is x, x.rsplit("z")[0] is x])

print(type(derived % ()).__name__, type("%s" % derived).__name__, type(derived.format()).__name__, type("{}".format(derived)).__name__)
print([derived % () is derived, derived.format() is derived, derived.format_map({}) is derived])
for result in (derived + "", derived * 1, derived[:], derived.strip(), derived.replace("z", ""), str(derived), f"{derived}",
               format(derived), "".join([derived]), derived.partition("z")[0], derived.split("z")[0], derived.ljust(1),
               derived.lower(), derived.translate({}), derived.title(), derived.removesuffix("z"), derived.expandtabs()):
    print(type(result).__name__, end=" ")
print()
try:
    "%s" % (text, text)
except TypeError as error:
    print(error)
for template in ("}", "{", "a}b", "{}", "{0}{}"):
    try:
        print(template.format(text)[:8])
    except (ValueError, IndexError) as error:
        print(template, error)
