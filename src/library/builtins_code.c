// SPDX-License-Identifier: GPL-3.0-or-later
// Built-in functions about code: making it of text, running it, and the names that it sees.
//
//     eval("a + b", {'a': 1}, names)
//           │          │        └─ looked up first; any mapping; a function's own are a copy of its slots
//           │          └────────── then these; a dict, which gets __builtins__
//           └───────────────────── text, bytes, or what compile() has made
//
// Next: builtins_text.c; the work is done in eval/run_code.c.
#include "objects/arguments.h"
#include "objects/bytearray.h"
#include "objects/bytes.h"
#include "objects/exception.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "eval/locals.h"
#include "eval/run_code.h"
#include "library/builtins.h"

#include <string.h>

// ---- names -------------------------------------------------------------------------------------------------------

static Owned raise_no_frame(void) { return error_raise(&SystemErrorType, "frame does not exist"); }

static Owned builtin_globals(Borrowed self, const Borrowed *arguments) {
    (void)self;
    (void)arguments;
    return frame_current == NULL ? raise_no_frame() : retain(&frame_current->globals->object);
}

static Owned builtin_locals(Borrowed self, const Borrowed *arguments) {
    (void)self;
    (void)arguments;
    return frame_current == NULL ? raise_no_frame() : frame_locals(frame_current);
}

static Owned builtin_vars(Borrowed self, const Borrowed *arguments) {
    if (arguments[0] == NULL) {
        return builtin_locals(self, arguments);
    }
    Owned dict;
    Answer found = object_find_attribute(arguments[0], names.__dict__, &dict);
    return found == NO ? error_raise(&TypeErrorType, "vars() argument must have __dict__ attribute") : dict;
}

// ---- text --------------------------------------------------------------------------------------------------------

static bool raise_null_bytes(void) {
    error_raise(&ValueErrorType, "source code string cannot contain null bytes");
    return false;
}

// The program text in an argument: characters of a str, bytes of a bytes or bytearray. False: it is neither, or cannot
// be text.
static bool text_of(Borrowed argument, const char *function_name, const char *kinds, const char **text, size_t *size) {
    if (is_str(argument)) {
        *text = str_utf8(argument, size);
    } else if (is_bytes(argument)) {
        *text = as_bytes(argument)->data;
        *size = (size_t)as_bytes(argument)->size;
    } else if (is_bytearray(argument)) {
        *text = as_bytearray(argument)->data;
        *size = (size_t)as_bytearray(argument)->size;
    } else {
        error_raise(&TypeErrorType, "%s() arg 1 must be a %s object", function_name, kinds);
        return false;
    }
    return *text != NULL && (memchr(*text, '\0', *size) == NULL || raise_null_bytes());
}

static Owned code_from(Borrowed argument, const char *name, const char *text, size_t size, ParseMode mode,
                       bool future_annotations) {
    Source *source = is_str(argument) ? source_create_decoded(name, text, size) : source_create(name, text, size);
    if (source == NULL) {
        return error_raise_no_memory();
    }
    source->is_string = true;
    source->is_decoded = is_str(argument);
    source->is_unended = mode != PARSE_FILE && size > 0 && text[size - 1] != '\n';
    return code_from_text(source, mode, future_annotations);
}

// The future features of the code that calls hold for the code that it makes.
static bool inherited_annotations(void) {
    return frame_current != NULL && frame_current->code->tree->future_annotations;
}

// ---- compile -----------------------------------------------------------------------------------------------------

enum { COMPILE_SOURCE, COMPILE_FILENAME, COMPILE_MODE, COMPILE_FLAGS, COMPILE_DONT_INHERIT, COMPILE_OPTIMIZE };

enum { // CPython's numbers
    FLAG_NESTED = 0x10,
    FLAG_NO_DEDENT = 0x200,
    FLAG_ONLY_AST = 0x400,
    FLAG_TYPE_COMMENTS = 0x1000,
    FLAG_TOP_LEVEL_AWAIT = 0x2000,
    FLAG_INCOMPLETE_INPUT = 0x4000,
    FLAG_FUTURES = 0xfe0000,
    FLAG_FUTURE_ANNOTATIONS = 0x1000000,
    FLAGS_ACCEPTED = FLAG_NESTED | FLAG_FUTURES | FLAG_FUTURE_ANNOTATIONS,
    FLAGS_REFUSED = FLAG_NO_DEDENT | FLAG_ONLY_AST | FLAG_TYPE_COMMENTS | FLAG_TOP_LEVEL_AWAIT | FLAG_INCOMPLETE_INPUT,
};

