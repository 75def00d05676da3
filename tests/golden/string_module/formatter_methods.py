# The methods of Formatter, called and overridden.
from string import Formatter


class O:
    x = (1, "a")
    d = {"k": [5]}


def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, "-", error)


f = Formatter()
attempt(f.format)
attempt(f.get_field, "0.x[1]", (O,), {})
attempt(f.get_field, "a.d[k][0]", (), {"a": O})
attempt(f.get_field, "a[k", (), {"a": O.d})
attempt(f.get_field, "a[k]x", (), {"a": O.d})
attempt(f.get_value, 0, (1,), {})
attempt(f.get_value, "k", (1,), {"k": 2})
attempt(f.get_value, 3, (1,), {})
for conversion in ("s", "r", "a", None, "z"):
    attempt(f.convert_field, "é", conversion)
attempt(f.format_field, 5, "03")


class Default(Formatter):
    def get_value(self, key, args, kwargs):
        if isinstance(key, str) and key not in kwargs:
            return "<%s>" % key
        return super().get_value(key, args, kwargs)

    def check_unused_args(self, used, args, kwargs):
        print(sorted(map(str, used)), args, kwargs)

    def convert_field(self, value, conversion):
        return value.upper() if conversion == "u" else super().convert_field(value, conversion)

    def format_field(self, value, spec):
        return "[%s]" % super().format_field(value, spec)


attempt(Default().format, "{foo} {0} {bar!u} {:>3}", 1, 2, bar="b")
attempt(Default().format, "{foo} {0} {bar!u} {1:>3}", 1, 2, bar="b")
