# SPDX-License-Identifier: GPL-3.0-or-later
__all__ = ['exists', 'does_not']
exists = 1
