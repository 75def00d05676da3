// SPDX-License-Identifier: GPL-3.0-or-later
// The command line, by the real program.
#include "command.h"

#include <stdlib.h>
#include <string.h>

TestSuite(options, .fini = command_clean);

Test(options, code_and_its_arguments) {
    EXPECT("['-c', 'a', '-V', '--audit']\n", "", 0, "", "-c", "import sys; print(sys.argv)", "a", "-V", "--audit");
    EXPECT("1\n", "", 0, "", "-cprint(1)");
    EXPECT("['-c'] True\n", "", 0, "", "-c", "import sys; print(sys.argv, sys.path[0] == '')");
}

Test(options, file_and_its_arguments) {
    char *path = command_file("prog.py", "import sys\nprint(sys.argv[1:], __name__, __file__ == sys.argv[0])\n");
    EXPECT("['-x', '--', '-'] __main__ True\n", "", 0, "", path, "-x", "--", "-");
    EXPECT("['-c'] __main__ True\n", "", 0, "", "--", path, "-c");
    free(path);
}

Test(options, standard_input_is_a_script) {
    EXPECT("['']\n", "", 0, "import sys\nprint(sys.argv)", NULL);
    EXPECT("['-', 'x']\n", "", 0, "import sys\nprint(sys.argv)", "-", "x");
    EXPECT("", "  File \"<stdin>\", line 2, in <module>\nZeroDivisionError", 1, "x = 0\n1/x\n", "-");
}

Test(options, help_and_version) {
    Finished help = RUN("", "--help");
    cr_expect(strncmp(help.output, "usage: tally ", 13) == 0 && strstr(help.output, "--audit") != NULL);
    cr_expect_eq(help.status, 0);
    finished_deinit(&help);
    Finished version = RUN("", "-V");
    cr_expect(strncmp(version.output, "Tally ", 6) == 0);
    finished_deinit(&version);
}

Test(options, wrong_ones_are_refused) {
    EXPECT("", "Unknown option: -Z\nusage: ", 2, "", "-Z");
    EXPECT("", "unknown option --nothing\n", 2, "", "--nothing");
    EXPECT("", "Argument expected for the -c option\n", 2, "", "-c");
    EXPECT("", "Argument expected for the -m option\n", 2, "", "-im");
}

Test(options, techniques_are_switched_off) {
    EXPECT("7\n", "", 0, "", "--no-specialise", "-c", "print(1 + 2 * 3)");
    EXPECT("7\n", "", 0, "", "--no-specialise=operands,calls", "-c", "print(1 + 2 * 3)");
    EXPECT("", "tally: --no-specialise: 'nothing' is none of\n  operands    locals", 2, "",
           "--no-specialise=calls,nothing,loops", "-c", "print(1)");
    EXPECT("", "tally: --no-specialise: '' is none of\n", 2, "", "--no-specialise=", "-c", "print(1)");
    EXPECT("", "unknown option --no-specialised\n", 2, "", "--no-specialised", "-c", "print(1)");
}

static void expect_digit_limit(const char *limit, const char *output, const char *errors, int status) {
    setenv("PYTHONINTMAXSTRDIGITS", limit, 1);
    EXPECT(output, errors, status, "", "-c",
           "import sys; print(sys.get_int_max_str_digits(), sys.flags.int_max_str_digits)");
}

Test(options, limit_of_digits) {
    expect_digit_limit("0", "0 0\n", "", 0);
    expect_digit_limit(" 700", "700 700\n", "", 0);
    expect_digit_limit("", "4300 -1\n", "", 0);
    static const char *const wrong[] = {"639", "-1", "700x", "99999999999"};
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        expect_digit_limit(wrong[i], "", "PYTHONINTMAXSTRDIGITS: invalid limit; must be >= 640", 1);
    }
}

Test(options, check_reads_all_files) {
    char *good = command_file("good.py", "print(1)\n"), *bad = command_file("bad.py", "1 +\n");
    char *worse = command_file("worse.py", "x = 5 5\n");
    EXPECT("", "", 0, "", "--check", good, good);
    EXPECT("", "bad.py\", line 1\n    1 +\n       ^\nSyntaxError: invalid syntax\n  File \"", 1, "", "--check", bad,
           good, worse);
    EXPECT("", "worse.py\", line 1\n    x = 5 5\n          ^\n", 1, "", "--check", bad, good, worse);
    EXPECT("", "can't open file", 2, "", "--check", good, "/nowhere.py", bad);
    free(good);
    free(bad);
    free(worse);
}

// What CPython shows of a string: the lines that its lexer was in.
Test(options, places_in_code) {
    EXPECT("", "line 2\n    \"\"\" + 5 5\n        ^\nSyntaxError", 1, "", "-c", "\"\"\"\n\"\"\" + 5 5");
    EXPECT("", "line 2\n    (\"\"\"\n     ^^\nSyntaxError", 1, "", "-c", "x = 1\n(\"\"\"\n\"\"\" + 5 5)");
    EXPECT("", "line 1\n    f(a\n     ^\nSyntaxError: '(' was never closed", 1, "", "-c", "f(a");
    EXPECT("", "line 1\n    def f():\n            ^\nIndentationError", 1, "", "-c", "def f():");
    EXPECT("1\n", "", 0, "", "-c", "# coding: koi8-r\nprint(1)");
}

Test(options, letters_share_a_dash) { EXPECT("3\n4\n", ">>> ", 0, "1 + 3\n", "-ic", "print(3)"); }

Test(options, stages_are_shown) {
    Finished tokens = RUN("x = 1\n", "--tokens");
    cr_expect(strstr(tokens.output, "name    x") != NULL && tokens.status == 0);
    finished_deinit(&tokens);
    Finished scopes = RUN("def f(a): return a\n", "--scopes", "-");
    cr_expect(strstr(scopes.output, "f") != NULL && scopes.status == 0);
    finished_deinit(&scopes);
    Finished tree = RUN("", "--tree", "-c", "print(1 + 2)");
    cr_expect(strstr(tree.output, "print") != NULL && tree.status == 0);
    finished_deinit(&tree);
}

Test(options, check_runs_nothing) {
    EXPECT("", "", 0, "", "--check", "-c", "print(1)");
    EXPECT("", "SyntaxError: invalid syntax", 1, "", "--check", "-c", "1 +");
    EXPECT("", "SyntaxError: 'return' outside function", 1, "return\n", "--check");
    EXPECT("", "name its file", 2, "", "--check", "-m", "sys");
}
