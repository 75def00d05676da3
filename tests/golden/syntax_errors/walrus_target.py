# SPDX-License-Identifier: GPL-3.0-or-later
# A walrus with a target that is not a name.

data = [0]
(data[0] := 5)
