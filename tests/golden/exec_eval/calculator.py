# A small program: a desk calculator that keeps variables, a table of formulas, and text templates.
import math


class Calculator:
    allowed = {name: getattr(math, name) for name in ("sqrt", "floor", "ceil", "pi")}
    allowed.update(abs=abs, max=max, min=min, round=round)

    def __init__(self):
        self.variables = {}
        self.count = 0

    def run(self, line):
        self.count += 1
        try:
            code = compile(line, f"<line {self.count}>", "eval")
        except SyntaxError:
            return self.assign(line)
        value = eval(code, {"__builtins__": self.allowed}, self.variables)
        self.variables["last"] = value
        return value

    def assign(self, line):
        exec(compile(line, f"<line {self.count}>", "exec"), {"__builtins__": self.allowed}, self.variables)
        return "ok"


calculator = Calculator()
for line in ["1 + 2", "r = 3", "round(pi * r ** 2, 3)", "last + 1", "sqrt(r * r)", "x, y = 4, 5", "max(x, y, last)",
             "open('secret')", "r = = 2", "x / 0", "import os", "f = lambda n: n * r", "f(7)"]:
    try:
        print(line, "=>", calculator.run(line))
    except Exception as error:
        print(line, "=>", type(error).__name__ + ":", error)
print(sorted(calculator.variables, key=str))

formulas = {"net": "price * count", "tax": "round(net * rate, 2)", "total": "net + tax"}


class Sheet(dict):
    def __missing__(self, name):
        print("computing", name)
        self[name] = value = eval(formulas[name], {"__builtins__": {"round": round}}, self)
        return value


sheet = Sheet(price=2.5, count=4, rate=0.2)
print(eval("total", {}, sheet), sorted(sheet))


def render(template, **names):
    parts = template.split("{{")
    out = [parts[0]]
    for part in parts[1:]:
        expression, _, text = part.partition("}}")
        out.append(str(eval(expression.strip(), {}, names)))
        out.append(text)
    return "".join(out)


print(render("Dear {{ name.title() }}, you owe {{ '%.2f' % sum(items) }} for {{ len(items) }} things.",
             name="ann lee", items=[1.5, 2, 3.25]))


def record(name, *fields):
    lines = [f"class {name}:", f"    __slots__ = {fields!r}"]
    lines.append(f"    def __init__(self, {', '.join(fields)}):")
    lines += [f"        self.{field} = {field}" for field in fields]
    lines.append("    def __repr__(self):")
    shown = " + ', ' + ".join([f"'{field}=' + repr(self.{field})" for field in fields])
    lines.append(f"        return '{name}(' + {shown} + ')'")
    space = {"__name__": __name__}
    exec("\n".join(lines), space)
    return space[name]


Point = record("Point", "x", "y")
print(Point(1, 2), Point.__module__, Point.__init__.__qualname__)
try:
    Point(1)
except TypeError as error:
    print(error)
