# SPDX-License-Identifier: GPL-3.0-or-later
# A class with an unfinished list of bases.

class A(B, C:
    pass
