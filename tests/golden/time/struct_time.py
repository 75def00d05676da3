# The type struct_time: a tuple of nine items with eleven fields.
import time

T = time.struct_time


def attempt(*args, **kwargs):
    try:
        t = T(*args, **kwargs)
        print(t, t.tm_zone, t.tm_gmtoff)
    except Exception as error:
        print(args, kwargs, type(error).__name__, error)


for n in [8, 9, 10, 11, 12]:
    attempt(range(n))
attempt(5)
attempt()
attempt(range(9), {})
attempt(range(9), {"tm_zone": "X", "tm_year": 5, "other": 1})
attempt(range(9), dict={"tm_gmtoff": 7})
attempt(range(10), {"tm_zone": "X"})
attempt(range(9), 5)
attempt(sequence="abcdefghi")
t = T(range(11))
print(len(t), t[8], t == tuple(range(9)), t[:2], t + (1,), hash(t) == hash(tuple(t)), 9 in t, t.index(3))
print(t.n_fields, T.n_sequence_fields, T.n_unnamed_fields, T.__match_args__)
print(t.__reduce__(), [name for name in dir(T) if not name.startswith("_")])
for index in [9, -10]:
    try:
        t[index]
    except IndexError as error:
        print(error)
for name in ["tm_year", "tm_zone", "color"]:
    try:
        setattr(t, name, 5)
    except AttributeError as error:
        print(error)
try:

    class Child(T):
        pass

except TypeError as error:
    print(error)
print(time.gmtime(0).tm_zone, time.gmtime(0).tm_gmtoff, T.__name__, T.__module__, T)
