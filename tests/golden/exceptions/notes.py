# SPDX-License-Identifier: GPL-3.0-or-later
# add_note, __notes__ and with_traceback.

e = ValueError('v')
print(hasattr(e, '__notes__'))
e.add_note('first note')
e.add_note('second\nnote')
print(e.__notes__, e, repr(e), e.args)
for bad in (5, None, b'x'):
    try:
        e.add_note(bad)
    except TypeError as err:
        print(err)
try:
    e.add_note()
except TypeError as err:
    print(err)
try:
    raise e
except ValueError as caught:
    caught.add_note('added in the handler')
    print(caught is e, caught.__notes__)
e.__notes__ = ['replaced']
e.add_note('x')
print(e.__notes__)
e.__notes__ = 'text'
try:
    e.add_note('y')
except TypeError as err:
    print(err)
del e.__notes__
e.add_note('fresh')
print(e.__notes__, e.__dict__)
try:
    raise KeyError('k')
except KeyError as k:
    tb = k.__traceback__
    print(tb is not None, tb.tb_lineno, tb.tb_next, type(tb).__name__)
f = OSError('f').with_traceback(tb)
print(f.__traceback__ is tb, f)
f = f.with_traceback(None)
print(f.__traceback__)
try:
    f.with_traceback(5)
except TypeError as err:
    print(err)
try:
    f.__traceback__ = 'x'
except TypeError as err:
    print(err)
def deep(n):
    if n == 0: raise ValueError('deep')
    deep(n - 1)
try:
    deep(3)
except ValueError as v:
    lines, t = [], v.__traceback__
    while t:
        lines.append(t.tb_lineno)
        t = t.tb_next
    print(len(lines), [n - lines[1] for n in lines[1:]])
