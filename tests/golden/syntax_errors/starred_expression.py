# SPDX-License-Identifier: GPL-3.0-or-later
# A starred expression alone.

print((*[1]))
