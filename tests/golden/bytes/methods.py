# SPDX-License-Identifier: GPL-3.0-or-later
# The methods of bytes: search, split, strip, case, tests, replace, translate, decode.

b = b'  Hello, World; hello  '
print(b.strip(), b.lstrip(), b.rstrip(), b.upper(), b.lower(), b.title(), b.swapcase(), b.strip().capitalize())
print(
    b.find(b'o'), b.rfind(b'o'), b.find(111), b.index(b'World'), b.count(b'l'), b.count(108), b.find(b'zz'),
    b.startswith(b'  H'), b.endswith((b'x', b'  ')), b.rindex(b'hello')
)
print(
    b'a,b,,c'.split(b','), b'a,b,,c'.rsplit(b',', 1), b' a  b '.split(), b'k=v=w'.partition(b'='),
    b'k=v=w'.rpartition(b'='), b'a\nb\r\nc'.splitlines(), b'a\nb'.splitlines(True), b', '.join([b'x', b'y'])
)
print(
    b'aXbX'.replace(b'X', b'--'), b'aXbX'.replace(b'X', b'', 1), b'abc'.replace(b'', b'.'), b'abc'.center(9, b'*'),
    b'abc'.ljust(5) + b'|', b'abc'.rjust(5), b'-5'.zfill(5), b'a\tb'.expandtabs(4)
)
print(
    b'abc'.isalpha(), b'12'.isdigit(), b'a1'.isalnum(), b' \t'.isspace(), b'AB'.isupper(), b'ab'.islower(),
    b'Ab Cd'.istitle(), b'\xe9'.isalpha(), b''.isalpha(), b'\x80'.isascii(), b'xxabxx'.strip(b'x')
)
print(
    b'prefix-x'.removeprefix(b'prefix-'), b'x.py'.removesuffix(b'.py'), bytes.maketrans(b'abc', b'xyz')[97:100],
    b'aabbcc'.translate(bytes.maketrans(b'abc', b'xyz')), b'abcabc'.translate(None, b'b'),
    b'abc'.translate(None, delete=b'a')
)
print(
    b'caf\xc3\xa9'.decode(), b'caf\xe9'.decode('latin-1'), b'abc'.decode('ascii'),
    b'\xf0\x9f\x98\x80'.decode('utf-8'), b'\xff\xfea'.decode('utf-8', 'replace'),
    b'\xffa'.decode('utf-8', 'ignore'), b'\xff'.decode('ascii', 'backslashreplace'),
    b'\xc3'.decode('utf8', errors='replace')
)
for f in (
    lambda: b'\xff'.decode(), lambda: b'ab\xc3'.decode(), lambda: b'\xe9x'.decode('utf-8'),
    lambda: b'\xe9'.decode('ascii'), lambda: b'\xed\xa0\x80'.decode(), lambda: b'\xc0\x80'.decode(),
    lambda: b'\xf4\x90\x80\x80'.decode(), lambda: b'a'.decode('nope'), lambda: b'a'.split(b''),
    lambda: b'a'.split(','), lambda: b'a'.find('a'), lambda: b'a'.index(b'z'), lambda: b','.join(['a']),
    lambda: b'a'.replace('a', 'b'), lambda: b'a'.startswith('a'), lambda: b'a'.strip('a'),
    lambda: b'a'.center(5, '*'), lambda: b'a'.translate(b'x'), lambda: b'a'.join(1), lambda: b'a'.find(256),
    lambda: bytes.maketrans(b'a', b'bc')
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
