// SPDX-License-Identifier: GPL-3.0-or-later
// The last look at match statements. See check.c.
//
//     case x: … case y: …     name capture 'x' makes remaining patterns unreachable
//     case [x, x]: …          multiple assignments to name 'x' in pattern
//     case [x] | y: …         alternative patterns bind different names
//     case [*x, *y]: …        multiple starred names in sequence pattern
//
// A pattern that fits whatever comes must be the last one, among cases and among alternatives, unless a guard may still
// refuse it. Inside of another pattern it may stand anywhere.
//
// Next: scope_print.c.
#include "scope/check.h"

typedef struct MatchCheck {
    Check *check;
    Span at; // CPython tells the pattern that it has looked at last
} MatchCheck;

static bool check_pattern(MatchCheck *self, const Pattern *pattern, bool may_always_fit);

static bool is_wildcard(const Pattern *pattern) {
    return pattern->kind == PATTERN_CAPTURE && !((const CapturePattern *)pattern)->capture.target;
}

static bool check_capture(MatchCheck *self, const Capture *capture) {
    if (!capture->target) {
        return true;
    }
    const Identifier *name = capture->target->identifier;
    if (!check_bound_name(self->check, name, self->at)) {
        return false;
    }
    return !capture->is_repeated ||
           check_error(self->check, self->at, "multiple assignments to name '%s' in pattern", name->text);
}

static bool check_always_fits(MatchCheck *self, const CapturePattern *pattern, bool may_always_fit) {
    if (may_always_fit) {
        return check_capture(self, &pattern->capture);
    }
    if (!pattern->capture.target) {
        return check_error(self->check, self->at, "wildcard makes remaining patterns unreachable");
    }
    return check_error(self->check, self->at, "name capture '%s' makes remaining patterns unreachable",
                       pattern->capture.target->identifier->text);
}

static bool check_value(MatchCheck *self, const Expr *value, const char *what) {
    if (value->kind == EXPR_JOINED_STRING) {
        return check_error(self->check, self->at, "%s may only match literals and attribute lookups", what);
    }
    return check_expr(self->check, value);
}

static bool check_or(MatchCheck *self, const OrPattern *pattern, bool may_always_fit) {
    int32_t last = pattern->alternatives.count - 1;
    for (int32_t i = 0; i <= last; i++) {
        if (!check_pattern(self, pattern->alternatives.items[i], may_always_fit && i == last)) {
            return false;
        }
        if (i > 0 && i == pattern->differing) {
            return check_error(self->check, self->at, "alternative patterns bind different names");
        }
    }
    return !pattern->repeated ||
           check_error(self->check, self->at, "multiple assignments to name '%s' in pattern", pattern->repeated->text);
}

// What need not be looked at to know whether it fits is not looked at for errors either.
static bool check_parts(MatchCheck *self, PatternList list, bool with_wildcards) {
    for (int32_t i = 0; i < list.count; i++) {
        bool is_skipped = is_wildcard(list.items[i]) && !with_wildcards;
        if (!is_skipped && !check_pattern(self, list.items[i], true)) {
            return false;
        }
    }
    return true;
}

static bool check_sequence(MatchCheck *self, const SequencePattern *pattern) {
    int32_t stars = 0;
    for (int32_t i = 0; i < pattern->items.count; i++) {
        stars += pattern->items.items[i]->kind == PATTERN_STAR;
    }
    if (stars > 1) {
        return check_error(self->check, self->at, "multiple starred names in sequence pattern");
    }
    return check_parts(self, pattern->items, true);
}

static bool check_mapping(MatchCheck *self, const MappingPattern *pattern) {
    for (int32_t i = 0; i < pattern->values.count; i++) {
        if (!check_value(self, pattern->keys[i], "mapping pattern keys")) {
            return false;
        }
    }
    return check_parts(self, pattern->values, true) && check_capture(self, &pattern->rest);
}

static bool check_attribute_names(MatchCheck *self, const ClassPattern *pattern) {
    for (int32_t i = 0; i < pattern->named.count; i++) {
        if (!check_bound_name(self->check, pattern->names[i], pattern->named.items[i]->node.span)) {
            return false;
        }
        for (int32_t j = i + 1; j < pattern->named.count; j++) {
            if (pattern->names[i] == pattern->names[j]) {
                return check_error(self->check, pattern->named.items[j]->node.span,
                                   "attribute name repeated in class pattern: %s", pattern->names[i]->text);
            }
        }
    }
    return true;
}

static bool check_class(MatchCheck *self, const ClassPattern *pattern) {
    return check_attribute_names(self, pattern) && check_expr(self->check, pattern->class) &&
           check_parts(self, pattern->positional, false) && check_parts(self, pattern->named, false);
}

static bool check_as(MatchCheck *self, const AsPattern *pattern, bool may_always_fit) {
    return check_pattern(self, pattern->inner, may_always_fit) && check_capture(self, &pattern->capture);
}

static bool check_pattern(MatchCheck *self, const Pattern *pattern, bool may_always_fit) {
    self->at = pattern->node.span;
    switch (pattern->kind) {
    case PATTERN_VALUE: return check_value(self, ((const ValuePattern *)pattern)->value, "patterns");
    case PATTERN_CAPTURE: return check_always_fits(self, (const CapturePattern *)pattern, may_always_fit);
    case PATTERN_STAR: return check_capture(self, &((const CapturePattern *)pattern)->capture);
    case PATTERN_AS: return check_as(self, (const AsPattern *)pattern, may_always_fit);
    case PATTERN_OR: return check_or(self, (const OrPattern *)pattern, may_always_fit);
    case PATTERN_SEQUENCE: return check_sequence(self, (const SequencePattern *)pattern);
    case PATTERN_MAPPING: return check_mapping(self, (const MappingPattern *)pattern);
    case PATTERN_CLASS: return check_class(self, (const ClassPattern *)pattern);
    case PATTERN_KIND_COUNT: break;
    }
    return true;
}

bool check_match_pattern(Check *check, const Match *match, int32_t index) {
    MatchCheck self = {.check = check};
    const Case *clause = &match->cases[index];
    return check_pattern(&self, clause->pattern, clause->guard || index + 1 == match->case_count);
}
