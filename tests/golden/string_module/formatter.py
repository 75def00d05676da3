# string.Formatter does what str.format does.
from string import Formatter


class O:
    x = 5
    d = {"k": [1, 2]}

    def __format__(self, spec):
        return "O<%s>" % spec


def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, "-", error)


formatter = Formatter()
cases = [("{} {}", 1, 2), ("{0} {1} {0}", 1, 2), ("{a} {b.x} {b.d[k][1]}",), ("{!r:>5} {!s}", "x", "y"),
         ("{:{}} {}", 3, 5, 6), ("{0:{1}}", 3, 5), ("{}{0}", 1), ("{0}{}", 1), ("{",), ("}",), ("{{}} {}", 1), ("{2}", 1),
         ("{zzz}",), ("{0.nope}", 1), ("{0[nope]}", {}), ("{!x}", 1), ("{!}", 1), ("{:{:{}}}", 1, 2, 3),
         ("{0:>{w}}", "q"), ("{0[a]}{0[1]}", {"a": 1, 1: 2}), ("{b:spec}",), ("",), ("{0.x!a:>4}", O), ("{:d}", "s"),
         ("{0!r:}", 5), ("{a[}",), ("{a.}",), ("{0[]}", [1]), ("{a!rr}",), ("{a!r", ), ("{a:", ), ("text {{ only }}",)]
for text, *args in cases:
    print("--", text)
    attempt(formatter.format, text, *args, a="A", b=O(), w=4)
    attempt(formatter.vformat, text, args, {"a": "A", "b": O(), "w": 4})
    attempt(lambda: list(formatter.parse(text)))
