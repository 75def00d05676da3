# SPDX-License-Identifier: GPL-3.0-or-later
# A bad target of as.

import math as m.n
