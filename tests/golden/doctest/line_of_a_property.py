"""The docstring of a property has no line that doctest knows."""

import doctest


class Stack:
    """
    >>> Stack().top
    1
    """

    @property
    def top(self):
        """
        >>> Stack().top
        5
        """
        return 4

    def push(self, item):
        """
        >>> Stack().push(1)
        """


for test in doctest.DocTestFinder().find(Stack, "Stack", globs=globals()):
    print(test.name, test.lineno)
    test.filename = "stack"
    print(doctest.DocTestRunner(verbose=False).run(test))
