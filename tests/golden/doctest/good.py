"""A module whose examples are all good: nothing is printed.

>>> twice(4)
8
"""
import doctest


def twice(n):
    """Doubles.

    >>> twice("ab")
    'abab'
    >>> [twice(n) for n in range(3)]
    [0, 2, 4]
    >>> twice(None)
    Traceback (most recent call last):
        ...
    TypeError: unsupported operand type(s) for *: 'NoneType' and 'int'
    """
    return n * 2


class Stack:
    """
    >>> s = Stack()
    >>> s.push(3)
    >>> s.items
    [3]
    """

    def __init__(self):
        self.items = []

    def push(self, item):
        """
        >>> s = Stack()
        >>> for i in range(2):
        ...     s.push(i)
        >>> len(s.items)
        2
        """
        self.items.append(item)


print(doctest.testmod())
print(doctest.testmod(verbose=False, optionflags=doctest.ELLIPSIS))
doctest.run_docstring_examples(twice, globals())
