// SPDX-License-Identifier: GPL-3.0-or-later
// The REPL through a terminal: what an entry does, what Ctrl-C and Ctrl-D do, what is shown. What is here holds without
// readline, too; test_line_editor.c has the rest.
#include "command.h"
#include "session.h"

#include <string.h>

TestSuite(repl, .fini = command_clean, .timeout = 120);

Test(repl, shows_values_and_binds_underscore) {
    Session *session = session_start(NULL, NULL);
    session_ask(session, "6 * 7", "42\n");
    session_ask(session, "_ + 1", "43\n");
    session_ask(session, "None", "");
    session_ask(session, "_", "43\n");
    session_ask(session, "x = 'caf\xc3\xa9'", "");
    session_ask(session, "x; 2", "'caf\xc3\xa9'\n2\n");
    session_leave(session, "exit()\r", 0);
}

Test(repl, block_ends_with_an_empty_line) {
    Session *session = session_start(NULL, NULL);
    session_type(session, "def f(x):\r");
    session_expect(session, "... ");
    session_type(session, "    return x + 1\r");
    session_expect(session, "... ");
    session_ask(session, "", "");
    session_ask(session, "f(1)", "2\n");
    session_type(session, "print(f(\r");
    session_expect(session, "... ");
    session_ask(session, "5))", "6\n");
    session_leave(session, "exit\r", 0);
}

Test(repl, goes_on_after_exceptions) {
    Session *session = session_start(NULL, NULL);
    session_ask(session, "x = 5", "");
    session_ask(session, "x / 0",
                "Traceback (most recent call last):\n  File \"<stdin>\", line 1, in <module>\n"
                "ZeroDivisionError: division by zero\n");
    session_ask(session, "x x", "  File \"<stdin>\", line 1\n    x x\n      ^\nSyntaxError: invalid syntax\n");
    session_ask(session, "  x", "IndentationError: unexpected indent\n");
    session_leave(session, "\x04", 0);
}

Test(repl, errors_are_coloured_unless_no_color) {
    Session *session = session_start(NULL, NULL);
    session_ask(session, "1/0", "ZeroDivisionError");
    cr_expect(session_has_shown(session, "\033[1;31mZeroDivisionError\033[0m: division by zero"));
    session_ask(session, "raise KeyError", "KeyError");
    cr_expect(session_has_shown(session, "\033[1;31mKeyError\033[0m\r\n"));
    session_leave(session, "exit()\r", 0);
    setenv("NO_COLOR", "1", 1);
    session = session_start(NULL, NULL);
    session_ask(session, "1/0", "ZeroDivisionError: division by zero\n");
    cr_expect(!session_has_shown(session, "\033[1;31m"));
    session_leave(session, "exit()\r", 0);
}

Test(repl, ctrl_c_clears_the_input_and_keeps_the_session) {
    Session *session = session_start(NULL, NULL);
    session_ask(session, "x = 5", "");
    session_type(session, "x = 6");
    session_expect(session, "x = 6");
    session_type(session, "\x03");
    session_expect(session, "\nKeyboardInterrupt\n>>> ");
    session_ask(session, "x", "5\n");
    session_type(session, "def f():\r");
    session_expect(session, "... ");
    session_type(session, "\x03");
    session_expect(session, "\nKeyboardInterrupt\n>>> ");
    session_ask(session, "x", "5\n");
    session_leave(session, "exit()\r", 0);
}

// Ctrl-C, and then x is still there.
static void interrupt(Session *session) {
    session_type(session, "\x03");
    session_expect(session, "\nKeyboardInterrupt\n>>> ");
    session_ask(session, "x", "5\n");
}

Test(repl, ctrl_c_stops_what_runs) {
    static const char *const lines[] = {"import time; time.sleep(1000)\r", "input('? ')\r", "sum(iter(int, 1))\r"};
    Session *session = session_start(NULL, NULL);
    session_ask(session, "x = 5", "");
    for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++) {
        session_type(session, "print('go'.upper()); ");
        session_type(session, lines[i]);
        session_expect(session, "GO\n");
        interrupt(session);
    }
    session_type(session, "while True: pass\r");
    session_expect(session, "... ");
    session_type(session, "\r");
    session_expect(session, "\n");
    interrupt(session);
    session_leave(session, "exit()\r", 0);
}

Test(repl, ways_to_leave) {
    session_leave(session_start(NULL, NULL), "exit\r", 0);
    session_leave(session_start(NULL, NULL), "quit\r", 0);
    session_leave(session_start(NULL, NULL), "quit()\r", 0);
    session_leave(session_start(NULL, NULL), "\x04", 0);
    session_leave(session_start(NULL, NULL), "import sys; sys.exit(7)\r", 7);
    Session *session = session_start(NULL, NULL);
    session_ask(session, "exit = 3", "");
    session_ask(session, "exit", "3\n");
    session_leave(session, "quit\r", 0);
}

Test(repl, input_reads_the_next_line) {
    Session *session = session_start(NULL, NULL);
    session_type(session, "x = input('name? ')\r");
    session_expect(session, "\nname? ");
    session_type(session, "Ann\r");
    session_expect(session, ">>> ");
    session_ask(session, "x", "'Ann'\n");
    session_leave(session, "exit()\r", 0);
}

Test(repl, pasted_lines_may_be_blank) {
    Session *session = session_start(NULL, NULL);
    session_type(
        session,
        "class A:\r\r    def f(self):\r        x = [1,\r\r2]\r\r        if x:\r            return 7\r\r"
        "        else:\r            return 8\r# comment\r\r    y = 1\rprint(A().f() * 11)\r\rprint(A.y + 40)\r");
    session_expect(session, "77\n");
    session_expect(session, "41\n");
    session_expect(session, ">>> ");
    session_leave(session, "exit()\r", 0);
}

