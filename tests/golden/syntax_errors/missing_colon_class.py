# SPDX-License-Identifier: GPL-3.0-or-later
# class without a colon.

class Shape(object)
    pass
