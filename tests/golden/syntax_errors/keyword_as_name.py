# SPDX-License-Identifier: GPL-3.0-or-later
# A keyword as a name.

class = 'first'
