# SPDX-License-Identifier: GPL-3.0-or-later
# A closing bracket that does not match one of an earlier line.

call = print(1,
             [2,
              3},
             4)
