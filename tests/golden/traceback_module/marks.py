# The marks under a line, as the interpreter prints them.
import traceback


class C:
    pass


def run(function):
    try:
        function()
    except Exception:
        print("".join(traceback.format_exc().splitlines(True)[3:]))


def subscript():
    é = {"aé": 1}
    return é["aé"] + é["b"]


def call():
    return len(3) + len("abc")


def whole_line():
    raise ValueError


def several_lines():
    return (1 +
            int("x",
                10))


def operator():
    x = "é"; return x + 1 / 0 * 3


def attribute():
    C().y.z


run(subscript)
run(call)
run(whole_line)
run(several_lines)
run(operator)
run(attribute)
run(lambda: [][0])
