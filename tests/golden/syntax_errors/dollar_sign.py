# SPDX-License-Identifier: GPL-3.0-or-later
# A dollar sign.

$name = 5
