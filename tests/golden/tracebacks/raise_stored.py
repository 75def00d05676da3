# SPDX-License-Identifier: GPL-3.0-or-later
# An exception object raised twice collects both places.

def fail():
    raise ValueError('stored')

try:
    fail()
except ValueError as e:
    stored = e

def again():
    raise stored

again()
