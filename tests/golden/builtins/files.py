# SPDX-License-Identifier: GPL-3.0-or-later
# open: reading the script itself in text and binary, modes, line iteration, seek and tell.

with open(__file__) as f:
    first = f.readline()
    second = f.readline()
    rest = f.read()
print(repr(first), repr(second), len(rest) > 100, f.closed, f.mode, f.name == __file__)
with open(__file__, encoding='utf-8') as f:
    lines = f.readlines()
print(lines[0] == first, ''.join(lines) == first + second + rest, lines[-1])
with open(__file__) as f:
    count = 0
    for line in f:
        count += 1
        if count == 4: print(line.rstrip())
    print(count == len(lines), f.read() == '', next(f, 'end'))
with open(__file__, 'rb') as f:
    data = f.read()
    print(
        type(data).__name__, data[:6], data.decode() == ''.join(lines), f.tell() == len(data), f.seek(2), f.read(4),
        f.seek(0), f.readline()
    )
    f.seek(-5, 2)
    print(f.read(), f.read(), f.seek(0), [len(l) for l in f][:2])
with open(__file__) as f:
    print(f.read(5), f.read(0) == '', f.tell(), f.seek(0), f.readline(4), f.readline(), f.readlines(10)[:1])
    print(f.readable(), f.writable(), f.seekable(), f.encoding.lower().replace('-', ''), f.errors, f.newlines)
f = open(__file__, 'r')
it = iter(f)
print(it is f, next(it)[:6], f.__enter__() is f)
f.close()
try:
    next(f)
except ValueError as e:
    print(e)
print(len([line for line in open(__file__) if 'open' in line]) > 5, max([len(line) for line in open(__file__)]) > 60)
with open('/dev/null', 'w') as out:
    print('printed', 1, 2, sep=',', file=out)
    print(out.write('text'), out.writelines(['a\n', 'b\n']), out.mode, out.name)
with open('/dev/null', 'ab') as out:
    print(out.write(b'bytes'), out.mode)
with open('/dev/null', 'r+') as both:
    print(both.readable(), both.writable(), both.read() == '')
# é in this file is read as UTF-8: €
print([l for l in lines if l.startswith('# é')])
