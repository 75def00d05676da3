// SPDX-License-Identifier: GPL-3.0-or-later
// The line editor: the one file that sees readline.
//
// readline is driven by its callback interface: this file waits for input with poll(), hands readline each character,
// and is told when a line is complete. So Ctrl-C, which interrupts the wait, can drop the line without a jump out of a
// signal handler.
//
//     ... ····return x        ···· is typed ahead; one rubout takes four spaces, a tab in front of all text adds four
//     ... ····else:           the colon moves the line to where the `if` stands (line_editor_set_reindenter)
//
// Text that is pasted brings its own indentation: it comes as one piece (bracketed paste), or in so quick succession
// that more is waiting when a character has been read, and then what was typed ahead is taken back.
//
// Next: plain_line.c, for where there is no readline or no terminal; history.c.
#include "cli/line_editor.h"

#include "cli/plain_line.h"

#include <poll.h>
#include <unistd.h>

bool line_editor_input_waits(int milliseconds) {
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    return poll(&input, 1, milliseconds) > 0 && (input.revents & POLLIN) != 0;
}

#if TALLY_READLINE

#include "eval/interpreter.h"
#include "cli/history.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <readline/history.h>
#include <readline/readline.h>

#define HISTORY_ENTRIES 2000
#define TAB_WIDTH 4
#define PASTE_GAP 10 // milliseconds: what comes within them after a line was not typed

static struct LineEditor {
    bool is_plain; // no terminal: readline is not used
    Completer completer;
    Reindenter reindenter;
    Buffer *line;   // of the read under way
    int indent;     // spaces typed ahead
    bool complete;  // a line has come in
    bool end;       // Ctrl-D
    char **matches; // of the completion under way
    size_t match_count;
    char *history_file; // NULL: none
} editor;

static volatile sig_atomic_t stop_wanted; // Ctrl-Z was pressed and not yet seen

void line_editor_set_completer(Completer completer) { editor.completer = completer; }
void line_editor_set_reindenter(Reindenter reindenter) { editor.reindenter = reindenter; }

// ---- completion --------------------------------------------------------------------------------------------------

// `context`: how many characters of the word stand before what readline takes for the word.
static void keep_match(const char *word, void *context) {
    size_t skipped = *(const size_t *)context;
    char **larger = realloc(editor.matches, (editor.match_count + 1) * sizeof *larger);
    if (larger == NULL) {
        return;
    }
    editor.matches = larger;
    char *copy = strdup(word + skipped);
    if (copy != NULL) {
        editor.matches[editor.match_count++] = copy;
    }
}

// A colon breaks words, but is a part of a command's name.
static void find_matches(const char *text) {
    size_t skipped = rl_line_buffer[0] == ':' && rl_point - (int)strlen(text) == 1 ? 1 : 0;
    char *word = malloc(strlen(text) + 2);
    char *before = strndup(rl_line_buffer, (size_t)rl_point - strlen(text));
    editor.match_count = 0;
    if (word != NULL && before != NULL && editor.completer != NULL) {
        snprintf(word, strlen(text) + 2, "%s%s", skipped == 1 ? ":" : "", text);
        editor.completer(before, word, keep_match, &skipped);
    }
    free(before);
    free(word);
}

// readline asks for one match after the other, and frees each.
static char *next_match(const char *text, int state) {
    static size_t next;
    if (state == 0) {
        find_matches(text);
        next = 0;
    }
    return next < editor.match_count ? editor.matches[next++] : NULL;
}

static char **complete(const char *text, int start, int end) {
    (void)start, (void)end;
    rl_attempted_completion_over = 1;
    rl_completion_append_character = '\0';
    return rl_completion_matches(text, next_match);
}

// ---- indentation -------------------------------------------------------------------------------------------------

