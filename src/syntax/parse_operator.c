// SPDX-License-Identifier: GPL-3.0-or-later
// Operators: comparisons, and everything that grammar/operators.def gives a precedence.
//
//     a + b * c - d        precedence 5, 6, 5        ((a + (b * c)) - d)
//
// One short loop reads them all (precedence climbing): having read an operand, it goes on as long as the next operator
// binds at least as tightly as it was told to; the operand to the right of an operator is read by the same loop, told
// one more, which makes operators of one precedence group to the left. Only ** is not in it: it groups to the right,
// and binds tighter than a sign on its left but not than one on its right (-a ** -b is -(a ** (-b))).
//
// Next: parse_primary.c.
#include "syntax/build.h"

// ---- the table ---------------------------------------------------------------------------------------------------

static const uint8_t precedences[] = {
#define BINARY(enumerator, text, precedence, method) [BINARY_##enumerator] = (precedence),
#include "operators.def"
#undef BINARY
};

typedef struct OperatorTokens {
    uint8_t plain;     // a + b
    uint8_t augmented; // a += b
} OperatorTokens;

static const OperatorTokens operator_tokens[] = {
    [BINARY_OR] = {TOKEN_BAR, TOKEN_BAR_EQUAL},
    [BINARY_XOR] = {TOKEN_CIRCUMFLEX, TOKEN_CIRCUMFLEX_EQUAL},
    [BINARY_AND] = {TOKEN_AMPERSAND, TOKEN_AMPERSAND_EQUAL},
    [BINARY_LEFT_SHIFT] = {TOKEN_LEFT_SHIFT, TOKEN_LEFT_SHIFT_EQUAL},
    [BINARY_RIGHT_SHIFT] = {TOKEN_RIGHT_SHIFT, TOKEN_RIGHT_SHIFT_EQUAL},
    [BINARY_ADD] = {TOKEN_PLUS, TOKEN_PLUS_EQUAL},
    [BINARY_SUBTRACT] = {TOKEN_MINUS, TOKEN_MINUS_EQUAL},
    [BINARY_MULTIPLY] = {TOKEN_STAR, TOKEN_STAR_EQUAL},
    [BINARY_MATRIX_MULTIPLY] = {TOKEN_AT, TOKEN_AT_EQUAL},
    [BINARY_TRUE_DIVIDE] = {TOKEN_SLASH, TOKEN_SLASH_EQUAL},
    [BINARY_FLOOR_DIVIDE] = {TOKEN_DOUBLE_SLASH, TOKEN_DOUBLE_SLASH_EQUAL},
    [BINARY_REMAINDER] = {TOKEN_PERCENT, TOKEN_PERCENT_EQUAL},
    [BINARY_POWER] = {TOKEN_DOUBLE_STAR, TOKEN_DOUBLE_STAR_EQUAL},
};

bool binary_operator_of(TokenKind kind, BinaryOperator *op) {
    if (kind < TOKEN_PLUS || kind > TOKEN_DOUBLE_SLASH) {
        return false;
    }
    for (int i = 0; i < BINARY_COUNT; i++) {
        if (operator_tokens[i].plain != kind) {
            continue;
        }
        *op = (BinaryOperator)i;
        return true;
    }
    return false;
}

bool augmented_operator_of(TokenKind kind, BinaryOperator *op) {
    for (int i = 0; i < BINARY_COUNT; i++) {
        if (operator_tokens[i].augmented != kind) {
            continue;
        }
        *op = (BinaryOperator)i;
        return true;
    }
    return false;
}

// ---- signs and powers --------------------------------------------------------------------------------------------

static Expr *parse_factor(Parser *parser);

// grammar: power = primary [ "**" factor ] ;
static Expr *parse_power(Parser *parser) {
    uint32_t start = parser_start(parser);
    Expr *base = parse_primary(parser);
    if (!base || !parser_is_at(parser, TOKEN_DOUBLE_STAR)) {
        return base;
    }
    Span operator_span = parser_token(parser)->span;
    ParserMark mark = parser_mark(parser);
    parser_advance(parser);
    if (!parser_enter(parser)) {
        return NULL;
    }
    Expr *exponent = parse_factor(parser);
    parser->depth--;
    if (!exponent && parser_leave_alone(parser, mark)) {
        return base;
    }
    return build_binary(parser, start, BINARY_POWER, operator_span, base, exponent);
}

// grammar: factor = ( "+" | "-" | "~" ) factor | power ;
static Expr *parse_factor(Parser *parser) {
    TokenKind kind = parser_peek(parser);
    if (kind != TOKEN_PLUS && kind != TOKEN_MINUS && kind != TOKEN_TILDE) {
        return parse_power(parser);
    }
    UnaryOperator op = kind == TOKEN_PLUS ? UNARY_POSITIVE : kind == TOKEN_MINUS ? UNARY_NEGATIVE : UNARY_INVERT;
    uint32_t start = parser_start(parser);
    parser_advance(parser);
    if (!parser_enter(parser)) {
        return NULL;
    }
    Expr *expr = build_unary(parser, start, op, parse_factor(parser));
    parser->depth--;
    return expr;
}

