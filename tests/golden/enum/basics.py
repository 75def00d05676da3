# Members: names, values, look-up, iteration, text, identity.
from enum import Enum


class Color(Enum):
    """Colours of a traffic light."""
    RED = 1
    AMBER = 2
    GREEN = 3
    STOP = 1  # an alias


class Empty(Enum):
    pass


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


print(Color, Color.RED, repr(Color.RED), Color.__doc__)
print(Color.RED.name, Color.RED.value, Color.STOP.name, Color.STOP is Color.RED)
print(list(Color), len(Color), list(reversed(Color)))
print(Color['AMBER'], Color(2), Color(Color.GREEN), Color['STOP'])
print(Color.__members__)
print(list(Color.__members__.items()), type(Color.__members__).__name__)
print(type(Color), type(Color.RED), isinstance(Color.RED, Color), isinstance(Color, type))
print(Color.RED == Color.STOP, Color.RED == 1, Color.RED != Color.GREEN, Color.RED is not Color.GREEN)
print(Color.RED in Color, hash(Color.RED) == hash('RED'), {Color.RED: 'stop'}[Color(1)])
print(f'{Color.RED} {Color.RED!r} {Color.RED:>12}|{Color.RED:_^14}|{Color.RED.name:<5}|')
print('%s %r' % (Color.AMBER, Color.AMBER), str(Color.GREEN), '{:s}'.format(Color.RED))
print(bool(Color), bool(Empty), bool(Color.RED), len(Empty), list(Empty))
print(Color.__name__, Color.__qualname__, Color.__module__, Color.RED.__class__.__name__)
print(Color.RED._name_, Color.RED._value_, Color.RED.__objclass__, Color.RED._sort_order_, Color.GREEN._sort_order_)
print(Color._member_names_, Color._member_map_, Color._value2member_map_, Color._member_type_)

attempt(lambda: Color(4))
attempt(lambda: Color('RED'))
attempt(lambda: Color[1])
attempt(lambda: Color['BLUE'])
attempt(lambda: Color.BLUE)
attempt(lambda: Color([]))
attempt(lambda: Color())
attempt(lambda: Color.RED < Color.GREEN)
attempt(lambda: Color.RED + 1)
attempt(lambda: Color.RED())
attempt(lambda: Color.RED.foo)
attempt(lambda: f'{Color.RED:d}')
attempt(lambda: Empty(1))


def change(action):
    try:
        action()
        print('done')
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


def set_member():
    Color.RED = 5


def set_new():
    Color.BLUE = 5


def delete_member():
    del Color.RED


def set_value():
    Color.RED.value = 5


def set_name():
    Color.RED.name = 'ROT'


def set_attribute():
    Color.RED.note = 'hot'


def extend():
    class More(Color):
        BLUE = 4


def extend_empty():
    class More(Empty):
        BLUE = 4
    print(list(More))


for action in (set_member, set_new, delete_member, set_value, set_name, set_attribute, extend, extend_empty):
    change(action)
print(Color.BLUE, list(Color), Color.RED.note)
print([name for name in dir(Color) if name[0] != '_'], [name for name in dir(Color.RED) if name[0] != '_'])
for color in Color:
    print(color.name.ljust(6), color.value, color is Color[color.name] is Color(color.value))
