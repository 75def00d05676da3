// SPDX-License-Identifier: GPL-3.0-or-later
// What the text between the quotes says.
#ifndef TALLY_SYNTAX_STRING_LITERAL_H
#define TALLY_SYNTAX_STRING_LITERAL_H

#include "syntax/parser.h"

// One STRING token, taken apart:   rb'…'   prefix, quotes, body
typedef struct StringLiteral {
    bool is_bytes, is_raw, is_formatted, is_unicode;
    Span body; // between the quotes
} StringLiteral;

StringLiteral string_literal_of(const Parser *parser, const Token *token);

// Adds the bytes that `body` stands for to `out`: escapes replaced, unless it is raw. False: the diagnostic is set.
bool string_literal_decode(Parser *parser, const StringLiteral *literal, Span body, Buffer *out);

// fstring.c: adds the parts of an f-string, which is one token of a whole row of literals, to the scratch stack.
// `pending` holds the text in front of it that belongs to the same constant, and takes the text that is left at its
// end.
bool fstring_parse(Parser *parser, const StringLiteral *literal, Span token, Span whole, Buffer *pending);
// Pushes what is pending as a Constant, if it is not empty.
bool fstring_flush(Parser *parser, Span whole, Buffer *pending);

#endif
