// SPDX-License-Identifier: GPL-3.0-or-later
// Preparation of match statements: each pattern gets the function that asks whether a subject fits.
//
//     case None:            singleton_fits    identity
//     case 1:               constant_fits     equality with an object that the code holds
//     case a.b:             value_fits        equality with what is looked up
//     case [x, *_]:         sequence_fits, which asks capture_fits and anything_fits
//
// Next: exec_match.c, for what was installed.
#include "objects/set.h"
#include "objects/str.h"
#include "eval/nodes.h"
#include "eval/prepare.h"
#include "eval/run_code.h"

static void prepare_pattern(Preparation *self, Pattern *pattern);

static void prepare_patterns(Preparation *self, PatternList list) {
    for (int32_t i = 0; i < list.count; i++) {
        prepare_pattern(self, list.items[i]);
    }
}

static bool is_wildcard(const Pattern *pattern) {
    return pattern->kind == PATTERN_CAPTURE && ((const CapturePattern *)pattern)->capture.target == NULL;
}

static void prepare_value(Preparation *self, ValuePattern *pattern) {
    prepare_expr(self, &pattern->value);
    pattern->pattern.fits = value_fits;
    if (pattern->value->kind == EXPR_CONSTANT) {
        ConstantKind kind = ((const Constant *)pattern->value)->constant_kind;
        bool is_singleton = kind == CONSTANT_NONE || kind == CONSTANT_TRUE || kind == CONSTANT_FALSE;
        pattern->pattern.fits = is_singleton ? singleton_fits : constant_fits;
    }
}

static void prepare_capture(CapturePattern *pattern) {
    pattern->pattern.fits = pattern->capture.target != NULL ? capture_fits : anything_fits;
}

static void prepare_sequence(Preparation *self, SequencePattern *pattern) {
    prepare_patterns(self, pattern->items);
    bool has_wild_star = false;
    pattern->takes_none = true;
    for (int32_t i = 0; i < pattern->items.count; i++) {
        const Pattern *item = pattern->items.items[i];
        bool is_wild_star = item->kind == PATTERN_STAR && item->fits == anything_fits;
        has_wild_star |= is_wild_star;
        pattern->takes_none &= is_wild_star || is_wildcard(item);
    }
    pattern->takes_single = has_wild_star && !pattern->takes_none;
    pattern->pattern.fits = sequence_fits;
}

// ---- mappings ----------------------------------------------------------------------------------------------------

// Adds a constant key to those seen. False: it was there, or no memory.
static bool note_key(Preparation *self, const MappingPattern *pattern, Borrowed seen, Borrowed key) {
    Answer known = set_contains(seen, key);
    if (known == YES) {
        Owned text = str_format("mapping pattern checks duplicate key (%R)", key);
        const char *message = text == NULL ? NULL : str_utf8(text, NULL);
        if (message != NULL) {
            syntax_error_raise(message, pattern->pattern.node.span, as_code(self->module_code)->tree->source);
        }
        release_if_any(text);
    }
    return known == NO && set_add(seen, key);
}

// CPython tells equal constant keys when it compiles.
static void check_keys(Preparation *self, MappingPattern *pattern) {
    Owned seen = set_new(&SetType, NULL);
    bool good = seen != NULL;
    for (int32_t i = 0; good && i < pattern->values.count; i++) {
        if (pattern->keys[i]->kind == EXPR_CONSTANT) {
            good = note_key(self, pattern, seen, ((const Constant *)pattern->keys[i])->value);
        } else {
            pattern->may_repeat = true;
        }
    }
    release_if_any(seen);
    self->failed |= !good;
}

static void prepare_mapping(Preparation *self, MappingPattern *pattern) {
    for (int32_t i = 0; i < pattern->values.count; i++) {
        prepare_expr(self, &pattern->keys[i]);
    }
    if (!self->failed) {
        check_keys(self, pattern);
    }
    prepare_patterns(self, pattern->values);
    pattern->pattern.fits = mapping_fits;
}

// ---- the others --------------------------------------------------------------------------------------------------

static void prepare_class_pattern(Preparation *self, ClassPattern *pattern) {
    prepare_expr(self, &pattern->class);
    prepare_patterns(self, pattern->positional);
    prepare_patterns(self, pattern->named);
    for (int32_t i = 0; i < pattern->named.count; i++) {
        prepare_identifier(self, pattern->names[i]);
    }
    pattern->pattern.fits = class_fits;
}

static void prepare_as(Preparation *self, AsPattern *pattern) {
    prepare_pattern(self, pattern->inner);
    pattern->pattern.fits = as_fits;
}

static void prepare_or(Preparation *self, OrPattern *pattern) {
    prepare_patterns(self, pattern->alternatives);
    pattern->pattern.fits = or_fits;
}

static void prepare_pattern(Preparation *self, Pattern *pattern) {
    switch (pattern->kind) {
    case PATTERN_VALUE: prepare_value(self, (ValuePattern *)pattern); return;
    case PATTERN_CAPTURE:
    case PATTERN_STAR: prepare_capture((CapturePattern *)pattern); return;
    case PATTERN_AS: prepare_as(self, (AsPattern *)pattern); return;
    case PATTERN_OR: prepare_or(self, (OrPattern *)pattern); return;
    case PATTERN_SEQUENCE: prepare_sequence(self, (SequencePattern *)pattern); return;
    case PATTERN_MAPPING: prepare_mapping(self, (MappingPattern *)pattern); return;
    case PATTERN_CLASS: prepare_class_pattern(self, (ClassPattern *)pattern); return;
    case PATTERN_KIND_COUNT: break;
    }
    unreachable();
}

void prepare_match(Preparation *self, Match *stmt) {
    prepare_expr(self, &stmt->subject);
    for (int32_t i = 0; i < stmt->case_count && !self->failed; i++) {
        Case *clause = &stmt->cases[i];
        prepare_pattern(self, clause->pattern);
        for (int32_t j = 0; j < clause->capture_count; j++) {
            prepare_name(self, clause->captures[j]);
        }
        prepare_block(self, &clause->prelude);
        if (clause->guard != NULL) {
            prepare_expr(self, &clause->guard);
        }
        prepare_block(self, &clause->body);
    }
    stmt_rewrite(&stmt->stmt, stmt->stmt.word != 0 ? match_yield_run : match_run);
}
