# The methods that change a bytearray.
def attempt(function, *arguments):
    try:
        return function(*arguments)
    except Exception as error:
        return type(error).__name__ + ": " + str(error)


b = bytearray()
for i in range(300):
    b.append(i % 256)
print(len(b), sum(b), b[255], b[256])
del b[3:]

for value in (0, 255, True, 256, -1, 10**30, "a", 1.0, None, b"a"):
    print("append", repr(value), attempt(b.append, value), b)

b = bytearray(b"abc")
for index in (0, 1, -1, 100, -100, 3):
    print("insert", index, attempt(b.insert, index, 46), b)
print(attempt(b.insert, "x", 1), attempt(b.insert, 0, "x"), attempt(b.insert, 0, 300), attempt(b.insert, 10**30, 1))
print(attempt(b.insert, 0), attempt(b.insert))

for iterable in (b"xyz", bytearray(b"12"), [33, 34], (35,), range(48, 52), {36: 0}, "", [], map(int, "12")):
    print("extend", attempt(b.extend, iterable), b)
for iterable in ("ab", 1, None, [256], [-1], [1, "x"], [1.5], object):
    print("extend", attempt(b.extend, iterable), b)
b.extend(b)
print(b)

b = bytearray(b"hello world")
print(b.pop(), b.pop(0), b.pop(3), b.pop(-2), b)
print(attempt(b.pop, 100), attempt(b.pop, -100), attempt(b.pop, "x"), attempt(b.pop, 10**30), attempt(bytearray().pop))
print(attempt(b.pop, 1, 2))

print(b.remove(108), b, attempt(b.remove, 1), attempt(b.remove, 256), attempt(b.remove, "l"), attempt(b.remove))
print(b.reverse(), b, attempt(b.reverse, 1))
c = b.copy()
c.append(33)
print(b, c, c is b, attempt(b.copy, 1))
print(b.clear(), b, len(b), attempt(b.clear, 1))
b.clear()
b.reverse()
print(b, bool(b), bool(bytearray(1)))

b = bytearray(range(10))
while b:
    print(b.pop(len(b) // 2), end=" ")
print(b)
