// SPDX-License-Identifier: GPL-3.0-or-later
// help, exit and quit: objects that the interactive user calls.
//
//     >>> help(len)
//     len(obj, /)
//         The number of items in a container.
//
// Built-in functions bring their signature and help with them (NativeRow); for functions, classes and modules written
// in Python it is what their text says. What is printed goes to sys.stdout.
#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/function.h"
#include "objects/list.h"
#include "objects/module.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "eval/code.h"
#include "eval/interpreter.h"
#include "library/builtins.h"
#include "library/library.h"

#include <string.h>

// What cannot be found out is left out, whatever it raises; but that memory has run out shows in the text's failure.
static void forgive(Buffer *out) {
    out->failed |= error_matches(&MemoryErrorType);
    error_clear();
}

// ---- pieces of text ----------------------------------------------------------------------------------------------

// The white space that all lines but the first have in front: that of the program around a docstring.
static size_t margin_of(const char *text) {
    size_t margin = SIZE_MAX;
    for (text += strcspn(text, "\n"); *text != '\0'; text += strcspn(text, "\n")) {
        text += 1;
        size_t spaces = strspn(text, " \t");
        if (text[spaces] != '\n' && text[spaces] != '\0' && spaces < margin) {
            margin = spaces;
        }
    }
    return margin;
}

// Adds a text line by line, without its margin and with `indent` spaces in front; blank lines stay blank, but for those
// at the end. One newline at the end.
static void add_indented(Buffer *out, const char *text, size_t indent) {
    size_t margin = margin_of(text);
    size_t blank_lines = 0;
    for (bool is_first = true; *text != '\0'; is_first = false) {
        size_t length = strcspn(text, "\n");
        size_t spaces = strspn(text, " \t");
        if (spaces < length) {
            spaces = is_first || spaces < margin ? spaces : margin;
            buffer_add_repeated(out, '\n', blank_lines);
            buffer_add_repeated(out, ' ', indent);
            buffer_add(out, text + spaces, length - spaces);
            buffer_add_byte(out, '\n');
            blank_lines = 0;
        } else {
            blank_lines += 1;
        }
        text += length + (text[length] == '\n');
    }
}

static void add_doc(Buffer *out, Borrowed doc, size_t indent) {
    const char *text = doc != NULL && is_str(doc) ? str_utf8(doc, NULL) : NULL;
    if (text != NULL) {
        add_indented(out, text, indent);
    }
    forgive(out);
}

static void add_str(Buffer *out, Borrowed text) { str_add_to_buffer(text, out); }

// ---- signatures --------------------------------------------------------------------------------------------------

static void add_row(Buffer *out, const NativeRow *row, size_t indent) {
    buffer_add_repeated(out, ' ', indent);
    buffer_add_format(out, "%s%s\n", row->name, row->signature == NULL ? "(...)" : row->signature);
    add_indented(out, row->help == NULL ? "" : row->help, indent + 4);
}

static void add_default(Buffer *out, Borrowed value, bool is_annotated) {
    Owned text = object_repr(value);
    if (text != NULL) {
        buffer_add_text(out, is_annotated ? " = " : "=");
        add_str(out, text);
        release(text);
    }
    forgive(out);
}

static void add_comma(Buffer *out, bool *first) {
    buffer_add_text(out, *first ? "" : ", ");
    *first = false;
}

// Adds what an annotation says behind `before`: a class by its name, else its repr. False: there is none.
static bool add_annotation(Buffer *out, const Function *function, Borrowed name, const char *before) {
    Borrowed dict = function->annotations.held;
    Borrowed annotation = dict == NULL ? NULL : dict_get_name(dict, name);
    if (annotation == NULL) {
        return false;
    }
    Owned held = retain(annotation);
    Owned text = is_type(held) ? type_full_name(as_type(held)) : object_repr(held);
    if (text != NULL) {
        buffer_add_text(out, before);
        add_str(out, text);
        release(text);
    }
    release(held);
    forgive(out);
    return true;
}

// The default of parameter i; NULL: it has none.
static Borrowed default_of(const Function *function, const Parameters *parameters, int32_t i) {
    if (i >= parameters->positional_count) {
        Borrowed name = parameters->items[i].name->object;
        return function->keyword_defaults.held == NULL ? NULL : dict_get_name(function->keyword_defaults.held, name);
    }
    int64_t count = function->defaults.held == NULL ? 0 : tuple_size(function->defaults.held);
    int64_t at = i - (parameters->positional_count - count);
    return at < 0 ? NULL : tuple_get(function->defaults.held, at);
}

