# SPDX-License-Identifier: GPL-3.0-or-later
# A bare except before others.

try:
    x = 1
except:
    pass
except ValueError:
    pass
