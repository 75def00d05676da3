// SPDX-License-Identifier: GPL-3.0-or-later
// What an object's own block is made of, for those who draw it: a row for each member of its struct.
//
//     static const Member list_members[] = {MEMBER(List, size), MEMBER(List, items), MEMBER(List, capacity), {0}};
//
// Places and sizes come from the struct itself, and what the member holds from its type. A type's table has what its
// struct adds to that of its base.
#ifndef TALLY_MEMORY_MEMBER_H
#define TALLY_MEMORY_MEMBER_H

#include <stddef.h>
#include <stdint.h>

typedef enum MemberKind {
    MEMBER_ADDRESS, // no reference: of a buffer, a function, a link in a list
    MEMBER_INTEGER,
    MEMBER_NATURAL, // unsigned
    MEMBER_REAL,
    MEMBER_TRUTH,
    MEMBER_REFERENCE, // a Slot, or an Owned
    MEMBER_TYPE,      // a type, whether it is counted or not
    MEMBER_BYTES,     // several things in one
} MemberKind;

typedef struct Member {
    const char *name; // NULL: the end of a table
    uint32_t offset;  // from the object, without the collector's header
    uint32_t size;    // bytes
    MemberKind kind;
} Member;

#define MEMBER_OF(Struct, member) (((Struct *)0)->member)
#define MEMBER_KIND(value)                                                                                             \
    _Generic((value),                                                                                                  \
        Slot: MEMBER_REFERENCE,                                                                                         \
        Owned: MEMBER_REFERENCE,                                                                                        \
        Type *: MEMBER_TYPE,                                                                                            \
        const Type *: MEMBER_TYPE,                                                                                      \
        double: MEMBER_REAL,                                                                                            \
        bool: MEMBER_TRUTH,                                                                                             \
        int8_t: MEMBER_INTEGER,                                                                                         \
        int16_t: MEMBER_INTEGER,                                                                                        \
        int32_t: MEMBER_INTEGER,                                                                                        \
        int64_t: MEMBER_INTEGER,                                                                                        \
        uint8_t: MEMBER_NATURAL,                                                                                        \
        uint16_t: MEMBER_NATURAL,                                                                                       \
        uint32_t: MEMBER_NATURAL,                                                                                       \
        uint64_t: MEMBER_NATURAL,                                                                                       \
        default: MEMBER_ADDRESS)
// What is larger than a word is an array or a struct.
#define MEMBER_AT(base, Struct, member)                                                                                \
    {                                                                                                                  \
#member, (uint32_t)((base) + offsetof(Struct, member)), sizeof(MEMBER_OF(Struct, member)),                     \
            sizeof(MEMBER_OF(Struct, member))> 8 ? MEMBER_BYTES : MEMBER_KIND(MEMBER_OF(Struct, member))               \
    }
#define MEMBER(Struct, member) MEMBER_AT(0, Struct, member)
// All members from `first` to `last` as one row.
#define MEMBERS(text, Struct, first, last)                                                                             \
    {                                                                                                                  \
        text, offsetof(Struct, first),                                                                                 \
            offsetof(Struct, last) + sizeof(MEMBER_OF(Struct, last)) - offsetof(Struct, first), MEMBER_BYTES           \
    }

#endif
