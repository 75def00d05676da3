# SPDX-License-Identifier: GPL-3.0-or-later
# Typographic quotes.

print(“hello”)
