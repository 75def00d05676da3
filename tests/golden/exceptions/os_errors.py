# SPDX-License-Identifier: GPL-3.0-or-later
# Errors of open and of files.

def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
attempt(lambda: open('/no/such/file'))
attempt(lambda: open('no_such_file_here.txt'))
attempt(lambda: open('/'))
attempt(lambda: open('/dev/null/x'))
attempt(lambda: open('/no/dir/file', 'w'))
attempt(lambda: open('x', 'q'))
attempt(lambda: open('x', 'rw'))
attempt(lambda: open('x', ''))
attempt(lambda: open('x', 'rbt'))
attempt(lambda: open('x', 'r+w'))
attempt(lambda: open('x', 'rr'))
attempt(lambda: open(None))
attempt(lambda: open(1.5))
attempt(lambda: open('a\0b'))
attempt(lambda: open())
attempt(lambda: open([]))
attempt(lambda: open('x', 5))
attempt(lambda: open('/dev/null', 'rb', encoding='utf-8'))
attempt(lambda: open('/dev/null', encoding='no such encoding'))
attempt(lambda: open(b'/no/bytes/name'))
try:
    open('/no/such/é')
except FileNotFoundError as e:
    print(e.errno, e.strerror, e.filename, e.args, isinstance(e, OSError))
f = open('/dev/null')
print(f.name, f.mode, f.closed, f.readable(), f.writable(), f.read() == '', f.readline() == '', f.readlines(), list(f))
attempt(lambda: f.write('x'))
f.close()
f.close()
for action in (
    lambda: f.read(), lambda: f.readline(), lambda: list(f), lambda: f.write('x'), lambda: f.__enter__(),
    lambda: f.flush()
):
    attempt(action)
print(f.closed)
w = open('/dev/null', 'w')
attempt(lambda: w.read())
attempt(lambda: w.write(5))
attempt(lambda: w.write(b'x'))
print(w.write('héllo'), w.writelines(['a', 'b']), print('to null', file=w), w.flush())
attempt(lambda: w.writelines([1]))
attempt(lambda: w.writelines(5))
w.close()
with open('/dev/null', 'wb') as b:
    print(b.write(b'abc'), b.mode, b.name)
    attempt(lambda: b.write('text'))
    attempt(lambda: b.read())
with open('/dev/null', 'rb') as b:
    print(b.read(), b.readline(), b.readlines())
