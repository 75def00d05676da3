# SPDX-License-Identifier: GPL-3.0-or-later
# A \U escape beyond Unicode.

s = 'bad \U00110000'
