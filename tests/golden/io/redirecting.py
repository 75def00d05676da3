# sys.stdout and sys.stdin replaced by files in memory.
import io
import sys


def capture(function, *args):
    """What the function prints."""
    old = sys.stdout
    sys.stdout = io.StringIO()
    try:
        function(*args)
        return sys.stdout.getvalue()
    finally:
        sys.stdout = old


def greet(name):
    print("Hello,", name)
    print("Bye", end="")


print(repr(capture(greet, "Ann")))
print(repr(capture(print)), repr(capture(print, 1, 2, 3)))
try:
    capture(lambda: 1 / 0)
except ZeroDivisionError as error:
    print("still printing:", error)

sys.stdin = io.StringIO("Bob\n42\n\nlast line")
name = input("name? ")
age = int(input())
print(name, age, repr(input()), repr(input("> ")))
try:
    input()
except EOFError as error:
    print("EOFError", error)
sys.stdin = io.StringIO("a\nb\n")
print([line for line in sys.stdin])
sys.stdin = sys.__stdin__


class Tee:
    def __init__(self, *files):
        self.files = files

    def write(self, text):
        for file in self.files:
            file.write(text)

    def flush(self):
        for file in self.files:
            file.flush()


log = io.StringIO()
sys.stdout = Tee(sys.__stdout__, log)
print("both")
print("twice", 1)
sys.stdout = sys.__stdout__
print(repr(log.getvalue()))

sys.stderr = errors = io.StringIO()
print("an error", file=sys.stderr)
sys.stderr = sys.__stderr__
print(repr(errors.getvalue()))
sys.stdout.write("written\n")
sys.stdout.writelines(["one ", "two\n"])
print(sys.stdout.writable(), sys.stdin.readable(), sys.stdout.name, sys.stdin.name, sys.stderr.name)
sys.stdout = None
print("nobody sees this")
sys.stdout = sys.__stdout__
