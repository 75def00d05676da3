// SPDX-License-Identifier: GPL-3.0-or-later
// Names that are not there: NameError, UnboundLocalError, AttributeError, ImportError.
//
// Next: trouble_bindings.c, where a name gets its value.
#include "objects/class.h"
#include "objects/dict.h"
#include "objects/error.h"
#include "objects/function.h"
#include "objects/list.h"
#include "objects/module.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/singletons.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "eval/import.h"
#include "eval/interpreter.h"
#include "eval/traceback_print.h"
#include "library/modules.h"
#include "inspect/trouble_facts.h"

#include <string.h>

#define NAMES_SHOWN 8

static bool is_module_of_tally(const char *name) {
    EmbeddedModule embedded;
    for (const NativeModule *module = native_module_table; module->name != NULL; module++) {
        if (strcmp(module->name, name) == 0) {
            return true;
        }
    }
    return import_find_embedded != NULL && import_find_embedded(name, &embedded);
}

// ---- names -------------------------------------------------------------------------------------------------------

static const char *text_of(Borrowed str) {
    const char *text = str != NULL && is_str(str) ? str_utf8(str, NULL) : NULL;
    error_clear();
    return text == NULL ? "?" : text;
}

// Its line, if the text of the module or function binds the name somewhere. True: said.
static bool say_bound_elsewhere(Trouble *trouble, const char *name) {
    const Stmt *stmt = trouble->code == NULL ? NULL : find_first_binding(&trouble->code->tree->body, name);
    if (stmt == NULL) {
        return false;
    }
    if (stmt->line >= trouble->line) {
        say(trouble, "%s gets its value in line %d, and that has not run yet.", name, stmt->line);
    } else {
        say(trouble, "Line %d would bind %s, but it has not run, or the name was deleted since.", stmt->line, name);
    }
    return true;
}

static void say_near_name(Trouble *trouble, const char *near) {
    Borrowed value = find_name_value(trouble, near);
    if (value == NULL || value->type == &BuiltinType) {
        say(trouble, "There is a name that looks much like it: %s.", near);
    } else {
        say(trouble, "There is a name that looks much like it: %s, which is %s.", near, shown_object(trouble, value));
    }
}

bool explain_name(Trouble *trouble) {
    if (message_fits(trouble, "cannot access free variable '%' where it is not associated with a value%")) {
        say(trouble, "%s belongs to the function around this one, and nothing is bound to it there at this moment.",
            trouble->parts[0]);
        return true;
    }
    if (!message_fits(trouble, "name '%' is not defined")) {
        return false;
    }
    const char *name = trouble->parts[0];
    bool in_function = trouble->code != NULL && trouble->code->parameters != NULL;
    say(trouble, "Nothing is called %s here: not %sin the module, and not among the built-in names.", name,
        in_function ? "in the function, not " : "");
    Owned near = suggestion_for(trouble->exception);
    if (is_module_of_tally(name)) {
        say(trouble, "There is a module of this name; `import %s` binds the name to it.", name);
    } else if (say_bound_elsewhere(trouble, name)) {
        // that is it
    } else if (near != NULL) {
        say_near_name(trouble, text_of(near));
    } else {
        say(trouble, "A name begins to exist when something is bound to it: %s = …", name);
        say(trouble, "If it is meant as text, it needs quotes: '%s'.", name);
    }
    release_if_any(near);
    return true;
}

bool explain_unbound_local(Trouble *trouble) {
    if (trouble->code == NULL ||
        !message_fits(trouble, "cannot access local variable '%' where it is not associated with a value")) {
        return false;
    }
    const char *name = trouble->parts[0];
    const char *function = trouble->code->scope->name->text;
    const Stmt *stmt = find_first_binding(&trouble->code->body, name);
    if (stmt != NULL) {
        say(trouble,
            "Line %d of %s() binds %s. That makes it a local name in all of the function, in the lines before, too; "
            "and here nothing was bound to it yet.",
            stmt->line, function, name);
    } else {
        say(trouble, "%s is a local name of %s(), and nothing is bound to it at this moment.", name, function);
    }
    Borrowed value = find_outer_value(trouble, name);
    if (value != NULL) {
        say(trouble, "There is another %s outside, %s; the function would mean that one after `global %s`.", name,
            shown_object(trouble, value), name);
    }
    return true;
}

