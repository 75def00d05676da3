# SPDX-License-Identifier: GPL-3.0-or-later
# def without a colon.

def area(width, height)
    return width * height
