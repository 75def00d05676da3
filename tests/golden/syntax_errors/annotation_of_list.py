# SPDX-License-Identifier: GPL-3.0-or-later
# An annotation of a list.

[a, b]: list