// Is all that stands before the cursor, in its line, spaces? Their number, or −1.
static int spaces_before_cursor(void) {
    int count = 0;
    while (count < rl_point && rl_line_buffer[rl_point - count - 1] == ' ') {
        count += 1;
    }
    return count == rl_point || rl_line_buffer[rl_point - count - 1] == '\n' ? count : -1;
}

static int insert_spaces(int count) {
    while (count-- > 0) {
        rl_insert_text(" ");
    }
    return 0;
}

// Tab: in front of all text it indents, elsewhere it completes; a second one lists what is possible, if readline takes
// the first one for its own.
static int on_tab(int count, int key) {
    int spaces = spaces_before_cursor();
    if (rl_last_func == on_tab) {
        rl_last_func = rl_complete;
    }
    return spaces < 0 ? rl_complete(count, key) : insert_spaces(TAB_WIDTH - spaces % TAB_WIDTH);
}

// Rubout: in front of all text it takes one step of indentation.
static int on_rubout(int count, int key) {
    int spaces = spaces_before_cursor();
    if (spaces < 2 || count != 1) {
        return rl_rubout(count, key);
    }
    int step = spaces % TAB_WIDTH == 0 ? TAB_WIDTH : spaces % TAB_WIDTH;
    rl_delete_text(rl_point - step, rl_point);
    rl_point -= step;
    return 0;
}

// Replaces the spaces that the line begins with.
static void set_indent(int indent) {
    int old = (int)strspn(rl_line_buffer, " ");
    rl_delete_text(0, old);
    rl_point = 0;
    insert_spaces(indent);
    rl_point = rl_end;
}

static int on_colon(int count, int key) {
    rl_insert(count, key);
    if (count == 1 && rl_point == rl_end && editor.reindenter != NULL && strchr(rl_line_buffer, '\n') == NULL) {
        int indent = editor.reindenter(rl_line_buffer);
        if (indent >= 0) {
            set_indent(indent);
        }
    }
    return 0;
}

static int type_ahead(void) { return insert_spaces(editor.indent); }

// readline takes characters that are waiting in one piece, but not while it matters how the line begins.
static int input_is_available(void) { return editor.indent == 0 && line_editor_input_waits(0); }

static bool is_untouched(void) { return editor.indent > 0 && rl_end == editor.indent; }

// A line that comes faster than it can be typed, and with blanks of its own, does without those typed ahead. Called
// when the first of it was read.
static void take_back_indent(void) {
    bool has_blanks = rl_end > editor.indent && rl_line_buffer[editor.indent] == ' ';
    if (has_blanks && (rl_end > editor.indent + 1 || line_editor_input_waits(0))) {
        rl_delete_text(0, editor.indent);
        rl_point = rl_end;
        rl_redisplay();
        editor.indent = 0;
    }
}

// ---- reading -----------------------------------------------------------------------------------------------------

static void line_came(char *text) {
    editor.complete = true;
    if (text == NULL) {
        editor.end = true;
    } else {
        buffer_add_text(editor.line, text);
        free(text);
    }
    rl_callback_handler_remove();
}

static LineResult drop_line(void) {
    interpreter_forget_interrupt();
    rl_callback_sigcleanup();
    rl_free_line_state();
    rl_callback_handler_remove();
    fputs("\nKeyboardInterrupt\n", stdout);
    fflush(stdout);
    return LINE_INTERRUPTED;
}

static void on_stop(int number) {
    (void)number;
    stop_wanted = 1;
}

static void catch_stop(bool catch) {
    struct sigaction action = {.sa_handler = catch ? on_stop : SIG_DFL};
    sigemptyset(&action.sa_mask);
    sigaction(SIGTSTP, &action, NULL);
}

// Ctrl-Z: the shell gets the terminal as it was, and we get it again when we go on.
static void stop_and_go_on(void) {
    stop_wanted = 0;
    rl_deprep_terminal();
    catch_stop(false);
    raise(SIGTSTP);
    catch_stop(true);
    rl_prep_terminal(1);
    rl_forced_update_display();
}

