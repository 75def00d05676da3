# Small programs that people write with bytearrays.
def primes(limit):
    sieve = bytearray([1]) * (limit + 1)
    sieve[0:2] = b"\0\0"
    for n in range(2, int(limit**0.5) + 1):
        if sieve[n]:
            sieve[n * n :: n] = bytes(len(range(n * n, limit + 1, n)))
    return [n for n in range(limit + 1) if sieve[n]]


print(primes(60), len(primes(10000)))


def xor(data, key):
    out = bytearray(data)
    for i in range(len(out)):
        out[i] ^= key[i % len(key)]
    return out


secret = xor(b"attack at dawn", b"key")
print(secret.hex(), xor(secret, b"key").decode())


def pack(data):
    """Run-length coding."""
    out = bytearray()
    i = 0
    while i < len(data):
        run = 1
        while i + run < len(data) and data[i + run] == data[i] and run < 255:
            run += 1
        out += bytes((run, data[i]))
        i += run
    return bytes(out)


def unpack(packed):
    out = bytearray()
    for i in range(0, len(packed), 2):
        out.extend(packed[i + 1 : i + 2] * packed[i])
    return out


image = b"\0" * 300 + b"\xff" * 20 + b"abc"
print(pack(image), unpack(pack(image)) == image)

ALPHABET = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def base64(data):
    out = bytearray()
    for i in range(0, len(data), 3):
        group = data[i : i + 3]
        number = int.from_bytes(group.ljust(3, b"\0"), "big")
        digits = bytearray(ALPHABET[number >> shift & 63] for shift in (18, 12, 6, 0))
        digits[len(group) + 1 :] = b"=" * (3 - len(group))
        out += digits
    return out.decode("ascii")


for text in (b"", b"M", b"Ma", b"Man", bytearray(b"any carnal pleasure")):
    print(base64(text))


class Machine:
    """A tape of bytes and a small language to move on it."""

    def __init__(self, program):
        self.program, self.tape, self.at, self.output = program, bytearray(30), 0, bytearray()

    def run(self):
        stack, pairs = [], {}
        for i, c in enumerate(self.program):
            if c == "[":
                stack.append(i)
            elif c == "]":
                pairs[i] = stack.pop()
                pairs[pairs[i]] = i
        i = 0
        while i < len(self.program):
            c = self.program[i]
            if c in "<>":
                self.at += 1 if c == ">" else -1
            elif c in "+-":
                self.tape[self.at] = (self.tape[self.at] + (1 if c == "+" else -1)) % 256
            elif c == ".":
                self.output.append(self.tape[self.at])
            elif (c == "[" and not self.tape[self.at]) or (c == "]" and self.tape[self.at]):
                i = pairs[i]
            i += 1
        return self.output


print(Machine("++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.").run())
