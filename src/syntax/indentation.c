// SPDX-License-Identifier: GPL-3.0-or-later
// Indentation becomes tokens: the lexer keeps the indentations of the open blocks on a stack and compares each line
// with them.
//
//     if a:            stack 0
//         if b:        stack 0 4        deeper than the top: INDENT
//             c        stack 0 4 8      INDENT
//     d                stack 0          less: one DEDENT for each entry that is left; the line must meet one exactly
//
// Lines that hold nothing but blanks and a comment say nothing. A tab goes to the next multiple of eight; see
// Indentation in lexer.h for what else is measured, and why.
//
// Next: lexer_number.c.
#include "syntax/lexer_internal.h"

// Moves over the blanks that a line begins with. A form feed starts anew; where the first line is joined to the next by
// a backslash, the blanks before the backslash count.
static bool measure(Lexer *lexer, Indentation *indentation) {
    Indentation here = {0, 0};
    int32_t before_backslash = 0;
    for (;; lexer->at++) {
        char c = lexer_peek(lexer, 0);
        if (c == ' ') {
            here.column++;
            here.alternate++;
        } else if (c == '\t') {
            here.column = (here.column / 8 + 1) * 8;
            here.alternate++;
        } else if (c == '\f') {
            here.column = here.alternate = 0;
        } else if (c == '\\') {
            if (!before_backslash) {
                before_backslash = here.column;
            }
            if (!lexer_continue_line(lexer)) {
                return false;
            }
            lexer->at--;
        } else {
            break;
        }
    }
    *indentation = before_backslash ? (Indentation){before_backslash, before_backslash} : here;
    return true;
}

// Moves to the first line that holds something, and measures it. At the end of the text everything is closed.
static bool find_line(Lexer *lexer, Indentation *indentation) {
    for (;;) {
        if (!measure(lexer, indentation)) {
            return false;
        }
        char c = lexer_peek(lexer, 0);
        if (lexer->at >= lexer->end) {
            lexer->reached_end = true;
            *indentation = (Indentation){0, 0};
            return true;
        }
        if (c != '#' && c != '\n') {
            return true;
        }
        while (lexer_peek(lexer, 0) != '\n') {
            lexer->at++;
        }
        lexer->at++;
        lexer_enter_line(lexer, lexer->at);
    }
}

static bool refuse(Lexer *lexer, DiagnosticKind kind, const char *message) {
    lexer_refuse(lexer, kind, lexer->line_start, message);
    lexer->diagnostic->has_end = false;
    return false;
}

static bool refuse_tabs(Lexer *lexer) {
    return refuse(lexer, DIAGNOSTIC_TAB, "inconsistent use of tabs and spaces in indentation");
}

static bool indent(Lexer *lexer, Indentation here) {
    if (lexer->indentation_count >= INDENTATIONS_MAXIMUM) {
        return refuse(lexer, DIAGNOSTIC_INDENTATION, "too many levels of indentation");
    }
    if (here.alternate <= lexer->indentations[lexer->indentation_count - 1].alternate) {
        return refuse_tabs(lexer);
    }
    lexer->indentations[lexer->indentation_count++] = here;
    lexer->pending = 1;
    return true;
}

static bool refuse_dedent(Lexer *lexer) {
    uint32_t line_end = lexer->at;
    while (lexer->text[line_end] != '\n') {
        line_end++;
    }
    lexer_refuse(lexer, DIAGNOSTIC_INDENTATION, line_end, "unindent does not match any outer indentation level");
    lexer->diagnostic->has_end = false;
    lexer->diagnostic->missing_end = -1;
    return false;
}

static bool dedent(Lexer *lexer, Indentation here) {
    while (here.column < lexer->indentations[lexer->indentation_count - 1].column) {
        lexer->indentation_count--;
        lexer->pending--;
    }
    Indentation block = lexer->indentations[lexer->indentation_count - 1];
    if (here.column != block.column) {
        return refuse_dedent(lexer);
    }
    return here.alternate == block.alternate || refuse_tabs(lexer);
}

bool lexer_indentation(Lexer *lexer) {
    Indentation here;
    if (!find_line(lexer, &here)) {
        return false;
    }
    Indentation block = lexer->indentations[lexer->indentation_count - 1];
    if (here.column > block.column) {
        return indent(lexer, here);
    }
    if (here.column < block.column) {
        return dedent(lexer, here);
    }
    return here.alternate == block.alternate || refuse_tabs(lexer);
}
