# SPDX-License-Identifier: GPL-3.0-or-later
# A line indented without reason.

x = 1
    y = 2
