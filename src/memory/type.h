// SPDX-License-Identifier: GPL-3.0-or-later
// A type: what its objects are made of and what they can do, as one struct of named slots.
//
// A built-in type is a static Type written with designated initialisers, in which only the slots that it uses are
// named; type_ready (objects/type.c) completes it from its base. A class written in Python is a Type on the heap whose
// slots are filled with functions that look its methods up. Either way an operation is one call through one slot:
//
//     object_length(x)  ──▶  x->type->length(x)
//
// Slots that return an Owned return NULL, those that return Answer FAILED, those that return int64_t −1, with an
// exception pending, when they fail.
#ifndef TALLY_MEMORY_TYPE_H
#define TALLY_MEMORY_TYPE_H

#include "base/operators.h"
#include "memory/member.h"
#include "memory/object.h"

// ---- walking the heap --------------------------------------------------------------------------------------------

typedef enum EdgeKind {
#define EDGE(enumerator, payload, text) EDGE_##enumerator,
#include "memory/edges.def"
#undef EDGE
    EDGE_KIND_COUNT
} EdgeKind;

// What a reference is. Two words, passed in registers: the collector visits millions.
typedef struct Edge {
    EdgeKind kind;
    int32_t number; // LOCAL, TEMPORARY: the slot's
    union {
        int64_t index;
        Borrowed key;
        const char *name;
        const Slot *slot;
    };
} Edge;
_Static_assert(sizeof(Edge) == 16, "edge: two words");

static inline Edge edge_plain(EdgeKind kind) { return (Edge){.kind = kind, .index = 0}; }
static inline Edge edge_index(EdgeKind kind, int64_t index) { return (Edge){.kind = kind, .index = index}; }
static inline Edge edge_key(EdgeKind kind, Borrowed key) { return (Edge){.kind = kind, .key = key}; }
static inline Edge edge_field(const char *name) { return (Edge){.kind = EDGE_FIELD, .name = name}; }
static inline Edge edge_slot(EdgeKind kind, const Slot *slot) { return (Edge){.kind = kind, .slot = slot}; }

typedef void (*Visit)(Borrowed child, Edge edge, void *context);

// One block of memory that belongs to an object. `used` + spare = `asked`, the bytes asked of the allocator; sizes in
// bytes; the first block is the object's own, with its collector header.
typedef void (*VisitBlock)(const void *block, int64_t used, int64_t asked, const char *what, void *context);

// ---- calls -------------------------------------------------------------------------------------------------------

// The arguments of a call. They lie in slots of the value stack that the caller owns and clears after the call: first
// the positional ones, then the values of the keyword arguments in the order of `names`. A callee may take an argument
// out of its slot, leaving NULL.
typedef struct Arguments {
    Slot *items;
    int64_t count;  // positional
    Borrowed names; // a tuple of str, or NULL: no keyword arguments
} Arguments;

// A function in C that was declared with a signature: argument i of the signature is arguments[i], a borrow, NULL if it
// was left out. *rest is a tuple, **keywords a dict.
typedef Owned (*NativeFunction)(Borrowed self, const Borrowed *arguments);
// A function in C that sorts out its arguments itself.
typedef Owned (*RawFunction)(Borrowed self, const Arguments *arguments);

typedef enum NativeFlags {
    NATIVE_PLAIN = 0,
    NATIVE_STATIC = 1, // a static method of a type: no self
    NATIVE_CLASS = 2,  // a class method: self is the class
    NATIVE_PARSED = 4, // wrong counts are worded as "find() takes at least 1 argument (0 given)"
} NativeFlags;

struct Signature;

// One built-in function or method. `signature` is as Python shows it: "append(self, object, /)". Rows end with an empty
// one. See objects/arguments.h.
typedef struct NativeRow {
    const char *name;
    NativeFunction function; // one of function and raw
    RawFunction raw;
    const char *signature;
    const char *help;
    NativeFlags flags;
    struct Signature *parsed; // by arguments.c, once
    const char *owner;        // the type or module whose row it is, for messages; set when the row is put there
} NativeRow;