// ---- attributes --------------------------------------------------------------------------------------------------

static void collect_keys(Borrowed dict, bool hidden, Borrowed into) {
    Borrowed key, value;
    for (int64_t position = 0; dict != NULL && dict_next(dict, &position, &key, &value);) {
        bool is_hidden = is_str(key) && str_length(key) > 0 && str_read(as_str(key), 0) == '_';
        if (is_str(key) && (hidden || !is_hidden) && !list_append(into, retain(key))) {
            error_clear();
        }
    }
}

// The names of an object's own dict and, if wanted, of its classes; without any of the program's code. NULL: no memory.
static Owned attribute_names(Borrowed object, bool classes_too, bool hidden) {
    Owned list = list_new(0);
    if (list == NULL) {
        return NULL;
    }
    const Slot *dict = is_type(object) ? &as_type(object)->dict : object_dict_slot(object);
    collect_keys(dict == NULL ? NULL : dict->held, hidden, list);
    Borrowed mro = (is_type(object) ? as_type(object) : object->type)->mro.held;
    for (int64_t i = 0; classes_too && mro != NULL && i < tuple_size(mro); i++) {
        collect_keys(as_type(tuple_get(mro, i))->dict.held, hidden, list);
    }
    return list;
}

static bool say_near_attribute(Trouble *trouble, Borrowed object, Borrowed name) {
    Owned candidates = attribute_names(object, true, true);
    Borrowed near = candidates == NULL ? NULL : suggestion_find(name, candidates);
    if (near != NULL) {
        say(trouble, "It has one that looks much like it: %s.", text_of(near));
    }
    bool found = near != NULL;
    release_if_any(candidates);
    error_clear();
    return found;
}

static void say_what_it_has(Trouble *trouble, Borrowed object) {
    Owned own = attribute_names(object, false, false);
    if (own == NULL || list_size(own) == 0) {
        release_if_any(own);
        error_clear();
        return;
    }
    Buffer text;
    buffer_init(&text);
    for (int64_t i = 0; i < list_size(own) && i < NAMES_SHOWN; i++) {
        buffer_add_format(&text, "%s%s", i == 0 ? "" : ", ", text_of(list_get(own, i)));
    }
    say(trouble, "What it has: %s%s.", text.bytes, list_size(own) > NAMES_SHOWN ? " …" : "");
    buffer_deinit(&text);
    release(own);
}

static void explain_module_attribute(Trouble *trouble, Borrowed module, Borrowed name) {
    const char *module_name = text_of(((const Module *)(const void *)module)->name.held);
    say(trouble, "The module %s has nothing called %s.", module_name, text_of(name));
    Borrowed file = dict_get_name(module_dict(module), names.__file__);
    if (file != NULL && is_str(file) && is_module_of_tally(module_name)) {
        say(trouble,
            "It is the program's own file %s, which hides the library's module of the same name. Under another name "
            "it would not.",
            text_of(file));
    } else {
        say_near_attribute(trouble, module, name);
    }
}

// A method that was not called: text.upper.strip
static bool explain_uncalled(Trouble *trouble, Borrowed object, const Expr *expr) {
    bool is_callable =
        object->type == &BuiltinType || object->type == &FunctionType || object->type == &BoundMethodType;
    if (!is_callable || expr == NULL) {
        return false;
    }
    const char *text = shown_expr(trouble, expr);
    say(trouble, "%s is a function that was not called. Parentheses call it: %s()", text, text);
    return true;
}

