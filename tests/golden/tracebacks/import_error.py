# SPDX-License-Identifier: GPL-3.0-or-later
# A module that does not exist.

def load():
    import module_that_does_not_exist
load()
