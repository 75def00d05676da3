// SPDX-License-Identifier: GPL-3.0-or-later
// Imports.
//
//     import a.b, c as d            Alias "a.b" binding a, Alias "c" binding d
//     from ..a.b import c as d      module "a.b", level 2, Alias "c" binding d
//     from . import *               no module, level 1, Alias "*" binding what comes
//
// Next: parse_compound.c.
#include "syntax/build.h"
#include "syntax/explain.h"

// Several NAME tokens with dots between, as one identifier. Blanks may stand around the dots.
static Identifier *join_names(Parser *parser, int32_t first, int32_t count) {
    Buffer joined;
    buffer_init(&joined);
    Identifier *identifier = NULL;
    for (int32_t i = 0; i < count; i++) {
        Identifier *part = build_identifier(parser, &parser->tokens[first + 2 * i]);
        if (i > 0) {
            buffer_add_byte(&joined, '.');
        }
        if (part) {
            buffer_add(&joined, part->text, part->length);
        }
    }
    if (!joined.failed && !parser_failed(parser)) {
        identifier = tree_identifier(parser->tree, joined.bytes, joined.length);
    }
    buffer_deinit(&joined);
    return identifier ? identifier : parser_no_memory(parser);
}

// grammar: dotted_name = NAME { "." NAME } ;
static Identifier *parse_dotted_name(Parser *parser) {
    int32_t first = parser->at, count = 0;
    do {
        if (!parser_accept(parser, TOKEN_NAME)) {
            return NULL;
        }
        count++;
    } while (parser_accept(parser, TOKEN_DOT));
    return join_names(parser, first, count);
}

// [ "as" NAME ], and what is thereby bound: that, or else `name`, the token that the alias begins with.
static bool parse_as(Parser *parser, Alias *alias, const Token *name) {
    Token bound = *name;
    if (parser_accept(parser, KEYWORD_AS)) {
        bound = *parser_token(parser);
        if (!parser_accept(parser, TOKEN_NAME)) {
            return false;
        }
        alias->as = build_identifier(parser, &bound);
        if (!alias->as) {
            return false;
        }
    }
    alias->target = build_name(parser, build_identifier(parser, &bound), bound.span);
    alias->span = (Span){name->span.start, parser_end(parser)};
    return alias->target != NULL;
}

static bool take_aliases(Parser *parser, size_t base, Alias **aliases, int32_t *count) {
    *count = (int32_t)((parser->scratch_size - base) / sizeof(Alias));
    *aliases = parser_take(parser, base);
    return *aliases != NULL;
}

// grammar: import = "import" dotted_name [ "as" NAME ] { "," dotted_name [ "as" NAME ] } ;
Stmt *parse_import(Parser *parser) {
    Token first = *parser_token(parser);
    size_t base = parser->scratch_size;
    parser_advance(parser);
    do {
        Token name = *parser_token(parser);
        Alias alias = {.name = parse_dotted_name(parser)};
        if (!alias.name || !parse_as(parser, &alias, &name)) {
            return NULL;
        }
        if (!parser_push(parser, &alias, sizeof alias)) {
            return NULL;
        }
    } while (parser_accept(parser, TOKEN_COMMA));
    Import *node = NEW_STMT(parser, IMPORT, Import, &first);
    return node && take_aliases(parser, base, &node->aliases, &node->count) ? &node->stmt : NULL;
}

static bool parse_star_alias(Parser *parser) {
    Alias alias = {.name = tree_identifier(parser->tree, "*", 1), .span = parser_token(parser)->span};
    parser_advance(parser);
    if (!alias.name) {
        return parser_no_memory(parser) != NULL;
    }
    return parser_push(parser, &alias, sizeof alias);
}

// grammar: from_name = NAME [ "as" NAME ] ;
static bool parse_from_alias(Parser *parser) {
    Token name = *parser_token(parser);
    if (!parser_accept(parser, TOKEN_NAME)) {
        return false;
    }
    Alias alias = {.name = build_identifier(parser, &name)};
    return alias.name && parse_as(parser, &alias, &name) && parser_push(parser, &alias, sizeof alias);
}

static bool explain_trailing_comma(Parser *parser) {
    if (parser->explaining && parser_is_at(parser, TOKEN_NEWLINE)) {
        parser_error_here(parser, DIAGNOSTIC_SYNTAX, "trailing comma not allowed without surrounding parentheses");
    }
    return false;
}

// grammar: from_names = "*" | from_name { "," from_name } | "(" from_name { "," from_name } [ "," ] ")" ;
static bool parse_from_names(Parser *parser) {
    if (parser_is_at(parser, TOKEN_STAR)) {
        return parse_star_alias(parser);
    }
    bool in_parentheses = parser_accept(parser, TOKEN_OPEN_PARENTHESIS);
    do {
        if (!parse_from_alias(parser)) {
            return false;
        }
        if (!parser_accept(parser, TOKEN_COMMA)) {
            break;
        }
        if (!in_parentheses && !parser_is_at(parser, TOKEN_NAME)) {
            return explain_trailing_comma(parser);
        }
    } while (!parser_is_at(parser, TOKEN_CLOSE_PARENTHESIS));
    return !in_parentheses || parser_accept(parser, TOKEN_CLOSE_PARENTHESIS);
}

static int32_t parse_dots(Parser *parser) {
    int32_t level = 0;
    for (;; parser_advance(parser)) {
        if (parser_is_at(parser, TOKEN_DOT)) {
            level += 1;
        } else if (parser_is_at(parser, TOKEN_ELLIPSIS)) {
            level += 3;
        } else {
            return level;
        }
    }
}

// grammar: import_from = "from" { "." | "..." } [ dotted_name ] "import" from_names ;
Stmt *parse_import_from(Parser *parser) {
    Token first = *parser_token(parser);
    parser_advance(parser);
    int32_t level = parse_dots(parser);
    Identifier *module = NULL;
    bool has_module = level == 0 || !parser_is_at(parser, KEYWORD_IMPORT);
    if (has_module && !(module = parse_dotted_name(parser))) {
        return NULL;
    }
    size_t base = parser->scratch_size;
    if (!parser_accept(parser, KEYWORD_IMPORT) || !parse_from_names(parser)) {
        return NULL;
    }
    ImportFrom *node = NEW_STMT(parser, IMPORT_FROM, ImportFrom, &first);
    if (!node || !take_aliases(parser, base, &node->aliases, &node->count)) {
        return NULL;
    }
    node->module = module;
    node->level = level;
    return &node->stmt;
}
