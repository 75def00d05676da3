# SPDX-License-Identifier: GPL-3.0-or-later
# try without except or finally.

try:
    x = 1
y = 2
