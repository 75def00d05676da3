# SPDX-License-Identifier: GPL-3.0-or-later
# An operator whose operands stand on several lines.

value = (10 +
         20 +
         None +
         30)