// A computed attribute of a built-in type. `set` NULL: read-only; a NULL value: delete. Plain fields that are read-only
// have attribute_refuse (objects/function.h) instead, for its other words.
typedef struct AttributeRow {
    const char *name;
    Owned (*get)(Borrowed self);
    bool (*set)(Borrowed self, Borrowed value);
    const char *help;
} AttributeRow;

// ---- the type ----------------------------------------------------------------------------------------------------

typedef enum TypeFlags {
    TYPE_CONTAINER = 1 << 0, // objects carry a GcHeader
    TYPE_CLASS = 1 << 1,     // written in Python, on the heap; its instances count it
    TYPE_BASE = 1 << 2,      // may be subclassed
    TYPE_READY = 1 << 3,
    TYPE_CLEARABLE = 1 << 4, // the collector may take the references out of a living object to break a cycle
    TYPE_METHOD = 1 << 5,    // a descriptor that binds its object as first argument: functions and native methods
    TYPE_IMMUTABLE = 1 << 6, // attributes of the type can't be set (every built-in type)
    // Subclasses of these types, for a check in one instruction; inherited.
    TYPE_IS_INT = 1 << 8,
    TYPE_IS_STR = 1 << 9,
    TYPE_IS_LIST = 1 << 10,
    TYPE_IS_TUPLE = 1 << 11,
    TYPE_IS_DICT = 1 << 12,
    TYPE_IS_TYPE = 1 << 13,
    TYPE_IS_EXCEPTION = 1 << 14,
    TYPE_IS_BYTES = 1 << 15,
    TYPE_IS_FLOAT = 1 << 16,
    TYPE_IS_SET = 1 << 17,   // set and frozenset
    TYPE_ABSTRACT = 1 << 18, // a class with abstract methods, which makes no objects
    TYPE_IS_BYTEARRAY = 1 << 19,
    TYPE_SEQUENCE = 1 << 20,     // its objects fit sequence patterns; a class has this from any of its bases
    TYPE_MAPPING = 1 << 21,      // … mapping patterns
    TYPE_CONCATENATES = 1 << 22, // + and * are a sequence's: asked after the other operand's; inherited
    TYPE_OF_OBJECT = 1 << 23,    // a class that derives from no built-in type but object
    TYPE_HIDDEN = 1 << 24,       // CPython 3.11's collector knows no such objects, so none are told to programs
} TypeFlags;

// What a type has of its base.
#define TYPE_INHERITED                                                                                                 \
    (TYPE_CONTAINER | TYPE_IS_INT | TYPE_IS_STR | TYPE_IS_LIST | TYPE_IS_TUPLE | TYPE_IS_DICT | TYPE_IS_TYPE |         \
     TYPE_IS_EXCEPTION | TYPE_IS_BYTES | TYPE_IS_BYTEARRAY | TYPE_IS_FLOAT | TYPE_IS_SET | TYPE_CONCATENATES)

#define TYPE_SPARE_SIZES 21

// CPython 3.11 keeps some dead lists, dicts, slices and tuples for the next birth, and counts neither such a death nor
// such a birth for the collector. Our free lists serve all types, but these counts follow CPython's, so that
// collections come at the same moments.
typedef struct TypeSpares {
    int32_t maximum;                 // 0: none are kept; list and dict 80, slice 1, tuple 2,000 of each size
    uint16_t kept[TYPE_SPARE_SIZES]; // by number of items, for types of one size [0]
    bool lasting;                    // the full collection does not empty them
    struct Type *next;               // the next type whose spares it empties
} TypeSpares;

struct Type {
    Object object;    // its type is its metaclass
    const char *name; // UTF-8; of a class: the text of name_object
    const char *doc;
    int64_t basic_size;      // bytes of an object without items and without the collector's header
    int64_t item_size;       // bytes of an item; 0: objects of one size
    const Member *members;   // what its struct adds to its base's; NULL: nothing, or not told
    uint32_t flags;          // TypeFlags
    int64_t dict_offset;     // where an object's dict is, 0: none; negative: from the end of a sized object
    int64_t weakrefs_offset; // where the head of its weak references is, 0: none, below 0: from the end
    uint64_t version;        // a number that is never reused, new whenever the class or a base changes
    Type *base;              // borrowed; `bases` owns
    const char *module;      // of a built-in type: "builtins" if NULL

