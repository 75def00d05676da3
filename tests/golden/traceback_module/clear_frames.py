# What the frames of an exception hold can be let go.
import sys
import traceback
import weakref


class Held:
    pass


def fail():
    held = Held()
    references.append(weakref.ref(held))
    raise ValueError


references = []
try:
    fail()
except ValueError as error:
    kept = error
print(references[0]() is not None)
traceback.clear_frames(kept.__traceback__)
print(references[0]() is None, kept.__traceback__.tb_next.tb_frame.f_locals)
print(kept.__traceback__.tb_next.tb_frame.clear())
try:
    sys._getframe().clear()
except RuntimeError as error:
    print(error)
traceback.clear_frames(None)
