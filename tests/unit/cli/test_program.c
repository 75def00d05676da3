// SPDX-License-Identifier: GPL-3.0-or-later
// Finding and reading programs: files, folders, modules, and those that are not there.
#include "command.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

TestSuite(program, .fini = command_clean);

// Makes command_folder() the present folder; the program under test stays what it is.
static void in_folder(void) {
    char *path = realpath(command_path(), NULL);
    cr_assert_not_null(path);
    setenv("TALLY", path, 1);
    free(path);
    cr_assert_eq(chdir(command_folder()), 0);
}

Test(program, file_is_named_in_full) {
    free(command_file("prog.py", "import sys\nprint(sys.argv[0], __file__[-8:], __file__[0])\n1/0\n"));
    Finished finished;
    char expected[256];
    snprintf(expected, sizeof expected, "  File \"%s/prog.py\", line 3, in <module>\n    1/0\n    ~^~\n",
             command_folder());
    in_folder();
    finished = RUN("", "prog.py");
    command_expect(finished, "prog.py /prog.py /\n", expected, 1);
}

Test(program, imports_from_beside_the_file) {
    free(command_file("sub/helper.py", "value = 42\n"));
    char *path = command_file("sub/prog.py", "import helper\nprint(helper.value)\n");
    EXPECT("42\n", "", 0, "", path);
    char link[256];
    snprintf(link, sizeof link, "%s/link.py", command_folder());
    cr_assert_eq(symlink(path, link), 0);
    EXPECT("42\n", "", 0, "", link);
    free(path);
}

Test(program, folder_runs_its_main) {
    char *path = command_file("game/__main__.py", "import sys, part\nprint(__name__, part.x, repr(__package__))\n");
    free(command_file("game/part.py", "x = 1\n"));
    *strrchr(path, '/') = '\0';
    EXPECT("__main__ 1 ''\n", "", 0, "", path);
    free(path);
    EXPECT("", "can't find '__main__' module in", 1, "", command_folder());
}

Test(program, module_is_found_as_import_does) {
    free(command_file("shop/__init__.py", "print('init')\n"));
    free(command_file("shop/__main__.py", "import sys\nprint(__name__, __package__, sys.argv[0] == __file__)\n"));
    free(command_file("shop/cart.py", "from . import price\nprint(__name__, price.value)\n"));
    free(command_file("shop/price.py", "value = 5\n"));
    free(command_file("shop/bare/__init__.py", ""));
    in_folder();
    EXPECT("init\n__main__ shop True\n", "", 0, "", "-m", "shop", "x");
    EXPECT("init\n__main__ 5\n", "", 0, "", "-m", "shop.cart");
    EXPECT("init\n", "tally: No module named shop.none\n", 1, "", "-m", "shop.none");
    EXPECT("init\n", "'shop.bare' is a package and cannot be directly executed\n", 1, "", "-m", "shop.bare");
    EXPECT("", "(ModuleNotFoundError: No module named 'none')\n", 1, "", "-m", "none.at.all");
    EXPECT("init\n", "(ModuleNotFoundError: __path__ attribute not found on 'shop.price'", 1, "", "-m", "shop.price.x");
    EXPECT("", "tally: No code object available for sys\n", 1, "", "-m", "sys");
}

Test(program, embedded_module_runs) {
    free(command_file("test_shop.py", "import unittest\nclass T(unittest.TestCase):\n    def test_a(self): pass\n"
                                      "    def test_b(self): self.fail('no')\n"));
    in_folder();
    EXPECT("", "test_a (test_shop.T.test_a) ... ok\ntest_b (test_shop.T.test_b) ... FAIL\n", 1, "", "-m", "unittest",
           "-v", "test_shop.py");
    EXPECT("", "Ran 1 test in ", 0, "", "-m", "unittest", "test_shop.T.test_a");
    EXPECT("", "[tests ...]\ntally -m unittest: error: name the tests", 2, "", "-m", "unittest");
    EXPECT("", "tally: No module named unittest.nothing\n", 1, "", "-m", "unittest.nothing");
}

Test(program, unreadable_is_two) {
    EXPECT("", "tally: can't open file '/none/such.py': [Errno 2] No such file or directory\n", 2, "", "/none/such.py");
    EXPECT("", "[Errno 2]", 2, "", "--tree", "/none/such.py");
    char *path = command_file("closed.py", "print(1)\n");
    chmod(path, 0);
    if (geteuid() != 0) {
        EXPECT("", "[Errno 13] Permission denied\n", 2, "", path);
    }
    free(path);
}

Test(program, text_must_be_utf_8) {
    char *path = command_file("bad.py", "x = 1\ny = '\xff'\n");
    EXPECT("", "SyntaxError: Non-UTF-8 code starting with '\\xff' in file", 1, "", path);
    free(path);
    EXPECT("bom\n2\n", "", 0, "\xef\xbb\xbfprint('bom')\r\nprint(2)", "-");
}
