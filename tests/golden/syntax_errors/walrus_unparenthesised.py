# SPDX-License-Identifier: GPL-3.0-or-later
# A walrus at statement level.

x := 5
