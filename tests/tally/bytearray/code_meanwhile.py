# Where CPython goes on with the bytes as they were, Tally looks again after the program's code has run.
class Changing:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        del b[3:]
        return self.value


for call in (lambda x: b.find(b"c", x(1)), lambda x: b.find(b"c", 0, x(400)), lambda x: b.find(x(99)),
             lambda x: b.rfind(b"c", x(2), x(300)), lambda x: b.count(b"c", x(0)), lambda x: b.startswith(b"bc", x(1)),
             lambda x: b.endswith(b"c", 0, x(300)), lambda x: x(99) in b, lambda x: x(100) in b,
             lambda x: b.__setitem__(x(1), x(90)), lambda x: b.__setitem__(x(-1), x(90))):
    b = bytearray(b"abcdefghij" * 50)
    print(call(Changing), b)
try:
    b = bytearray(b"abcdefghij")
    b[Changing(5)] = 1
except IndexError as error:
    print(error, b)


class Text:
    def __bytes__(self):
        b.clear()
        return b"text"


b = bytearray(b"%s and %s")
print(b % (Text(), Text()), b)
try:
    b.__init__([1, 2, 300])
except ValueError as error:
    print(error, b)
