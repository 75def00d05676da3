# help() of keywords, names, user functions with annotations, and what there is none of.
help('if')
help('len')
help('str.join')
help('math.sqrt')
help('no_such_thing')
help('str.no_such_method')
help('')


class Shape:
    """A shape."""


def area(shape: Shape, factor: float = 1.0, *rest: int, unit='m', **more: str) -> float:
    """The area of a shape.

    In square units.
    """


help(area)
help(lambda x, y=2: x)
help(print)
help([].append)
