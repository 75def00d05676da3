# Operations on the bits of ints of many lengths and both signs, around the lengths where digits and words end.
import math


all_numbers = []
for bits in (1, 29, 30, 31, 59, 60, 61, 63, 64, 65, 89, 90, 91, 119, 120, 121, 128, 150, 179, 180, 240, 500):
    for value in (2**bits, 2**bits - 1, 2**bits + 1, 2**bits // 3, 2**bits // 3 << 30):
        all_numbers += [value, -value]


def fold(values):
    total = 0
    for value in values:
        total = (total * 1000003 + value) % (2**61 - 1)
    return total


print(len(all_numbers))
print("and", fold([a & b for a in all_numbers for b in all_numbers]))
print("or", fold([a | b for a in all_numbers for b in all_numbers]))
print("xor", fold([a ^ b for a in all_numbers for b in all_numbers]))
print("add", fold([a + b for a in all_numbers for b in all_numbers]))
print("sub", fold([a - b for a in all_numbers for b in all_numbers]))
print("mul", fold([a * b for a in all_numbers for b in all_numbers]))
print("floor", fold([a // b for a in all_numbers for b in all_numbers if b]))
print("mod", fold([a % b for a in all_numbers for b in all_numbers if b]))
print("true", fold([hash(a / b) for a in all_numbers for b in all_numbers if b]))
print("gcd", fold([math.gcd(a, b) for a in all_numbers for b in all_numbers]))
print("isqrt", fold([math.isqrt(abs(a)) for a in all_numbers]))
print("hash", fold([hash(a) for a in all_numbers]))
print("invert", fold([~a for a in all_numbers]))
print("shift", fold([a >> n for a in all_numbers for n in range(0, 200, 7)]))
print("shift", fold([a << n for a in all_numbers for n in range(0, 200, 7)]))
for base, function in ((2, bin), (8, oct), (16, hex), (10, str)):
    texts = [function(a) for a in all_numbers]
    print(base, hash("".join(texts)), [int(text, base if base == 10 else 0) for text in texts] == all_numbers)
for base in (3, 4, 7, 32, 36):
    print(base, fold([int(str(abs(a) % 10**7).translate({ord("7"): "1", ord("8"): "2", ord("9"): "0", ord("3"): "1",
                                                         ord("4"): "2", ord("5"): "0", ord("6"): "1"}) * 9, base)
                      for a in all_numbers]))

for order in ("little", "big"):
    good = 0
    for a in all_numbers:
        for extra in range(10):
            length = a.bit_length() // 8 + 1 + extra
            text = a.to_bytes(length, order, signed=True)
            good += int.from_bytes(text, order, signed=True) == a
            if a >= 0:
                good += int.from_bytes(a.to_bytes(length, order), order) == a
        print(end=text.hex()[:8] + " ")
    print(order, good)

for length in range(40):
    text = bytes(range(200, 200 + length))
    values = [int.from_bytes(text, order, signed=signed) for order in ("little", "big") for signed in (False, True)]
    print(length, fold(values), [value.bit_length() for value in values])
