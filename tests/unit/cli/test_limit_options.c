// SPDX-License-Identifier: GPL-3.0-or-later
// Limits: what the options say, and that nothing outlives them.
#include "command.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

TestSuite(limit_options, .fini = command_clean);

Test(limit_options, wrong_values_are_refused) {
    static const char *const wrong[][2] = {
        {"--max-steps", "0"},     {"--max-steps", "-1"},
        {"--max-steps", "1.5"},   {"--max-steps", "1K"},
        {"--max-steps", ""},      {"--max-steps", " 1"},
        {"--max-memory", "K"},    {"--max-memory", "1KB"},
        {"--max-memory", "0"},    {"--max-memory", "1T"},
        {"--max-output", "x"},    {"--max-memory", "9999999999G"},
        {"--max-seconds", "0"},   {"--max-seconds", "-1"},
        {"--max-seconds", "nan"}, {"--max-seconds", "inf"},
        {"--max-seconds", "1s"},  {"--max-seconds", "e"},
        {"--max-seconds", "0x1"}, {"--max-steps", "99999999999999999999"},
    };
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        char complaint[100];
        snprintf(complaint, sizeof complaint, "%s: '%s' is not a number of ", wrong[i][0], wrong[i][1]);
        EXPECT("", complaint, 2, "", wrong[i][0], wrong[i][1], "-c", "1");
    }
    EXPECT("", "Argument expected for the --max-steps option\n", 2, "", "--max-steps");
    EXPECT("", "unknown option --max-step\n", 2, "", "--max-step", "1");
    EXPECT("", "unknown option --max-steps2=1\n", 2, "", "--max-steps2=1");
}

Test(limit_options, right_values_are_taken) {
    static const char *const right[] = {"--max-steps=7",     "--max-memory=64k", "--max-memory=3M",
                                        "--max-output=1g",   "--max-output=100", "--max-seconds=10.5",
                                        "--max-seconds=1e3", "--max-seconds=.5"};
    for (size_t i = 0; i < sizeof right / sizeof right[0]; i++) {
        EXPECT("1\n", "", 0, "", right[i], "-c", "print(1)");
    }
    EXPECT("['-c', '--max-steps', '1'] 1\n", "", 0, "", "--max-steps", "3", "-c", "import sys; print(sys.argv, 1)",
           "--max-steps", "1");
}

Test(limit_options, messages) {
    EXPECT("", "tally: stopped after 1 step at line 2 of <string> (--max-steps)\n", 124, "", "--max-steps", "1", "-c",
           "x = 1\nx = 2");
    EXPECT("x", "tally: stopped after 1 byte of output at line 1 of <string> (--max-output)\n", 124, "", "--max-output",
           "1", "-c", "print('xy')");
    EXPECT("", "tally: stopped after 1,234,567 steps at line 1 of <string> (--max-steps)\n", 124, "", "--max-steps",
           "1234567", "-c", "while True: pass");
    char *path = command_file("prog.py", "def f(n):\n    return f(n)\nf(1)\n");
    EXPECT("", "tally: stopped after 5 steps at line 2 of prog.py (--max-steps)\n", 124, "", "--max-steps=5", path);
    free(path);
}

// The limit is one step before, so many steps are needed; with them the program comes to its end.
static void expect_steps(int steps, const char *code) {
    char fewer[40], enough[40];
    snprintf(fewer, sizeof fewer, "--max-steps=%d", steps - 1);
    snprintf(enough, sizeof enough, "--max-steps=%d", steps);
    EXPECT("", "stopped after", 124, "", fewer, "-c", code);
    EXPECT("", "", 0, "", enough, "-c", code);
}

Test(limit_options, what_a_step_is) {
    expect_steps(3, "a = 1; b = 2; c = 3");
    expect_steps(12, "for i in range(10):\n  pass\nx = 1");
    expect_steps(4, "if 1 == 2: pass\nelif 1 == 1: a = 1\nb = 2\nc = 3");
    expect_steps(4, "def f():\n  return 1\nf()\nx = 1");
    expect_steps(11, "[0 for i in range(10)]");
    expect_steps(12, "f = lambda: 1\nfor i in range(5): f()");
    expect_steps(12, "sum(iter(range(10)))");
}

Test(limit_options, nothing_goes_on_for_ever) {
    static const char *const endless[] = {
        "while True: pass",
        "for i in iter(int, 1): pass",
        "[0 for i in iter(int, 1)]",
        "sum(range(10**12))",
        "list(iter(int, 1))",
        "'x' in iter(int, 1)",
        "sum(0 for i in iter(int, 1))",
        "next(filter(None, iter(int, 1)))",
        "import itertools; list(itertools.count())",
        "f = lambda n: f(n - 1) + f(n - 1) if n else 1\nf(500)",
        "class C:\n  def __del__(self):\n    while True: pass\nC()",
        "import sys\nwhile 1: sys.stdout.write('a' * 10000)",
        "while True:\n  try:\n    while True: pass\n  except: pass",
        "import atexit\n@atexit.register\ndef end():\n  while True: pass",
        "import sys\ndef hook(*a):\n  while True: pass\nsys.excepthook = hook\n1/0",
    };
    for (size_t i = 0; i < sizeof endless / sizeof endless[0]; i++) {
        Finished by_steps = RUN("", "--max-steps", "5000", "-c", endless[i]);
        cr_expect(by_steps.status == 124 && strstr(by_steps.errors, "stopped after 5,000 steps") != NULL, "%s\n%s",
                  endless[i], by_steps.errors);
        finished_deinit(&by_steps);
        Finished by_time = RUN("", "--max-seconds", "0.1", "--max-memory", "1G", "-c", endless[i]);
        cr_expect(by_time.status == 124 && strstr(by_time.errors, "stopped after 0.1 seconds") != NULL, "%s\n%s",
                  endless[i], by_time.errors);
        finished_deinit(&by_time);
    }
}

