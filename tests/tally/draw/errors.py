# SPDX-License-Identifier: GPL-3.0-or-later
# What can't be drawn, and graphs for Graphviz.
import tally

a = [1]
b = {'<a & "b">': a}


def attempt(function, *arguments, **options):
    try:
        print(function(*arguments, **options))
    except Exception as error:
        print(type(error).__name__ + ':', error)


attempt(tally.draw, 'nothing')
attempt(tally.draw, 3)
attempt(tally.draw, 'a', shown=True)
attempt(tally.graph, 'b')
attempt(tally.graph, 'b', file='picture.png')
attempt(tally.graph, 'b', file='no/such/folder/b.dot')
attempt(tally.graph, 'b', file='a\0b.dot')
attempt(tally.graph, 'b', file=3)
attempt(tally.graph, 'c')
