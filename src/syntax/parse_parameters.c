// SPDX-License-Identifier: GPL-3.0-or-later
// Parameters of functions and lambdas.
//
//     a, b=1, /, c=2, *rest, d, e=3, **others
//     └──────┘ positional-only        └────┘ keyword-only
//              └─┘ positional or by keyword
//
// One loop reads them all and remembers which marks it has passed; what may not come any more is refused on the spot,
// in the second pass with the reason.
//
// Next: parse_function.c.
#include "syntax/build.h"

typedef struct Reader {
    Parser *parser;
    Parameters *out;
    TokenKind closing; // ")" of a def, ":" of a lambda
    size_t base;       // of the plain parameters on the scratch stack
    int32_t count;
    bool has_slash, has_star, has_default;
    bool has_starred_annotation; // *args: *Ts
} Reader;

static bool is_lambda(const Reader *reader) { return reader->closing == TOKEN_COLON; }

static bool at_end_of_parameter(Reader *reader) {
    return parser_is_at(reader->parser, TOKEN_COMMA) || parser_is_at(reader->parser, reader->closing);
}

// False, with the reason if this is the second pass.
static bool refuse(Reader *reader, Span span, const char *reason) {
    if (reader->parser->explaining) {
        parser_error(reader->parser, span, "%s", reason);
    }
    return false;
}

static bool refuse_token(Reader *reader, const char *reason) {
    return refuse(reader, parser_token(reader->parser)->span, reason);
}

// ---- one parameter -----------------------------------------------------------------------------------------------

static bool parse_annotation(Reader *reader, Parameter *parameter, bool may_star) {
    Parser *parser = reader->parser;
    if (is_lambda(reader) || !parser_accept(parser, TOKEN_COLON)) {
        return true;
    }
    ParserMark before_colon = {parser->at - 1, parser->scratch_size};
    bool is_starred = may_star && parser_is_at(parser, TOKEN_STAR);
    reader->has_starred_annotation |= is_starred;
    parameter->annotation = is_starred ? parse_starred(parser, parse_bitwise_or) : parse_expression(parser);
    return parameter->annotation || parser_leave_alone(parser, before_colon);
}

static bool parse_default(Reader *reader, Parameter *parameter) {
    Parser *parser = reader->parser;
    Span equal = parser_token(parser)->span;
    if (!parser_accept(parser, TOKEN_EQUAL)) {
        return true;
    }
    if (parser_is_at(parser, TOKEN_COMMA) || parser_is_at(parser, TOKEN_CLOSE_PARENTHESIS)) {
        return refuse(reader, equal, "expected default value expression");
    }
    parameter->default_value = parse_expression(parser);
    return parameter->default_value != NULL;
}

// grammar: parameter = NAME [ ":" expression ] ;
static bool parse_parameter(Reader *reader, Parameter *parameter, bool may_star) {
    Token name = *parser_token(reader->parser);
    *parameter = (Parameter){.span = name.span};
    if (!parser_accept(reader->parser, TOKEN_NAME)) {
        return false;
    }
    parameter->name = build_identifier(reader->parser, &name);
    if (!parameter->name || !parse_annotation(reader, parameter, may_star)) {
        return false;
    }
    parameter->annotated_span = (Span){name.span.start, parser_end(reader->parser)};
    return true;
}

// grammar: plain_parameter = parameter [ "=" expression ] ;
static bool parse_plain(Reader *reader) {
    Parser *parser = reader->parser;
    Parameter parameter;
    if (!parse_parameter(reader, &parameter, false) || !parse_default(reader, &parameter)) {
        return false;
    }
    bool lacks_default = !reader->has_star && reader->has_default && !parameter.default_value;
    if (lacks_default && at_end_of_parameter(reader)) {
        return refuse(reader, parameter.annotated_span, "non-default argument follows default argument");
    }
    reader->has_default |= parameter.default_value != NULL;
    reader->count++;
    if (reader->has_star) {
        reader->out->keyword_only_count++;
    } else {
        reader->out->positional_count++;
    }
    return parser_push(parser, &parameter, sizeof parameter);
}

static Parameter *keep(Reader *reader, const Parameter *parameter) {
    Parameter *kept = arena_new(&reader->parser->tree->arena, Parameter);
    if (!kept) {
        return parser_no_memory(reader->parser);
    }
    *kept = *parameter;
    return kept;
}

// ---- marks -------------------------------------------------------------------------------------------------------

static bool parse_slash(Reader *reader) {
    Parser *parser = reader->parser;
    if (reader->has_star) {
        return reader->has_starred_annotation ? false : refuse_token(reader, "/ must be ahead of *");
    }
    if (reader->has_slash) {
        return refuse_token(reader, "/ may appear only once");
    }
    if (reader->count == 0) {
        bool is_mark = parser->explaining && parser_peek_second(parser) == TOKEN_COMMA;
        return is_mark ? refuse_token(reader, "at least one argument must precede /") : false;
    }
    parser_advance(parser);
    if (parser_is_at(parser, TOKEN_STAR)) {
        return refuse_token(reader, "expected comma between / and *");
    }
    reader->has_slash = true;
    reader->out->positional_only_count = reader->count;
    return true;
}

