# SPDX-License-Identifier: GPL-3.0-or-later
# An exception while a module is imported, and frames of two files.

print('before')
import _broken_module
