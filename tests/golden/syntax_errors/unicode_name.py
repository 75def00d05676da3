# SPDX-License-Identifier: GPL-3.0-or-later
# An unknown character name.

s = '\N{NO SUCH CHARACTER}'
