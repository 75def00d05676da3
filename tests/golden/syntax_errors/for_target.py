# SPDX-License-Identifier: GPL-3.0-or-later
# A loop over a target that is a call.

def f(): pass
for f() in [1]:
    pass
