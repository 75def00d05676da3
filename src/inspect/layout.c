// SPDX-License-Identifier: GPL-3.0-or-later
// See layout.h. The object's own block is read from the tables of members, its type's and all its bases'.
//
//     type deque ─▶ base object: refcount, type      deque: size, items, capacity, first, …      │ rows by offset
//     a class's own: __dict__, weak references, the names of __slots__                           │
//
// Next: layout_blocks.c, what lies behind the members, and in buffers; report_layout.c draws it.
#include "inspect/layout.h"

#include "memory/collector.h"
#include "memory/heap.h"
#include "objects/int.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "objects/type_internal.h"
#include "inspect/columns.h"
#include "inspect/describe.h"

#include <inttypes.h>
#include <stdarg.h>
#include <string.h>

#define MEMBERS_MAXIMUM 128 // of one object; classes have most
#define VALUE_WIDTH 20      // of an object
#define VALUE_COLUMNS 41    // of a row
#define WORD 8

// ---- rows --------------------------------------------------------------------------------------------------------

static LayoutRow *last_row(Layout *layout) {
    return (LayoutRow *)(void *)(layout->rows.bytes + layout->rows.length) - 1;
}

void layout_row_begin(Layout *layout, int64_t size, const char *name, ...) {
    LayoutRow row = {.offset = layout->at, .size = size, .name = (int64_t)layout->texts.length};
    va_list values;
    va_start(values, name);
    buffer_add_format_list(&layout->texts, name, values);
    va_end(values);
    buffer_add_byte(&layout->texts, '\0');
    row.value = (int64_t)layout->texts.length;
    buffer_add(&layout->rows, &row, sizeof(row));
    layout->at += size;
}

void layout_row_end(Layout *layout) {
    if (!layout->rows.failed) {
        columns_cut(&layout->texts, (size_t)last_row(layout)->value, VALUE_COLUMNS);
    }
    buffer_add_byte(&layout->texts, '\0');
}

void layout_row_plain(Layout *layout, int64_t size, const char *name, const char *value) {
    layout_row_begin(layout, size, "%s", name);
    buffer_add_text(&layout->texts, value);
    layout_row_end(layout);
}

void layout_gap(Layout *layout, int64_t up_to) {
    int64_t size = up_to - layout->at;
    if (size > 0) {
        layout_row_plain(layout, size, size < WORD ? "padding" : "other fields", "");
    }
}

void layout_spare(Layout *layout, int64_t size) {
    if (size > 0) {
        layout_row_plain(layout, size, "spare", "asked for, not in use");
    }
}

void layout_reference(Layout *layout, Borrowed object) {
    Buffer *out = &layout->texts;
    if (object == NULL) {
        buffer_add_text(out, "none");
        return;
    }
    buffer_add_format(out, "→ %s at %p", object->type->name, (const void *)object);
    size_t start = out->length;
    buffer_add_text(out, " = ");
    describe_value(object, VALUE_WIDTH, out);
    if (!out->failed && out->bytes[start + 3] == '<') { // "<list object>" says no more than the type
        out->length = start;
    }
}

// ---- members -----------------------------------------------------------------------------------------------------

static int64_t read_integer(const char *at, uint32_t size) {
    int64_t value = 0;
    memcpy(&value, at, size);
    int unused = 64 - 8 * (int)size;
    return (int64_t)((uint64_t)value << unused) >> unused;
}

static uint64_t read_natural(const char *at, uint32_t size) {
    uint64_t value = 0;
    memcpy(&value, at, size);
    return value;
}

static void add_address(const void *address, Buffer *out) {
    if (address == NULL) {
        buffer_add_text(out, "none");
    } else {
        buffer_add_format(out, "%p", address);
    }
}

static void add_value(Layout *layout, const char *at, const Member *member) {
    Buffer *out = &layout->texts;
    const void *address = NULL;
    double real = 0;
    switch (member->kind) {
    case MEMBER_ADDRESS:
        memcpy(&address, at, sizeof(address));
        add_address(address, out);
        break;
    case MEMBER_INTEGER: buffer_add_format(out, "%" PRId64, read_integer(at, member->size)); break;
    case MEMBER_NATURAL: buffer_add_format(out, "%" PRIu64, read_natural(at, member->size)); break;
    case MEMBER_REAL:
        memcpy(&real, at, sizeof(real));
        buffer_add_format(out, "%.17g", real);
        break;
    case MEMBER_TRUTH: buffer_add_text(out, *at != 0 ? "yes" : "no"); break;
    case MEMBER_REFERENCE:
        memcpy(&address, at, sizeof(address));
        layout_reference(layout, address);
        break;
    case MEMBER_TYPE:
        memcpy(&address, at, sizeof(address));
        buffer_add_text(out, address == NULL ? "none" : ((const Type *)address)->name);
        break;
    case MEMBER_BYTES: buffer_add_format(out, "%u bytes", member->size); break;
    }
}

// "sized.size" is what the field is called in C.
static const char *member_name(const Member *member) {
    const char *dot = strrchr(member->name, '.');
    return dot == NULL ? member->name : dot + 1;
}

void layout_member(Layout *layout, const char *base, int64_t block_offset, const Member *member) {
    int64_t offset = block_offset + member->offset;
    if (offset < layout->at) {
        return; // a test makes sure that no two members overlap
    }
    layout_gap(layout, offset);
    if (member->kind == MEMBER_BYTES && layout_expand(layout, base + member->offset)) {
        return;
    }
    layout_row_begin(layout, member->size, "%s", member_name(member));
    add_value(layout, base + member->offset, member);
    layout_row_end(layout);
}

