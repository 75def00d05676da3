// SPDX-License-Identifier: GPL-3.0-or-later
// The walk over match statements: which names the patterns bind, and in which order.
//
//     case Point(x, y) as p | [x, y, p]:       captures of the case:  x  y  p
//
// Names are bound when the whole pattern fits; until then what they capture waits in slots, which are numbered here.
// The alternatives of an or-pattern bind the same names, in the order of the first.
//
// What is wrong with the names is only noted: CPython tells it when it compiles, and so does check_match.c.
//
// Next: collect_expr.c.
#include "scope/bindings.h"

typedef struct Capturing {
    Analysis *analysis;
    Name **names; // bound so far, in order
    int32_t count;
    int32_t first; // of those that the present alternative has bound
} Capturing;

// ---- counting ----------------------------------------------------------------------------------------------------

static int32_t count_names(const Pattern *pattern);

static int32_t count_all(PatternList list) {
    int32_t count = 0;
    for (int32_t i = 0; i < list.count; i++) {
        count += count_names(list.items[i]);
    }
    return count;
}

// How many times a pattern binds a name, alternatives added up.
static int32_t count_names(const Pattern *pattern) {
    switch (pattern->kind) {
    case PATTERN_VALUE: return 0;
    case PATTERN_CAPTURE:
    case PATTERN_STAR: return 1;
    case PATTERN_AS: return 1 + count_names(((const AsPattern *)pattern)->inner);
    case PATTERN_OR: return count_all(((const OrPattern *)pattern)->alternatives);
    case PATTERN_SEQUENCE: return count_all(((const SequencePattern *)pattern)->items);
    case PATTERN_MAPPING: return 1 + count_all(((const MappingPattern *)pattern)->values);
    case PATTERN_CLASS:
        return count_all(((const ClassPattern *)pattern)->positional) +
               count_all(((const ClassPattern *)pattern)->named);
    case PATTERN_KIND_COUNT: break;
    }
    return 0;
}

// ---- collecting --------------------------------------------------------------------------------------------------

static bool collect_pattern(Capturing *self, Pattern *pattern);

static bool collect_patterns(Capturing *self, PatternList list) {
    for (int32_t i = 0; i < list.count; i++) {
        if (!collect_pattern(self, list.items[i])) {
            return false;
        }
    }
    return true;
}

// The index of the name among names[from … to); −1: it is not there.
static int32_t find_name(const Capturing *self, const Identifier *name, int32_t from, int32_t to) {
    for (int32_t i = from; i < to; i++) {
        if (self->names[i]->identifier == name) {
            return i;
        }
    }
    return -1;
}

static bool collect_capture(Capturing *self, Capture *capture) {
    if (!capture->target) {
        return true;
    }
    if (!collect_name(self->analysis, capture->target, BINDING_BOUND)) {
        return false;
    }
    capture->is_repeated = find_name(self, capture->target->identifier, self->first, self->count) >= 0;
    self->names[self->count++] = capture->target;
    return true;
}

// Does names[from … count) hold the same names as names[first … from)?
static bool binds_alike(const Capturing *self, int32_t first, int32_t from) {
    if (self->count - from != from - first) {
        return false;
    }
    for (int32_t i = from; i < self->count; i++) {
        if (find_name(self, self->names[i]->identifier, first, from) < 0) {
            return false;
        }
    }
    return true;
}

static bool collect_or(Capturing *self, OrPattern *pattern) {
    int32_t outer = self->first;
    int32_t start = self->count, end = start;
    for (int32_t i = 0; i < pattern->alternatives.count; i++) {
        self->first = self->count;
        if (!collect_pattern(self, pattern->alternatives.items[i])) {
            return false;
        }
        if (i == 0) {
            end = self->count;
        } else if (!pattern->differing && !binds_alike(self, start, end)) {
            pattern->differing = i;
        }
        self->count = end;
    }
    self->first = outer;
    for (int32_t i = start; i < end && !pattern->repeated; i++) {
        Identifier *name = self->names[i]->identifier;
        pattern->repeated = find_name(self, name, outer, start) >= 0 ? name : NULL;
    }
    return true;
}

