# Iterators look at the bytearray as it is at each step.
b = bytearray(b"abc")
seen = []
for byte in b:
    seen.append(byte)
    if len(b) < 6:
        b.append(byte + 3)
print(seen, b)

b = bytearray(b"abcdef")
seen = []
for byte in b:
    seen.append(byte)
    b.pop()
print(seen, b)

b = bytearray(b"xy")
iterator = iter(b)
print(type(iterator).__name__, iterator.__length_hint__(), next(iterator), iterator.__length_hint__())
b.extend(b"z!")
print(iterator.__length_hint__(), list(iterator), iterator.__length_hint__())
b.append(1)
print(list(iterator), next(iterator, "exhausted for good"))

b = bytearray(b"12345")
iterator = iter(b)
next(iterator)
next(iterator)
b.clear()
print(iterator.__length_hint__(), list(iterator))

b = bytearray(b"1234")
backwards = reversed(b)
print(next(backwards), b.pop(), list(backwards))

print(list(b), tuple(b), set(b) == {49, 50, 51}, sum(b), max(b), min(b), sorted(b, reverse=True))
print(list(enumerate(b)), list(zip(b, b"abc")), [*b], {byte: chr(byte) for byte in b})
first, *rest = b
print(first, rest)
print(all(b), any(bytearray(2)), list(map(hex, b)), list(filter(lambda byte: byte % 2, b)))
