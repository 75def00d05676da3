// SPDX-License-Identifier: GPL-3.0-or-later
// operator.itemgetter, attrgetter and methodcaller: objects that are functions of one argument.
#ifndef TALLY_LIBRARY_OPERATOR_GETTERS_H
#define TALLY_LIBRARY_OPERATOR_GETTERS_H

#include "memory/type.h"

extern Type ItemGetterType, AttributeGetterType, MethodCallerType;

#endif
