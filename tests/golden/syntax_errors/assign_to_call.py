# SPDX-License-Identifier: GPL-3.0-or-later
# Assignment to a call.

def f(): pass
f() = 1
