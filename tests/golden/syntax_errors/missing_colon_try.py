# SPDX-License-Identifier: GPL-3.0-or-later
# try without a colon.

try
    x = 1
except ValueError:
    pass
