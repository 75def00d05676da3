// SPDX-License-Identifier: GPL-3.0-or-later
// The lexer: cuts a text into tokens, one at a time, whenever the parser asks for the next.
//
//     text      if a:          tokens    if  NAME a  :  NEWLINE
//                   b                    INDENT  NAME b  NEWLINE
//               c                        DEDENT  NAME c  NEWLINE  END
//
// Three things make it more than a loop over words. Indentation becomes tokens of its own: a stack holds the columns
// of the blocks that are open (indentation.c). Inside brackets line ends and indentation mean nothing: a stack holds
// the brackets that are open. And what a bracket or a quote left open is told at the place where it began.
//
// A text that is cut wrong gives a token ERROR, the diagnostic says why, and the lexer is not asked again.
#ifndef TALLY_SYNTAX_LEXER_H
#define TALLY_SYNTAX_LEXER_H

#include "syntax/token.h"

enum { BRACKETS_MAXIMUM = 200, INDENTATIONS_MAXIMUM = 100 };

// How far a line is indented, counted twice: with tabs to every eighth column, and with tabs of one column. Two lines
// are indented alike, or one deeper than the other, only if both counts say so; else it would depend on the reader's
// tabs, and that is a TabError.
typedef struct Indentation {
    int32_t column;
    int32_t alternate;
} Indentation;

typedef struct Bracket {
    char opening;
    uint32_t offset;
    int32_t line;
} Bracket;

typedef struct Lexer {
    const Source *source;
    const char *text;            // of the source
    uint32_t at;                 // the next byte
    uint32_t end;                // where lexing stops
    uint32_t line_start;         // of the line that `at` is in
    uint32_t joined_start;       // of the first of the lines that backslashes and strings join with it
    uint32_t comment_start;      // of the comment that was skipped last
    uint32_t token_joined_start; // the same for the last token
    int32_t line;                // its number, from 1
    bool at_line_start;          // the indentation of this line has not been looked at yet
    bool expects_more;           // the end of the text in an open bracket is no mistake: more will be typed
    bool reached_end;            // the end of the text was seen, or missed by something left open
    int32_t pending;             // INDENT (positive) or DEDENT (negative) tokens that are due
    Diagnostic *diagnostic;
    int32_t indentation_count;
    Indentation indentations[INDENTATIONS_MAXIMUM];
    int32_t bracket_count;
    Bracket brackets[BRACKETS_MAXIMUM];
    enum { LEX_PROGRAM, LEX_OPEN_FSTRING, LEX_IN_FSTRING } state;
} Lexer;

// Starts at the beginning of the text. Borrows source and diagnostic.
void lexer_init(Lexer *lexer, const Source *source, Diagnostic *diagnostic);

// Starts at the expression of an f-string that lies at `expression`. Its tokens come as if it stood in parentheses: a
// "(" for the byte before it, a ")" for the byte behind it.
void lexer_init_fstring(Lexer *lexer, const Source *source, Span expression, int32_t line, Diagnostic *diagnostic);

Token lexer_next(Lexer *lexer);

#endif
