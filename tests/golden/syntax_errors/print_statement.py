# SPDX-License-Identifier: GPL-3.0-or-later
# print without parentheses.

print "hello"
