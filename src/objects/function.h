// SPDX-License-Identifier: GPL-3.0-or-later
// Callables: functions written in Python, bound methods, built-in functions, and the cells of closures.
#ifndef TALLY_OBJECTS_FUNCTION_H
#define TALLY_OBJECTS_FUNCTION_H

#include "memory/heap.h"

typedef struct Function { // 136 bytes. Its `call` slot is installed by eval/
    Object object;
    Slot code;             // Code, of eval/
    Slot globals;          // Dict
    Slot defaults;         // Tuple or empty: of the last positional parameters
    Slot keyword_defaults; // Dict or empty
    Slot closure;          // Tuple of Cells or empty
    Slot doc;
    Slot name;
    Slot dict; // Dict or empty
    void *weakrefs;
    Slot module;
    Slot annotations; // Dict or empty
    Slot qualified_name;
} Function;
_Static_assert(sizeof(Function) + sizeof(GcHeader) == 136, "function: 136 bytes");

typedef struct BoundMethod { // 72 bytes
    Object object;
    Slot function; // any callable
    Slot self;
    void *weakrefs;
    int64_t reserved;
} BoundMethod;

typedef struct Builtin { // a built-in function, or method bound to its object; 72 bytes
    Object object;
    NativeRow *row;
    Slot self;   // the object or class it is bound to, or the module, or empty
    Slot module; // Str or empty
    void *weakrefs;
} Builtin;
_Static_assert(sizeof(Builtin) + sizeof(GcHeader) == 72, "builtin: 72 bytes");

typedef struct MethodDescriptor { // `list.append` looked up on the type: a native method not yet bound
    Object object;
    NativeRow *row;
    Type *type; // whose method it is; a built-in type, not counted
    Slot name;
} MethodDescriptor;

typedef struct Cell { // one captured name; 24 + 24
    Object object;
    Slot content;
} Cell;

extern Type FunctionType, BoundMethodType, BuiltinType, CellType, MethodDescriptorType, ClassMethodDescriptorType,
    SlotWrapperType, MethodWrapperType, AttributeDescriptorType, MemberDescriptorType;

static inline Function *as_function(Borrowed object) { return object_mutable(object); }
static inline Cell *as_cell(Borrowed object) { return object_mutable(object); }
MUST_USE Owned bound_method_new(Borrowed function, Borrowed self);
MUST_USE Owned builtin_new(NativeRow *row, Borrowed self, Borrowed module); // self and module may be NULL
MUST_USE Owned cell_new(Owned content);                                     // content may be NULL: empty; consumed
// `name.__name__` of a callable for messages: "f()"; adds to nothing, returns a Str like CPython's
// _PyObject_FunctionStr.
MUST_USE Owned callable_describe(Borrowed callable);
// Where objects of `type` (the class of the descriptor or a subclass) keep the value of a __slots__ member: bytes from
// the start of the object; −1: the descriptor does not fit that type.
int64_t member_descriptor_offset(Borrowed descriptor, const Type *type);
// For AttributeRow.set of a plain field that is read-only: AttributeError "readonly attribute".
bool attribute_refuse(Borrowed self, Borrowed value);
// May `code` replace the function's __code__? False: ValueError. Installed by eval/, as FunctionType.call is.
extern bool (*function_check_code)(Borrowed function, Borrowed code);
bool functions_init(void);

#endif
