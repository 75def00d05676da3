# SPDX-License-Identifier: GPL-3.0-or-later
# Form feeds at the beginning of lines do not count; between tokens they are white space.

print('before')

print('after')
print('same line')
if True:
    print('in block')
    print('form feed before the indentation')
    
    x=1
    print(x)
def f():

    return 'function'
print(f())
print(repr('formfeed'), len(''))
