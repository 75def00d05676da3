# SPDX-License-Identifier: GPL-3.0-or-later
# Long things are folded: values, rows, names, objects.
import tally

numbers = list(range(100))
text = 'hello ' * 20
many = [[i] for i in range(40)]
deep = [[[[['bottom']]]]]
empty, nothing = {}, None
tally.draw('numbers', 'text', 'deep', 'empty', 'nothing')
tally.draw('many')


def names():
    a = b = c = d = e = f = g = h = i = j = k = l = m = n = o = p = q = r = s = []
    tally.draw()


def counter():
    count = [0]

    def step():
        count[0] += 1
        return count

    return step


step = counter()
squares = (n * n for n in numbers)
tally.draw('step', 'squares')
del numbers, text, many, deep, empty, nothing, step, squares
names()
