# Tracebacks through texts, which show no lines, and of errors in them.
import sys


def show(text, name="<string>", mode="exec"):
    print("---", flush=True)
    try:
        exec(compile(text, name, mode), {})
    except BaseException as error:
        sys.excepthook(type(error), error, error.__traceback__)
        sys.stderr.flush()


show("1 / 0")
show("def f():\n    raise ValueError('a')\nf()")
show("def f():\n    raise ValueError('a')\nf()", "no such file.py")
show("[1 / x for x in (1, 0)]", "<listing>", "eval")
show("class A:\n    missing")
show("def f(:")
show("x = (1,\n\n")
show("x = 1;return")
show("  x")
show("if 1:")
show("")
show("", "<string>", "eval")
show("1 +", "<string>", "eval")
show("nam", "<prompt>", "single")
show("f'{1/0}'")
try:
    exec("exec('exec(\"1/0\")')")
except ZeroDivisionError as error:
    sys.excepthook(type(error), error, error.__traceback__)
try:
    eval("int('x')")
except ValueError as error:
    entry = error.__traceback__.tb_next
    print(entry.tb_frame.f_code.co_filename, entry.tb_frame.f_code.co_name, entry.tb_lineno)
exec("raise KeyError('last')")
