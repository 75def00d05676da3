// SPDX-License-Identifier: GPL-3.0-or-later
// Comprehensions: what follows the element.
//
//     [x * y for x in a for y in b if x if y]
//            └── clause ──┘ └──── clause ───┘
//
// Next: fstring.c.
#include "syntax/build.h"
#include "syntax/explain.h"

static bool parse_conditions(Parser *parser, Generators *clause) {
    size_t base = parser->scratch_size;
    while (parser_accept(parser, KEYWORD_IF)) {
        if (!parser_push_expr(parser, parse_disjunction(parser))) {
            return false;
        }
    }
    clause->conditions = parser_take_exprs(parser, base);
    return clause->conditions.items != NULL;
}

// grammar: clause = "for" targets "in" disjunction { "if" disjunction } ;
static bool parse_clause(Parser *parser, Generators *clause) {
    uint32_t start = parser_start(parser);
    parser_advance(parser);
    ParserMark mark = parser_mark(parser);
    *clause = (Generators){.iterator_slot = -1};
    clause->target = parse_targets(parser);
    if (!clause->target || !parser_accept(parser, KEYWORD_IN)) {
        if (parser->explaining && !parser_failed(parser)) {
            explain_for_target(parser, mark);
        }
        return false;
    }
    clause->iterable = parse_disjunction(parser);
    if (!clause->iterable || !parse_conditions(parser, clause)) {
        return false;
    }
    clause->span = (Span){start, parser_end(parser)};
    return true;
}

static bool adopt_clause(Parser *parser, Expr *parent, const Generators *clause) {
    return adopt(parser, parent, clause->target) && adopt(parser, parent, clause->iterable) &&
           adopt_all(parser, parent, clause->conditions);
}

bool at_clauses(Parser *parser) {
    if (parser_is_at(parser, KEYWORD_FOR)) {
        return true;
    }
    if (parser_is_at(parser, KEYWORD_ASYNC) && parser_peek_second(parser) == KEYWORD_FOR) {
        parser_error(parser, parser_token(parser)->span, "'async' is not supported");
    }
    return false;
}

// grammar: clauses = clause { clause } ;
bool parse_clauses(Parser *parser, Comprehension *comprehension) {
    size_t base = parser->scratch_size;
    int32_t count = 0;
    Generators clause;
    for (; at_clauses(parser); count++) {
        if (!parse_clause(parser, &clause) || !adopt_clause(parser, &comprehension->expr, &clause)) {
            return false;
        }
        if (!parser_push(parser, &clause, sizeof clause)) {
            return false;
        }
    }
    if (parser_failed(parser)) {
        return false;
    }
    comprehension->clauses = parser_take(parser, base);
    comprehension->clause_count = count;
    return comprehension->clauses != NULL;
}

Expr *parse_comprehension(Parser *parser, ExprKind kind, uint32_t start, Expr *element, Expr *value,
                          TokenKind closing) {
    if (element->kind == EXPR_STARRED) {
        return NULL;
    }
    Comprehension *node = (Comprehension *)build_expr(parser, kind, sizeof(Comprehension), start);
    if (!node || !adopt(parser, &node->expr, element) || !adopt(parser, &node->expr, value)) {
        return NULL;
    }
    node->element = element;
    node->value = value;
    node->result_slot = -1;
    if (!parse_clauses(parser, node) || !parser_accept(parser, closing)) {
        return NULL;
    }
    node->expr.span.end = parser_end(parser);
    return &node->expr;
}
