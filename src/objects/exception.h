// SPDX-License-Identifier: GPL-3.0-or-later
// Exceptions as objects: the hierarchy (exceptions.def), their fields, and tracebacks.
#ifndef TALLY_OBJECTS_EXCEPTION_H
#define TALLY_OBJECTS_EXCEPTION_H

#include "memory/type.h"

typedef struct Exception { // 88 bytes with the collector's header
    Object object;
    Slot dict;      // Dict, made when needed (attributes, __notes__)
    Slot args;      // Tuple
    Slot traceback; // Traceback or empty
    Slot context;
    Slot cause;
    bool suppress_context;
} Exception;

typedef struct ValueException { // StopIteration (value), SystemExit (code)
    Exception exception;
    Slot value;
} ValueException;

typedef struct OsException {
    Exception exception;
    Slot number;   // errno
    Slot text;     // strerror
    Slot filename; // empty: none
    Slot filename2;
} OsException;

typedef struct SyntaxException {
    Exception exception;
    Slot message; // msg
    Slot filename;
    Slot line;   // lineno
    Slot offset; // in characters, from 1
    Slot text;
    Slot end_line;
    Slot end_offset;
    Slot print_file_and_line;
} SyntaxException;

typedef struct UnicodeException {
    Exception exception;
    Slot encoding;
    Slot object_field; // `object`
    Slot start;
    Slot end;
    Slot reason;
} UnicodeException;

typedef struct ImportException {
    Exception exception;
    Slot message;
    Slot name;
    Slot path;
} ImportException;

typedef struct NameException {
    Exception exception;
    Slot name;
} NameException;

typedef struct AttributeException {
    Exception exception;
    Slot object_field; // `obj`
    Slot name;
} AttributeException;

extern Type BaseExceptionType;
#define EXCEPTION(name, base, layout, doc) extern Type name##Type;
#include "objects/exceptions.def"
#undef EXCEPTION

// One entry of a traceback: where in which frame. `next` leads towards the place that raised.
typedef struct Traceback {
    Object object;
    Slot next;  // Traceback or empty
    Slot frame; // a frame object of eval/
    int32_t line;
    uint32_t span_start, span_end;     // in the source of the frame's code, for the marks; both 0: none
    uint32_t anchor_start, anchor_end; // what ^ marks within ~; both 0: all is marked ^
} Traceback;
extern Type TracebackType;

// A new exception object of `type` with these arguments (a tuple, consumed), without running its __init__ (for built-in
// types).
MUST_USE Owned exception_new(Type *type, Owned arguments);
static inline Exception *as_exception(Borrowed object) { return object_mutable(object); }
bool is_exception_class(Borrowed object);
// Is `exception` caught by `except class_or_tuple`? TypeError if that is no exception class.
Answer exception_matches(Borrowed exception, Borrowed class_or_tuple);
// `raise value`: an exception instance from a class or an instance, or TypeError "exceptions must derive from
// BaseException".
MUST_USE Owned exception_from_raised(Borrowed value);
void exception_set_context(Borrowed exception, Borrowed context); // breaks cycles as CPython does; both borrowed

void *exception_raise_stop(void); // StopIteration without a value; returns NULL
void *exception_raise_name(Type *type, Borrowed name, const char *format); // NameError with .name; %S is the name
// AttributeError with .obj and .name and this message, which is consumed (NULL: it could not be made).
void *exception_raise_attribute_text(Borrowed object, Borrowed name, Owned message);
void *exception_raise_attribute(Borrowed object,
                                Borrowed name); // "'C' object has no attribute 'x'" with .obj and .name

bool exceptions_init(void); // readies all types; preallocates MemoryError

#endif
