# SPDX-License-Identifier: GPL-3.0-or-later
# A call with wrong arguments: the whole call is marked.

def greet(name, *, greeting):
    return greeting + name

text = 'x' + greet('Ann', greeting='hi ')
print(text)
text = 'x' + greet('Ann', 'hi') + 'y'
