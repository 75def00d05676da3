// SPDX-License-Identifier: GPL-3.0-or-later
// Which variable each name means: the scopes around it are asked, from the inside to the outside. See bindings.h.
//
//     def f(a):                      a is f's own: local; a cell, because g reaches it across a frame
//         class C:                   class scopes are not asked, but the cell passes through C's frame
//             def g(self):           a is free in C and in g; each gets it from the frame around
//                 return a, b        b: nobody has it: global
//
// What always holds afterwards: a binding that lives in a slot has `variable` set to a variable of its own frame: one
// that the frame has itself, or a free variable of it, whose source is a variable of the frame around; and so on, up to
// the frame that has it. All of them are cells.
//
// Next: number.c.
#include "scope/bindings.h"

#include <string.h>

// ---- who has it --------------------------------------------------------------------------------------------------

static bool is_own(const WorkScope *work, const Binding *binding) {
    if (!(binding->flags & BINDING_BOUND) || (binding->flags & (BINDING_GLOBAL | BINDING_NONLOCAL))) {
        return false;
    }
    return work->scope->kind == SCOPE_COMPREHENSION || is_function_scope(work);
}

// The scope outside `work` whose variable `name` is; NULL: it is global. For __class__ that may be a class.
static WorkScope *find_owner(const Analysis *analysis, const WorkScope *work, const Identifier *name) {
    for (WorkScope *outer = work->parent; outer; outer = outer->parent) {
        if (outer->scope->kind == SCOPE_CLASS) {
            if (name == analysis->class_name) {
                return outer;
            }
            continue;
        }
        const Binding *binding = binding_find(outer, name);
        if (!binding) {
            continue;
        }
        if (binding->flags & BINDING_GLOBAL) {
            return NULL;
        }
        if (is_own(outer, binding)) {
            return outer;
        }
    }
    return NULL;
}

// ---- how it comes here -------------------------------------------------------------------------------------------

static Variable *owned_variable(WorkScope *owner, const Identifier *name) {
    if (owner->scope->kind != SCOPE_CLASS) {
        return &binding_find(owner, name)->own;
    }
    owner->scope->uses_class_cell = true;
    return &owner->class_cell;
}

// The frame's free variable of this name; a new one is put where its name belongs in the alphabet.
static FreeVariable *free_variable(Analysis *analysis, WorkScope *frame, Identifier *name) {
    FreeVariable **link = &frame->free;
    while (*link && strcmp((*link)->variable.name->text, name->text) < 0) {
        link = &(*link)->next;
    }
    if (*link && (*link)->variable.name == name) {
        return *link;
    }
    FreeVariable *free = arena_new(&analysis->arena, FreeVariable);
    if (!free) {
        return analysis_no_memory(analysis), NULL;
    }
    free->variable = (Variable){.name = name, .is_cell = true};
    free->next = *link;
    *link = free;
    frame->free_count++;
    return free;
}

// Hands the owner's variable on, from its frame to the frame of `work`, as a cell; returns it as it is known there.
static Variable *carry(Analysis *analysis, WorkScope *work, WorkScope *owner, Identifier *name) {
    Variable *at_home = owned_variable(owner, name);
    if (work->frame == owner->frame) {
        return at_home;
    }
    at_home->is_cell = true;
    FreeVariable *innermost = NULL, *inner = NULL;
    for (WorkScope *frame = work->frame; frame != owner->frame; frame = frame->parent->frame) {
        FreeVariable *free = free_variable(analysis, frame, name);
        if (!free) {
            return NULL;
        }
        if (inner) {
            inner->source = &free->variable;
        }
        if (!innermost) {
            innermost = free;
        }
        inner = free;
    }
    inner->source = at_home;
    return &innermost->variable;
}

// ---- each binding ------------------------------------------------------------------------------------------------

static bool resolve_outside(Analysis *analysis, WorkScope *work, Binding *binding) {
    bool in_class = work->scope->kind == SCOPE_CLASS;
    bool is_declared = binding->flags & BINDING_NONLOCAL;
    WorkScope *owner = find_owner(analysis, work, binding->name);
    if (!owner) {
        binding->place = in_class && !is_declared ? NAME_NAMESPACE : NAME_GLOBAL;
        return true;
    }
    binding->variable = carry(analysis, work, owner, binding->name);
    binding->place = in_class && !is_declared ? NAME_NAMESPACE_CELL : NAME_CELL;
    return binding->variable != NULL;
}

static bool check_declared(Analysis *analysis, const WorkScope *work, const Binding *binding) {
    const char *name = binding->name->text;
    if (!(binding->flags & BINDING_NONLOCAL) || !binding->declared.end) {
        return true;
    }
    if (binding->flags & BINDING_GLOBAL) {
        return analysis_error(analysis, binding->declared, "name '%s' is nonlocal and global", name);
    }
    if (work->scope->kind == SCOPE_MODULE) {
        return analysis_error(analysis, binding->declared, "nonlocal declaration not allowed at module level");
    }
    if (!find_owner(analysis, work, binding->name)) {
        return analysis_error(analysis, binding->declared, "no binding for nonlocal '%s' found", name);
    }
    return true;
}

static bool resolve_binding(Analysis *analysis, WorkScope *work, Binding *binding) {
    if (!check_declared(analysis, work, binding)) {
        return false;
    }
    if (binding->flags & BINDING_GLOBAL) {
        binding->place = NAME_GLOBAL;
    } else if (work->scope->kind == SCOPE_MODULE) {
        binding->place = analysis->tree->has_locals ? NAME_NAMESPACE : NAME_GLOBAL;
    } else if (is_own(work, binding)) {
        binding->variable = &binding->own;
    } else if (work->scope->kind == SCOPE_CLASS && (binding->flags & BINDING_BOUND) &&
               !(binding->flags & BINDING_NONLOCAL)) {
        binding->place = NAME_NAMESPACE;
    } else {
        return resolve_outside(analysis, work, binding);
    }
    return true;
}

bool scopes_resolve(Analysis *analysis) {
    for (WorkScope *work = analysis->first; work; work = work->next) {
        for (Binding *binding = work->scope->bindings; binding; binding = binding->next) {
            if (!resolve_binding(analysis, work, binding)) {
                return false;
            }
        }
    }
    return true;
}
