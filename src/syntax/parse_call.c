// SPDX-License-Identifier: GPL-3.0-or-later
// The arguments of a call, and of a class header.
//
//     f(a, *b, c=1, *d, **e)      positional  a, *b, *d         keywords  c=1, **e
//     f(x for x in y)             positional  one generator expression, whose parentheses are the call's
//
// Their order is part of the grammar: behind a keyword no plain positional argument may come, behind ** not even a
// starred one.
//
// Next: parse_atom.c; explain_call.c for what people write instead.
#include "syntax/build.h"
#include "syntax/explain.h"

typedef enum Stage { STAGE_POSITIONAL, STAGE_KEYWORD, STAGE_DOUBLE_STAR } Stage;

// While arguments are read, both kinds wait on the scratch stack in the order of the text.
typedef struct Argument {
    Expr *positional; // NULL: a keyword
    Keyword keyword;
} Argument;

// grammar: keyword_argument = NAME "=" expression | "**" expression ;
static bool parse_keyword_argument(Parser *parser, Argument *argument) {
    uint32_t start = parser_start(parser);
    Token name = *parser_token(parser);
    parser_advance(parser);
    Keyword *keyword = &argument->keyword;
    if (name.kind == TOKEN_NAME) {
        parser_advance(parser);
        keyword->name = build_identifier(parser, &name);
        if (!keyword->name) {
            return false;
        }
    }
    keyword->value = parse_expression(parser);
    keyword->span = (Span){start, parser_end(parser)};
    return keyword->value != NULL;
}

static bool at_keyword_argument(Parser *parser) {
    return parser_is_at(parser, TOKEN_DOUBLE_STAR) ||
           (parser_is_at(parser, TOKEN_NAME) && parser_peek_second(parser) == TOKEN_EQUAL);
}

// Positional arguments are named expressions without the explanations of "=", which has a meaning of its own here.
static Expr *parse_positional(Parser *parser) {
    bool is_named = parser_is_at(parser, TOKEN_NAME) && parser_peek_second(parser) == TOKEN_COLON_EQUAL;
    Expr *value = is_named ? parse_named_expression(parser) : parse_expression(parser);
    bool fits = value && !parser_is_at(parser, TOKEN_COLON_EQUAL) && !parser_is_at(parser, TOKEN_EQUAL);
    return fits ? value : NULL;
}

// grammar: argument = keyword_argument | "*" expression | named_expression ;
static bool parse_argument(Parser *parser, Stage *stage, Argument *argument) {
    *argument = (Argument){0};
    if (parser->explaining) {
        explain_keyword(parser, parser_mark(parser));
    }
    if (parser_failed(parser)) {
        return false;
    }
    if (at_keyword_argument(parser)) {
        bool is_double_star = parser_is_at(parser, TOKEN_DOUBLE_STAR);
        if (is_double_star || *stage == STAGE_POSITIONAL) {
            *stage = is_double_star ? STAGE_DOUBLE_STAR : STAGE_KEYWORD;
        }
        return parse_keyword_argument(parser, argument);
    }
    bool is_starred = parser_is_at(parser, TOKEN_STAR);
    if (*stage == STAGE_DOUBLE_STAR || (*stage == STAGE_KEYWORD && !is_starred)) {
        return false;
    }
    argument->positional = is_starred ? parse_starred(parser, parse_expression) : parse_positional(parser);
    return argument->positional != NULL;
}

// Sorts what waits on the stack into the two lists.
static bool take_arguments(Parser *parser, size_t base, Arguments *out) {
    int32_t count = (int32_t)((parser->scratch_size - base) / sizeof(Argument));
    *out = (Arguments){0};
    if (count == 0) {
        return true;
    }
    Argument *all = parser_take(parser, base);
    if (!all) {
        return false;
    }
    int32_t keyword_count = 0;
    for (int32_t i = 0; i < count; i++) {
        keyword_count += all[i].positional == NULL;
    }
    out->keywords = arena_allocate(&parser->tree->arena, (size_t)keyword_count * sizeof(Keyword));
    out->positional.items = arena_allocate(&parser->tree->arena, (size_t)(count - keyword_count) * sizeof(Expr *));
    if (!out->keywords || !out->positional.items) {
        return parser_no_memory(parser) != NULL;
    }
    for (int32_t i = 0; i < count; i++) {
        if (all[i].positional) {
            out->positional.items[out->positional.count++] = all[i].positional;
        } else {
            out->keywords[out->keyword_count++] = all[i].keyword;
        }
    }
    return true;
}

// f(x for x in y): the generator's parentheses, and span, are the call's.
static bool parse_lone_generator(Parser *parser, uint32_t start, Expr *element, Arguments *arguments) {
    size_t base = parser->scratch_size;
    Expr *generator = parse_comprehension(parser, EXPR_GENERATOR, start, element, NULL, TOKEN_CLOSE_PARENTHESIS);
    if (!parser_push_expr(parser, generator)) {
        return false;
    }
    *arguments = (Arguments){.positional = parser_take_exprs(parser, base)};
    return arguments->positional.items != NULL;
}

static bool parse_argument_list(Parser *parser, uint32_t start, Arguments *arguments, bool in_call) {
    size_t base = parser->scratch_size;
    Stage stage = STAGE_POSITIONAL;
    Argument argument;
    while (!parser_is_at(parser, TOKEN_CLOSE_PARENTHESIS)) {
        if (!parse_argument(parser, &stage, &argument)) {
            return false;
        }
        bool is_lone = parser->scratch_size == base && argument.positional && argument.positional->kind != EXPR_STARRED;
        if (in_call && is_lone && at_clauses(parser)) {
            return parse_lone_generator(parser, start, argument.positional, arguments);
        }
        if (!parser_push(parser, &argument, sizeof argument)) {
            return false;
        }
        if (!parser_accept(parser, TOKEN_COMMA)) {
            break;
        }
    }
    return parser_accept(parser, TOKEN_CLOSE_PARENTHESIS) && take_arguments(parser, base, arguments);
}

bool parse_bare_arguments(Parser *parser, Arguments *arguments) {
    size_t base = parser->scratch_size;
    Stage stage = STAGE_POSITIONAL;
    Argument argument;
    ParserMark before_comma = parser_mark(parser);
    do {
        if (!parse_argument(parser, &stage, &argument)) {
            // The size of the scratch stack is that of the arguments that fit.
            if (parser_failed(parser) || before_comma.scratch_size == base) {
                return false;
            }
            parser_reset(parser, before_comma);
            break;
        }
        if (!parser_push(parser, &argument, sizeof argument)) {
            return false;
        }
        before_comma = parser_mark(parser);
    } while (parser_accept(parser, TOKEN_COMMA));
    return take_arguments(parser, base, arguments);
}

// grammar: arguments = argument { "," argument } [ "," ] | named_expression clauses ;
bool parse_arguments(Parser *parser, Arguments *arguments, bool in_call) {
    uint32_t start = parser_start(parser);
    parser_advance(parser);
    ParserMark mark = parser_mark(parser);
    if (parse_argument_list(parser, start, arguments, in_call)) {
        return true;
    }
    if (parser->explaining && !parser_failed(parser)) {
        explain_arguments(parser, mark);
    }
    return false;
}
