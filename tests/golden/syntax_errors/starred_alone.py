# SPDX-License-Identifier: GPL-3.0-or-later
# A starred target that is in no list or tuple.

*a = [1, 2]