// A star without a name needs a name behind it.
static bool refuse_bare_star(Reader *reader, Span star) {
    if (!reader->parser->explaining) {
        return false;
    }
    if (is_lambda(reader)) {
        parser_error_here(reader->parser, DIAGNOSTIC_SYNTAX, "named arguments must follow bare *");
    } else {
        parser_error(reader->parser, star, "named arguments must follow bare *");
    }
    return false;
}

static bool refuse_second_star(Reader *reader, Span star) {
    Parser *parser = reader->parser;
    if (!parser->explaining || reader->has_starred_annotation) {
        return false;
    }
    parser_advance(parser);
    Parameter parameter;
    bool is_mark = parser_is_at(parser, TOKEN_COMMA);
    bool is_parameter = !is_mark && parse_parameter(reader, &parameter, false) && at_end_of_parameter(reader);
    return is_mark || is_parameter ? refuse(reader, star, "* argument may appear only once") : false;
}

// grammar: star_parameter = "*" [ NAME [ ":" ( expression | "*" bitwise_or ) ] ] ;
static bool parse_star(Reader *reader) {
    Parser *parser = reader->parser;
    Span star = parser_token(parser)->span;
    if (reader->has_star) {
        return refuse_second_star(reader, star);
    }
    reader->has_star = true;
    parser_advance(parser);
    if (parser_is_at(parser, reader->closing)) {
        return refuse_bare_star(reader, star);
    }
    if (parser_is_at(parser, TOKEN_COMMA)) {
        TokenKind next = parser_peek_second(parser);
        return next == reader->closing || next == TOKEN_DOUBLE_STAR ? refuse_bare_star(reader, star) : true;
    }
    Parameter parameter;
    if (!parse_parameter(reader, &parameter, true)) {
        return false;
    }
    if (parser_is_at(parser, TOKEN_EQUAL)) {
        return refuse_token(reader, "var-positional argument cannot have default value");
    }
    return (reader->out->rest = keep(reader, &parameter)) != NULL;
}

// Behind "**name,": nothing but the end may come.
static bool check_last(Reader *reader) {
    static const char reason[] = "arguments cannot follow var-keyword argument";
    Parser *parser = reader->parser;
    ParserMark mark = parser_mark(parser);
    if (!parser_accept(parser, TOKEN_COMMA) || parser_is_at(parser, reader->closing)) {
        parser_reset(parser, mark);
        return true;
    }
    TokenKind kind = parser_peek(parser);
    if (kind == TOKEN_STAR || kind == TOKEN_DOUBLE_STAR || kind == TOKEN_SLASH) {
        return refuse_token(reader, reason);
    }
    Parameter parameter;
    return parse_parameter(reader, &parameter, false) && refuse(reader, parameter.annotated_span, reason);
}

// grammar: double_star_parameter = "**" parameter ;
static bool parse_double_star(Reader *reader) {
    Parser *parser = reader->parser;
    Parameter parameter;
    parser_advance(parser);
    if (!parse_parameter(reader, &parameter, false)) {
        return false;
    }
    if (parser_is_at(parser, TOKEN_EQUAL)) {
        return refuse_token(reader, "var-keyword argument cannot have default value");
    }
    return check_last(reader) && (reader->out->keywords = keep(reader, &parameter)) != NULL;
}

// (a, b) among parameters: Python 2 allowed it.
static bool refuse_parenthesis(Reader *reader) {
    Parser *parser = reader->parser;
    uint32_t start = parser_start(parser);
    if (!parser->explaining || reader->has_default || reader->has_star || reader->has_slash) {
        return false;
    }
    Parameter parameter;
    int32_t count = 0;
    do {
        parser_advance(parser);
    } while (parser_is_at(parser, TOKEN_NAME) && parse_parameter(reader, &parameter, false) && ++count &&
             parser_is_at(parser, TOKEN_COMMA));
    if (count == 0 || !parser_accept(parser, TOKEN_CLOSE_PARENTHESIS)) {
        return false;
    }
    return refuse(reader, (Span){start, parser_end(parser)},
                  is_lambda(reader) ? "Lambda expression parameters cannot be parenthesized"
                                    : "Function parameters cannot be parenthesized");
}

// In this order: plain ones, a slash, plain ones, a star, plain ones, a double star; each but the plain ones once.
// grammar: any_parameter = plain_parameter | "/" | star_parameter | double_star_parameter ;
static bool parse_next(Reader *reader) {
    TokenKind kind = parser_peek(reader->parser);
    if (kind == TOKEN_SLASH) {
        return parse_slash(reader);
    }
    if (kind == TOKEN_STAR) {
        return parse_star(reader);
    }
    if (kind == TOKEN_DOUBLE_STAR) {
        return parse_double_star(reader);
    }
    if (kind == TOKEN_OPEN_PARENTHESIS) {
        return refuse_parenthesis(reader);
    }
    return parse_plain(reader);
}

// grammar: parameters = any_parameter { "," any_parameter } [ "," ] ;
bool parse_parameters(Parser *parser, Parameters *parameters, TokenKind closing) {
    *parameters = (Parameters){0};
    Reader reader = {.parser = parser, .out = parameters, .closing = closing, .base = parser->scratch_size};
    while (!parser_is_at(parser, closing)) {
        if (!parse_next(&reader)) {
            return false;
        }
        if (!parser_accept(parser, TOKEN_COMMA)) {
            break;
        }
    }
    if (!parser_is_at(parser, closing)) {
        return false;
    }
    parameters->items = parser_take(parser, reader.base);
    return parameters->items != NULL;
}
