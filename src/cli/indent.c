// SPDX-License-Identifier: GPL-3.0-or-later
// Indentation, as a person would type it.
//
//     >>> for x in data:
//     ...     if x:                  one step more after a colon
//     ...         continue           the same again …
//     ...     else:                  (a colon behind `else` moves it to its `if`)
//     ...         break
//     ...                            one step less after break, continue, pass, raise and return
//
// This is a guess from the text's lines alone, and only offered: whoever knows better rubs it out.
#include "cli/indent.h"

#include <stddef.h>
#include <string.h>

#define STEP 4

static bool begins_with_word(const char *text, const char *word) {
    size_t length = strlen(word);
    return strncmp(text, word, length) == 0 && strchr(" \t\n:;(", text[length]) != NULL;
}

static bool begins_with_any(const char *text, const char *const *words) {
    for (; *words != NULL; words++) {
        if (begins_with_word(text, *words)) {
            return true;
        }
    }
    return false;
}

// The length of a line without a comment's or blanks' worth at its end. A # in a string ends it too early, which only
// costs the offered step.
static size_t code_length(const char *line) {
    size_t length = strcspn(line, "#\n");
    while (length > 0 && strchr(" \t", line[length - 1]) != NULL) {
        length -= 1;
    }
    return length;
}

int indent_next(const char *text) {
    static const char *const last_words[] = {"break", "continue", "pass", "raise", "return", NULL};
    const char *line = strrchr(text, '\n');
    line = line == NULL ? text : line + 1;
    int indent = (int)strspn(line, " ");
    size_t length = code_length(line);
    if (length > 0 && line[length - 1] == ':') {
        return indent + STEP;
    }
    if (begins_with_any(line + indent, last_words)) {
        return indent >= STEP ? indent - STEP : 0;
    }
    return indent;
}

bool is_clause(const char *line) {
    static const char *const words[] = {"else", "elif", "except", "finally", NULL};
    return begins_with_any(line + strspn(line, " \t"), words);
}

// Can `clause` go on with the statement that begins with `line`?
static bool goes_on_with(const char *line, const char *clause) {
    static const char *const before_else[] = {"if", "elif", "for", "while", "except", "try", NULL};
    static const char *const before_elif[] = {"if", "elif", NULL};
    static const char *const before_except[] = {"try", "except", NULL};
    static const char *const before_finally[] = {"try", "except", "else", NULL};
    const char *const *words = begins_with_word(clause, "elif")      ? before_elif
                               : begins_with_word(clause, "except")  ? before_except
                               : begins_with_word(clause, "finally") ? before_finally
                                                                     : before_else;
    return begins_with_any(line, words);
}

// Where the line that ends at `end` (at its newline) begins.
static const char *line_start(const char *text, const char *end) {
    while (end > text && end[-1] != '\n') {
        end -= 1;
    }
    return end;
}

// Backwards through the lines, each further to the left than those behind it: they are the statements that are open.
int indent_of_clause(const char *text, const char *line) {
    int own = (int)strspn(line, " ");
    if (!is_clause(line)) {
        return -1;
    }
    int innermost = own + 1;
    for (const char *end = text + strlen(text); end > text;) {
        end -= 1; // to the newline before
        const char *start = line_start(text, end);
        int indent = (int)strspn(start, " ");
        bool is_open = indent < innermost && start[indent] != '\n';
        if (is_open && goes_on_with(start + indent, line + own)) {
            return indent == own ? -1 : indent;
        }
        innermost = is_open ? indent : innermost;
        end = start;
    }
    return -1;
}