static LineResult read_characters(void) {
    while (!editor.complete) {
        struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
        if (poll(&input, 1, 200) < 0 && errno != EINTR) {
            rl_callback_handler_remove();
            return LINE_END;
        }
        if (interpreter.interrupted) {
            return drop_line();
        }
        if (stop_wanted) {
            stop_and_go_on();
        } else if (input.revents != 0) {
            bool was_untouched = is_untouched();
            rl_callback_read_char();
            if (was_untouched && !editor.complete) {
                take_back_indent();
            }
        }
    }
    return editor.end ? LINE_END : LINE_READ;
}

LineResult line_editor_read(const char *prompt, int indent, Buffer *line) {
    if (editor.is_plain) {
        return plain_line_read(prompt, line);
    }
    buffer_clear(line);
    editor.line = line;
    editor.indent = indent > 0 && line_editor_input_waits(PASTE_GAP) ? 0 : indent;
    editor.complete = editor.end = false;
    rl_startup_hook = type_ahead;
    catch_stop(true);
    rl_callback_handler_install(prompt, line_came);
    LineResult result = read_characters();
    catch_stop(false);
    return result;
}

// ---- history -----------------------------------------------------------------------------------------------------

// The file is written entry by entry, so that a terminal that is closed, or another session, loses nothing.
void line_editor_remember(const char *entry) {
    const HIST_ENTRY *last = history_length > 0 ? history_get(history_base + history_length - 1) : NULL;
    if (editor.is_plain || entry[0] == '\0' || (last != NULL && strcmp(last->line, entry) == 0)) {
        return;
    }
    add_history(entry);
    if (editor.history_file != NULL) {
        append_history(1, editor.history_file);
    }
}

static void load_history(void) {
    // The time of each entry, after a character that no program text begins a line with, tells where one of several
    // lines begins.
    history_write_timestamps = 1;
    history_comment_char = '\x1e';
    using_history();
    stifle_history(HISTORY_ENTRIES);
    editor.history_file = history_file_make();
    if (editor.history_file != NULL) {
        read_history(editor.history_file);
    }
}

// ---- start and stop ----------------------------------------------------------------------------------------------

static void bind_keys(void) {
    rl_variable_bind("bind-tty-special-chars", "off"); // else rubout is bound anew at each line
    rl_bind_key('\t', on_tab);
    rl_bind_key('\x7f', on_rubout);
    rl_bind_key('\b', on_rubout);
    rl_bind_key(':', on_colon);
}

void line_editor_start(void) {
    editor.is_plain = !isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO);
    if (editor.is_plain) {
        return;
    }
    const char *no_color = getenv("NO_COLOR");
    rl_readline_name = "tally";
    rl_catch_signals = 0;
    rl_attempted_completion_function = complete;
    rl_completer_word_break_characters = " \t\n\"\\'`@$><=;|&{(}[])+-*/%^~!,:";
    rl_input_available_hook = input_is_available;
    rl_variable_bind("enable-bracketed-paste", "on");
    rl_variable_bind("colored-completion-prefix", no_color == NULL || no_color[0] == '\0' ? "on" : "off");
    rl_initialize();
    bind_keys();
    load_history();
}

void line_editor_stop(void) {
    if (editor.history_file != NULL) {
        history_truncate_file(editor.history_file, HISTORY_ENTRIES);
    }
    clear_history();
    free(editor.history_file);
    free(editor.matches);
    editor.history_file = NULL;
    editor.matches = NULL;
}

#else // no readline

void line_editor_start(void) {}
void line_editor_stop(void) {}
void line_editor_remember(const char *entry) { (void)entry; }
void line_editor_set_completer(Completer completer) { (void)completer; }
void line_editor_set_reindenter(Reindenter reindenter) { (void)reindenter; }

LineResult line_editor_read(const char *prompt, int indent, Buffer *line) {
    (void)indent;
    return plain_line_read(prompt, line);
}

#endif
