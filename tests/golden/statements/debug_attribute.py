# No assignment may name an attribute __debug__, but an augmented one may.


class Box:
    pass


box = Box()
setattr(box, '__debug__', 1)
box.__debug__ += 41
print(box.__debug__)
for statement in 'box.__debug__ = 1', 'box.__debug__: int', 'for box.__debug__ in []: pass':
    try:
        exec(statement)
    except SyntaxError as error:
        print(error.msg, error.offset, error.end_offset)
