# SPDX-License-Identifier: GPL-3.0-or-later
# What `tally -m unittest` runs.
"""What `tally -m unittest` runs."""

import sys

from unittest import main

sys.argv[0] = sys.executable.split("/")[-1] + " -m unittest"

__unittest = True

main(module=None)
