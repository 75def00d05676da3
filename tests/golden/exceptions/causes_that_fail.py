# SPDX-License-Identifier: GPL-3.0-or-later
# What `raise … from …` says when the cause cannot be made.

class Fails(Exception):
    def __init__(self):
        raise KeyError("no cause")

for cause in Fails, int, 3, ValueError:
    try:
        raise TypeError("effect") from cause
    except BaseException as error:
        print(type(error).__name__, error, repr(error.__cause__), repr(error.__context__))
