# SPDX-License-Identifier: GPL-3.0-or-later
# Two expressions side by side in a call.

print('a' 5)
