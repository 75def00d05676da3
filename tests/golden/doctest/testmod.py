"""Module doc.

>>> add(1, 2)
3
>>> add(1, 2)
4
"""
import sys
def add(a, b):
    """Adds.

    >>> add(2, 3)
    5
    >>> add("a", "b")
    'ab'
    >>> for i in range(3):
    ...     print(i)
    ...
    0
    1
    2
    >>> add(1, "x")
    Traceback (most recent call last):
        ...
    TypeError: unsupported operand type(s) for +: 'int' and 'str'
    >>> add(1)   # doctest: +ELLIPSIS
    Traceback (most recent call last):
    TypeError: add() missing ...
    """
    return a + b
class C:
    """Class doc
    >>> C(3).x
    3
    >>> C(4).double()
    9
    """
    def __init__(self, x): self.x = x
    def double(self):
        """
        >>> C(2).double()
        4
        >>> print(C(2).double(), "more")   # doctest: +NORMALIZE_WHITESPACE
        4       more
        """
        return self.x * 2
    @staticmethod
    def st():
        """>>> C.st()
        7
        """
        return 7
    @classmethod
    def cm(cls):
        r'''raw
        >>> C.cm()
        'C'
        >>> print("a\n\nb")
        a
        <BLANKLINE>
        b
        '''
        return cls.__name__
    @property
    def prop(self):
        """prop
        >>> C(5).prop
        5
        """
        return self.x
    class Inner:
        def deep(self):
            """
            >>> 1 + 1
            3
            """
def no_doc(): pass
def empty_doc():
    "nothing here"
def fails():
    """
    >>> raise ValueError("multi\\nline")
    Traceback (most recent call last):
    ValueError: multi
    line
    >>> print("unexpected")
    >>> x = 5
    expected
    >>> True
    1
    >>> list(range(20)) # doctest: +ELLIPSIS
    [0, 1, ..., 19]
    >>> list(range(20)) # doctest: +NORMALIZE_WHITESPACE, +ELLIPSIS
    [0,    1, ...,
     19]
    >>> 1/0 # doctest: +SKIP
    >>> print("  lead"); print(); print("é")
      lead
    <BLANKLINE>
    é
    >>> import sys; _ = sys.stdout.write("no newline")
    no newline
    >>> None
    >>> "a" "b"; 3
    'ab'
    3
    >>> raise sys.modules[__name__].Own("k") # doctest: +IGNORE_EXCEPTION_DETAIL
    Traceback (most recent call last):
    foo.Own: something else
    """
class Own(Exception): pass
__test__ = {"extra": """
>>> add(5, 5)
10
>>> add(5, 5)
11
""", "fn": no_doc}
if __name__ == "__main__":
    import doctest
    print(doctest.testmod())
