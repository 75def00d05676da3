// SPDX-License-Identifier: GPL-3.0-or-later
// Cells: one captured name each, shared by the function that binds it and the functions inside that use it.
//
//     def counter():            the frame's slot of n and the closure of step hold the same cell
//         n = 0
//         def step():
//             nonlocal n
//             n += 1
#include "memory/life.h"
#include "objects/arguments.h"
#include "objects/exception.h"
#include "objects/function.h"
#include "objects/int.h"
#include "objects/protocol.h"
#include "objects/str.h"

Owned cell_new(Owned content) {
    Cell *self = (Cell *)(void *)container_new(&CellType, sizeof(Cell), 0);
    if (self == NULL) {
        release_if_any(content);
        return NULL;
    }
    self->content.held = content;
    collector_track_new(&self->object);
    return &self->object;
}

// cell(contents)
static Owned cell_create(Type *type, const Arguments *arguments) {
    (void)type;
    if (!arguments_refuse_keywords("cell", arguments) || !arguments_check_count("cell", arguments, 0, 1)) {
        return NULL;
    }
    return cell_new(arguments->count == 0 ? NULL : retain(arguments_get(arguments, 0)));
}

// ---- traverse, destroy -------------------------------------------------------------------------------------------

static void cell_traverse(Borrowed self, Visit visit, void *context) {
    if (as_cell(self)->content.held != NULL) {
        visit(as_cell(self)->content.held, edge_plain(EDGE_CELL), context);
    }
}

static Owned cell_take_reference(Object *self) { return slot_take(&as_cell(self)->content); }

static void cell_die(Object *self) { container_die(self, cell_take_reference); }

// ---- repr, equal -------------------------------------------------------------------------------------------------

static Owned cell_repr(Borrowed self) {
    Borrowed content = as_cell(self)->content.held;
    unsigned long long address = (uintptr_t)self;
    return content == NULL ? str_format("<cell at 0x%llx: empty>", address)
                           : str_format("<cell at 0x%llx: %T object at 0x%llx>", address, content,
                                        (unsigned long long)(uintptr_t)content);
}

static Owned cell_compare(Borrowed left, Borrowed right, Comparison comparison) {
    if (left->type != &CellType || right->type != &CellType) {
        return not_implemented_new();
    }
    Borrowed a = as_cell(left)->content.held;
    Borrowed b = as_cell(right)->content.held;
    if (a != NULL && b != NULL) {
        return object_compare(a, b, comparison);
    }
    int order = (a != NULL) - (b != NULL);
    const bool results[COMPARE_COUNT] = {order<0, order <= 0, order == 0, order != 0, order> 0, order >= 0};
    return bool_new(results[comparison]);
}

// ---- attributes --------------------------------------------------------------------------------------------------

static Owned get_contents(Borrowed self) {
    Borrowed content = as_cell(self)->content.held;
    return content != NULL ? retain(content) : error_raise(&ValueErrorType, "Cell is empty");
}

static bool set_contents(Borrowed self, Borrowed value) {
    slot_set(&as_cell(self)->content, retain_if_any(value));
    return true;
}

static const AttributeRow cell_attributes[] = {
    {"cell_contents", get_contents, set_contents, "What the captured name is bound to."},
    {0},
};

static const Member cell_members[] = {MEMBER(Cell, content), {0}};

Type CellType = {
    .name = "cell",
    .doc = "A name that several functions share.",
    .basic_size = sizeof(Cell),
    .members = cell_members,
    .flags = TYPE_CONTAINER | TYPE_CLEARABLE,
    .traverse = cell_traverse,
    .take_reference = cell_take_reference,
    .die = cell_die,
    .repr = cell_repr,
    .compare = cell_compare,
    .new = cell_create,
    .attributes = cell_attributes,
};
