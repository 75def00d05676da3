# SPDX-License-Identifier: GPL-3.0-or-later
# A keyword as the name of a function.

def import():
    pass