static void add_parameters(Buffer *out, const Function *function, const Parameters *parameters) {
    bool first = true;
    int32_t count = parameters->positional_count + parameters->keyword_only_count;
    for (int32_t i = 0; i <= count; i++) {
        if (i == parameters->positional_only_count && i > 0) {
            add_comma(out, &first);
            buffer_add_text(out, "/");
        }
        if (i == parameters->positional_count && (parameters->rest != NULL || i < count)) {
            add_comma(out, &first);
            buffer_add_text(out, "*");
            if (parameters->rest != NULL) {
                buffer_add_text(out, parameters->rest->name->text);
                add_annotation(out, function, parameters->rest->name->object, ": ");
            }
        }
        if (i < count) {
            add_comma(out, &first);
            buffer_add_text(out, parameters->items[i].name->text);
            bool is_annotated = add_annotation(out, function, parameters->items[i].name->object, ": ");
            Borrowed value = default_of(function, parameters, i);
            if (value != NULL) {
                add_default(out, value, is_annotated);
            }
        }
    }
    if (parameters->keywords != NULL) {
        add_comma(out, &first);
        buffer_add_format(out, "**%s", parameters->keywords->name->text);
        add_annotation(out, function, parameters->keywords->name->object, ": ");
    }
}

static void add_function(Buffer *out, Borrowed object, size_t indent) {
    const Function *function = as_function(object);
    const Code *code = as_code(function->code.held);
    buffer_add_repeated(out, ' ', indent);
    add_str(out, function->name.held);
    buffer_add_byte(out, '(');
    if (code->parameters != NULL) {
        add_parameters(out, function, code->parameters);
    }
    buffer_add_text(out, ")");
    Owned result = str_intern_text("return");
    if (result != NULL) {
        add_annotation(out, function, result, " -> ");
        release(result);
    }
    forgive(out);
    buffer_add_text(out, "\n");
    add_doc(out, function->doc.held, indent + 4);
}

// ---- kinds of objects --------------------------------------------------------------------------------------------

static const NativeRow *row_of(Borrowed object) {
    if (object->type == &BuiltinType) {
        return ((const Builtin *)(const void *)object)->row;
    }
    if (object->type == &MethodDescriptorType || object->type == &ClassMethodDescriptorType) {
        return ((const MethodDescriptor *)(const void *)object)->row;
    }
    return NULL;
}

// A function, method or property in a class or module; others are only named.
static void add_member(Buffer *out, Borrowed name, Borrowed value) {
    const NativeRow *row = row_of(value);
    if (row != NULL) {
        add_row(out, row, 4);
    } else if (value->type == &FunctionType) {
        add_function(out, value, 4);
    } else {
        buffer_add_text(out, "    ");
        add_str(out, name);
        buffer_add_byte(out, '\n');
    }
}

static void add_members(Buffer *out, Borrowed dict) {
    Owned copy = dict_copy(dict);
    Borrowed name, value;
    for (int64_t position = 0; copy != NULL && dict_next(copy, &position, &name, &value);) {
        bool hidden = !is_str(name) || str_length(name) == 0 || str_read(as_str(name), 0) == '_';
        if (!hidden) {
            add_member(out, name, value);
        }
    }
    release_if_any(copy);
    forgive(out);
}

static void add_class(Buffer *out, const Type *type) {
    buffer_add_format(out, "class %s", type->name);
    Borrowed bases = type->bases.held;
    for (int64_t i = 0; bases != NULL && i < tuple_size(bases); i++) {
        buffer_add_format(out, "%s%s", i == 0 ? "(" : ", ", as_type(tuple_get(bases, i))->name);
    }
    buffer_add_text(out, bases != NULL && tuple_size(bases) > 0 ? ")\n" : "\n");
    if (type->doc != NULL) {
        add_indented(out, type->doc, 4);
    } else {
        add_doc(out, dict_get_name(type->dict.held, names.__doc__), 4);
    }
    buffer_add_byte(out, '\n');
    add_members(out, type->dict.held);
}

static void add_module(Buffer *out, Borrowed module) {
    Borrowed dict = module_dict(module);
    Borrowed name = dict_get_name(dict, names.__name__);
    buffer_add_text(out, "module ");
    if (name != NULL && is_str(name)) {
        add_str(out, name);
    }
    buffer_add_byte(out, '\n');
    add_doc(out, dict_get_name(dict, names.__doc__), 4);
    buffer_add_byte(out, '\n');
    add_members(out, dict);
}

static void add_help(Buffer *out, Borrowed object) {
    if (object->type == &BoundMethodType) {
        object = ((const BoundMethod *)(const void *)object)->function.held;
    }
    const NativeRow *row = row_of(object);
    if (row != NULL) {
        add_row(out, row, 0);
    } else if (object->type == &FunctionType) {
        add_function(out, object, 0);
    } else if (object->type == &ModuleType) {
        add_module(out, object);
    } else {
        add_class(out, is_type(object) ? as_type(object) : object->type);
    }
}

// ---- texts: keywords, names, modules -----------------------------------------------------------------------------

static const struct {
    const char *word;
    const char *help;
} keywords[] = {
#define KEYWORD_HELP(word, help) {word, help},
#include "library/keyword_help.def"
#undef KEYWORD_HELP
};

