# Classes that derive from bytearray.
class Packet(bytearray):
    """A bytearray with a name."""

    def __init__(self, name, *arguments):
        super().__init__(*arguments)
        self.name = name

    def checksum(self):
        return sum(self) % 256

    def append(self, byte):
        super().append(byte ^ 1)


p = Packet("first", b"abc")
print(p, repr(p), str(p), p.name, p.checksum(), len(p), isinstance(p, bytearray), isinstance(p, bytes))
p.append(99)
p += b"!"
print(p, type(p).__name__, p.name)
for result in (p[1:], p + b"", b"" + p, p * 2, p.upper(), p.copy(), p.replace(b"a", b"b"), p.strip(), p[:], p % ()):
    print(type(result).__name__, result, end="; ")
print()
p[0] = 122
del p[1]
p[1:1] = b"--"
print(p, p == b"z--cb!", p == bytearray(p))
print(bytearray(p), bytes(p), bytearray(p) == p)
try:
    hash(p)
except TypeError as error:
    print(error)

print(Packet.__mro__, Packet.__doc__)


class Hex(bytearray):
    def __repr__(self):
        return "Hex(" + self.hex() + ")"

    def __getitem__(self, key):
        return "item", key

    def __len__(self):
        return 100

    def __iter__(self):
        return iter("own")


h = Hex(b"\x01\xff")
print(h, [h], h[0], h[5:], len(h), list(h), bytes(h), h + b"", b"-".join([h]), h.find(b"\xff"))
print(Hex.fromhex("00 7f"), type(Hex.fromhex("")).__name__, Hex.maketrans(b"a", b"b")[97])


class New(bytearray):
    def __new__(cls, *arguments):
        self = super().__new__(cls)
        self.made = True
        return self


n = New(b"xy")
print(n, n.made, n.__dict__)


class Slots(bytearray):
    __slots__ = ()


s = Slots(b"q")
try:
    s.attribute = 1
except AttributeError as error:
    print(error)


class Hashed(bytearray):
    def __hash__(self):
        return 5


print(hash(Hashed(b"a")), {Hashed(b"a"): 1}[Hashed(b"a")], len({Hashed(b"a"), Hashed(b"b")}))
