// SPDX-License-Identifier: GPL-3.0-or-later
// The sandbox: no way out of the program's folder.
//
//     folder/outside.txt  folder/evil.py          what must not be reached
//     folder/in/prog.py   folder/in/inside.txt    the program's own folder, with links that lead out of it
#include "command.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char folder[200];

static void link_to(const char *target, const char *name) {
    char path[300];
    snprintf(path, sizeof path, "%s/in/%s", folder, name);
    cr_assert_eq(symlink(target, path), 0);
}

static void lay_out(void) {
    snprintf(folder, sizeof folder, "%s", command_folder());
    static const char *const files[][2] = {
        {"outside.txt", "outside\n"},      {"evil.py", "print('reached')\n"},
        {"in/inside.txt", "inside\n"},     {"in/sub/deep.txt", "deep\n"},
        {"in/mine.py", "print('mine')\n"}, {"evilpack/__init__.py", "print('reached')\n"},
    };
    for (size_t i = 0; i < sizeof files / sizeof files[0]; i++) {
        free(command_file(files[i][0], files[i][1]));
    }
    link_to("..", "up");
    link_to("../outside.txt", "file_link");
    link_to("../made.txt", "dangling");
    link_to("inside.txt", "good_link");
    link_to("/proc/self/environ", "environment");
    link_to("../evil.py", "linked_module.py");
    link_to("../evilpack", "linked_package");
    link_to("loop", "loop");
}

TestSuite(sandbox, .init = lay_out, .fini = command_clean);

static Finished run_in_sandbox(const char *text) {
    char *path = command_file("in/prog.py", text);
    Finished finished = RUN("typed\n", "--sandbox", path);
    free(path);
    return finished;
}

#define EXPECT_INSIDE(output, errors, status, text) command_expect(run_in_sandbox(text), output, errors, status)

Test(sandbox, own_folder_is_open) {
    EXPECT_INSIDE("inside\ninside\ninside\ndeep\ntyped\nmine\n", "", 0,
                  "import sys\n"
                  "print(open(sys.path[0] + '/inside.txt').read(), end='')\n"
                  "print(open(sys.path[0] + '/good_link').read(), end='')\n"
                  "print(open(sys.path[0] + '/sub/../inside.txt').read(), end='')\n"
                  "with open(sys.path[0] + '/sub/new.txt', 'w') as f: f.write('deep\\n')\n"
                  "print(open(sys.path[0] + '/sub/new.txt').read(), end='')\n"
                  "print(input())\n"
                  "import mine, json, collections\n");
}

// Each name is opened for reading and for writing; all must fail alike, whether the file is there or not.
Test(sandbox, nothing_else_is) {
    EXPECT_INSIDE(
        "", "", 0,
        "import sys\n"
        "here = sys.path[0]\n"
        "names = ['/etc/passwd', '//etc/passwd', '/etc/nothing', '/nothing', '/', '/dev/null', '/dev/stdin',\n"
        "         '/proc/self/environ', '/proc/self/fd/0', '/proc/self/root/etc/passwd', '/tmp/w',\n"
        "         here + '/../outside.txt', here + '/../nothing', here + '/up/outside.txt', here + '/up',\n"
        "         here + '/file_link', here + '/sub/../../outside.txt', here + '/environment', here + 'x',\n"
        "         here + '/..', here + '/up/new', '/etc/passwd'.encode(), 3, 4, 99, True + 2]\n"
        "for name in names:\n"
        "    for mode in 'r', 'w', 'a', 'x', 'r+', 'rb':\n"
        "        try:\n"
        "            print('OPEN', name, open(name, mode))\n"
        "        except PermissionError as error:\n"
        "            if error.errno != 13 or (error.filename or error.args[0]) not in (name, 13):\n"
        "                print(name, error)\n"
        "        except OSError as error:\n"
        "            if mode != 'x' or not isinstance(error, FileExistsError): print(name, mode, error)\n");
}

