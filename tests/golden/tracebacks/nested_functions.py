# SPDX-License-Identifier: GPL-3.0-or-later
# Names of nested functions in a traceback are not qualified.

def outer():
    def middle():
        def inner():
            return undefined_thing
        return inner()
    return middle()

outer()
