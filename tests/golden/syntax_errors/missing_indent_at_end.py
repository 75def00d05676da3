# SPDX-License-Identifier: GPL-3.0-or-later
# The file ends where a block should begin.

class Empty:
