// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions: forkpty, and two texts of what the terminal was sent, one whole, one without control sequences.
//
// What always holds: `seen` is the end of what was expected last, so that every expectation is about something new.
#include "session.h"

#include "command.h"

#include <errno.h>
#include <poll.h>
#include <pty.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define PATIENCE 20000 // milliseconds

struct Session {
    pid_t process;
    int terminal;
    char *whole; // all that came
    size_t whole_size;
    char *text; // the same without control sequences
    size_t text_size;
    size_t seen;
    bool in_sequence; // the last bytes began one
};

_Noreturn static void become_program(const char *argument, const char *second) {
    char name[] = "tally";
    char *words[] = {name, argument == NULL ? NULL : strdup(argument), second == NULL ? NULL : strdup(second), NULL};
    setenv("XDG_STATE_HOME", command_folder(), 1);
    setenv("TERM", "xterm", 1);
    setenv("INPUTRC", "/dev/null", 1);
    execv(command_path(), words);
    _exit(127);
}

// ---- what appears ------------------------------------------------------------------------------------------------

// ESC [ … letter; ESC and another character is not sent here.
static void add_byte(Session *session, char byte) {
    session->whole[session->whole_size++] = byte;
    if (session->in_sequence) {
        session->in_sequence = byte == '[' || byte == '?' || byte == ';' || (byte >= '0' && byte <= '9');
    } else if (byte == '\033') {
        session->in_sequence = true;
    } else if (byte != '\r') {
        session->text[session->text_size++] = byte;
    }
}

// Reads what is there; false: nothing came in time, or the end.
static bool read_some(Session *session, int milliseconds) {
    char bytes[4096];
    struct pollfd input = {.fd = session->terminal, .events = POLLIN};
    if (poll(&input, 1, milliseconds) <= 0) {
        return false;
    }
    ssize_t count = read(session->terminal, bytes, sizeof bytes);
    if (count <= 0) {
        return false;
    }
    session->whole = realloc(session->whole, session->whole_size + (size_t)count + 1);
    session->text = realloc(session->text, session->text_size + (size_t)count + 1);
    cr_assert(session->whole != NULL && session->text != NULL);
    for (ssize_t i = 0; i < count; i++) {
        add_byte(session, bytes[i]);
    }
    session->whole[session->whole_size] = '\0';
    session->text[session->text_size] = '\0';
    return true;
}

void session_expect(Session *session, const char *text) {
    for (;;) {
        const char *found = strstr(session->text + session->seen, text);
        if (found != NULL) {
            session->seen = (size_t)(found - session->text) + strlen(text);
            return;
        }
        if (!read_some(session, PATIENCE)) {
            cr_assert_fail("expected \"%s\" behind \"%s\"", text, session->text + session->seen);
        }
    }
}

bool session_has_shown(const Session *session, const char *text) { return strstr(session->whole, text) != NULL; }

// ---- the session -------------------------------------------------------------------------------------------------

Session *session_start(const char *argument, const char *second) {
    Session *session = calloc(1, sizeof *session);
    cr_assert_not_null(session);
    session->whole = calloc(1, 1);
    session->text = calloc(1, 1);
    command_folder();
    struct winsize size = {.ws_row = 60, .ws_col = 120};
    session->process = forkpty(&session->terminal, NULL, NULL, &size);
    cr_assert(session->process >= 0);
    if (session->process == 0) {
        become_program(argument, second);
    }
    session_expect(session, ">>> ");
    return session;
}

bool session_has_editor(const Session *session) { return session_has_shown(session, "\033[?2004h"); }

void session_type(Session *session, const char *text) {
    size_t size = strlen(text);
    while (size > 0) {
        ssize_t count = write(session->terminal, text, size);
        cr_assert(count > 0);
        text += count;
        size -= (size_t)count;
    }
}

void session_ask(Session *session, const char *line, const char *answer) {
    session_type(session, line);
    session_type(session, "\r");
    session_expect(session, "\n");
    if (answer[0] != '\0') {
        session_expect(session, answer);
    }
    session_expect(session, ">>> ");
}

void session_leave(Session *session, const char *text, int status) {
    session_type(session, text);
    while (read_some(session, PATIENCE)) {
    }
    int actual = command_wait(session->process);
    cr_expect_eq(actual, status, "exit status %d, expected %d", actual, status);
    close(session->terminal);
    free(session->whole);
    free(session->text);
    free(session);
}