// ---- the loop ----------------------------------------------------------------------------------------------------

static Expr *parse_binary(Parser *parser, int least_precedence) {
    uint32_t start = parser_start(parser);
    Expr *left = parse_factor(parser);
    BinaryOperator op;
    while (left && binary_operator_of(parser_peek(parser), &op) && precedences[op] >= least_precedence) {
        Span operator_span = parser_token(parser)->span;
        ParserMark mark = parser_mark(parser);
        parser_advance(parser);
        Expr *right = parse_binary(parser, precedences[op] + 1);
        if (!right && parser_leave_alone(parser, mark)) {
            break;
        }
        left = build_binary(parser, start, op, operator_span, left, right);
    }
    return left;
}

// grammar: bitwise_or = factor { BINARY_OPERATOR factor } ;
Expr *parse_bitwise_or(Parser *parser) { return parse_binary(parser, 0); }

// ---- comparisons -------------------------------------------------------------------------------------------------

// grammar: comparison_operator = "==" | "!=" | "<=" | "<" | ">=" | ">"
//                              | "not" "in" | "in" | "is" "not" | "is" ;
static bool parse_comparison_operator(Parser *parser, CompareOperator *op) {
    TokenKind kind = parser_peek(parser);
    if (kind == TOKEN_DOUBLE_EQUAL) {
        *op = OPERATOR_EQUAL;
    } else if (kind == TOKEN_NOT_EQUAL) {
        *op = OPERATOR_NOT_EQUAL;
    } else if (kind == TOKEN_LESS_EQUAL) {
        *op = OPERATOR_LESS_EQUAL;
    } else if (kind == TOKEN_LESS) {
        *op = OPERATOR_LESS;
    } else if (kind == TOKEN_GREATER_EQUAL) {
        *op = OPERATOR_GREATER_EQUAL;
    } else if (kind == TOKEN_GREATER) {
        *op = OPERATOR_GREATER;
    } else if (kind == KEYWORD_IN) {
        *op = OPERATOR_IN;
    } else if (kind == KEYWORD_IS) {
        *op = OPERATOR_IS;
    } else if (kind == KEYWORD_NOT && parser_peek_second(parser) == KEYWORD_IN) {
        *op = OPERATOR_NOT_IN;
    } else {
        return false;
    }
    parser_advance(parser);
    if (*op == OPERATOR_NOT_IN) {
        parser_advance(parser);
    }
    if (*op == OPERATOR_IS && parser_accept(parser, KEYWORD_NOT)) {
        *op = OPERATOR_IS_NOT;
    }
    return true;
}

// Operators and operands come alternating, so the operators wait below the operands on the scratch stack, as pairs.
typedef struct ComparedWith {
    Expr *operand;
    CompareOperator op;
} ComparedWith;

static Expr *finish_comparison(Parser *parser, uint32_t start, Expr *first, size_t base) {
    int32_t count = (int32_t)((parser->scratch_size - base) / sizeof(ComparedWith));
    ComparedWith *pairs = parser_take(parser, base);
    Compare *node = pairs ? NEW_EXPR(parser, COMPARE, Compare, start) : NULL;
    if (!node) {
        return NULL;
    }
    node->operators = arena_allocate(&parser->tree->arena, (size_t)count * sizeof(CompareOperator));
    node->operands.items = arena_allocate(&parser->tree->arena, ((size_t)count + 1) * sizeof(Expr *));
    if (!node->operators || !node->operands.items) {
        return parser_no_memory(parser);
    }
    node->operands.count = count + 1;
    node->operands.items[0] = first;
    for (int32_t i = 0; i < count; i++) {
        node->operators[i] = pairs[i].op;
        node->operands.items[i + 1] = pairs[i].operand;
    }
    return adopt_all(parser, &node->expr, node->operands) ? &node->expr : NULL;
}

// grammar: comparison = bitwise_or { comparison_operator bitwise_or } ;
Expr *parse_comparison(Parser *parser) {
    uint32_t start = parser_start(parser);
    size_t base = parser->scratch_size;
    Expr *first = parse_bitwise_or(parser);
    ComparedWith next = {0};
    if (!first) {
        return NULL;
    }
    for (ParserMark mark = parser_mark(parser); parse_comparison_operator(parser, &next.op);
         mark = parser_mark(parser)) {
        next.operand = parse_bitwise_or(parser);
        if (next.operand && parser_push(parser, &next, sizeof next)) {
            continue;
        }
        if (!parser_leave_alone(parser, mark)) {
            return NULL;
        }
        break;
    }
    return parser->scratch_size == base ? first : finish_comparison(parser, start, first, base);
}
