# SPDX-License-Identifier: GPL-3.0-or-later
# return outside a function.

x = 1
return x
