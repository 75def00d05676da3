# SPDX-License-Identifier: GPL-3.0-or-later
# str.encode and str(bytes, encoding): utf-8, latin-1, ascii, error handlers.

for s in ('abc', 'é', '€', '😀', '\x00\x7f\x80\u07ff\u0800\uffff\U00010000\U0010ffff', ''):
    data = s.encode()
    print(ascii(s), data, data.decode() == s, len(data))
print(
    'é'.encode('latin-1'), 'abc'.encode('ascii'), 'é'.encode('utf8'), 'é'.encode('UTF-8'), 'é'.encode('Latin1'),
    'é'.encode(encoding='utf_8')
)
print(
    'aé€'.encode('ascii', 'ignore'), 'aé€'.encode('ascii', 'replace'), 'aé€😀'.encode('ascii', 'backslashreplace'),
    'aé€'.encode('latin-1', 'xmlcharrefreplace'), 'a€'.encode('latin-1', errors='replace')
)
print(
    str(b'abc', 'ascii'), str(b'\xc3\xa9', 'utf-8'), str(b'\xe9', encoding='latin-1'),
    str(b'\xff', 'ascii', 'replace'), str(object=b'x')
)
print(
    'a\ud800b'.encode('utf-8', 'replace'), 'a\ud800b'.encode('utf-8', 'ignore'),
    'a\ud800b'.encode('utf-8', 'backslashreplace'), 'a\ud800b'.encode('utf-8', 'surrogatepass')
)
for f in (
    lambda: 'é'.encode('ascii'), lambda: '€'.encode('latin-1'), lambda: 'aééb'.encode('ascii'),
    lambda: '\ud800'.encode(), lambda: 'a'.encode('nope'), lambda: 'é'.encode('ascii', 'nope'),
    lambda: 'a'.encode(5), lambda: str('a', 'utf-8'), lambda: str(b'\xff', 'utf-8'), lambda: str(1, 'ascii')
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    'abcé€def'.encode('ascii')
except UnicodeEncodeError as e:
    print(e.encoding, e.object, e.start, e.end, e.reason)
    print(ascii(e.args))
    print(isinstance(e, ValueError), UnicodeEncodeError.__mro__[1].__name__)
