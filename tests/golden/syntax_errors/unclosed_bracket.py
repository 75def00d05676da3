# SPDX-License-Identifier: GPL-3.0-or-later
# A bracket that is never closed at the end of the file.

numbers = [1, 2, 3