static bool add_keyword(Buffer *out, Borrowed text) {
    for (int64_t i = 0; i < COUNT_OF(keywords); i++) {
        if (str_equals_text(text, keywords[i].word)) {
            buffer_add_format(out, "%s\n", keywords[i].word);
            add_indented(out, keywords[i].help, 4);
            return true;
        }
    }
    return false;
}

// What a text such as "len", "str.join" or "math.sqrt" names: a built-in name or a module, then attributes. NULL, and
// nothing pending: nothing.
static Owned find_named(Buffer *out, const char *path) {
    size_t length = strcspn(path, ".");
    Owned name = str_intern(str_from_utf8(path, length));
    if (name == NULL) {
        return NULL;
    }
    Owned found = NULL;
    Borrowed builtin = dict_get_name(module_dict(interpreter.builtins.held), name);
    if (builtin != NULL) {
        found = retain(builtin);
    } else {
        found = import_module(name);
    }
    release(name);
    while (found != NULL && path[length] == '.') {
        path += length + 1;
        length = strcspn(path, ".");
        name = str_intern(str_from_utf8(path, length));
        Owned next = name == NULL ? NULL : object_get_attribute(found, name);
        release_if_any(name);
        release(found);
        found = next;
    }
    forgive(out);
    return found;
}

static void add_help_for_text(Buffer *out, Borrowed text) {
    if (add_keyword(out, text)) {
        return;
    }
    const char *path = str_utf8(text, NULL);
    Owned found = path == NULL || *path == '\0' ? NULL : find_named(out, path);
    forgive(out);
    if (found != NULL) {
        add_help(out, found);
        release(found);
        return;
    }
    Owned shown = object_repr(text);
    buffer_add_text(out, "No Python documentation found for ");
    if (shown != NULL) {
        add_str(out, shown);
        release(shown);
    }
    forgive(out);
    buffer_add_text(out,
                    ".\nUse help() to get the interactive help utility.\nUse help(str) for help on the str class.\n");
}

// ---- help --------------------------------------------------------------------------------------------------------

static Owned helper_call(Borrowed self, const Arguments *arguments) {
    (void)self;
    if (!arguments_refuse_keywords("help", arguments) || !arguments_check_count("help", arguments, 0, 1)) {
        return NULL;
    }
    Buffer out;
    buffer_init(&out);
    if (arguments->count == 0) {
        buffer_add_text(&out,
                        "help(object) shows what an object is and what can be done with it: help(len), help(str),\n"
                        "help(str.join), help('if'). dir(object) lists the names of its attributes.\n");
    } else if (is_str(arguments_get(arguments, 0))) {
        add_help_for_text(&out, arguments_get(arguments, 0));
    } else {
        add_help(&out, arguments_get(arguments, 0));
    }
    Owned text = str_from_buffer(&out);
    bool good = text != NULL && standard_output_write(text);
    release_if_any(text);
    return good ? none_new() : NULL;
}

static Owned helper_repr(Borrowed self) {
    (void)self;
    return str_from_text("Type help() for interactive help, or help(object) for help about object.");
}

static Type HelperType = {
    .name = "_sitebuiltins._Helper",
    .module = "_sitebuiltins",
    .doc = "help(object) shows what an object is and what can be done with it.",
    .basic_size = sizeof(Object),
    .repr = helper_repr,
    .call = helper_call,
};

Owned helper_new(void) { return type_ready(&HelperType) ? object_new(&HelperType) : NULL; }

// ---- exit, quit --------------------------------------------------------------------------------------------------

typedef struct Quitter {
    Object object;
    const char *name;
} Quitter;

static Owned quitter_call(Borrowed self, const Arguments *arguments) {
    const char *name = ((const Quitter *)(const void *)self)->name;
    if (!arguments_refuse_keywords(name, arguments) || !arguments_check_count(name, arguments, 0, 1)) {
        return NULL;
    }
    Borrowed code = arguments->count == 0 ? NONE : arguments_get(arguments, 0);
    return error_raise_object(object_call_one(&SystemExitType.object, code));
}

static Owned quitter_repr(Borrowed self) {
    return str_format("Use %s() or Ctrl-D (i.e. EOF) to exit", ((const Quitter *)(const void *)self)->name);
}

static const Member quitter_members[] = {MEMBER(Quitter, name), {0}};

static Type QuitterType = {
    .name = "_sitebuiltins.Quitter",
    .module = "_sitebuiltins",
    .doc = "Calling it ends the program.",
    .basic_size = sizeof(Quitter),
    .members = quitter_members,
    .repr = quitter_repr,
    .call = quitter_call,
};

Owned quitter_new(const char *name) {
    Quitter *self = type_ready(&QuitterType) ? (Quitter *)object_new(&QuitterType) : NULL;
    if (self == NULL) {
        return NULL;
    }
    self->name = name;
    return &self->object;
}