Test(sandbox, links_that_lead_nowhere_make_no_file) {
    EXPECT_INSIDE("2 13\n40 40\n", "", 0,
                  "import sys\n"
                  "def number(name, mode):\n"
                  "    try: open(sys.path[0] + name, mode)\n"
                  "    except OSError as error: return error.errno\n"
                  "print(number('/dangling', 'r'), number('/dangling', 'w'))\n"
                  "print(number('/loop', 'r'), number('/loop', 'w'))\n");
    char made[300];
    snprintf(made, sizeof made, "%s/made.txt", folder);
    cr_expect_neq(access(made, F_OK), 0);
}

Test(sandbox, other_ways_to_name_a_file) {
    EXPECT_INSIDE("13\n13\n13\n13\n", "", 0,
                  "def number(*args, **kwargs):\n"
                  "    try: open(*args, **kwargs)\n"
                  "    except OSError as error: print(error.errno)\n"
                  "class Path:\n"
                  "    def __fspath__(self): return '/etc/passwd'\n"
                  "class Name(str): pass\n"
                  "number(Path())\n"
                  "number(Name('/etc/passwd'))\n"
                  "number('x', opener=lambda name, flags: 3)\n"
                  "number(5, closefd=False)\n");
}

Test(sandbox, modules_come_from_inside_or_from_tally) {
    EXPECT_INSIDE("6 ModuleNotFoundError\n", "", 0,
                  "import sys\n"
                  "here = sys.path[0]\n"
                  "refused = 0\n"
                  "for name, folder in [('evil', here + '/..'), ('evil', here + '/up'), ('linked_module', here),\n"
                  "                     ('linked_package', here), ('evilpack', here + '/../in/up'), ('mine', '/')]:\n"
                  "    sys.path[:] = [folder]\n"
                  "    try: __import__(name); print('reached', name)\n"
                  "    except ImportError as error: refused += type(error) is ModuleNotFoundError\n"
                  "print(refused, 'ModuleNotFoundError')\n");
}

Test(sandbox, no_line_of_another_file_is_shown) {
    char *outside = NULL;
    char program[2000];
    cr_assert(asprintf(&outside, "%s/outside.txt", folder) > 0);
    snprintf(program, sizeof program,
             "import linecache, traceback, warnings, sys, doctest\n"
             "name = '%s'\n"
             "print(linecache.getlines(name), repr(linecache.getline(name, 1)))\n"
             "try: exec(compile('1/0', name, 'exec'))\n"
             "except ZeroDivisionError: print('outside\\n' in traceback.format_exc())\n"
             "print('outside\\n' in warnings.formatwarning('w', UserWarning, name, 1))\n"
             "try: doctest.testfile(name, module_relative=False)\n"
             "except OSError as error: print(error.errno)\n"
             "exec(compile('\\n\\nraise SyntaxError', name, 'exec'))\n",
             outside);
    Finished finished = run_in_sandbox(program);
    cr_expect_str_eq(finished.output, "[] ''\nFalse\nFalse\n13\n");
    cr_expect(finished.status == 1 && strstr(finished.errors, "outside\n") == NULL, "%s", finished.errors);
    finished_deinit(&finished);
    free(outside);
}

Test(sandbox, the_environment_is_not_seen) {
    setenv("TZ", "Secret-5", 1);
    EXPECT_INSIDE("('UTC', 'UTC')\n", "", 0, "import time\ntime.tzset()\nprint(time.tzname)\n");
    unsetenv("TZ");
}

// -c, -m and a session are in the present folder's sandbox.
Test(sandbox, without_a_file_it_is_the_present_folder) {
    char inside[300];
    snprintf(inside, sizeof inside, "%s/in", folder);
    cr_assert_eq(chdir(inside), 0);
    EXPECT("inside\n", "Permission denied: '../outside.txt'\n", 1, "", "--sandbox", "-c",
           "print(open('inside.txt').read(), end='')\nopen('../outside.txt')");
    EXPECT("mine\n", "", 0, "", "--sandbox", "-m", "mine");
    EXPECT("", "No module named linked_module\n", 1, "", "--sandbox", "-m", "linked_module");
    EXPECT("inside\n", "Permission denied: 'up/outside.txt'\n", 0,
           "open('up/outside.txt')\nprint(open('inside.txt').read(6))\n", "--sandbox", "-i");
    cr_assert_eq(chdir("/"), 0);
}
