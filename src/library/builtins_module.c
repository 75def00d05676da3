// SPDX-License-Identifier: GPL-3.0-or-later
// The module `builtins`, put together: functions, types, exceptions, constants.
//
// Names that are keywords (None, True, False) are in it as well, as they are in CPython.
#include "objects/arguments.h"
#include "objects/bytearray.h"
#include "objects/bytes.h"
#include "objects/class.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/float.h"
#include "objects/int.h"
#include "objects/iterators.h"
#include "objects/list.h"
#include "objects/module.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/range.h"
#include "objects/set.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "library/builtins.h"
#include "library/file.h"

bool keywords_read(const char *function_name, const Arguments *arguments, const char *const *keyword_names,
                   int64_t count, Borrowed *values) {
    for (int64_t i = 0; i < count; i++) {
        values[i] = NULL;
    }
    for (int64_t i = 0; i < arguments_keyword_count(arguments); i++) {
        Borrowed name = tuple_get(arguments->names, i);
        int64_t at = 0;
        while (at < count && !str_equals_text(name, keyword_names[at])) {
            at++;
        }
        if (at == count) {
            error_raise(&TypeErrorType, "'%S' is an invalid keyword argument for %s()", name, function_name);
            return false;
        }
        values[at] = arguments->items[arguments->count + i].held;
    }
    return true;
}

static bool add_functions(Borrowed module) {
    NativeRow *const tables[] = {builtins_number_rows,
                                 builtins_iteration_rows,
                                 builtins_reduce_rows,
                                 builtins_object_rows,
                                 builtins_code_rows,
                                 builtins_text_rows,
                                 open_rows};
    bool good = true;
    for (int64_t i = 0; good && i < COUNT_OF(tables); i++) {
        good = module_add_rows(module, tables[i]);
    }
    return good;
}

static bool add_types(Borrowed module) {
    static Type *const types[] = {
        &BoolType,  &ByteArrayType, &BytesType, &ClassMethodType,   &DictType,         &EnumerateType, &FilterType,
        &FloatType, &FrozensetType, &IntType,   &ListType,          &MapType,          &ObjectType,    &PropertyType,
        &RangeType, &ReversedType,  &SetType,   &SliceType,         &StaticMethodType, &StrType,       &SuperType,
        &TupleType, &TypeType,      &ZipType,   &BaseExceptionType,
#define EXCEPTION(name, base, layout, doc) &name##Type,
#include "objects/exceptions.def"
#undef EXCEPTION
    };
    bool good = true;
    for (int64_t i = 0; good && i < COUNT_OF(types); i++) {
        good = module_set(module, types[i]->name, retain(&types[i]->object));
    }
    return good && module_set(module, "EnvironmentError", retain(&OSErrorType.object)) &&
           module_set(module, "IOError", retain(&OSErrorType.object));
}

static bool add_constants(Borrowed module) {
    return module_set(module, "None", none_new()) && module_set(module, "True", bool_new(true)) &&
           module_set(module, "False", bool_new(false)) && module_set(module, "Ellipsis", retain(ELLIPSIS)) &&
           module_set(module, "NotImplemented", not_implemented_new()) &&
           module_set(module, "__debug__", bool_new(true)) && module_set(module, "exit", quitter_new("exit")) &&
           module_set(module, "quit", quitter_new("quit")) && module_set(module, "help", helper_new());
}

Owned builtins_module_new(void) {
    static NativeRow none[] = {{0}};
    Owned module = module_new_native("builtins", "Functions, types and exceptions that every program can name.", none);
    if (module != NULL && !(add_functions(module) && add_types(module) && add_constants(module))) {
        release(give(module));
    }
    return module;
}
