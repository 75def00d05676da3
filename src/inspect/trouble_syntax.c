// SPDX-License-Identifier: GPL-3.0-or-later
// Texts that are no programs: SyntaxError, IndentationError, TabError. A row for each message, with a sentence or two.
//
//     if x = 1:        invalid syntax. Maybe you meant '==' …      = binds a name; == asks …
//
// The message is CPython's, and often tells what is wrong; the sentence tells why that is a rule.
#include "objects/class.h"
#include "objects/int.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "inspect/trouble_facts.h"

#include <stdio.h>
#include <string.h>

// In a sentence, %1 and %2 are parts of the message.
static const struct {
    const char *pattern; // as in message_fits
    const char *sentences;
} rows[] = {
    {"expected ':'", "Lines that begin a block (if, while, for, def, class, else …) end with a colon."},
    {"invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
     "= binds a name to an object, and is a statement of its own; == asks whether two objects are equal."},
    {"cannot assign to % here. Maybe you meant '==' instead of '='?",
     "What stands left of = must be a name, an item or an attribute; %1 is none of these.\n== asks whether two objects "
     "are "
     "equal."},
    {"cannot assign to %", "What stands left of = must be a name, an item or an attribute; %1 is none of these."},
    {"'%' was never closed",
     "There is a %1 without its partner: brackets come in pairs. The text behind it was taken for a "
     "part of what is in it."},
    {"unmatched '%'", "There is a %1 too many: no bracket is open that it could close."},
    {"closing parenthesis '%' does not match opening parenthesis '%'%",
     "Brackets close in the opposite order in which they were opened: %2 is closed by its own partner, not by %1."},
    {"unterminated string literal%",
     "A str begins and ends with the same quote, in the same line. One of them is missing, or "
     "there is a quote inside the text: \"it's\" can be written with the other kind."},
    {"unterminated triple-quoted string literal%",
     "Three quotes began a text that goes over several lines, and no three "
     "quotes end it."},
    {"invalid syntax. Perhaps you forgot a comma?",
     "Two values stand side by side with nothing between them. Items and "
     "arguments are separated by commas."},
    {"Missing parentheses in call to 'print'. Did you mean print(...)?",
     "print is a function, and a call has parentheses. (In Python 2 it had none.)"},
    {"unexpected indent",
     "This line is further to the right than the one before, though that does not begin a block (it "
     "has no colon at its end)."},
    {"expected an indented block after %",
     "After %1 the lines of the block are further to the right, by four spaces. A block "
     "with nothing to do is `pass`."},
    {"unindent does not match any outer indentation level", "This line is further to the left than the one before, but "
                                                            "no line above begins at the same place: lines of a block "
                                                            "begin at the same column."},
    {"inconsistent use of tabs and spaces in indentation",
     "Some lines begin with tabs and some with spaces, and which of "
     "them are in the same block depends on how wide a tab is. Use "
     "spaces only."},
    {"'return' outside function",
     "return ends a function, and there is none around it. Is the line far enough to the right?"},
    {"'break' outside loop", "break ends a loop, and there is none around it. Is the line far enough to the right?"},
    {"'continue' not properly in loop", "continue begins the next turn of a loop, and there is none around it."},
    {"'yield' outside function", "yield makes a generator of the function around it, and there is none."},
    {"expected 'except' or 'finally' block", "try is followed by except or finally, at the same column as the try."},
    {"invalid decimal literal", "A name cannot begin with a digit, and a number has no letters in it."},
    {"leading zeros in decimal integer literals are not permitted%", "An int does not begin with 0: 7, not 007."},
    {"invalid character '%' (%)",
     "%1 (%2) looks like a character of Python, but is another one. It may have come from a word "
     "processor or a web page."},
    {"f-string: expecting '}'", "A { in an f-string begins an expression, and } ends it. {{ is the character {."},
    {"f-string: empty expression not allowed", "{} in an f-string has an expression in it: {x}."},
    {"positional argument follows keyword argument%", "In a call, arguments with a name come last."},
    {"non-default argument follows default argument",
     "Parameters with a default come last, or nobody could tell which ones a "
     "call leaves out."},
    {"duplicate argument '%' in function definition",
     "Two parameters are called %1; the function could not tell them apart."},
    {"cannot delete %", "del unbinds a name, or takes an item or attribute away; %1 is none of these."},
    {"name '%' is assigned to before global declaration", "global stands before the name is used in the function."},
    {"unexpected EOF while parsing", "The text ends in the middle of something."},
    {"invalid non-printable character%",
     "There is a character that cannot be seen, perhaps from a web page. Write the line "
     "again by hand."},
    {"unexpected character after line continuation character",
     "A \\ at the end of a line joins it with the next one; nothing "
     "may stand behind it. In a text, \\\\ is the character itself."},
};

