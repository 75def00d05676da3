"""Two ways to squeeze text: Huffman's code with bits in bytes, and a Lempel-Ziv-Welch dictionary."""

import heapq
import random
from collections import Counter
from dataclasses import dataclass, field
from typing import Optional


@dataclass(order=True)
class Node:
    weight: int
    tie: int
    symbol: Optional[int] = field(default=None, compare=False)
    left: Optional["Node"] = field(default=None, compare=False, repr=False)
    right: Optional["Node"] = field(default=None, compare=False, repr=False)

    def codes(self, prefix=""):
        if self.symbol is not None:
            yield self.symbol, prefix or "0"
            return
        yield from self.left.codes(prefix + "0")
        yield from self.right.codes(prefix + "1")


def huffman_tree(data: bytes) -> Node:
    if not data:
        raise ValueError("no data, no tree")
    heap = [Node(weight, symbol, symbol) for symbol, weight in Counter(data).items()]
    heapq.heapify(heap)
    tie = 256
    while len(heap) > 1:
        a, b = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, Node(a.weight + b.weight, tie, None, a, b))
        tie += 1
    return heap[0]



def unpack(packed: bytes) -> str:
    padding, body = packed[0], packed[1:]
    bits = "".join(f"{byte:08b}" for byte in body)
    return bits[: len(bits) - padding]


def encode(data: bytes) -> tuple[Node, bytes]:
    tree = huffman_tree(data)
    codes = dict(tree.codes())
    bits = "".join(map(codes.__getitem__, data))
    padding = -len(bits) % 8
    value = int(bits + "0" * padding, 2)
    return tree, bytes([padding]) + value.to_bytes((len(bits) + padding) // 8, "big")


def decode(tree: Node, packed: bytes) -> bytes:
    out, node = bytearray(), tree
    for bit in unpack(packed):
        if tree.symbol is None:
            node = node.right if bit == "1" else node.left
        if node.symbol is not None:
            out.append(node.symbol)
            node = tree
    if node is not tree:
        raise EOFError("the last symbol is not complete")
    return bytes(out)


def lzw(data: bytes) -> list[int]:
    words = {bytes([n]): n for n in range(256)}
    out, word = [], b""
    for n in range(len(data)):
        longer = word + data[n : n + 1]
        if longer in words:
            word = longer
        else:
            out.append(words[word])
            words[longer] = len(words)
            word = data[n : n + 1]
    return out + [words[word]] if word else out


def unlzw(codes: list[int]) -> bytes:
    if not codes:
        return b""
    words = [bytes([n]) for n in range(256)]
    parts = [words[codes[0]]]
    for code in codes[1:]:
        if code > len(words):
            raise ValueError(f"code {code} before its time (there are {len(words)})")
        entry = words[code] if code < len(words) else parts[-1] + parts[-1][:1]
        words.append(parts[-1] + entry[:1])
        parts.append(entry)
    return b"".join(parts)


SAMPLES = {
    "empty": "", "one": "a", "same": "a" * 50, "river": "mississippi river", "umlauts": "süße Füße, größer",
    "poem": "row row row your boat gently down the stream merrily merrily merrily merrily life is but a dream " * 3,
}

if __name__ == "__main__":
    for symbol, code in sorted(huffman_tree(b"mississippi").codes(), key=lambda pair: (len(pair[1]), pair)):
        print(chr(symbol), code)
    print(huffman_tree(b"ab"))
    for name, text in SAMPLES.items():
        data = text.encode()
        try:
            tree, packed = encode(data)
        except ValueError as error:
            print(f"{name:8} {error}")
            continue
        codes = lzw(data)
        assert decode(tree, packed) == data and unlzw(codes) == data
        print(f"{name:8} {len(data):4} bytes -> {len(packed):4} ({len(packed) / len(data):7.1%}), {len(codes):3} codes, {packed[:4].hex(' ')}")
    print(lzw(b"tobeornottobeortobeornot"))
    rng = random.Random(7)
    noise = bytes(rng.choices(b"abcd", [8, 4, 2, 1], k=4000))
    tree, packed = encode(noise)
    print(len(packed), decode(tree, packed) == noise, {chr(s): c for s, c in tree.codes()}, unlzw(lzw(noise)) == noise)
    for wrong in (lambda: unlzw([97, 300]), lambda: decode(huffman_tree(b"aab"), b"\x08\x80"), lambda: unlzw([-1, 256]),
                  lambda: decode(huffman_tree(b"abc"), b"\x06\xc0" + b"\x80")):
        try:
            print(wrong())
        except (ValueError, EOFError) as error:
            print(f"{type(error).__name__}: {error}")
