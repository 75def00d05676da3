// SPDX-License-Identifier: GPL-3.0-or-later
// The line editor: the one file that sees readline.
//
// readline is driven by its callback interface: this file waits for input with poll(), hands readline each character, and
// is told when a line is complete. So Ctrl-C, which interrupts the wait, can drop the line without a jump out of a
// signal handler.
//
// The history is kept in $XDG_STATE_HOME/tally/history (or ~/.local/state/tally/history), an entry of several lines as one.
#include "cli/line_editor.h"

#include "eval/interpreter.h"

#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#if TALLY_READLINE
#include <readline/history.h>
#include <readline/readline.h>
#endif

#define HISTORY_ENTRIES 2000

static struct LineEditor {
    Completer completer;
    Buffer *line;    // of the read under way
    int indent;      // spaces to type ahead
    bool complete;   // a line has come in
    bool end;        // Ctrl-D
    char **matches;  // of the completion under way
    size_t match_count;
    char history_file[4096];
} editor;

void line_editor_set_completer(Completer completer) {
    editor.completer = completer;
}

// ---- where the history is ----------------------------------------------------------------------------------------

#if TALLY_READLINE
static void make_folders(char *path) {
    for (char *slash = strchr(path + 1, '/'); slash != NULL; slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        mkdir(path, 0700);
        *slash = '/';
    }
}

// Sets editor.history_file; empty: there is no place for it.
static void find_history(void) {
    const char *state = getenv("XDG_STATE_HOME");
    const char *home = getenv("HOME");
    int length = -1;
    if (state != NULL && state[0] == '/') {
        length = snprintf(editor.history_file, sizeof editor.history_file, "%s/tally/history", state);
    } else if (home != NULL && home[0] == '/') {
        length = snprintf(editor.history_file, sizeof editor.history_file, "%s/.local/state/tally/history", home);
    }
    if (length < 0 || (size_t)length >= sizeof editor.history_file) {
        editor.history_file[0] = '\0';
    }
}

// ---- completion --------------------------------------------------------------------------------------------------

static void keep_match(const char *word, void *context) {
    (void)context;
    char **larger = realloc(editor.matches, (editor.match_count + 1) * sizeof *larger);
    if (larger == NULL) {
        return;
    }
    editor.matches = larger;
    char *copy = strdup(word);
    if (copy != NULL) {
        editor.matches[editor.match_count++] = copy;
    }
}

// readline asks for one match after the other; it frees each.
static char *next_match(const char *text, int state) {
    static size_t next;
    if (state == 0) {
        editor.match_count = 0;
        next = 0;
        if (editor.completer != NULL) {
            editor.completer(text, keep_match, NULL);
        }
    }
    return next < editor.match_count ? editor.matches[next++] : NULL;
}

static char **complete(const char *text, int start, int end) {
    (void)end;
    rl_attempted_completion_over = 1;
    rl_completion_append_character = '\0';
    // Tab at the start of a line indents.
    bool blank = strspn(rl_line_buffer, " ") >= (size_t)start && text[0] == '\0';
    if (blank) {
        rl_insert_text("    ");
        return NULL;
    }
    return rl_completion_matches(text, next_match);
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

static int type_ahead(void) {
    char spaces[] = "                                                                ";
    spaces[editor.indent < (int)sizeof spaces ? editor.indent : (int)sizeof spaces - 1] = '\0';
    rl_insert_text(spaces);
    return 0;
}

static LineResult drop_line(void) {
    interpreter.interrupted = 0;
    rl_callback_sigcleanup();
    rl_free_line_state();
    rl_callback_handler_remove();
    fputs("\nKeyboardInterrupt\n", stdout);
    fflush(stdout);
    return LINE_INTERRUPTED;
}

LineResult line_editor_read(const char *prompt, int indent, Buffer *line) {
    buffer_clear(line);
    editor.line = line;
    editor.indent = indent;
    editor.complete = editor.end = false;
    rl_startup_hook = type_ahead;
    rl_callback_handler_install(prompt, line_came);
    while (!editor.complete) {
        struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
        if (poll(&input, 1, 200) < 0 && errno != EINTR) {
            rl_callback_handler_remove();
            return LINE_END;
        }
        if (interpreter.interrupted) {
            return drop_line();
        }
        if (input.revents != 0) {
            rl_callback_read_char();
        }
    }
    return editor.end ? LINE_END : LINE_READ;
}

void line_editor_remember(const char *entry) {
    const HIST_ENTRY *last = history_length > 0 ? history_get(history_base + history_length - 1) : NULL;
    if (entry[0] != '\0' && (last == NULL || strcmp(last->line, entry) != 0)) {
        add_history(entry);
    }
}

void line_editor_start(void) {
    rl_readline_name = "tally";
    rl_catch_signals = 0;
    rl_attempted_completion_function = complete;
    rl_completer_word_break_characters = " \t\n\"\\'`@$><=;|&{(}[])+-*/%^~!,";
    rl_variable_bind("enable-bracketed-paste", "on");
    rl_variable_bind("colored-completion-prefix", getenv("NO_COLOR") == NULL ? "on" : "off");
    // Timestamps in the file tell where an entry of several lines begins.
    history_write_timestamps = 1;
    history_comment_char = '#';
    find_history();
    using_history();
    stifle_history(HISTORY_ENTRIES);
    if (editor.history_file[0] != '\0') {
        read_history(editor.history_file);
    }
}

void line_editor_stop(void) {
    if (editor.history_file[0] != '\0') {
        make_folders(editor.history_file);
        write_history(editor.history_file);
    }
    clear_history();
    free(editor.matches);
    editor.matches = NULL;
}

#else // plain lines

void line_editor_start(void) {}
void line_editor_stop(void) {}

void line_editor_remember(const char *entry) {
    (void)entry;
}

LineResult line_editor_read(const char *prompt, int indent, Buffer *line) {
    (void)indent;
    buffer_clear(line);
    fputs(prompt, stdout);
    fflush(stdout);
    for (;;) {
        char byte;
        ssize_t count = read(STDIN_FILENO, &byte, 1);
        if (count == 1 && byte == '\n') {
            return LINE_READ;
        }
        if (count == 1) {
            buffer_add_byte(line, byte);
        } else if (interpreter.interrupted) {
            interpreter.interrupted = 0;
            fputs("\nKeyboardInterrupt\n", stdout);
            return LINE_INTERRUPTED;
        } else if (count == 0 || errno != EINTR) {
            return line->length > 0 ? LINE_READ : LINE_END;
        }
    }
}

#endif
