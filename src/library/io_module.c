// SPDX-License-Identifier: GPL-3.0-or-later
// The module `_io`: the types of files, for the module `io`, which is Python (python/io.py).
#include "objects/class.h"
#include "objects/int.h"
#include "objects/module.h"
#include "objects/str.h"
#include "eval/interpreter.h"
#include "library/bytes_io.h"
#include "library/file.h"
#include "library/library.h"
#include "library/modules.h"
#include "library/string_io.h"

// The built-in function itself, not another of the same kind.
static bool add_open(Borrowed module) {
    Owned name = str_intern_text("open");
    Borrowed function = name == NULL ? NULL : dict_get_name(module_dict(interpreter.builtins.held), name);
    bool good = name != NULL && (function == NULL || module_set(module, "open", retain(function)));
    release_if_any(name);
    return good;
}

Owned io_module_new(void) {
    Owned module = module_new_native("_io", "The types of files.", NULL);
    if (module == NULL) {
        return NULL;
    }
    bool good = add_open(module) && module_set(module, "FileIO", retain(&FileIOType.object)) &&
                module_set(module, "BufferedReader", retain(&BufferedReaderType.object)) &&
                module_set(module, "BufferedWriter", retain(&BufferedWriterType.object)) &&
                module_set(module, "BufferedRandom", retain(&BufferedRandomType.object)) &&
                module_set(module, "TextIOWrapper", retain(&TextFileType.object)) &&
                module_set(module, "StringIO", retain(&StringIOType.object)) &&
                module_set(module, "BytesIO", retain(&BytesIOType.object)) &&
                module_set(module, "UnsupportedOperation", retain(library.unsupported_operation.held)) &&
                module_set(module, "DEFAULT_BUFFER_SIZE", int_from_int64(FILE_BUFFER_SIZE));
    if (!good) {
        release(give(module));
    }
    return module;
}
