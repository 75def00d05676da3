# SPDX-License-Identifier: GPL-3.0-or-later
# for without in.

for i range(3):
    pass
