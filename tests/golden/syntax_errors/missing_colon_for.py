# SPDX-License-Identifier: GPL-3.0-or-later
# for without a colon.

for i in range(10)
    print(i)
