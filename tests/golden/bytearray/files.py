# Files take bytearrays, and read into them.
name = "_bytearray_files.tmp"


def attempt(label, function):
    try:
        print(label, function())
    except Exception as error:
        print(label, type(error).__name__ + ":", error)


with open(name, "wb") as file:
    attempt("write", lambda: file.write(bytearray(b"hello world\n")))
    attempt("writelines", lambda: file.writelines([bytearray(b"a"), b"b", bytearray(b"c\n")]))
    attempt("writelines str", lambda: file.writelines([bytearray(b"d"), "e"]))
    attempt("write str", lambda: file.write("x"))
    attempt("readinto", lambda: file.readinto(bytearray(3)))

with open(name, "rb") as file:
    b = bytearray(5)
    attempt("readinto", lambda: (file.readinto(b), b, file.tell()))
    attempt("readinto nothing", lambda: file.readinto(bytearray()))
    attempt("readinto1", lambda: (file.readinto1(b), b))
    for target in (b"abc", "abc", 1, [0]):
        attempt(f"readinto {target!r}", lambda: file.readinto(target))
    b = bytearray(b".") * 20
    attempt("readinto more than there is", lambda: (file.readinto(b), b))
    attempt("readinto at the end", lambda: (file.readinto(b), b))
attempt("closed", lambda: file.readinto(b))

with open(name, "rb", buffering=0) as file:
    b = bytearray(4)
    attempt("unbuffered", lambda: (file.readinto(b), b, file.readinto(b), b))
attempt("closed", lambda: file.readinto(b))

with open(name, "r+b") as file:
    b = bytearray(6)
    file.readinto(b)
    file.seek(0)
    file.write(b.upper())
    file.seek(0)
    attempt("changed", lambda: (file.readinto(b), b))

with open(name, "w") as file:
    attempt("text", lambda: file.write(bytearray(b"x")))

data = bytearray(range(256)) * 300
with open(name, "wb") as file:
    file.write(data)
total, chunk = 0, bytearray(1000)
with open(name, "rb") as file:
    while count := file.readinto(chunk):
        total += sum(chunk[:count])
print(total == sum(data), count, len(data))

