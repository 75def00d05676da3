# SPDX-License-Identifier: GPL-3.0-or-later
# <> is gone.

if 1 <> 2:
    pass
