# SPDX-License-Identifier: GPL-3.0-or-later
# Exceptions in decorators and default arguments.

def decorate(f):
    raise TypeError('cannot decorate ' + f.__name__)

def outer():
    @decorate
    def inner(x=1):
        return x
    return inner

outer()
