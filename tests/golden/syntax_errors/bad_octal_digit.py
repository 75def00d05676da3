# SPDX-License-Identifier: GPL-3.0-or-later
# A digit that is not octal.

x = 0o78
