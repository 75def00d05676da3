// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of the operators, which the tree, the protocols and the types share. The list is grammar/operators.def.
#ifndef TALLY_BASE_OPERATORS_H
#define TALLY_BASE_OPERATORS_H

typedef enum BinaryOperator {
#define BINARY(enumerator, text, precedence, method) BINARY_##enumerator,
#include "operators.def"
#undef BINARY
    BINARY_COUNT
} BinaryOperator;

typedef enum UnaryOperator {
#define UNARY(enumerator, text, method) UNARY_##enumerator,
#include "operators.def"
#undef UNARY
    UNARY_COUNT
} UnaryOperator;

typedef enum Comparison {
#define COMPARISON(enumerator, text, method) COMPARE_##enumerator,
#include "operators.def"
#undef COMPARISON
    COMPARE_COUNT
} Comparison;

#endif
