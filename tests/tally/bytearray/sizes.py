# 48 bytes, and one for each byte that is in use; what its block holds beyond is spare.
import sys

print(sys.getsizeof(bytearray()), sys.getsizeof(bytearray(b"abc")), bytearray(b"abc").__sizeof__())
b = bytearray()
sizes = []
for i in range(9):
    b.append(i)
    sizes.append(sys.getsizeof(b))
print(sizes)
del b[:4]
print(sys.getsizeof(b), len(b))
b.extend(bytes(1000))
del b[:900]
print(sys.getsizeof(b), len(b))
b.clear()
print(sys.getsizeof(b))


class Named(bytearray):
    pass


n = Named(b"abc")
n.name = "n"
n.more = n
print(sys.getsizeof(n) - sys.getsizeof(Named()))
del n
