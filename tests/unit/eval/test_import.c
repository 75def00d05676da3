// SPDX-License-Identifier: GPL-3.0-or-later
// Imports: names resolved, modules found, what is wrong with those that are not.
#include "eval/interpreter.h"
#include "unit/library/evaluate.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[64];

static void add_file(const char *name, const char *text) {
    char path[256];
    snprintf(path, sizeof(path), "%s/%s", folder, name);
    FILE *file = fopen(path, "w");
    cr_assert(file != NULL);
    fputs(text, file);
    fclose(file);
}

static void add_folder(const char *name) {
    char path[256];
    snprintf(path, sizeof(path), "%s/%s", folder, name);
    cr_assert(mkdir(path, 0700) == 0);
}

static void start(void) {
    evaluate_start();
    snprintf(folder, sizeof(folder), "/tmp/tally-unit-folder-%d", (int)getpid());
    cr_assert(mkdir(folder, 0700) == 0);
    char text[256];
    snprintf(text, sizeof(text), "folder = '%s'\n", folder);
    run(text);
    run("import sys\nsys.path.insert(0, folder)\n");
}

static void stop(void) {
    evaluate_stop();
    char command[128];
    snprintf(command, sizeof(command), "rm -r %s", folder);
    cr_assert(system(command) == 0);
}

TestSuite(import, .init = start, .fini = stop);

Test(import, file_is_run_once) {
    add_file("once.py", "import sys\nsys.runs = getattr(sys, 'runs', 0) + 1\nx = 5\n");
    run("import once\nimport once as again\nfrom once import x as y\n");
    static const Example examples[] = {
        {"sys.runs, once is again, y", "(1, True, 5)"},
        {"once.__name__, once.__package__, once.__file__ == folder + '/once.py'", "('once', '', True)"},
        {"hasattr(once, '__path__'), sys.modules['once'] is once", "(False, True)"},
    };
    EXPECT_ALL(examples);
}

Test(import, packages) {
    add_folder("pack");
    add_folder("pack/inner");
    add_file("pack/__init__.py", "from . import part\nfrom .part import value\n");
    add_file("pack/part.py", "value = 1\n");
    add_file("pack/inner/__init__.py", "from ..part import value\nfrom .. import part as p\n");
    add_file("pack/inner/deep.py", "from ...nothing import x\n");
    run("import pack.inner\nimport pack.inner as i\nfrom pack import inner\n");
    static const Example examples[] = {
        {"pack.value, pack.inner.value, i is inner, inner.p is pack.part", "(1, 1, True, True)"},
        {"pack.__path__ == [folder + '/pack'], pack.__package__, pack.part.__package__, inner.__package__",
         "(True, 'pack', 'pack', 'pack.inner')"},
        {"__import__('pack.inner') is pack, __import__('pack.inner', fromlist=['x']) is inner", "(True, True)"},
        {"__import__('pack.inner.deep')", "ImportError: attempted relative import beyond top-level package"},
        {"__import__('pack.none')", "ModuleNotFoundError: No module named 'pack.none'"},
        {"__import__('pack.part.none')",
         "ModuleNotFoundError: No module named 'pack.part.none'; 'pack.part' is not a package"},
    };
    EXPECT_ALL(examples);
}

Test(import, folder_without_init) {
    add_folder("space");
    add_file("space/part.py", "x = 2\n");
    run("import space.part\n");
    static const Example examples[] = {
        {"space.part.x, space.__path__ == [folder + '/space'], hasattr(space, '__file__')", "(2, True, False)"},
    };
    EXPECT_ALL(examples);
}

Test(import, circles) {
    add_file("one.py", "import two\nx = 1\n");
    add_file("two.py", "import one\ntry:\n    one.x\nexcept AttributeError as e:\n    text = str(e)\n");
    add_file("left.py", "from right import x\ny = 1\n");
    add_file("right.py", "from left import y\nx = 1\n");
    run("import one\n");
    static const Example examples[] = {
        {"one.two.text",
         "\"partially initialized module 'one' has no attribute 'x' (most likely due to a circular import)\""},
        {"one.y", "AttributeError: module 'one' has no attribute 'y'"},
    };
    EXPECT_ALL(examples);
    cr_expect(strstr(evaluate("__import__('left')"), "ImportError: cannot import name 'y' from partially initialized "
                                                     "module 'left' (most likely due to a circular import)") != NULL);
    static const Example forgotten[] = {{"'left' in sys.modules, 'right' in sys.modules", "(False, False)"}};
    EXPECT_ALL(forgotten);
}

Test(import, failures) {
    add_file("fails.py", "x = 1\n1 / 0\n");
    add_file("wrong.py", "x = = 1\n");
    add_file("bytes.py", "x = '\xff'\n");
    static const Example examples[] = {
        {"__import__('fails')", "ZeroDivisionError: division by zero"},
        {"'fails' in sys.modules", "False"},
        {"__import__('wrong')", "SyntaxError: invalid syntax (wrong.py, line 1)"},
        {"__import__('nowhere')", "ModuleNotFoundError: No module named 'nowhere'"},
        {"__import__('nowhere.at.all')", "ModuleNotFoundError: No module named 'nowhere'"},
        {"__import__('')", "ValueError: Empty module name"},
        {"__import__('x', level=-1)", "ValueError: level must be >= 0"},
        {"__import__('x', {'__name__': '__main__'}, None, (), 1)",
         "ImportError: attempted relative import with no known parent package"},
        {"sys.modules.update(blocked=None)", "None"},
        {"__import__('blocked')", "ModuleNotFoundError: import of blocked halted; None in sys.modules"},
    };
    EXPECT_ALL(examples);
    cr_expect(strncmp(evaluate("__import__('bytes')"), "SyntaxError: ", 13) == 0);
}

Test(import, path_can_be_another_list) {
    add_folder("other");
    add_file("other/found.py", "x = 3\n");
    run("sys.path = [5, folder + '/other/']\nimport found\n");
    static const Example examples[] = {{"found.x, found.__file__ == folder + '/other/found.py'", "(3, True)"}};
    EXPECT_ALL(examples);
}

static bool find_pack(const char *name, EmbeddedModule *module) {
    const char *text = strcmp(name, "sealed") == 0        ? "import sealed.part\nfrom sealed.part import x\n"
                       : strcmp(name, "sealed.part") == 0 ? "from sealed import __name__ as x\ny = __package__\n"
                                                          : NULL;
    *module = (EmbeddedModule){.text = text, .is_package = strcmp(name, "sealed") == 0};
    module->size = text == NULL ? 0 : strlen(text);
    return text != NULL;
}

Test(import, embedded_packages) {
    import_find_embedded = find_pack;
    run("import sealed.part\n");
    static const Example examples[] = {
        {"sealed.x, sealed.part.y, sealed.__path__, hasattr(sealed.part, '__path__')",
         "('sealed', 'sealed', [], False)"},
        {"hasattr(sealed, '__file__')", "False"},
        {"__import__('sealed.other')", "ModuleNotFoundError: No module named 'sealed.other'"},
        {"__import__('sealed.part.x')",
         "ModuleNotFoundError: No module named 'sealed.part.x'; 'sealed.part' is not a package"},
    };
    EXPECT_ALL(examples);
}

Test(import, files_come_before_embedded_modules) {
    import_find_embedded = find_pack;
    add_file("sealed.py", "x = 'mine'\n");
    static const Example examples[] = {{"__import__('sealed').x", "'mine'"}};
    EXPECT_ALL(examples);
}