    // memory
    void (*traverse)(Borrowed self, Visit visit, void *context);       // every reference that it owns, but its type's
    void (*footprint)(Borrowed self, VisitBlock visit, void *context); // NULL: its own block only, fully used
    Owned (*take_reference)(Object *self); // the next reference out of a dying object; NULL: none left
    void (*destroy)(Object *self);         // gives its buffers back (not its own block), when no reference is left
    void (*finalize)(Borrowed self);       // __del__; runs at most once for containers
    TypeSpares spares;
    void (*die)(Object *self); // the whole of a death, in short (memory/life.h); NULL: destroy.c does it step by step,
                               // and puts its own function here if nothing happens at an object's death
    // May the collector forget this object, since no cycle can go through it? Asked for each object that survives a
    // collection of `generation`; in CPython 3.11 tuples answer always, dicts only in a full collection (2).
    bool (*can_untrack)(Borrowed self, int generation);

    // text, equality, truth
    Owned (*repr)(Borrowed self);
    Owned (*str)(Borrowed self);
    int64_t (*hash)(Borrowed self); // never −1 but for a failure; NULL after type_ready: unhashable
    Owned (*compare)(Borrowed self, Borrowed other, Comparison comparison); // or NotImplemented
    Answer (*truth)(Borrowed self);

    // attributes, calls
    Owned (*get_attribute)(Borrowed self, Borrowed name);
    bool (*set_attribute)(Borrowed self, Borrowed name, Borrowed value);    // value NULL: delete
    Owned (*descriptor_get)(Borrowed self, Borrowed object, Borrowed type); // object NULL: looked up on the class
    bool (*descriptor_set)(Borrowed self, Borrowed object, Borrowed value); // value NULL: delete
    Owned (*call)(Borrowed self, const Arguments *arguments);
    Owned (*new)(Type *type, const Arguments *arguments);
    bool (*init)(Borrowed self, const Arguments *arguments);

    // containers
    int64_t (*length)(Borrowed self);
    Owned (*get_item)(Borrowed self, Borrowed key);
    bool (*set_item)(Borrowed self, Borrowed key, Borrowed value); // value NULL: delete
    Answer (*contains)(Borrowed self, Borrowed item);
    Owned (*iterate)(Borrowed self);
    Owned (*next)(Borrowed self); // NULL without a pending exception: exhausted

    // numbers; a binary slot is called with self on either side, and may return NotImplemented
    Owned (*binary[BINARY_COUNT])(Borrowed left, Borrowed right);
    Owned (*inplace[BINARY_COUNT])(Borrowed left, Borrowed right);
    Owned (*unary[UNARY_COUNT])(Borrowed self);
    Owned (*power_modulo)(Borrowed base, Borrowed exponent, Borrowed modulus);
    Owned (*divide_modulo)(Borrowed left, Borrowed right);
    Owned (*absolute)(Borrowed self);
    Owned (*to_int)(Borrowed self);
    Owned (*to_float)(Borrowed self);
    Owned (*to_index)(Borrowed self);

    // what type_ready puts into `dict`
    NativeRow *methods;
    const AttributeRow *attributes;

    // filled by type_ready, or when a class statement runs
    Slot dict;        // Dict: the type's own attributes
    Slot bases;       // Tuple
    Slot mro;         // Tuple
    Slot subclasses;  // Dict: address → True; NULL: none yet
    Slot name_object; // Str, and so on: classes only
    Slot qualified_name;
    void *weakrefs;               // head of the class's own weak references
    struct DictKeys *shared_keys; // the key table that instances' dicts share; owned, NULL: none yet
    int64_t slot_count;           // __slots__ of this class itself
    struct SlotMember *slot_members;
};

static inline bool type_has(const Type *type, uint32_t flags) { return (type->flags & flags) != 0; }

// Visits every reference that an object owns, the one to its class included.
static inline void object_traverse(Borrowed object, Visit visit, void *context) {
    const Type *type = object->type;
    if (type->traverse != NULL) {
        type->traverse(object, visit, context);
    }
    if (type_has(type, TYPE_CLASS)) {
        visit(&type->object, edge_plain(EDGE_TYPE), context);
    }
}

#endif
