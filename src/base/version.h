// SPDX-License-Identifier: GPL-3.0-or-later
// The version of Tally, and of the Python whose behaviour it has.
#ifndef TALLY_BASE_VERSION_H
#define TALLY_BASE_VERSION_H

#define TALLY_VERSION "0.1.0"
#define TALLY_PYTHON_VERSION "3.11"

#endif
