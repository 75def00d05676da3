# Bytes that come in at the end and leave in front, in long rows.
buffer = bytearray()
sent = taken = 0
checksum = 0
for round in range(400):
    buffer += bytes([round % 256]) * (round % 37 + 1)
    sent += round % 37 + 1
    while len(buffer) > 50:
        piece = buffer[:13]
        del buffer[:13]
        taken += len(piece)
        checksum = (checksum * 31 + sum(piece)) % 65521
print(sent, taken, len(buffer), checksum, sent == taken + len(buffer))

lines = bytearray(b"first line\nsecond\n\nlast without end")
while (end := lines.find(b"\n")) >= 0:
    print(bytes(lines[:end]))
    del lines[: end + 1]
print(lines)

big = bytearray(100000)
steps = 0
while big:
    del big[:1000]
    steps += 1
print(steps, len(big))
for i in range(5000):
    big.append(i % 251)
for i in range(2500):
    if big.pop(0) != i % 251:
        print("wrong", i)
print(len(big), big[0], big[-1])
big.insert(0, 9)
big[0:0] = b"front"
print(bytes(big[:8]), len(big))