static bool collect_mapping(Capturing *self, MappingPattern *pattern) {
    for (int32_t i = 0; i < pattern->values.count; i++) {
        if (!collect_expr(self->analysis, pattern->keys[i])) {
            return false;
        }
    }
    return collect_patterns(self, pattern->values) && collect_capture(self, &pattern->rest);
}

static bool collect_class(Capturing *self, ClassPattern *pattern) {
    return collect_expr(self->analysis, pattern->class) && collect_patterns(self, pattern->positional) &&
           collect_patterns(self, pattern->named);
}

static bool collect_as(Capturing *self, AsPattern *pattern) {
    return collect_pattern(self, pattern->inner) && collect_capture(self, &pattern->capture);
}

static bool collect_pattern(Capturing *self, Pattern *pattern) {
    switch (pattern->kind) {
    case PATTERN_VALUE: return collect_expr(self->analysis, ((ValuePattern *)pattern)->value);
    case PATTERN_CAPTURE:
    case PATTERN_STAR: return collect_capture(self, &((CapturePattern *)pattern)->capture);
    case PATTERN_AS: return collect_as(self, (AsPattern *)pattern);
    case PATTERN_OR: return collect_or(self, (OrPattern *)pattern);
    case PATTERN_SEQUENCE: return collect_patterns(self, ((SequencePattern *)pattern)->items);
    case PATTERN_MAPPING: return collect_mapping(self, (MappingPattern *)pattern);
    case PATTERN_CLASS: return collect_class(self, (ClassPattern *)pattern);
    case PATTERN_KIND_COUNT: break;
    }
    return true;
}

// ---- numbering ---------------------------------------------------------------------------------------------------

static void number_pattern(const Capturing *self, Pattern *pattern);

static void number_patterns(const Capturing *self, PatternList list) {
    for (int32_t i = 0; i < list.count; i++) {
        number_pattern(self, list.items[i]);
    }
}

static void number_capture(const Capturing *self, Capture *capture) {
    if (capture->target) {
        capture->index = find_name(self, capture->target->identifier, 0, self->count);
    }
}

static void number_as(const Capturing *self, AsPattern *pattern) {
    number_pattern(self, pattern->inner);
    number_capture(self, &pattern->capture);
}

static void number_mapping(const Capturing *self, MappingPattern *pattern) {
    number_patterns(self, pattern->values);
    number_capture(self, &pattern->rest);
}

static void number_class(const Capturing *self, ClassPattern *pattern) {
    number_patterns(self, pattern->positional);
    number_patterns(self, pattern->named);
}

static void number_pattern(const Capturing *self, Pattern *pattern) {
    switch (pattern->kind) {
    case PATTERN_VALUE: return;
    case PATTERN_CAPTURE:
    case PATTERN_STAR: number_capture(self, &((CapturePattern *)pattern)->capture); return;
    case PATTERN_AS: number_as(self, (AsPattern *)pattern); return;
    case PATTERN_OR: number_patterns(self, ((OrPattern *)pattern)->alternatives); return;
    case PATTERN_SEQUENCE: number_patterns(self, ((SequencePattern *)pattern)->items); return;
    case PATTERN_MAPPING: number_mapping(self, (MappingPattern *)pattern); return;
    case PATTERN_CLASS: number_class(self, (ClassPattern *)pattern); return;
    case PATTERN_KIND_COUNT: return;
    }
}

// ---- the statement -----------------------------------------------------------------------------------------------

static bool collect_case(Analysis *analysis, Case *clause) {
    size_t most = (size_t)count_names(clause->pattern);
    Capturing self = {.analysis = analysis, .names = arena_allocate(&analysis->tree->arena, most * sizeof(Name *))};
    if (!self.names) {
        return analysis_no_memory(analysis);
    }
    if (!collect_pattern(&self, clause->pattern)) {
        return false;
    }
    number_pattern(&self, clause->pattern);
    clause->captures = self.names;
    clause->capture_count = self.count;
    return collect_expr(analysis, clause->guard) && collect_statements(analysis, clause->body);
}

bool collect_match(Analysis *analysis, Match *match) {
    if (!temporary_add(analysis, &match->subject_slot, "subject of match") || !collect_expr(analysis, match->subject)) {
        return false;
    }
    for (int32_t i = 0; i < match->case_count; i++) {
        if (!collect_case(analysis, &match->cases[i])) {
            return false;
        }
    }
    return true;
}
