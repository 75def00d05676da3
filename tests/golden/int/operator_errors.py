# SPDX-License-Identifier: GPL-3.0-or-later
# The texts of TypeErrors for operators between ints and other types.

import sys
pairs = [(1, 'a'), ('a', 1), (1, None), ([], 1), (1, {}), ((1,), 1), (1, b'x'), ({1}, 1)]
operators = [
    ('+', lambda a, b: a + b), ('-', lambda a, b: a - b), ('/', lambda a, b: a / b), ('//', lambda a, b: a // b),
    ('**', lambda a, b: a ** b), ('<<', lambda a, b: a << b), ('&', lambda a, b: a & b), ('@', lambda a, b: a @ b),
]
for a, b in pairs:
    for name, operator in operators:
        try:
            print(a, name, b, operator(a, b))
        except TypeError as e:
            print(e)
def augmented():
    for text in ('a', None, []):
        x = 1
        try:
            x += text
        except TypeError as e:
            print(e)
        try:
            x //= text
        except TypeError as e:
            print(e)
augmented()
for f in (
    lambda: -'a', lambda: +[], lambda: ~None, lambda: -{}, lambda: abs('a'), lambda: 1.5 % 'x',
    lambda: divmod(1, 'a')
):
    try:
        print(f())
    except TypeError as e:
        print(e)
sys.stdout.write('done\n')
