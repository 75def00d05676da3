// SPDX-License-Identifier: GPL-3.0-or-later
// The files of modules.
//
//     sys.path   /home/ann/demo          import cart
//                └─ cart/__init__.py?    a package: its __path__ is ['/home/ann/demo/cart']
//                └─ cart.py?             a module
//                └─ cart/?               a namespace package, if no later folder of the path has one of the others
//
// While a module's file runs it is on a list, so that errors can tell a circular import.
#include "eval/module_file.h"

#include "base/sandbox.h"
#include "objects/class.h"
#include "objects/error.h"
#include "objects/exception.h"
#include "objects/list.h"
#include "objects/module.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "eval/import.h"
#include "eval/interpreter.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

// ---- finding -----------------------------------------------------------------------------------------------------

static bool is_of_kind(Borrowed path, mode_t kind) {
    const char *text = str_utf8(path, NULL);
    if (text == NULL) {
        error_clear_if(&UnicodeErrorType); // a lone surrogate is in no file's name
        return false;
    }
    return sandbox_file_kind(text) == kind;
}

// The folder's name and `rest`, with a slash between them if it needs one.
static Owned path_join(Borrowed folder, Borrowed last, const char *rest) {
    int64_t length = str_length(folder);
    bool needs_slash = length > 0 && str_read(as_str(folder), length - 1) != '/';
    return str_format("%S%s%S%s", folder, needs_slash ? "/" : "", last, rest);
}

static Answer found_file(ModuleFile *file, Owned path, Owned package_folder) {
    file->file = path;
    file->folders = package_folder == NULL ? NULL : list_new(1);
    if (package_folder != NULL && (file->folders == NULL || !list_append(file->folders, package_folder))) {
        module_file_deinit(file);
        return FAILED;
    }
    return YES;
}

// One folder of the path. A folder of the module's name without __init__.py is put down for later.
static Answer find_in_folder(Borrowed folder, Borrowed last, ModuleFile *file, Borrowed namespace_folders) {
    Owned package = path_join(folder, last, "");
    Owned inner = path_join(folder, last, "/__init__.py");
    Owned module = path_join(folder, last, ".py");
    Answer answer = package == NULL || inner == NULL || module == NULL ? FAILED : NO;
    if (answer == NO) {
        bool is_folder = is_of_kind(package, S_IFDIR);
        if (is_folder && is_of_kind(inner, S_IFREG)) {
            answer = found_file(file, give(inner), give(package));
        } else if (is_of_kind(module, S_IFREG)) {
            answer = found_file(file, give(module), NULL);
        } else if (is_folder && !list_append(namespace_folders, give(package))) {
            answer = FAILED;
        }
        answer = error_is_pending() ? FAILED : answer;
    }
    release_if_any(module);
    release_if_any(inner);
    release_if_any(package);
    return answer;
}

// From the root: files are named in full, wherever the program goes later. NULL: failed.
static Owned full_folder(Borrowed folder) {
    const char *text = str_utf8(folder, NULL);
    if (text == NULL || text[0] == '/') {
        return text == NULL ? NULL : retain(folder);
    }
    char present[4096];
    if (getcwd(present, sizeof(present)) == NULL) {
        return retain(folder);
    }
    bool is_present = text[0] == '\0' || strcmp(text, ".") == 0;
    Owned full = is_present ? str_from_text(present) : str_format("%s/%S", present, folder);
    return full;
}

static Answer find_along(Borrowed folders, Borrowed last, ModuleFile *file, Borrowed namespace_folders) {
    Answer answer = NO;
    for (int64_t i = 0; answer == NO && i < list_size(folders); i++) {
        if (is_str(list_get(folders, i))) {
            Owned folder = full_folder(list_get(folders, i));
            answer = folder == NULL ? FAILED : find_in_folder(folder, last, file, namespace_folders);
            release_if_any(folder);
        }
    }
    return answer;
}

Answer module_file_find(Borrowed last, Borrowed path, ModuleFile *file) {
    *file = (ModuleFile){0};
    Owned folders = list_from_iterable(path);
    Owned namespace_folders = folders == NULL ? NULL : list_new(0);
    Answer answer = namespace_folders == NULL ? FAILED : find_along(folders, last, file, namespace_folders);
    if (answer == NO && list_size(namespace_folders) > 0) {
        file->folders = give(namespace_folders);
        answer = YES;
    }
    release_if_any(namespace_folders);
    release_if_any(folders);
    return answer;
}

void module_file_deinit(ModuleFile *file) {
    release_if_any(file->file);
    release_if_any(file->folders);
    *file = (ModuleFile){0};
}

bool import_read_file(const char *path, Buffer *text) {
    buffer_init(text);
    int descriptor = sandbox_open(path, O_RDONLY | O_CLOEXEC, 0);
    if (descriptor < 0) {
        return false;
    }
    char bytes[16384];
    ssize_t count;
    while ((count = read(descriptor, bytes, sizeof(bytes))) > 0 || (count < 0 && errno == EINTR)) {
        buffer_add(text, bytes, count > 0 ? (size_t)count : 0);
    }
    int error = count < 0 ? errno : text->failed ? ENOMEM : 0;
    close(descriptor);
    if (error != 0) {
        buffer_deinit(text);
        errno = error;
    }
    return error == 0;
}