Test(limit_options, time_is_up_inside_one_call) {
    static const char *const long_calls[] = {
        "10**10**8",
        "import math; math.factorial(10**7)",
        "import time; time.sleep(1000)",
        "sorted(list(range(1000)) * 100000)",
        "x = y = []\nfor i in range(100): x = [x, x]; y = [y, y]\nx == y",
        "x = ()\nfor i in range(100): x = (x, x)\nhash(x)",
        "('a' * 10**7 + 'b') in 'a' * 10**9",
        "exec('x = 1\\n' * 10**7)",
    };
    for (size_t i = 0; i < sizeof long_calls / sizeof long_calls[0]; i++) {
        struct timespec before, after;
        clock_gettime(CLOCK_MONOTONIC, &before);
        EXPECT("", "tally: stopped after 0.2 seconds", 124, "", "--max-seconds", "0.2", "-c", long_calls[i]);
        clock_gettime(CLOCK_MONOTONIC, &after);
        cr_expect_leq(after.tv_sec - before.tv_sec, 20, "%s", long_calls[i]);
    }
}

Test(limit_options, an_audit_finds_all_balanced_after_a_stop) {
    static const char program[] = "def deep(n):\n"
                                  "  try:\n"
                                  "    with open(__file__) as f:\n"
                                  "      held = [n, f, (yield)]\n"
                                  "  except: print('never')\n"
                                  "  finally: print('never')\n"
                                  "waiting = [deep(i) for i in range(3)]\n"
                                  "for g in waiting: next(g)\n"
                                  "def work(n):\n"
                                  "  try:\n"
                                  "    return [work(n - 1)] if n else list(iter(lambda: print('x'), 1))\n"
                                  "  finally: print('never')\n"
                                  "sorted([3, 2, 1], key=lambda x: work(x))\n";
    char *path = command_file("prog.py", program);
    static const char *const options[] = {"--max-steps=100", "--max-seconds=0.2", "--max-output=20"};
    for (size_t i = 0; i < sizeof options / sizeof options[0]; i++) {
        Finished finished = RUN("", "--audit", options[i], path);
        cr_expect(finished.status == 124 && strstr(finished.errors, "tally: stopped after") != NULL &&
                      strstr(finished.errors, "all balanced") != NULL && strstr(finished.output, "never") == NULL,
                  "%s\n%s", options[i], finished.errors);
        finished_deinit(&finished);
    }
    free(path);
}

Test(limit_options, memory_counts_until_it_is_given_back) {
    EXPECT("1\n", "MemoryError\n", 1, "", "--max-memory", "1M", "-c", "print(1)\nx = 'a' * 2000000");
    EXPECT("1 2\n", "all balanced", 0, "", "--audit", "--max-memory", "2M", "-c",
           "for i in range(100): x = None; x = bytearray(1500000)\n"
           "a = []\n"
           "try:\n"
           "  while True: a.append(object())\n"
           "except MemoryError: del a\n"
           "print(1, 2)");
}

Test(limit_options, a_session_goes_on_after_each_stopped_entry) {
    static const char entries[] = "n = 5\n"
                                  "while True: n += 1\n"
                                  "\n"
                                  "n > 10\n"
                                  "try:\n"
                                  "    print('x' * 50)\n"
                                  "except:\n"
                                  "    print('never')\n"
                                  "\n"
                                  ":refs [i for i in iter(int, 1)]\n"
                                  "a = 'a' * 10**9\n"
                                  "print('alive')\n";
    Finished session = RUN(entries, "-i", "--max-steps=100", "--max-output=20", "--max-memory=10M");
    cr_expect_str_eq(session.output, "True\nxxxxxxxxxxxxxxxxxxxxalive\n");
    static const char *const told[] = {"stopped after 100 steps at line 1 of <stdin>",
                                       "stopped after 20 bytes of output at line 2 of <stdin>", "MemoryError\n"};
    for (size_t i = 0; i < sizeof told / sizeof told[0]; i++) {
        cr_expect_not_null(strstr(session.errors, told[i]), "%s\n%s", told[i], session.errors);
    }
    cr_expect_eq(session.status, 0);
    finished_deinit(&session);
}

Test(limit_options, a_session_follows_a_stopped_program) {
    char *path = command_file("prog.py", "n = 0\nwhile True: n += 1\n");
    Finished session = RUN("n\n", "-i", "--max-steps=100", path);
    cr_expect_str_eq(session.output, "98\n");
    cr_expect_not_null(strstr(session.errors, "tally: stopped after 100 steps at line 2 of prog.py (--max-steps)\n"));
    finished_deinit(&session);
    free(path);
}
