# SPDX-License-Identifier: GPL-3.0-or-later
# except without try.

x = 1
except ValueError:
    pass