void *import_raise_unread(Borrowed path) {
    return errno == ENOMEM ? error_raise_no_memory() : error_raise_errno(errno, path);
}

Source *import_file_source(const char *path) {
    Buffer text;
    if (!import_read_file(path, &text)) {
        return NULL;
    }
    Source *source = source_create(path, text.bytes, text.length);
    buffer_deinit(&text);
    return source;
}

// ---- running -----------------------------------------------------------------------------------------------------

typedef struct Running { // the modules whose files run now, innermost first
    struct Running *outer;
    Borrowed module;
} Running;

static Running *running;

bool import_is_running(Borrowed module) {
    for (const Running *entry = running; entry != NULL; entry = entry->outer) {
        if (entry->module == module) {
            return true;
        }
    }
    return false;
}

static bool set_or_none(Borrowed dict, Borrowed name, Borrowed value) {
    return dict_set(dict, name, value == NULL ? NONE : value);
}

// The package that a module belongs to: itself if it is one, else what is before the last dot of its name.
static Owned package_name(Borrowed name, bool is_package) {
    if (is_package) {
        return retain(name);
    }
    for (int64_t i = str_length(name) - 1; i >= 0; i--) {
        if (str_read(as_str(name), i) == '.') {
            return str_slice(as_str(name), 0, i, 1, i);
        }
    }
    return retain(str_empty());
}

static bool fill_module(Borrowed dict, Borrowed name, Borrowed file, Borrowed folders) {
    Owned package = package_name(name, folders != NULL);
    bool good = package != NULL && dict_set(dict, names.__package__, package) &&
                set_or_none(dict, names.__loader__, NULL) && set_or_none(dict, names.__spec__, NULL) &&
                (folders == NULL || dict_set(dict, names.__path__, folders)) &&
                (file == NULL || dict_set(dict, names.__file__, file)) &&
                dict_set(dict, names.__builtins__, module_dict(interpreter.builtins.held));
    release_if_any(package);
    return good;
}

static Owned compile_text(Borrowed name, const char *text, size_t size) {
    const char *source_name = str_utf8(name, NULL);
    Source *source = source_name == NULL ? NULL : source_create(source_name, text, size);
    if (source == NULL) {
        return source_name == NULL ? NULL : error_raise_no_memory();
    }
    Owned code = interpreter_compile(source, PARSE_FILE);
    source_release(source);
    return code;
}

static bool run_code(Borrowed module, Owned code) {
    if (code == NULL) {
        return false;
    }
    Running entry = {running, module};
    running = &entry;
    Owned result = interpreter_run(code, module_dict(module));
    running = entry.outer;
    release_if_any(result);
    return result != NULL;
}

static void forget_module(Borrowed name) {
    Owned exception = error_take();
    dict_delete(interpreter.modules.held, name);
    error_restore(exception);
}

// Runs `code` (consumed; NULL: nothing to run, or failed already) in a new module.
static Owned run_in_module(Borrowed name, Borrowed file, Borrowed folders, Owned code) {
    Owned module = error_is_pending() ? NULL : module_new(name, NULL);
    if (module == NULL || !fill_module(module_dict(module), name, file, folders) ||
        !dict_set(interpreter.modules.held, name, module)) {
        release_if_any(module);
        release_if_any(code);
        return NULL;
    }
    if (code != NULL && !run_code(module, code)) {
        forget_module(name);
        release(module);
        return NULL;
    }
    release(module);
    Owned result =
        retain_if_any(dict_get(interpreter.modules.held, name)); // the file may have put another object there
    return result != NULL || error_is_pending() ? result : error_raise(&KeyErrorType, "%R", name);
}

Owned module_run_file(Borrowed name, const ModuleFile *file) {
    if (file->file == NULL) {
        return run_in_module(name, NULL, file->folders, NULL);
    }
    const char *path = str_utf8(file->file, NULL);
    Buffer text;
    if (path == NULL || !import_read_file(path, &text)) {
        return path == NULL ? NULL : import_raise_unread(file->file);
    }
    Owned code = compile_text(file->file, text.bytes, text.length);
    buffer_deinit(&text);
    return run_in_module(name, file->file, file->folders, code);
}

// A package has no folder, and so an empty __path__: what is below it is embedded, too.
Owned module_run_embedded(Borrowed name, const EmbeddedModule *embedded) {
    Owned file = str_format("<embedded %S>", name);
    Owned code = file == NULL ? NULL : compile_text(file, embedded->text, embedded->size);
    Owned folders = code == NULL || !embedded->is_package ? NULL : list_new(0);
    Owned module = run_in_module(name, NULL, folders, code);
    release_if_any(folders);
    release_if_any(file);
    return module;
}
