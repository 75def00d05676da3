# SPDX-License-Identifier: GPL-3.0-or-later
# Frames of a function of another module.

import _helpers

def callback(x):
    return x['key']

print(_helpers.apply(callback, {'key': 1}))
print(_helpers.apply(callback, {}))