// ---- the object's own block --------------------------------------------------------------------------------------

typedef struct MemberList {
    Member members[MEMBERS_MAXIMUM];
    int64_t count;
} MemberList;

// Members are put in the order of their places.
static void list_add(MemberList *list, Member member) {
    int64_t place = list->count;
    if (place == MEMBERS_MAXIMUM) {
        return; // what is not told is shown as other fields
    }
    while (place > 0 && list->members[place - 1].offset > member.offset) {
        list->members[place] = list->members[place - 1];
        place -= 1;
    }
    list->members[place] = member;
    list->count += 1;
}

static void list_add_word(MemberList *list, const char *name, Borrowed object, int64_t offset, MemberKind kind) {
    int64_t from_start = (const char *)object_word(object, offset) - (const char *)object;
    list_add(list, (Member){name, (uint32_t)from_start, WORD, kind});
}

// What a class adds to the struct of its built-in base.
static void list_add_class(MemberList *list, Borrowed object, const Type *type) {
    const Type *base = type->base;
    for (int64_t i = 0; i < type->slot_count; i++) {
        const SlotMember *slot = &type->slot_members[i];
        if (slot->name != NULL) {
            const char *name = str_utf8(slot->name, NULL);
            list_add_word(list, name == NULL ? "slot" : name, object, slot->offset, MEMBER_REFERENCE);
        }
    }
    if (type->dict_offset != 0 && base != NULL && base->dict_offset == 0) {
        list_add_word(list, "__dict__", object, type->dict_offset, MEMBER_REFERENCE);
    }
    if (type->weakrefs_offset != 0 && base != NULL && base->weakrefs_offset == 0) {
        list_add_word(list, "weakrefs", object, type->weakrefs_offset, MEMBER_ADDRESS);
    }
}

// The members of built-in structs, from `object` on, and apart from them what classes add.
static void list_all(MemberList *native, MemberList *of_class, Borrowed object) {
    for (const Type *type = object->type; type != NULL; type = type->base) {
        bool of_base = type->base != NULL && type->base->members == type->members;
        for (const Member *member = of_base ? NULL : type->members; member != NULL && member->name != NULL; member++) {
            list_add(native, *member);
        }
        if (type_has(type, TYPE_CLASS)) {
            list_add_class(of_class, object, type);
        }
    }
}

static void add_members(Layout *layout, const MemberList *list, int64_t header) {
    for (int64_t i = 0; i < list->count; i++) {
        layout_member(layout, (const char *)layout->object, header, &list->members[i]);
    }
}

static void add_header(Layout *layout, Borrowed object) {
    static const Member members[] = {MEMBER(GcHeader, next), MEMBER(GcHeader, previous), MEMBER(GcHeader, refs), {0}};
    if (!heap_owns(object)) {
        layout_row_begin(layout, sizeof(GcHeader), "%s", "collector");
        buffer_add_text(&layout->texts, "counted, but a static object has none");
        layout_row_end(layout);
        return;
    }
    const char *block = (const char *)object_header(object);
    for (const Member *member = members; member->name != NULL; member++) {
        layout_member(layout, block, 0, member);
    }
}

static void add_own_block(Layout *layout, Borrowed object, const LayoutBlock *block) {
    int64_t header = (const char *)object - (const char *)block->start;
    if (header == sizeof(GcHeader)) {
        add_header(layout, object);
    }
    MemberList native = {.count = 0};
    MemberList of_class = {.count = 0};
    list_all(&native, &of_class, object);
    add_members(layout, &native, header);
    layout_items(layout, block);
    add_members(layout, &of_class, header);
}

// ---- all blocks --------------------------------------------------------------------------------------------------

static void note_block(const void *start, int64_t used, int64_t asked, const char *what, void *context) {
    Layout *layout = context;
    if (layout->block_count < LAYOUT_BLOCKS_MAXIMUM) {
        layout->blocks[layout->block_count++] =
            (LayoutBlock){.start = start, .used = used, .asked = asked, .what = what};
    }
}

static void add_block(Layout *layout, LayoutBlock *block, bool own) {
    block->first_row = (int64_t)(layout->rows.length / sizeof(LayoutRow));
    layout->at = 0;
    if (own) {
        add_own_block(layout, layout->object, block);
    } else {
        layout_buffer(layout, block);
    }
    layout_gap(layout, block->used);
    layout_spare(layout, block->asked - layout->at);
    block->row_count = (int64_t)(layout->rows.length / sizeof(LayoutRow)) - block->first_row;
}

bool layout_open(Layout *layout, Borrowed object) {
    *layout = (Layout){.object = object};
    buffer_init(&layout->rows);
    buffer_init(&layout->texts);
    object_footprint(object, note_block, layout);
    for (int64_t i = 0; i < layout->block_count; i++) {
        add_block(layout, &layout->blocks[i], i == 0);
    }
    if (layout->rows.failed || layout->texts.failed) {
        layout_close(layout);
        return false;
    }
    return true;
}

void layout_close(Layout *layout) {
    buffer_deinit(&layout->rows);
    buffer_deinit(&layout->texts);
}

int64_t layout_used(const Layout *layout) {
    int64_t sum = 0;
    for (int64_t i = 0; i < layout->block_count; i++) {
        sum += layout->blocks[i].used;
    }
    return sum;
}

int64_t layout_asked(const Layout *layout) {
    int64_t sum = 0;
    for (int64_t i = 0; i < layout->block_count; i++) {
        sum += layout->blocks[i].asked;
    }
    return sum;
}
