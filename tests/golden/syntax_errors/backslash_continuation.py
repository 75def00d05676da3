# SPDX-License-Identifier: GPL-3.0-or-later
# A character after the line continuation.

x = 1 + \ 2
