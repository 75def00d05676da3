# Reading, storing into and deleting items and slices.
def attempt(label, function):
    try:
        print(label, function())
    except Exception as error:
        print(label, type(error).__name__ + ":", error)


def store(key, value):
    b = bytearray(b"0123456789")
    b[key] = value
    return b


def delete(key):
    b = bytearray(b"0123456789")
    del b[key]
    return b


b = bytearray(b"0123456789")
print(b[0], b[-1], b[2:5], b[::-1], b[::3], b[8:2:-2], b[100:], b[5:2], b[:], b[:] is b)
print(type(b[1:2]), type(b[1]))
for key in (10, -11, "x", 1.5, None, 10**30, (1,), slice("a"), slice(None, None, 0)):
    attempt(f"get {key!r}", lambda: b[key])
    attempt(f"set {key!r}", lambda: store(key, 1))
    attempt(f"del {key!r}", lambda: delete(key))

for value in (65, 0, 255, True, 256, -1, "a", b"a", 1.5, None, 10**30):
    attempt(f"b[2] = {value!r}", lambda: store(2, value))
    attempt(f"b[-1] = {value!r}", lambda: store(-1, value))

slices = [slice(0, 0), slice(2, 5), slice(5, 2), slice(None), slice(20, 30), slice(-3, None), slice(None, 3),
          slice(None, None, 2), slice(1, 8, 3), slice(None, None, -1), slice(8, 1, -3), slice(5, 2, 2)]
values = [b"", b"x", b"xyz", bytearray(b"ab"), [65, 66], (67,), range(70, 75), [], "str", 5, 1.5, None, [300], ["a"]]
for key in slices:
    attempt(f"del {key}", lambda: delete(key))
    for value in values:
        attempt(f"{key.start, key.stop, key.step} = {value!r}", lambda: store(key, value))

b = bytearray(b"abcdef")
b[1:3] = b
print(b)
b[::2] = b[::-2] if len(b) % 2 == 0 else b[::2]
print(b)
b = bytearray(b"abcdef")
b[::-1] = b
print(b)
b[2:2] = bytearray(5)
print(b)
b[3:] = map(ord, "end")
print(b)
for n in range(12):
    for step in (1, 2, 3, -1, -2, 5):
        b = bytearray(range(n))
        reference = list(range(n))
        del b[n // 4 :: step]
        del reference[n // 4 :: step]
        if list(b) != reference:
            print("differs", n, step)
