// SPDX-License-Identifier: GPL-3.0-or-later
// A session with the real program on a real (pseudo-)terminal: type, and look at what appears.
//
//     Session *session = session_start(NULL);
//     session_type(session, "6 * 7\r");
//     session_expect(session, "\n42\n");
//     session_leave(session, "\x04", 0);
#ifndef TALLY_TESTS_UNIT_CLI_SESSION_H
#define TALLY_TESTS_UNIT_CLI_SESSION_H

#include <criterion/criterion.h>

#include <stdbool.h>

typedef struct Session Session;

// Starts the program with up to two arguments (NULL: none) and waits for the first prompt. Its history is in
// command_folder().
Session *session_start(const char *argument, const char *second);
// Does it use readline? Some tests are about that alone.
bool session_has_editor(const Session *session);

void session_type(Session *session, const char *text);
// Waits until the text has appeared behind what was expected last. Carriage returns and the terminal's control
// sequences are not seen here; nor is what was typed, if the terminal draws it in pieces.
void session_expect(Session *session, const char *text);
// Types a line and waits for its answer, then for the next prompt.
void session_ask(Session *session, const char *line, const char *answer);
// Has this appeared at all, control sequences included?
bool session_has_shown(const Session *session, const char *text);

// Types the text, and waits for the end with this exit status. The session is gone.
void session_leave(Session *session, const char *text, int status);

#endif
