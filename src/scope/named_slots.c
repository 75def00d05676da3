// SPDX-License-Identifier: GPL-3.0-or-later
// Which names locals() tells, and in which order: that of CPython's code objects.
//
//     def f(b, a):             parameters, then other locals as the text binds them:   b a y inner
//         z = y = x = 1        locals that are cells, by the alphabet:                 x z
//         def inner():         names from outside, by the alphabet                     (of inner: x z)
//             return x + z
//
// A comprehension's names are its variables and those of the function around that it uses; all have slots in the same
// frame. Modules and class bodies have none: their names live in a mapping.
//
// Next: check.c.
#include "scope/bindings.h"

#include <string.h>

static const char *name_of(const WorkScope *work, int32_t slot) { return work->frame->scope->slots[slot].name->text; }

static void add(Scope *scope, int32_t slot) { scope->named_slots[scope->named_count++] = slot; }

// Puts a slot where its name belongs in the alphabet, behind the first `sorted` slots.
static void add_sorted(const WorkScope *work, int32_t sorted, int32_t slot) {
    Scope *scope = work->scope;
    int32_t at = scope->named_count++;
    for (; at > sorted && strcmp(name_of(work, scope->named_slots[at - 1]), name_of(work, slot)) > 0; at--) {
        scope->named_slots[at] = scope->named_slots[at - 1];
    }
    scope->named_slots[at] = slot;
}

static bool is_hidden_cell(const Binding *binding) {
    return binding->own.is_cell && (binding->flags & BINDING_PARAMETER) == 0;
}

static void add_own(WorkScope *work, uint32_t parameter) {
    for (const Binding *bound = work->first_bound; bound; bound = bound->next_bound) {
        if (bound->variable == &bound->own && (bound->flags & BINDING_PARAMETER) == parameter &&
            !is_hidden_cell(bound)) {
            add(work->scope, bound->own.slot);
        }
    }
}

static void add_cells(WorkScope *work) {
    int32_t sorted = work->scope->named_count;
    for (const Binding *bound = work->first_bound; bound; bound = bound->next_bound) {
        if (bound->variable == &bound->own && is_hidden_cell(bound)) {
            add_sorted(work, sorted, bound->own.slot);
        }
    }
}

static void add_outer(WorkScope *work) {
    int32_t sorted = work->scope->named_count;
    for (const Binding *binding = work->scope->bindings; binding; binding = binding->next) {
        if (binding->variable && binding->variable != &binding->own) {
            add_sorted(work, sorted, binding->variable->slot);
        }
    }
}

bool list_named_slots(Analysis *analysis, WorkScope *work) {
    if (!is_function_scope(work) && work->scope->kind != SCOPE_COMPREHENSION) {
        return true;
    }
    size_t count = (size_t)(work->binding_count + work->free_count);
    work->scope->named_slots = arena_allocate(&analysis->tree->arena, count * sizeof(int32_t));
    if (!work->scope->named_slots) {
        return analysis_no_memory(analysis);
    }
    add_own(work, BINDING_PARAMETER);
    add_own(work, 0);
    work->scope->named_local_count = work->scope->named_count;
    add_cells(work);
    if (work->frame != work) {
        add_outer(work);
        return true;
    }
    for (const FreeVariable *free = work->free; free; free = free->next) {
        add(work->scope, free->variable.slot);
    }
    return true;
}
