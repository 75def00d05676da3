# A bytearray can change, so it has no hash; it can be an item and a value all the same.
b = bytearray(b"key")
for label, call in (("hash", lambda: hash(b)), ("dict", lambda: {b: 1}), ("set", lambda: {b}), ("in set", lambda: b in {1}),
                    ("in dict", lambda: b in {}), ("frozenset", lambda: frozenset([b])), ("get", lambda: {}.get(b)),
                    ("tuple", lambda: hash((b,)))):
    try:
        print(label, call())
    except TypeError as error:
        print(label, error)
print(bytearray.__hash__, b in [b"key"], [b"key"].index(b), [b, b"x"].count(b"key"), (b,) == (b"key",))
print({"value": b}, [b, [b]], (b,), {1: [bytearray()]})
print(bytes(b) in {b"key"}, {bytes(b): 1}[b"key"])
nested = [bytearray(b"a")] * 2
nested[0].append(98)
print(nested)
rows = [bytearray(3) for _ in range(2)]
rows[1][2] = 7
print(rows)


def default(argument=bytearray(b"shared")):
    argument.append(33)
    return argument


print(default(), default(), default() is default())
copy = b[:]
copy.append(1)
print(b, copy, b is not copy, b == bytearray(b"key"), b is b.copy())
