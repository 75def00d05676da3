# Templates: names, braces, the delimiter itself, what is wrong.
from string import Template


def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, "-", error)


cases = [("$a and ${b}", dict(a=1, b=2)), ("$$ $a", dict(a=1)), ("$a $missing", dict(a=1)), ("${a", dict(a=1)),
         ("$", {}), ("$ x", {}), ("line\n$ bad\nx", {}), ("${}", {}), ("${1}", {}), ("$1", {}),
         ("$abc_1é", dict(abc_1=5)), ("$a.$b", dict(a=1, b=2)), ("$_x", dict(_x=3)), ("$A$a", dict(a=1, A=2)),
         ("$é", {}), ("end $", {}), ("$$$a", dict(a=1)), ("${a}${b}x", dict(a="é", b=[1])), ("${a b}", {}),
         ("ab\r\ncd$!", {}), ("", {}), ("no names", {})]
for text, names in cases:
    template = Template(text)
    print("--", repr(template.template), template.is_valid(), template.get_identifiers())
    attempt(template.substitute, names)
    attempt(template.substitute, **names)
    attempt(template.safe_substitute, names)
attempt(Template("$a $b").substitute, {"a": 1, "b": 2}, b=3)
attempt(Template("$self $x").substitute, self=1, x=2)
attempt(Template("$a").substitute)
attempt(Template("$a").substitute, 5)
attempt(Template(5).substitute)


class Percent(Template):
    delimiter = "%"


class Two(Template):
    delimiter = "&&"


attempt(Percent("%a %% $a %{a}").substitute, a=1)
attempt(Percent("%").substitute)
attempt(Two("&&a &&&& && &&{a} &a").safe_substitute, a=1)
