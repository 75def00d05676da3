# SPDX-License-Identifier: GPL-3.0-or-later
# Windows line ends: a \r\n is one line end, in strings too.

print('one')
text = '''a
b'''
print(repr(text), len(text))
if True:
    print('block')

    x = (1 +
         2)
    print(x)
y = 'joined \
here'
print(y)
z = 1 + \
    2
print(z)  # comment
def f():
    """Doc
    string"""
    return 1
print(f(), repr(f.__doc__))
