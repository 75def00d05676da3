# SPDX-License-Identifier: GPL-3.0-or-later
# A truncated \x escape.

s = 'bad \x4'