// ---- words that are no names -------------------------------------------------------------------------------------

static const char *const keywords[] = {
    "False", "None",     "True",  "and",    "as",   "assert", "async",  "await",    "break",
    "class", "continue", "def",   "del",    "elif", "else",   "except", "finally",  "for",
    "from",  "global",   "if",    "import", "in",   "is",     "lambda", "nonlocal", "not",
    "or",    "pass",     "raise", "return", "try",  "while",  "with",   "yield",
};

// The keyword that a text begins with; NULL: none.
static const char *keyword_at(const char *text) {
    size_t length = strspn(text, "abcdefghijklmnopqrstuvwxyzFNT");
    for (int64_t i = 0; i < COUNT_OF(keywords); i++) {
        if (strlen(keywords[i]) == length && strncmp(keywords[i], text, length) == 0) {
            return keywords[i];
        }
    }
    return NULL;
}

// The keyword that stands before an = ("class = 3"); NULL: none.
static const char *keyword_before(const char *line, const char *at) {
    if (at[0] != '=') {
        return NULL;
    }
    while (at > line && at[-1] == ' ') {
        at--;
    }
    while (at > line && at[-1] >= 'A' && at[-1] <= 'z') {
        at--;
    }
    return keyword_at(at);
}

// Plain "invalid syntax": what stands at the mark is told, if it is a word with a meaning of its own.
static void say_what_is_marked(Trouble *trouble) {
    const SyntaxException *error = (const SyntaxException *)(const void *)trouble->exception;
    int64_t offset = 0;
    say(trouble, "Up to the mark the line could be a line of Python; what stands there cannot follow.");
    if (error->text.held == NULL || !is_str(error->text.held) || error->offset.held == NULL ||
        !is_int(error->offset.held) || !int_to_int64(as_int(error->offset.held), &offset)) {
        return;
    }
    Buffer text;
    buffer_init(&text);
    str_add_to_buffer(error->text.held, &text);
    const char *at = offset >= 1 && (size_t)offset <= text.length ? text.bytes + offset - 1 : "";
    const char *word = keyword_at(at) != NULL ? keyword_at(at) : keyword_before(text.bytes, at);
    if (word != NULL) {
        say(trouble, "%s is a word of the language and cannot be a name.", word);
    } else if (strncmp(at, "++", 2) == 0 || strstr(text.bytes, "++") != NULL) {
        say(trouble, "There is no ++ in Python: x += 1.");
    } else if (at[0] == '=' && strstr(text.bytes, "=>") != NULL) {
        say(trouble, "The comparison is written >=, with the = last.");
    } else {
        say(trouble,
            "Often the reason is just before: a bracket, a comma, an operator or a quote too many or too few.");
    }
    buffer_deinit(&text);
}

// ---- the table ---------------------------------------------------------------------------------------------------

static void say_row(Trouble *trouble, const char *sentences) {
    Buffer text;
    buffer_init(&text);
    for (const char *at = sentences; *at != '\0'; at++) {
        if (*at == '%' && (at[1] == '1' || at[1] == '2')) {
            buffer_add_text(&text, trouble->parts[*++at - '1']);
        } else {
            buffer_add_byte(&text, *at);
        }
    }
    say(trouble, "%s", text.failed ? "" : text.bytes);
    buffer_deinit(&text);
}

bool explain_syntax(Trouble *trouble) {
    const SyntaxException *error = (const SyntaxException *)(const void *)trouble->exception;
    Buffer message;
    buffer_init(&message);
    if (error->message.held != NULL && is_str(error->message.held)) {
        str_add_to_buffer(error->message.held, &message);
    }
    snprintf(trouble->message, sizeof trouble->message, "%s", message.failed ? "" : message.bytes);
    buffer_deinit(&message);
    trouble->code = NULL; // the place is in the message, not where the text was compiled
    for (int64_t i = 0; i < COUNT_OF(rows); i++) {
        if (message_fits(trouble, rows[i].pattern)) {
            say_row(trouble, rows[i].sentences);
            say(trouble, "Nothing of the text has run.");
            return true;
        }
    }
    if (strcmp(trouble->message, "invalid syntax") == 0) {
        say_what_is_marked(trouble);
    } else {
        say(trouble, "The text is not Python: %s.", trouble->message);
    }
    say(trouble, "Nothing of the text has run.");
    return true;
}