static bool explain_fixed(Trouble *trouble, Borrowed object, Borrowed name) {
    static const char *const of_lists[] = {"append", "extend", "insert", "remove", "pop", "clear", "sort", "reverse"};
    bool is_fixed = is_tuple(object) || is_str(object);
    for (int64_t i = 0; is_fixed && i < COUNT_OF(of_lists); i++) {
        if (str_equals_text(name, of_lists[i])) {
            say(trouble, "A %s never changes, so it has no %s; a list has.", object->type->name, of_lists[i]);
            say(trouble, is_tuple(object) ? "list(…) makes a list of a tuple." : "+ makes a new, longer str of two.");
            return true;
        }
    }
    return false;
}

bool explain_attribute(Trouble *trouble) {
    const AttributeException *error = (const AttributeException *)(const void *)trouble->exception;
    Borrowed object = error->object_field.held;
    Borrowed name = error->name.held;
    if (object == NULL || name == NULL || !is_str(name)) {
        return false;
    }
    const Expr *value =
        expr_is(trouble->expr, EXPR_ATTRIBUTE) ? ((const Attribute *)(const void *)trouble->expr)->value : NULL;
    const char *text = value == NULL ? NULL : shown_expr(trouble, value);
    if (object == NONE) {
        say(trouble, "%s %s None, and None has no %s.", text == NULL ? "The object" : text,
            expr_is(value, EXPR_CALL) ? "gave" : "is", text_of(name));
        say_whence_none(trouble, value);
    } else if (object->type == &ModuleType) {
        explain_module_attribute(trouble, object, name);
    } else if (!explain_uncalled(trouble, object, value)) {
        say(trouble, "%s%s%s, and that has no %s.", text == NULL ? "The object is " : text, text == NULL ? "" : " is ",
            shown_object(trouble, object), text_of(name));
        if (!explain_fixed(trouble, object, name) && !say_near_attribute(trouble, object, name)) {
            say_what_it_has(trouble, object);
        }
    }
    return true;
}

// ---- modules -----------------------------------------------------------------------------------------------------

static void say_search_path(Trouble *trouble, const char *name) {
    Buffer text;
    buffer_init(&text);
    Borrowed path = interpreter.path.held;
    for (int64_t i = 0; path != NULL && is_list(path) && i < list_size(path) && i < NAMES_SHOWN; i++) {
        const char *folder = text_of(list_get(path, i));
        buffer_add_format(&text, "%s%s", i == 0 ? "" : ", ", folder[0] == '\0' ? "the current folder" : folder);
    }
    say(trouble, "A file %s.py or a folder %s was looked for in: %s.", name, name, text.bytes);
    buffer_deinit(&text);
}

static bool explain_import_name(Trouble *trouble, const char *name, const char *module_name) {
    Owned key = str_intern_text(module_name);
    Borrowed module = key == NULL ? NULL : dict_get(interpreter.modules.held, key);
    Owned name_text = str_intern_text(name);
    say(trouble, "The module %s is there, but it has nothing called %s.", module_name, name);
    if (strstr(trouble->message, "circular import") != NULL) {
        say(trouble, "It is still being imported: two modules import each other, and this name is bound only later.");
    } else if (module != NULL && name_text != NULL && module->type == &ModuleType) {
        say_near_attribute(trouble, module, name_text);
    }
    release_if_any(name_text);
    release_if_any(key);
    error_clear();
    return true;
}

bool explain_import(Trouble *trouble) {
    if (message_fits(trouble, "No module named '%' (Tally%")) {
        say(trouble, "Python's library has a module %s, but Tally does not have it yet.", trouble->parts[0]);
        return true;
    }
    if (message_fits(trouble, "No module named '%'%")) {
        if (strstr(trouble->parts[1], "is not a package") != NULL) {
            say(trouble, "What stands before the last dot is a module and no package: there is nothing inside it.");
        } else {
            say(trouble, "There is no module called %s.", trouble->parts[0]);
            say_search_path(trouble, trouble->parts[0]);
        }
        return true;
    }
    return message_fits(trouble, "cannot import name '%' from partially initialized module '%' %") ||
                   message_fits(trouble, "cannot import name '%' from '%' %")
               ? explain_import_name(trouble, trouble->parts[0], trouble->parts[1])
               : false;
}
