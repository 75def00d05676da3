# SPDX-License-Identifier: GPL-3.0-or-later
# Errors at * and ** in calls.

def f(*args, **kwargs):
    return args, kwargs

print(f(*[1], **{'a': 2}))
print(f(1, *[2], a=3, **{'b': 1}, **{'a': 4}))
