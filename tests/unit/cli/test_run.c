// SPDX-License-Identifier: GPL-3.0-or-later
// How programs end: exit statuses, Ctrl-C, closed pipes, audits.
#include "command.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

TestSuite(run, .fini = command_clean);

Test(run, exit_statuses) {
    EXPECT("", "", 0, "", "-c", "pass");
    EXPECT("", "NameError: name 'x' is not defined\n", 1, "", "-c", "x");
    EXPECT("", "SyntaxError", 1, "", "-c", "x x");
    EXPECT("", "", 7, "", "-c", "import sys; sys.exit(7)");
    EXPECT("", "", 44, "", "-c", "raise SystemExit(300)");
    EXPECT("", "why\n", 1, "", "-c", "raise SystemExit('why')");
    EXPECT("", "", 0, "", "-c", "exit()");
    EXPECT("", "KeyboardInterrupt\n", 130, "", "-c", "raise KeyboardInterrupt");
}

Test(run, last_words_are_heard) {
    EXPECT("end\nbye\n", "", 0, "", "-c", "class A:\n    def __del__(self): print('bye')\na = A()\nprint('end')");
}

Test(run, full_disk_is_told) {
    FILE *probe = fopen("/dev/full", "w");
    if (probe == NULL) {
        cr_skip_test("no /dev/full");
    }
    fclose(probe);
    char command[512];
    snprintf(command, sizeof command, "'%s' -c 'print(1)' >/dev/full 2>/dev/null", command_path());
    int state = system(command);
    cr_expect_eq(WEXITSTATUS(state), 120);
}

Test(run, closed_pipe_is_an_exception) {
    char command[512];
    snprintf(command, sizeof command,
             "{ '%s' -c 'for i in range(100000): print(i)' 2>%s/errors; echo $? >%s/status; } | head -n 1 >/dev/null",
             command_path(), command_folder(), command_folder());
    cr_expect_eq(system(command), 0);
    snprintf(command, sizeof command, "grep -q '^1$' %s/status && grep -q '^BrokenPipeError: ' %s/errors",
             command_folder(), command_folder());
    cr_expect_eq(system(command), 0);
}

// Starts the code, waits until it has said something, and sends it a Ctrl-C.
static int interrupt(const char *code) {
    int output[2];
    char byte;
    cr_assert_eq(pipe(output), 0);
    pid_t process = fork();
    cr_assert(process >= 0);
    if (process == 0) {
        dup2(output[1], STDOUT_FILENO);
        FILE *null = freopen("/dev/null", "w", stderr);
        execl(command_path(), "tally", "-c", code, (char *)NULL);
        _exit(null == NULL ? 126 : 127);
    }
    close(output[1]);
    cr_assert_eq(read(output[0], &byte, 1), 1);
    nanosleep(&(struct timespec){.tv_nsec = 50000000}, NULL);
    kill(process, SIGINT);
    int status = command_wait(process);
    close(output[0]);
    return status;
}

Test(run, ctrl_c_stops_anything, .timeout = 120) {
    static const char *const codes[] = {
        "while True: pass",
        "for i in range(10**12): pass",
        "[0 for i in iter(int, 1)]",
        "list(iter(int, 1))",
        "sum(iter(int, 1))",
        "def f(): return f2()\ndef f2(): return 1\nwhile f(): pass",
        "import time\ntime.sleep(100)",
        "3 ** 80_000_000",
        "pow(3, 10**9000, 10**9000 + 1)",
        "import math\nmath.factorial(10_000_000)",
        "import math\nmath.comb(20_000_000, 10_000_000)",
        "import math\nmath.gcd((1 << 4_000_000) - 1, (1 << 3_500_000) - 1234567)",
        "import math\nmath.isqrt((1 << 100_000_000) - 1)",
        "pow(3, -1, 1 << 2_000_000)",
        "((1 << 80_000_000) - 1) // ((1 << 35_000_000) - 1234567)",
        "((1 << 80_000_000) - 1) * ((1 << 80_000_000) - 1234567)",
        "import sys\nsys.set_int_max_str_digits(0)\nstr(1 << 80_000_000)",
        "import sys\nsys.set_int_max_str_digits(0)\nint('7' * 50_000_000)",
    };
    for (size_t i = 0; i < sizeof codes / sizeof codes[0]; i++) {
        char code[256];
        snprintf(code, sizeof code, "print('.', flush=True)\n%s", codes[i]);
        cr_expect_eq(interrupt(code), 130, "%s", codes[i]);
    }
}

Test(run, ctrl_c_can_be_caught) {
    int status = interrupt("import sys\nprint('.', flush=True)\ntry:\n    while True: pass\nexcept KeyboardInterrupt:\n"
                           "    sys.exit(5)");
    cr_expect_eq(status, 5);
}

Test(run, audit_balances) {
    const char *code = "a = []\na.append(a)\nb = {'x': a}\ndef f(n): return [n] * 3\nc = f(a)\ndel a";
    Finished finished = RUN("", "--audit", "-c", code);
    cr_expect(strstr(finished.errors, "audit: 6 statements, ") != NULL, "%s", finished.errors);
    cr_expect(strstr(finished.errors, "\naudit: all balanced, everything given back\n") != NULL, "%s", finished.errors);
    cr_expect_eq(finished.status, 0);
    finished_deinit(&finished);
    EXPECT("", "audit: all balanced, everything given back\n", 1, "", "--audit", "-c", "1/0");
}

Test(run, stress_changes_nothing) {
    setenv("TALLY_STRESS", "1", 1);
    EXPECT("[[0], [1], [2]]\n", "", 0, "", "-c", "x = []\nfor i in range(3): x.append([i])\nprint(x)");
}

Test(run, failing_allocation_is_no_crash, .timeout = 120) {
    for (int i = 1; i < 4000; i += 61) {
        char number[16];
        snprintf(number, sizeof number, "%d", i);
        setenv("TALLY_FAIL_ALLOCATION", number, 1);
        Finished finished = RUN("", "-c", "print([str(i) for i in range(100)][-1])");
        cr_expect(finished.status == 0 || finished.status == 1, "allocation %d: status %d", i, finished.status);
        finished_deinit(&finished);
    }
}
