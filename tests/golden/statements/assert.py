# SPDX-License-Identifier: GPL-3.0-or-later
# assert with and without a message, its evaluation, its errors.

def attempt(f):
    try:
        f()
        print('held')
    except AssertionError as e:
        print(repr(e), e.args, str(e) == '')
def note(x, label):
    print(label, end=' ')
    return x
def a1(): assert True
def a2(): assert False
def a3(): assert 0, 'message'
def a4(): assert [], ('a', 'tuple')
def a5(): assert 1 == 2, 1 + 1
def a6(): assert note(1, 'test'), note('m', 'message')
def a7(): assert note(0, 'test'), note('m', 'message')
def a8(): assert 1 < 2 < 1, None
def a9(): assert '', ValueError('inner')
def a10(): assert (lambda: 0)(), f'{1 + 1} is two'
def a11(): assert not 'x'
def a12(): assert [1] and {} or None, {'k': 1}
for f in (a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12):
    attempt(f)
class T:
    def __bool__(self):
        raise RuntimeError('no truth')
try:
    assert T()
except RuntimeError as e:
    print(e)
try:
    assert False, undefined_name
except NameError as e:
    print(type(e).__name__, e, type(e.__context__).__name__)
saved = AssertionError
AssertionError = ValueError
try:
    assert False, 'the real one is raised'
except saved as e:
    print(type(e).__name__, e)
