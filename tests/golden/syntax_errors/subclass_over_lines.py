# A SyntaxError that ends in a later line is marked to the end of its own; a subclass at one column only.
import sys

for kind in SyntaxError, IndentationError, TabError:
    for end in (1, 4), (2, 2):
        error = kind('wrong', ('f.py', 1, 1, 'abcdef\n', *end))
        sys.excepthook(kind, error, None)
exec('if x:\n"""a\nb"""')
