// SPDX-License-Identifier: GPL-3.0-or-later
// The line editor through a terminal: history, completion, indentation, pasting. Only where readline is built in.
#include "command.h"
#include "session.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

TestSuite(line_editor, .fini = command_clean, .timeout = 120);

#define UP "\033[A"
#define RUBOUT "\x7f"

static Session *start(void) {
    Session *session = session_start(NULL, NULL);
    if (!session_has_editor(session)) {
        session_leave(session, "exit\r", 0);
        cr_skip_test("built without readline");
    }
    return session;
}

static void type_line(Session *session, const char *line, const char *then) {
    session_type(session, line);
    session_type(session, "\r");
    session_expect(session, "\n");
    session_expect(session, then);
}

Test(line_editor, indents_blocks) {
    Session *session = start();
    type_line(session, "def f(x):", "...     ");
    type_line(session, "if x:", "...         ");
    type_line(session, "return 1", "...     ");
    type_line(session, "return 2", "... ");
    type_line(session, "", ">>> ");
    session_ask(session, "f(0), f(1)", "(2, 1)\n");
    session_leave(session, "exit\r", 0);
}

Test(line_editor, colon_moves_a_clause) {
    Session *session = start();
    type_line(session, "for x in 1, 2:", "...     ");
    type_line(session, "if x == 1:", "...         ");
    type_line(session, "print('one')", "...         ");
    type_line(session, "else:", "...         ");
    type_line(session, "print('more')", "...         ");
    type_line(session, "", "one\nmore\n>>> ");
    session_leave(session, "exit\r", 0);
}

Test(line_editor, rubout_takes_a_step) {
    Session *session = start();
    type_line(session, "for x in 1, 2:", "...     ");
    type_line(session, "if x == 1:", "...         ");
    type_line(session, "y = x", "...         ");
    type_line(session, RUBOUT "print(x)", "...     ");
    type_line(session, "", "1\n2\n>>> ");
    session_leave(session, "exit\r", 0);
}

Test(line_editor, lines_with_blanks_of_their_own_are_not_indented_twice) {
    Session *session = start();
    type_line(session, "def f(x):", "...     ");
    type_line(session, "    if x:", "... ");
    type_line(session, "        return 1", "... ");
    type_line(session, "    return 2", "... ");
    type_line(session, "", ">>> ");
    session_ask(session, "f(0), f(1)", "(2, 1)\n");
    session_leave(session, "exit\r", 0);
}

Test(line_editor, block_is_one_entry_of_the_history) {
    Session *session = start();
    type_line(session, "for x in 1, 2:", "...     ");
    type_line(session, "print('x is', x)", "...     ");
    type_line(session, "#1 is a comment", "...     ");
    type_line(session, "", "x is 1\nx is 2\n>>> ");
    session_ask(session, "y = 1", "");
    session_type(session, UP UP "\r");
    session_expect(session, "x is 1\nx is 2\n>>> ");
    session_leave(session, "exit\r", 0);
}

Test(line_editor, history_is_kept_across_sessions) {
    Session *session = start();
    type_line(session, "for x in 1, 2:", "...     ");
    type_line(session, "print('x is', x)", "...     ");
    type_line(session, "", "x is 1\nx is 2\n>>> ");
    session_leave(session, "exit\r", 0);
    char path[256];
    snprintf(path, sizeof path, "%s/tally/history", command_folder());
    FILE *file = fopen(path, "r");
    cr_assert_not_null(file);
    fclose(file);
    session = start();
    session_type(session, UP "\r");
    session_expect(session, "x is 1\nx is 2\n>>> ");
    session_leave(session, "exit\r", 0);
}

Test(line_editor, completes_names_and_keywords) {
    Session *session = start();
    session_ask(session, "some_long_name = 6", "");
    session_ask(session, "some_l\t * 7", "42\n");
    session_ask(session, "isinst\t(3, int)", "True\n");
    session_ask(session, "import sy\tsys", "ModuleNotFoundError");
    session_ask(session, "lambda x:some_lo\t", "<function");
    session_ask(session, ":hel\t", ":sizes");
    session_ask(session, ":refs some_lo\t", "name some_long_name in __main__");
    session_ask(session, ":gc sl\t 0", "\n0 unreachable\n");
    session_ask(session, ":help sam\t", "  :same A B\n");
    session_ask(session, ":help lim\t", "--max-memory");
    session_leave(session, "exit\r", 0);
}

Test(line_editor, completes_attributes_without_running_code) {
    char *path = command_file("trap.py", "class Trap:\n    zebra = 1\n    def __getattr__(self, name): print('RAN')\n"
                                         "    def __dir__(self): print('RAN')\n    @property\n"
                                         "    def xylophone(self): print('RAN'); return self\ntrap = Trap()\n"
                                         "trap.yellow = [1]\n");
    Session *session = session_start("-i", path);
    free(path);
    if (!session_has_editor(session)) {
        session_leave(session, "exit\r", 0);
        cr_skip_test("built without readline");
    }
    session_ask(session, "trap.yel\t.app\t(2)", "");
    session_ask(session, "trap.ze\t + 41, trap.yellow", "(42, [1, 2])\n");
    session_type(session, "trap.\t\t");
    session_expect(session, "trap.yellow");
    session_type(session, "xylophone.\t\t\x03");
    session_expect(session, "KeyboardInterrupt\n>>> ");
    cr_expect(!session_has_shown(session, "RAN"));
    session_leave(session, "exit\r", 0);
}

Test(line_editor, tab_lists_what_is_possible) {
    Session *session = start();
    session_type(session, "'a'; x = []; ");
    session_type(session, "x = x\r");
    session_expect(session, ">>> ");
    session_type(session, "x.re\t\t");
    session_expect(session, "x.remove");
    session_expect(session, "x.reverse");
    session_leave(session,
                  "\x03"
                  "exit\r",
                  0);
}

Test(line_editor, pasted_text_is_one_entry) {
    Session *session = start();
    session_type(
        session,
        "\033[200~def f():\r\r    a = 1\r\r    return a\r\rfor i in range(2):\r    print('f is', f())\033[201~");
    session_expect(session, "print('f is', f())");
    session_type(session, "\r");
    session_expect(session, "f is 1\nf is 1\n>>> ");
    session_type(session, "\033[200~def g():\r    return 5\033[201~");
    session_expect(session, "return 5");
    session_type(session, "\r");
    session_expect(session, ">>> ");
    session_ask(session, "g()", "5\n");
    session_leave(session, "exit\r", 0);
}
