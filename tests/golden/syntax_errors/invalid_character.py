# SPDX-License-Identifier: GPL-3.0-or-later
# A character that no token starts with.

price = 5€
