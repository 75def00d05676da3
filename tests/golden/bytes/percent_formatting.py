# SPDX-License-Identifier: GPL-3.0-or-later
# The % operator on bytes.

print(b'%d %i %x %X %o %c %c %%' % (1, -2, 255, 255, 8, 65, b'B'))
print(b'%s %b %r %a' % (b'raw', b'also', 'text', 'é'))
print(b'%5d|%-5d|%05d|%+d|%5.2f|%e|%g|%#x' % (1, 2, 3, 4, 3.14159, 1.5, 2.5, 255))
print(b'%(a)s-%(b)d' % {b'a': b'x', b'b': 5}, b'%*d' % (6, 7), b'%.2s|%5s|%-5s|' % (b'abc', b'de', b'fg'))
class B:
    def __bytes__(self):
        return b'<bytes>'
print(b'%s %b' % (B(), B()), b'' % (), b'x' % {})
for text, args in (
    (b'%s', 'str'), (b'%s', 5), (b'%d', b'a'), (b'%c', 256), (b'%c', b'ab'), (b'%c', 'a'), (b'%d', ()),
    (b'%d', (1, 2)), (b'%z', 1), (b'%(a)s', 1), (b'%b', None), (b'%', 1), (b'%(a)s', {'a': b'x'})
):
    try:
        print(text % args)
    except Exception as e:
        print(text, type(e).__name__, e)
