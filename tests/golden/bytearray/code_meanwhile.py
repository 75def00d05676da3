# Code of the program that changes the bytearray in the middle of an operation on it.
class Changing:
    """An index that does something to the bytearray before it says what it is."""

    def __init__(self, value, action):
        self.value, self.action = value, action

    def __index__(self):
        self.action()
        return self.value


def attempt(label, function):
    try:
        result = function()
        print(label, repr(result), b)
    except Exception as error:
        print(label, type(error).__name__ + ":", error, b)


def fresh():
    global b
    b = bytearray(b"abcdefghij" * 50)
    return b


def clear():
    b.clear()


def grow():
    b.extend(bytes(5000))


def shrink():
    del b[3:]


for action in (clear, shrink):
    for label, call in (
        ("split", lambda x: len(b.split(b"c", x(3)))),
        ("replace", lambda x: b.replace(b"c", b"-", x(2))),
        ("center", lambda x: b.center(x(8))),
        ("expandtabs", lambda x: b.expandtabs(x(8))),
        ("hex", lambda x: b.hex(":", x(2))),
        ("get", lambda x: b[x(7)]),
        ("get slice", lambda x: b[x(1) : x(6)]),
        ("get steps", lambda x: b[x(1) : x(60) : x(2)]),
        ("pop", lambda x: b.pop(x(1))),
        ("insert", lambda x: b.insert(x(5), x(90))),
        ("append", lambda x: b.append(x(91))),
        ("remove", lambda x: b.remove(x(98))),
        ("repeat", lambda x: len(b * x(2))),
        ("extend", lambda x: b.extend([x(65), x(66)])),
        ("join", lambda x: b.join([bytearray([x(65)]), b"z"])),
        ("slice from a list", lambda x: b.__setitem__(slice(1, 3), [x(65)])),
        ("del", lambda x: b.__delitem__(x(1))),
        ("del slice", lambda x: b.__delitem__(slice(x(1), x(50)))),
        ("init", lambda x: b.__init__(x(2))),
    ):
        fresh()
        attempt(action.__name__ + " " + label, lambda: call(lambda value: Changing(value, action)))
