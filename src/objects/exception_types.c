// SPDX-License-Identifier: GPL-3.0-or-later
// The hierarchy of exceptions: a static Type for each row of exceptions.def, by its layout.
//
// A subclass inherits struct, fields and behaviour of its base through type_ready; so most rows need only their name.
#include "objects/class.h"
#include "objects/error.h"
#include "objects/exception_internal.h"

#define COMMON_FLAGS (TYPE_CONTAINER | TYPE_BASE | TYPE_CLEARABLE | TYPE_IS_EXCEPTION)

static const Member value_members[] = {MEMBER(ValueException, value), {0}};
static const Member os_members[] = {MEMBER(OsException, number),
                                    MEMBER(OsException, text),
                                    MEMBER(OsException, filename),
                                    MEMBER(OsException, filename2),
                                    {0}};
static const Member syntax_members[] = {MEMBER(SyntaxException, message),
                                        MEMBER(SyntaxException, filename),
                                        MEMBER(SyntaxException, line),
                                        MEMBER(SyntaxException, offset),
                                        MEMBER(SyntaxException, text),
                                        MEMBER(SyntaxException, end_line),
                                        MEMBER(SyntaxException, end_offset),
                                        MEMBER(SyntaxException, print_file_and_line),
                                        {0}};
static const Member unicode_members[] = {MEMBER(UnicodeException, encoding), MEMBER(UnicodeException, object_field),
                                         MEMBER(UnicodeException, start),    MEMBER(UnicodeException, end),
                                         MEMBER(UnicodeException, reason),   {0}};
static const Member import_members[] = {
    MEMBER(ImportException, message), MEMBER(ImportException, name), MEMBER(ImportException, path), {0}};
static const Member name_members[] = {MEMBER(NameException, name), {0}};
static const Member attribute_members[] = {
    MEMBER(AttributeException, object_field), MEMBER(AttributeException, name), {0}};

// What each layout adds to BaseException.
#define LAYOUT_PLAIN(name) .basic_size = sizeof(Exception)
#define LAYOUT_STOP(name)                                                                                              \
    .basic_size = sizeof(ValueException), .members = value_members, .init = stop_init, .attributes = stop_attributes
#define LAYOUT_EXIT(name)                                                                                              \
    .basic_size = sizeof(ValueException), .members = value_members, .init = exit_init, .attributes = exit_attributes
#define LAYOUT_KEY(name) .basic_size = sizeof(Exception), .str = key_str
#define LAYOUT_OS(name)                                                                                                \
    .basic_size = sizeof(OsException), .members = os_members, .init = os_init, .str = os_str,                          \
    .attributes = os_attributes
#define LAYOUT_SYNTAX(name)                                                                                            \
    .basic_size = sizeof(SyntaxException), .members = syntax_members, .init = syntax_init, .str = syntax_str,          \
    .attributes = syntax_attributes
#define LAYOUT_UNICODE(name)                                                                                           \
    .basic_size = sizeof(UnicodeException), .members = unicode_members, .attributes = unicode_attributes
#define LAYOUT_IMPORT(name)                                                                                            \
    .basic_size = sizeof(ImportException), .members = import_members, .init = import_init, .str = import_str,          \
    .attributes = import_attributes
#define LAYOUT_NAME(name)                                                                                              \
    .basic_size = sizeof(NameException), .members = name_members, .init = name_init, .attributes = name_attributes
#define LAYOUT_ATTRIBUTE(name)                                                                                         \
    .basic_size = sizeof(AttributeException), .members = attribute_members, .init = attribute_init,                    \
    .attributes = attribute_attributes

#define EXCEPTION(type_name, base_name, layout, text)                                                                  \
    Type type_name##Type = {.name = #type_name,                                                                        \
                            .doc = text,                                                                               \
                            .base = &base_name##Type,                                                                  \
                            .flags = COMMON_FLAGS,                                                                     \
                            .new = exception_create,                                                                   \
                            .dict_offset = offsetof(Exception, dict),                                                  \
                            .traverse = exception_traverse,                                                            \
                            .take_reference = exception_take_reference,                                                \
                            .die = exception_die,                                                                      \
                            LAYOUT_##layout(type_name)};
#include "objects/exceptions.def"
#undef EXCEPTION

// OSError picks a subclass by the number of the error; its subclasses inherit that.
static void set_os_create(void) {
    Type *const types[] = {&OSErrorType,
                           &BlockingIOErrorType,
                           &ChildProcessErrorType,
                           &ConnectionErrorType,
                           &BrokenPipeErrorType,
                           &ConnectionAbortedErrorType,
                           &ConnectionRefusedErrorType,
                           &ConnectionResetErrorType,
                           &FileExistsErrorType,
                           &FileNotFoundErrorType,
                           &InterruptedErrorType,
                           &IsADirectoryErrorType,
                           &NotADirectoryErrorType,
                           &PermissionErrorType,
                           &ProcessLookupErrorType,
                           &TimeoutErrorType};
    for (int64_t i = 0; i < COUNT_OF(types); i++) {
        types[i]->new = os_create;
    }
}

bool exceptions_init(void) {
    set_os_create();
    UnicodeDecodeErrorType.init = decode_init;
    UnicodeDecodeErrorType.str = decode_str;
    UnicodeEncodeErrorType.init = encode_init;
    UnicodeEncodeErrorType.str = encode_str;
    UnicodeTranslateErrorType.init = translate_init;
    UnicodeTranslateErrorType.str = translate_str;
    bool good = type_ready(&BaseExceptionType) && type_ready(&TracebackType);
#define EXCEPTION(type_name, base_name, layout, text) good = good && type_ready(&type_name##Type);
#include "objects/exceptions.def"
#undef EXCEPTION
    return good && errors_make_spares();
}