static void type_and_expect(Session *session, const char *typed, const char *wanted) {
    session_type(session, typed);
    session_expect(session, wanted);
}

#define MORE_LINES "more lines: Enter shows them, q leaves them out -- "

Test(repl, commands) {
    Session *session = session_start(NULL, NULL);
    session_ask(session, ":names", "no names yet\n");
    session_ask(session, "numbers = [1, 2]", "");
    session_ask(session, "other = numbers", "");
    session_ask(session, ":names", "numbers      [1, 2]                     0x");
    session_ask(session, ":refs numbers", ": 2 references\n    name numbers in __main__\n    name other in __main__\n");
    session_ask(session, "  :refs [numbers][0]", "[1, 2]: 2 references\n");
    session_ask(session, ":refs", "as in :refs a\n");
    session_ask(session, ":refs nothing", "NameError: name 'nothing' is not defined\n");
    type_and_expect(session, ":sizes\r", "    80    80    72    72    72    72    72    72 *[2,3]\n");
    session_expect(session, MORE_LINES);
    type_and_expect(session, "q\r", ">>> ");
    session_ask(session, ":gc", "\nNext, after ");
    session_ask(session, ":gc now", " unreachable object");
    session_ask(session, "numbers.append(numbers); del numbers, other", "");
    session_ask(session, ":gc slow", "break_cycles: one after the other is emptied\n    #1 list");
    session_ask(session, ":gc slow 0", "\n0 unreachable\n");
    session_ask(session, ":gc slow 3", "what of it? :gc, :gc now, :gc slow");
    session_ask(session, ":gc fast", "what of it? :gc, :gc now, :gc slow");
    session_ask(session, ":layout 1.5", "  24 used + 0 spare = 24 asked; sys.getsizeof says 24\n");
    session_ask(session, ":deepsize [[], []]", "with all that it holds            3 objects              208 bytes\n");
    session_ask(session, ":units 3", "3 Mbps = 0.375 MBps\n");
    session_ask(session, ":units -3", "ValueError: a number of bytes can't be negative\n");
    session_ask(session, ":heap", "  mapped: ");
    session_ask(session, ":arenas", "a pool of blocks for containers");
    session_ask(session, ":help", ":sizes ");
    session_ask(session, ":unknown", "unknown command :unknown; :help lists them\n");
    session_leave(session, "exit()\r", 0);
}

// The terminal of a session has 60 rows.
Test(repl, long_answers_come_a_screen_at_a_time) {
    Session *session = session_start(NULL, NULL);
    type_and_expect(session, ":sizes\r", MORE_LINES);
    type_and_expect(session, "\r", "classmethod(len)\n");
    session_expect(session, ">>> ");
    type_and_expect(session, ":sizes\r", MORE_LINES);
    type_and_expect(session, "q\r", ">>> ");
    type_and_expect(session, ":sizes\r", MORE_LINES);
    type_and_expect(session, "\x03", ">>> ");
    session_ask(session, "6 * 7", "42");
    session_leave(session, "\x04", 0);
}

Test(repl, a_demonstration_leaves_the_session_as_it_was) {
    Session *session = session_start(NULL, NULL);
    type_and_expect(session, "a = ['kept']\r7\r", "7");
    type_and_expect(session, ":demo nothing\r", "there is none called nothing; :demo lists them");
    type_and_expect(session, ":demo aliasing\r", "Two names for one list");
    session_expect(session, ">>> import tally");
    type_and_expect(session, "\r\r\r", "list #1    refs 1 \xe2\x86\x92 2   + name b");
    type_and_expect(session, "q\r", ">>> ");
    session_ask(session, "(_, a, 'b' in globals())", "(7, ['kept'], False)");
    type_and_expect(session, ":watch on\r:demo 1\r", ":watch off ends this one");
    session_expect(session, ">>> ");
    session_leave(session, "\x04", 0);
}

Test(repl, ctrl_c_leaves_a_demonstration) {
    Session *session = session_start(NULL, NULL);
    type_and_expect(session, ":demo aliasing\r", ">>> import tally");
    type_and_expect(session, "\x03", "KeyboardInterrupt\n");
    session_expect(session, ">>> ");
    session_ask(session, "6 * 7", "42");
    session_leave(session, "\x04", 0);
}

Test(repl, comes_after_the_program) {
    Session *session = session_start("-ic", "x = 42; print('ready'); 1/0");
    cr_expect(session_has_shown(session, "ready\r\n"));
    cr_expect(session_has_shown(session, "ZeroDivisionError"));
    session_ask(session, "x", "42\n");
    session_leave(session, "exit()\r", 0);
}

Test(repl, exception_hook_is_called) {
    Session *session = session_start(NULL, NULL);
    session_ask(session, "import sys; sys.excepthook = lambda *e: print('hook', e[0].__name__)", "");
    session_ask(session, "1/0", "hook ZeroDivisionError\n");
    session_ask(session, "sys.last_value", "ZeroDivisionError('division by zero')\n");
    session_leave(session, "exit()\r", 0);
}

Test(repl, without_a_terminal_prompts_go_to_stderr) {
    EXPECT("3\n[1]\n", ">>> ", 4, "1 + 2\nif True:\n    x = [1]\n\nx\nimport sys; sys.exit(4)\n", "-i");
}
