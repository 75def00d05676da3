// SPDX-License-Identifier: GPL-3.0-or-later
// The limit of digits. CPython 3.11 has it because its conversions take quadratic time, so that a long number from a
// stranger could stop a server; programs see it, so it is here, too.
#include "base/digit_limit.h"

int64_t digit_limit = DIGIT_LIMIT_DEFAULT;

bool digit_limit_set(int64_t limit) {
    if (limit != 0 && limit < DIGIT_LIMIT_MINIMUM) {
        return false;
    }
    digit_limit = limit;
    return true;
}
