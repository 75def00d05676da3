# SPDX-License-Identifier: GPL-3.0-or-later
# A triple-quoted string that never ends.

text = '''first
second
third