// The name of a file, as a Str.
static Owned file_name_of(Borrowed argument) {
    if (!is_str(argument) && !is_bytes(argument)) {
        return error_raise(&TypeErrorType, "expected str, bytes or os.PathLike object, not %T", argument);
    }
    Owned name = is_str(argument)
                     ? retain(argument)
                     : text_decode(as_bytes(argument)->data, as_bytes(argument)->size, "utf-8", "surrogateescape");
    size_t size = 0;
    const char *text = name == NULL ? NULL : str_utf8(name, &size);
    if (text != NULL && strlen(text) == size) {
        return name;
    }
    release_if_any(name);
    return text == NULL ? NULL : error_raise(&ValueErrorType, "embedded null character");
}

static bool read_int(Borrowed argument, int64_t otherwise, int64_t *value) {
    *value = otherwise;
    return argument == NULL || object_to_int64(argument, value, &OverflowErrorType);
}

static bool check_options(int64_t flags, int64_t optimize) {
    if ((flags & ~(int64_t)(FLAGS_ACCEPTED | FLAGS_REFUSED)) != 0) {
        error_raise(&ValueErrorType, "compile(): unrecognised flags");
    } else if (optimize < -1 || optimize > 2) {
        error_raise(&ValueErrorType, "compile(): invalid optimize value");
    } else if ((flags & FLAGS_REFUSED) != 0) {
        error_raise(&ValueErrorType, "compile(): flag 0x%llx is not supported",
                    (unsigned long long)(flags & FLAGS_REFUSED));
    } else if (optimize > 0) {
        error_raise(&ValueErrorType, "compile(): optimize value %lld is not supported", (long long)optimize);
    } else {
        return true;
    }
    return false;
}

static bool read_mode(Borrowed argument, ParseMode *mode) {
    static const struct {
        const char *name;
        ParseMode mode;
    } modes[] = {{"exec", PARSE_FILE}, {"eval", PARSE_EXPRESSION}, {"single", PARSE_SINGLE}};
    for (int64_t i = 0; i < COUNT_OF(modes); i++) {
        if (str_equals_text(argument, modes[i].name)) {
            *mode = modes[i].mode;
            return true;
        }
    }
    error_raise(&ValueErrorType, "compile() mode must be 'exec', 'eval' or 'single'");
    return false;
}

static Owned compile_named(const Borrowed *arguments, const char *name) {
    int64_t flags, optimize, dont_inherit;
    ParseMode mode;
    const char *text;
    size_t size;
    if (!is_str(arguments[COMPILE_MODE])) {
        return error_raise(&TypeErrorType, "compile() argument 'mode' must be str, not %K", arguments[COMPILE_MODE]);
    }
    if (!read_int(arguments[COMPILE_FLAGS], 0, &flags) ||
        !read_int(arguments[COMPILE_DONT_INHERIT], 0, &dont_inherit) ||
        !read_int(arguments[COMPILE_OPTIMIZE], -1, &optimize) || !check_options(flags, optimize) ||
        !read_mode(arguments[COMPILE_MODE], &mode) ||
        !text_of(arguments[COMPILE_SOURCE], "compile", "string, bytes or AST", &text, &size)) {
        return NULL;
    }
    bool annotations = (flags & FLAG_FUTURE_ANNOTATIONS) != 0 || (dont_inherit == 0 && inherited_annotations());
    return code_from(arguments[COMPILE_SOURCE], name, text, size, mode, annotations);
}

static Owned builtin_compile(Borrowed self, const Borrowed *arguments) {
    (void)self;
    Owned name = file_name_of(arguments[COMPILE_FILENAME]);
    Owned code = name == NULL ? NULL : compile_named(arguments, str_utf8(name, NULL));
    release_if_any(name);
    return code;
}

// ---- exec, eval --------------------------------------------------------------------------------------------------

static bool is_given(Borrowed argument) { return argument != NULL && argument != NONE; }

typedef struct RunNames { // both owned
    Owned globals;
    Owned locals;
} RunNames;

static void run_names_deinit(RunNames *run) {
    release_if_any(run->locals);
    release_if_any(run->globals);
}

// Globals without built-ins get those of the code that calls.
static bool add_builtins(Borrowed globals) {
    if (dict_get_name(globals, names.__builtins__) != NULL) {
        return true;
    }
    return dict_set(globals, names.__builtins__, frame_builtins(frame_current));
}

