# SPDX-License-Identifier: GPL-3.0-or-later
# An annotation of something that can't have one.

(a, b): int = 1, 2
