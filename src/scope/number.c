// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers the slots of each frame, and writes into every Name node where it finds its value. See bindings.h.
//
//     frame of f:   | parameters | other locals | free | comprehension variables and temporaries |
//     slot          0                             ▲ free_start
//
// Next: named_slots.c.
#include "scope/bindings.h"

// ---- slots -------------------------------------------------------------------------------------------------------

static int32_t count_slots(const WorkScope *work) {
    int32_t count = work->free_count + work->scope->uses_class_cell;
    for (const Binding *bound = work->first_bound; bound; bound = bound->next_bound) {
        count += bound->variable == &bound->own;
    }
    for (const Temporary *temporary = work->first_temporary; temporary; temporary = temporary->next) {
        count++;
    }
    return count;
}

static void add_slot(Scope *scope, Variable *variable, SlotKind kind) {
    variable->slot = scope->slot_count;
    scope->slots[scope->slot_count++] = (SlotInfo){.name = variable->name, .kind = kind, .is_cell = variable->is_cell};
}

static void add_locals(WorkScope *work, bool parameters) {
    for (Binding *bound = work->first_bound; bound; bound = bound->next_bound) {
        bool is_parameter = bound->flags & BINDING_PARAMETER;
        if (bound->variable != &bound->own || is_parameter != parameters) {
            continue;
        }
        add_slot(work->scope, &bound->own, is_parameter ? SLOT_PARAMETER : SLOT_LOCAL);
        work->scope->slots[bound->own.slot].bound_in_expression = (bound->flags & BINDING_NAMED) != 0;
    }
}

static void add_temporaries(WorkScope *work) {
    Scope *scope = work->scope;
    for (Temporary *temporary = work->first_temporary; temporary; temporary = temporary->next) {
        if (temporary->variable) {
            add_slot(scope, temporary->variable, SLOT_COMPREHENSION);
        } else {
            *temporary->slot = scope->slot_count;
            scope->slots[scope->slot_count++] = (SlotInfo){.kind = SLOT_TEMPORARY, .use = temporary->use};
        }
    }
}

static bool number_frame(Analysis *analysis, WorkScope *work) {
    Scope *scope = work->scope;
    scope->slots = arena_allocate(&analysis->tree->arena, (size_t)count_slots(work) * sizeof(SlotInfo));
    if (!scope->slots) {
        return analysis_no_memory(analysis);
    }
    if (is_function_scope(work)) {
        add_locals(work, true);
        add_locals(work, false);
    }
    scope->local_count = scope->slot_count;
    if (scope->uses_class_cell) {
        work->class_cell = (Variable){.name = analysis->class_name, .is_cell = true};
        add_slot(scope, &work->class_cell, SLOT_LOCAL);
        scope->class_cell_slot = work->class_cell.slot;
    }
    scope->free_start = scope->slot_count;
    for (FreeVariable *free = work->free; free; free = free->next) {
        add_slot(scope, &free->variable, SLOT_FREE);
    }
    add_temporaries(work);
    return true;
}

// ---- cells -------------------------------------------------------------------------------------------------------

static bool list_free(Analysis *analysis, WorkScope *work) {
    Scope *scope = work->scope;
    size_t count = (size_t)work->free_count;
    scope->free_names = arena_allocate(&analysis->tree->arena, count * sizeof(Identifier *));
    scope->free_sources = arena_allocate(&analysis->tree->arena, count * sizeof(int32_t));
    if (!scope->free_names || !scope->free_sources) {
        return analysis_no_memory(analysis);
    }
    for (const FreeVariable *free = work->free; free; free = free->next) {
        scope->free_names[scope->free_count] = free->variable.name;
        scope->free_sources[scope->free_count++] = free->source->slot;
    }
    return true;
}

// The cells that begin with the frame; or, of a comprehension, with each run of it.
static bool list_cells(Analysis *analysis, WorkScope *work) {
    Scope *scope = work->scope;
    if (scope->kind == SCOPE_CLASS || scope->kind == SCOPE_MODULE) {
        return true;
    }
    size_t size = (size_t)work->binding_count * sizeof(int32_t);
    scope->cell_parameters = arena_allocate(&analysis->tree->arena, size);
    scope->cell_locals = arena_allocate(&analysis->tree->arena, size);
    if (!scope->cell_parameters || !scope->cell_locals) {
        return analysis_no_memory(analysis);
    }
    for (const Binding *bound = work->first_bound; bound; bound = bound->next_bound) {
        if (bound->variable != &bound->own || !bound->own.is_cell) {
            continue;
        }
        if (bound->flags & BINDING_PARAMETER) {
            scope->cell_parameters[scope->cell_parameter_count++] = bound->own.slot;
        } else {
            scope->cell_locals[scope->cell_local_count++] = bound->own.slot;
        }
    }
    return true;
}

// ---- names -------------------------------------------------------------------------------------------------------

static void place_name(const Use *use) {
    const Binding *binding = use->binding;
    use->name->place = binding->place;
    use->name->slot = -1;
    if (!binding->variable) {
        return;
    }
    use->name->slot = binding->variable->slot;
    if (binding->place != NAME_NAMESPACE_CELL) {
        use->name->place = binding->variable->is_cell ? NAME_CELL : NAME_LOCAL;
    }
}

bool scopes_number(Analysis *analysis) {
    for (WorkScope *work = analysis->first; work; work = work->next) {
        if (work->frame == work && !number_frame(analysis, work)) {
            return false;
        }
    }
    for (WorkScope *work = analysis->first; work; work = work->next) {
        if (!list_free(analysis, work) || !list_cells(analysis, work) || !list_named_slots(analysis, work)) {
            return false;
        }
    }
    for (int32_t i = 0; i < analysis->use_count; i++) {
        place_name(&analysis->uses[i]);
    }
    return true;
}