// What is not given is that of the code that calls; locals are the globals if only these are given.
static bool run_names_init(RunNames *run, Borrowed globals, Borrowed locals) {
    *run = (RunNames){0};
    if (frame_current == NULL) {
        return raise_no_frame() != NULL;
    }
    run->globals = retain(is_given(globals) ? globals : &frame_current->globals->object);
    if (is_given(locals)) {
        run->locals = retain(locals);
    } else {
        run->locals = is_given(globals) ? retain(globals) : frame_locals(frame_current);
    }
    if (run->locals != NULL && add_builtins(run->globals)) {
        return true;
    }
    run_names_deinit(run);
    return false;
}

static size_t count_blanks(const char *text, size_t size) {
    size_t count = 0;
    while (count < size && (text[count] == ' ' || text[count] == '\t')) {
        count++;
    }
    return count;
}

static Owned run_text(Borrowed argument, const char *function_name, ParseMode mode, const RunNames *run) {
    const char *text;
    size_t size;
    if (!text_of(argument, function_name, "string, bytes or code", &text, &size)) {
        return NULL;
    }
    size_t blank = mode == PARSE_EXPRESSION ? count_blanks(text, size) : 0;
    Owned code = code_from(argument, "<string>", text + blank, size - blank, mode, inherited_annotations());
    Owned value = code == NULL ? NULL : code_run(code, run->globals, run->locals, NULL);
    release_if_any(code);
    return value;
}

static bool is_mapping(Borrowed object) { return object->type->get_item != NULL; }

static Owned builtin_eval(Borrowed self, const Borrowed *arguments) {
    (void)self;
    Borrowed source = arguments[0], globals = arguments[1], locals = arguments[2];
    if (is_given(locals) && !is_mapping(locals)) {
        return error_raise(&TypeErrorType, "locals must be a mapping");
    }
    if (is_given(globals) && !is_dict(globals)) {
        return error_raise(&TypeErrorType, is_mapping(globals)
                                               ? "globals must be a real dict; try eval(expr, {}, mapping)"
                                               : "globals must be a dict");
    }
    RunNames run;
    if (!run_names_init(&run, globals, locals)) {
        return NULL;
    }
    Owned value;
    if (source->type != &CodeType) {
        value = run_text(source, "eval", PARSE_EXPRESSION, &run);
    } else if (as_code(source)->scope->free_count > 0) {
        value = error_raise(&TypeErrorType, "code object passed to eval() may not contain free variables");
    } else {
        value = code_run(source, run.globals, run.locals, NULL);
    }
    run_names_deinit(&run);
    return value;
}

// A closure goes with code that has free names, and only with it.
static bool check_closure(Borrowed source, Borrowed closure) {
    if (is_given(closure) && source->type != &CodeType) {
        error_raise(&TypeErrorType, "closure can only be used when source is a code object");
        return false;
    }
    if (is_given(closure) && as_code(source)->scope->free_count == 0) {
        error_raise(&TypeErrorType, "cannot use a closure with this code object");
        return false;
    }
    return true;
}

static Owned builtin_exec(Borrowed self, const Borrowed *arguments) {
    (void)self;
    Borrowed source = arguments[0], globals = arguments[1], locals = arguments[2], closure = arguments[3];
    if (is_given(globals) && !is_dict(globals)) {
        return error_raise(&TypeErrorType, "exec() globals must be a dict, not %T", globals);
    }
    if (is_given(locals) && !is_mapping(locals)) {
        return error_raise(&TypeErrorType, "locals must be a mapping or None, not %T", locals);
    }
    RunNames run;
    if (!run_names_init(&run, globals, locals)) {
        return NULL;
    }
    Owned value = NULL;
    if (check_closure(source, closure)) {
        value = source->type == &CodeType ? code_run(source, run.globals, run.locals, closure)
                                          : run_text(source, "exec", PARSE_FILE, &run);
    }
    run_names_deinit(&run);
    if (value == NULL) {
        return NULL;
    }
    release(value);
    return none_new();
}

NativeRow builtins_code_rows[] = {
    {"compile", builtin_compile,
     .signature = "(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)",
     .help = "A code object made of program text, to be run by exec or eval: mode is 'exec', 'eval' or 'single'."},
    {"eval", builtin_eval, .signature = "(source, globals=None, locals=None, /)",
     .help = "The value of an expression, given as text or as code, with these names."},
    {"exec", builtin_exec, .signature = "(source, globals=None, locals=None, /, *, closure=None)",
     .help = "Runs statements, given as text or as code, with these names."},
    {"globals", builtin_globals, .signature = "()", .help = "The dict of the names of the module at work."},
    {"locals", builtin_locals, .signature = "()", .help = "A dict of the names that are local where it is called."},
    {"vars", builtin_vars, .signature = "(object=..., /)",
     .help = "The dict of the object's attributes; without an argument the same as locals()."},
    {0},
};
