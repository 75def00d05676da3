# SPDX-License-Identifier: GPL-3.0-or-later
# Statements that do nothing, expression statements, docstrings in odd places.

pass
...
"a string as statement"
5; 6; 'x'
def empty(): ...
def only_doc():
    """Only a docstring."""
def passes(): pass; pass
class Empty: ...
class Doc:
    'documented'
    x = 1; y = 2
class Passed(Doc): pass
print(
    empty(), only_doc(), passes(), only_doc.__doc__, empty.__doc__, Doc.__doc__, Passed.__doc__, Empty.__doc__,
    Doc.x + Doc.y
)
def concatenated():
    'one ' "two"
def not_doc():
    f'{1}'
def bytes_doc():
    b'bytes'
def late():
    pass
    'not a docstring'
def expression():
    'a' + 'b'
def multi():
    """First line.

        Indented more.
    Last."""
print(concatenated.__doc__, not_doc.__doc__, bytes_doc.__doc__, late.__doc__, expression.__doc__)
print(repr(multi.__doc__))
empty.__doc__ = 'set later'
print(empty.__doc__, __doc__)
try:
    Doc.__doc__ = 'changed'
    print(Doc.__doc__)
    Doc().__doc__ = 'on the instance'
except AttributeError as e:
    print(e)
if True: pass
else: pass
for _ in (): pass
while False: pass
try: pass
finally: pass
with open('/dev/null') as f: pass
x = 1; y = 2; print(x, y);
if x: print('one'); print('line')
for i in range(2): print(i, end=' '); print(-i)
class One: a = 1; b = a + 1; f = lambda self: self.b
print(One().f())
print(...
      , Ellipsis is ..., type(...), bool(...), [...], {...: 1})
