# SPDX-License-Identifier: GPL-3.0-or-later
# A bytes literal with another character.

b = b'é'
