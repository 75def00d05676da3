# SPDX-License-Identifier: GPL-3.0-or-later
# Bytes and str side by side.

x = b'a' 'b'
