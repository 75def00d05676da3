// SPDX-License-Identifier: GPL-3.0-or-later
// Patterns, of case clauses.
//
//     case 0 | 1:              an OrPattern of two ValuePatterns
//     case x.y:                a ValuePattern: dotted names are looked up
//     case x:                  a CapturePattern: plain ones are bound, but for _
//     case Point(0, y=[a, *_]) as p:
//
// As in expressions, a bracket's meaning shows behind its first item: (a) is a itself, (a,) a sequence.
//
// What does not fit is not reported here: the caller then tries the statement as another one (see parse_match.c).
//
// Next: parse_match.c.
#include "syntax/parse_pattern.h"
#include "syntax/build.h"

// ---- making patterns ---------------------------------------------------------------------------------------------

static void *new_pattern(Parser *parser, PatternKind kind, size_t size, uint32_t start) {
    Pattern *pattern = arena_allocate(&parser->tree->arena, size);
    if (!pattern) {
        return parser_no_memory(parser);
    }
    pattern->node = (Node){.kind = STMT_MATCH, .is_statement = true, .span = {start, parser_end(parser)}};
    pattern->kind = kind;
    return pattern;
}
#define NEW_PATTERN(parser, KIND, Struct, start)                                                                       \
    ((Struct *)new_pattern((parser), PATTERN_##KIND, sizeof(Struct), (start)))

static PatternList take_patterns(Parser *parser, size_t base) {
    int32_t count = (int32_t)((parser->scratch_size - base) / sizeof(Pattern *));
    return (PatternList){parser_take(parser, base), count};
}

static Pattern *value_pattern(Parser *parser, uint32_t start, Expr *value) {
    ValuePattern *node = value ? NEW_PATTERN(parser, VALUE, ValuePattern, start) : NULL;
    if (!node) {
        return NULL;
    }
    node->value = value;
    return &node->pattern;
}

// `name` is NULL for _.
static Pattern *capture_pattern(Parser *parser, PatternKind kind, uint32_t start, Name *name) {
    CapturePattern *node = new_pattern(parser, kind, sizeof(CapturePattern), start);
    if (!node) {
        return NULL;
    }
    node->capture.target = name;
    return &node->pattern;
}

// ---- names -------------------------------------------------------------------------------------------------------

static bool at_underscore(Parser *parser) {
    return parser_is_at(parser, TOKEN_NAME) && parser_text_is(parser, parser_token(parser), "_");
}

// A name that may be bound: not _, and not the beginning of something longer.
static Name *parse_capture_name(Parser *parser) {
    if (!parser_is_at(parser, TOKEN_NAME) || at_underscore(parser)) {
        return NULL;
    }
    Name *name = parse_name(parser);
    TokenKind next = parser_peek(parser);
    return next == TOKEN_DOT || next == TOKEN_OPEN_PARENTHESIS || next == TOKEN_EQUAL ? NULL : name;
}

// a.b.c, of which the first part has been read.
static Expr *parse_dotted(Parser *parser, uint32_t start, Name *first) {
    Expr *expr = first ? &first->expr : NULL;
    while (expr && parser_accept(parser, TOKEN_DOT)) {
        Token name = *parser_token(parser);
        expr = parser_accept(parser, TOKEN_NAME) ? build_attribute(parser, start, expr, &name) : NULL;
    }
    return expr;
}

// ---- literals ----------------------------------------------------------------------------------------------------

static bool at_sign(Parser *parser) { return parser_is_at(parser, TOKEN_PLUS) || parser_is_at(parser, TOKEN_MINUS); }

// Behind a number only a complex literal's second part can follow, and there are none.
static Expr *refuse_sum(Parser *parser) {
    parser_advance(parser);
    if (!parser_is_at(parser, TOKEN_NUMBER)) {
        return NULL;
    }
    return parser_error(parser, parser_token(parser)->span, "imaginary number required in complex literal");
}

static Expr *parse_signed_number(Parser *parser) {
    uint32_t start = parser_start(parser);
    bool is_negative = parser_accept(parser, TOKEN_MINUS);
    Expr *number = parser_is_at(parser, TOKEN_NUMBER) ? parse_atom(parser) : NULL;
    if (number && is_negative) {
        number = build_unary(parser, start, UNARY_NEGATIVE, number);
    }
    return number && at_sign(parser) ? refuse_sum(parser) : number;
}

static bool at_literal(Parser *parser) {
    TokenKind kind = parser_peek(parser);
    return kind == TOKEN_NUMBER || kind == TOKEN_MINUS || kind == TOKEN_STRING || kind == KEYWORD_NONE ||
           kind == KEYWORD_TRUE || kind == KEYWORD_FALSE;
}

// grammar: literal_pattern = [ "-" ] NUMBER | strings | "None" | "True" | "False" ;
static Expr *parse_literal(Parser *parser) {
    TokenKind kind = parser_peek(parser);
    return kind == TOKEN_NUMBER || kind == TOKEN_MINUS ? parse_signed_number(parser) : parse_atom(parser);
}

// ---- classes -----------------------------------------------------------------------------------------------------

// Behind a positional pattern `_` is one more, whatever follows: class(a, _=1) is wrong, though class(_=1) is not.
static bool at_keyword(Parser *parser, bool behind_positional) {
    return parser_is_at(parser, TOKEN_NAME) && parser_peek_second(parser) == TOKEN_EQUAL &&
           !(behind_positional && at_underscore(parser));
}

typedef struct NamedPattern {
    Identifier *name;
    Pattern *pattern;
} NamedPattern;

// grammar: class_argument = [ NAME "=" ] pattern ;
static bool parse_class_argument(Parser *parser, NamedPattern *argument, bool behind_positional) {
    *argument = (NamedPattern){0};
    if (at_keyword(parser, behind_positional)) {
        Token name = *parser_token(parser);
        parser_advance(parser);
        parser_advance(parser);
        argument->name = build_identifier(parser, &name);
        if (!argument->name) {
            return false;
        }
    }
    argument->pattern = parse_pattern(parser);
    return argument->pattern != NULL;
}

// class(a=1, 2, 3): the patterns from the 2 on are told.
static void *explain_positional(Parser *parser, const Pattern *first) {
    if (!parser->explaining) {
        return NULL;
    }
    const Pattern *last = first;
    while (parser_accept(parser, TOKEN_COMMA) && !at_keyword(parser, true)) {
        const Pattern *next = parse_pattern(parser);
        if (!next) {
            break;
        }
        last = next;
    }
    return parser_error(parser, (Span){first->node.span.start, last->node.span.end},
                        "positional patterns follow keyword patterns");
}

static bool split_arguments(Parser *parser, size_t base, ClassPattern *node) {
    int32_t count = (int32_t)((parser->scratch_size - base) / sizeof(NamedPattern));
    const NamedPattern *arguments = parser_take(parser, base);
    node->positional.items = arena_allocate(&parser->tree->arena, (size_t)count * sizeof(Pattern *));
    node->named.items = arena_allocate(&parser->tree->arena, (size_t)count * sizeof(Pattern *));
    node->names = arena_allocate(&parser->tree->arena, (size_t)count * sizeof(Identifier *));
    if (!arguments || !node->positional.items || !node->named.items || !node->names) {
        return parser_no_memory(parser) != NULL;
    }
    for (int32_t i = 0; i < count; i++) {
        if (arguments[i].name) {
            node->names[node->named.count] = arguments[i].name;
            node->named.items[node->named.count++] = arguments[i].pattern;
        } else {
            node->positional.items[node->positional.count++] = arguments[i].pattern;
        }
    }
    return true;
}

// grammar: class_arguments = class_argument { "," class_argument } [ "," ] ;
static bool parse_class_arguments(Parser *parser) {
    bool is_named = false;
    bool is_positional = false;
    do {
        NamedPattern argument;
        if (!parse_class_argument(parser, &argument, is_positional)) {
            return false;
        }
        if (is_named && !argument.name) {
            return explain_positional(parser, argument.pattern) != NULL;
        }
        is_named = argument.name != NULL;
        is_positional = !is_named;
        if (!parser_push(parser, &argument, sizeof argument)) {
            return false;
        }
    } while (parser_accept(parser, TOKEN_COMMA) && !parser_is_at(parser, TOKEN_CLOSE_PARENTHESIS));
    return true;
}

static Pattern *parse_class_pattern(Parser *parser, uint32_t start, Expr *class) {
    size_t base = parser->scratch_size;
    parser_advance(parser);
    if (!parser_is_at(parser, TOKEN_CLOSE_PARENTHESIS) && !parse_class_arguments(parser)) {
        return NULL;
    }
    if (!parser_accept(parser, TOKEN_CLOSE_PARENTHESIS)) {
        return NULL;
    }
    ClassPattern *node = NEW_PATTERN(parser, CLASS, ClassPattern, start);
    if (!node || !split_arguments(parser, base, node)) {
        return NULL;
    }
    node->class = class;
    return &node->pattern;
}

// grammar: name_pattern = NAME | NAME "." dotted_name | dotted_name "(" [ class_arguments ] ")" ;
static Pattern *parse_name_pattern(Parser *parser) {
    uint32_t start = parser_start(parser);
    if (at_underscore(parser)) {
        parser_advance(parser);
        return capture_pattern(parser, PATTERN_CAPTURE, start, NULL);
    }
    Name *first = parse_name(parser);
    Expr *expr = parse_dotted(parser, start, first);
    if (!expr || parser_is_at(parser, TOKEN_EQUAL)) {
        return NULL;
    }
    if (parser_is_at(parser, TOKEN_OPEN_PARENTHESIS)) {
        return parse_class_pattern(parser, start, expr);
    }
    return expr == &first->expr ? capture_pattern(parser, PATTERN_CAPTURE, start, first)
                                : value_pattern(parser, start, expr);
}

// ---- sequences ---------------------------------------------------------------------------------------------------

// grammar: sequence_item = "*" NAME | pattern ;
static Pattern *parse_sequence_item(Parser *parser) {
    uint32_t start = parser_start(parser);
    if (!parser_accept(parser, TOKEN_STAR)) {
        return parse_pattern(parser);
    }
    if (at_underscore(parser)) {
        parser_advance(parser);
        return capture_pattern(parser, PATTERN_STAR, start, NULL);
    }
    Name *name = parse_capture_name(parser);
    return name ? capture_pattern(parser, PATTERN_STAR, start, name) : NULL;
}

static bool at_end_of_items(Parser *parser) {
    TokenKind kind = parser_peek(parser);
    return kind == TOKEN_CLOSE_PARENTHESIS || kind == TOKEN_CLOSE_BRACKET || kind == TOKEN_COLON || kind == KEYWORD_IF;
}

// Pushes the items; the first, if it has been read, is pushed already, and a comma may follow it.
// grammar: sequence_items = sequence_item { "," sequence_item } [ "," ] ;
static bool parse_sequence_items(Parser *parser, bool has_first) {
    if (!has_first && !parser_push_pointer(parser, parse_sequence_item(parser))) {
        return false;
    }
    while (parser_accept(parser, TOKEN_COMMA) && !at_end_of_items(parser)) {
        if (!parser_push_pointer(parser, parse_sequence_item(parser))) {
            return false;
        }
    }
    return true;
}

static Pattern *sequence_pattern(Parser *parser, uint32_t start, size_t base) {
    SequencePattern *node = NEW_PATTERN(parser, SEQUENCE, SequencePattern, start);
    if (!node) {
        return NULL;
    }
    node->items = take_patterns(parser, base);
    node->star = -1;
    for (int32_t i = 0; i < node->items.count; i++) {
        node->star = node->items.items[i]->kind == PATTERN_STAR ? i : node->star;
    }
    return node->items.items ? &node->pattern : NULL;
}

// grammar: sequence_pattern = "[" [ sequence_items ] "]" ;
static Pattern *parse_sequence_pattern(Parser *parser) {
    uint32_t start = parser_start(parser);
    size_t base = parser->scratch_size;
    parser_advance(parser);
    bool fits = parser_is_at(parser, TOKEN_CLOSE_BRACKET) || parse_sequence_items(parser, false);
    return fits && parser_accept(parser, TOKEN_CLOSE_BRACKET) ? sequence_pattern(parser, start, base) : NULL;
}

// grammar: group_or_sequence = "(" pattern ")" | "(" [ open_sequence ] ")" ;
static Pattern *parse_group_or_sequence(Parser *parser) {
    uint32_t start = parser_start(parser);
    size_t base = parser->scratch_size;
    parser_advance(parser);
    if (parser_accept(parser, TOKEN_CLOSE_PARENTHESIS)) {
        return sequence_pattern(parser, start, base);
    }
    Pattern *first = parse_sequence_item(parser);
    if (first && first->kind != PATTERN_STAR && parser_accept(parser, TOKEN_CLOSE_PARENTHESIS)) {
        return first;
    }
    bool fits =
        parser_push_pointer(parser, first) && parser_is_at(parser, TOKEN_COMMA) && parse_sequence_items(parser, true);
    return fits && parser_accept(parser, TOKEN_CLOSE_PARENTHESIS) ? sequence_pattern(parser, start, base) : NULL;
}

// grammar: open_sequence = sequence_item "," [ sequence_items ] ;
// grammar: patterns = open_sequence | pattern ;
Pattern *parse_patterns(Parser *parser) {
    uint32_t start = parser_start(parser);
    size_t base = parser->scratch_size;
    Pattern *first = parse_sequence_item(parser);
    if (!first || !parser_is_at(parser, TOKEN_COMMA)) {
        return first && first->kind != PATTERN_STAR ? first : NULL;
    }
    if (!parser_push_pointer(parser, first) || !parse_sequence_items(parser, true)) {
        return NULL;
    }
    return sequence_pattern(parser, start, base);
}

// ---- mappings ----------------------------------------------------------------------------------------------------

typedef struct MappingItem {
    Expr *key;
    Pattern *value;
} MappingItem;

static Expr *parse_key(Parser *parser) {
    if (at_literal(parser)) {
        return parse_literal(parser);
    }
    uint32_t start = parser_start(parser);
    Name *first = parse_name(parser);
    return first && parser_is_at(parser, TOKEN_DOT) ? parse_dotted(parser, start, first) : NULL;
}

// Nothing may follow **rest.
// grammar: mapping_item = ( literal_pattern | NAME "." dotted_name ) ":" pattern | "**" NAME ;
static bool parse_mapping_item(Parser *parser, Name **rest) {
    if (parser_accept(parser, TOKEN_DOUBLE_STAR)) {
        return (*rest = parse_capture_name(parser)) != NULL;
    }
    MappingItem item = {.key = parse_key(parser)};
    if (!item.key || !parser_accept(parser, TOKEN_COLON)) {
        return false;
    }
    item.value = parse_pattern(parser);
    return item.value && parser_push(parser, &item, sizeof item);
}

static bool split_items(Parser *parser, size_t base, MappingPattern *node) {
    int32_t count = (int32_t)((parser->scratch_size - base) / sizeof(MappingItem));
    const MappingItem *items = parser_take(parser, base);
    node->keys = arena_allocate(&parser->tree->arena, (size_t)count * sizeof(Expr *));
    node->values.items = arena_allocate(&parser->tree->arena, (size_t)count * sizeof(Pattern *));
    if (!items || !node->keys || !node->values.items) {
        return parser_no_memory(parser) != NULL;
    }
    node->values.count = count;
    for (int32_t i = 0; i < count; i++) {
        node->keys[i] = items[i].key;
        node->values.items[i] = items[i].value;
    }
    return true;
}

// grammar: mapping_pattern = "{" [ mapping_item { "," mapping_item } [ "," ] ] "}" ;
static Pattern *parse_mapping_pattern(Parser *parser) {
    uint32_t start = parser_start(parser);
    size_t base = parser->scratch_size;
    Name *rest = NULL;
    parser_advance(parser);
    while (!parser_is_at(parser, TOKEN_CLOSE_BRACE)) {
        if (!parse_mapping_item(parser, &rest)) {
            return NULL;
        }
        if (!parser_accept(parser, TOKEN_COMMA) || rest) {
            break;
        }
    }
    if (!parser_accept(parser, TOKEN_CLOSE_BRACE)) {
        return NULL;
    }
    MappingPattern *node = NEW_PATTERN(parser, MAPPING, MappingPattern, start);
    if (!node || !split_items(parser, base, node)) {
        return NULL;
    }
    node->rest.target = rest;
    return &node->pattern;
}

// ---- what joins them ---------------------------------------------------------------------------------------------

// grammar: closed_pattern = literal_pattern | name_pattern | group_or_sequence | sequence_pattern | mapping_pattern ;
static Pattern *parse_closed_pattern(Parser *parser) {
    uint32_t start = parser_start(parser);
    if (at_literal(parser)) {
        return value_pattern(parser, start, parse_literal(parser));
    }
    switch ((int)parser_peek(parser)) {
    case TOKEN_NAME: return parse_name_pattern(parser);
    case TOKEN_OPEN_PARENTHESIS: return parse_group_or_sequence(parser);
    case TOKEN_OPEN_BRACKET: return parse_sequence_pattern(parser);
    case TOKEN_OPEN_BRACE: return parse_mapping_pattern(parser);
    default: return NULL;
    }
}

// grammar: or_pattern = closed_pattern { "|" closed_pattern } ;
static Pattern *parse_or_pattern(Parser *parser) {
    uint32_t start = parser_start(parser);
    size_t base = parser->scratch_size;
    Pattern *first = parse_closed_pattern(parser);
    if (!first || !parser_is_at(parser, TOKEN_BAR)) {
        return first;
    }
    if (!parser_push_pointer(parser, first)) {
        return NULL;
    }
    while (parser_accept(parser, TOKEN_BAR)) {
        if (!parser_push_pointer(parser, parse_closed_pattern(parser))) {
            return NULL;
        }
    }
    OrPattern *node = NEW_PATTERN(parser, OR, OrPattern, start);
    if (!node) {
        return NULL;
    }
    node->alternatives = take_patterns(parser, base);
    return node->alternatives.items ? &node->pattern : NULL;
}

// 1 as _, 1 as 2: these cannot be bound.
static void *explain_as_target(Parser *parser, ParserMark mark) {
    if (!parser->explaining || parser_failed(parser)) {
        return NULL;
    }
    parser_reset(parser, mark);
    if (at_underscore(parser)) {
        return parser_error(parser, parser_token(parser)->span, "cannot use '_' as a target");
    }
    bool may_be_expression = !parser_is_at(parser, TOKEN_NAME) && parser_at_expression(parser);
    const Expr *expr = may_be_expression ? parse_expression(parser) : NULL;
    return expr ? parser_error(parser, expr->span, "invalid pattern target") : NULL;
}

// grammar: pattern = or_pattern [ "as" NAME ] ;
Pattern *parse_pattern(Parser *parser) {
    uint32_t start = parser_start(parser);
    Pattern *inner = parse_or_pattern(parser);
    if (!inner || !parser_accept(parser, KEYWORD_AS)) {
        return inner;
    }
    ParserMark mark = parser_mark(parser);
    Name *target = parse_capture_name(parser);
    if (!target) {
        return explain_as_target(parser, mark);
    }
    AsPattern *node = NEW_PATTERN(parser, AS, AsPattern, start);
    if (!node) {
        return NULL;
    }
    node->inner = inner;
    node->capture.target = target;
    return &node->pattern;
}
