# SPDX-License-Identifier: GPL-3.0-or-later
# Indexing, slicing, +, *, in, comparison, iteration, hashing of bytes.

b = b'hello world'
print(len(b), b[0], b[-1], b[1:4], b[::-1], b[::3], b[100:], b[-3:], b[slice(2, 5)])
print(b + b'!', b * 2, 2 * b'ab', b'' * 5, b'ab' * -1, 104 in b, b'wor' in b, b'' in b, 0 in b, b'xyz' in b)
print(
    list(b'abc'), tuple(b'ab'), [hex(x) for x in b'\x00\xff'], sorted(b'hello'), max(b'abc'), sum(b'abc'),
    list(reversed(b'abc'))
)
print(
    b'a' < b'b', b'a' == b'a', b'a' == 'a', b'' < b'\x00', b'ab' > b'a', b'\xff' > b'\x7f', b'a' != 'a',
    sorted([b'b', b'a', b''])
)
print(
    hash(b'abc') == hash('abc'), hash(b'') == hash(''), hash(b'abc'), {b'k': 1}[b'k'],
    {b'x', b'x', b'y'} == {b'y', b'x'}, 'k' in {b'k': 1}
)
first, *rest = b'xyz'
print(first, rest, bool(b''), bool(b'\0'), isinstance(b, bytes), b[:] is b, bytes(b) is b)
for f in (
    lambda: b[100], lambda: b['a'], lambda: b + 'a', lambda: 'a' + b, lambda: b + 1, lambda: 256 in b,
    lambda: -1 in b, lambda: 'a' in b, lambda: b < 'a', lambda: b[::0], lambda: b * 'a', lambda: b * b,
    lambda: None in b, lambda: b - b
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
def assign():
    b[0] = 1
def delete():
    del b[0]
for f in (assign, delete):
    try:
        f()
    except TypeError as e:
        print(e)
