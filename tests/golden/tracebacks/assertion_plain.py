# SPDX-License-Identifier: GPL-3.0-or-later
# A failed assert without a message.

balance = 5
assert balance > 3
assert balance > 10
