// SPDX-License-Identifier: GPL-3.0-or-later
// --tree, match statements:
//
//     Match                                   1:0-3:12
//       subject: Name point                   1:6-1:11
//       case: SequencePattern                 2:9-2:15
//         ValuePattern                        2:10-2:11
//           Constant 0                        2:10-2:11
//         CapturePattern y                    2:13-2:14
//       guard: …
//       body: …
//
// Next: scope/scope_print.c.
#include "syntax/tree_print.h"

static void print_pattern(Printer *printer, const char *role, const Pattern *pattern);

static void print_patterns(Printer *printer, PatternList list) {
    for (int32_t i = 0; i < list.count; i++) {
        print_pattern(printer, "", list.items[i]);
    }
}

static void print_mapping(Printer *printer, const MappingPattern *pattern) {
    for (int32_t i = 0; i < pattern->values.count; i++) {
        print_expr(printer, "key", pattern->keys[i]);
        print_pattern(printer, "value", pattern->values.items[i]);
    }
}

static void print_class(Printer *printer, const ClassPattern *pattern) {
    print_expr(printer, "class", pattern->class);
    print_patterns(printer, pattern->positional);
    for (int32_t i = 0; i < pattern->named.count; i++) {
        print_pattern(printer, pattern->names[i]->text, pattern->named.items[i]);
    }
}

static void print_inside(Printer *printer, const Pattern *pattern) {
    switch (pattern->kind) {
    case PATTERN_VALUE: print_expr(printer, "", ((const ValuePattern *)pattern)->value); return;
    case PATTERN_CAPTURE:
    case PATTERN_STAR: return;
    case PATTERN_AS: print_pattern(printer, "", ((const AsPattern *)pattern)->inner); return;
    case PATTERN_OR: print_patterns(printer, ((const OrPattern *)pattern)->alternatives); return;
    case PATTERN_SEQUENCE: print_patterns(printer, ((const SequencePattern *)pattern)->items); return;
    case PATTERN_MAPPING: print_mapping(printer, (const MappingPattern *)pattern); return;
    case PATTERN_CLASS: print_class(printer, (const ClassPattern *)pattern); return;
    case PATTERN_KIND_COUNT: return;
    }
}

// The name that a pattern itself binds; NULL: none.
static const Name *bound_name(const Pattern *pattern) {
    if (pattern->kind == PATTERN_CAPTURE || pattern->kind == PATTERN_STAR) {
        return ((const CapturePattern *)pattern)->capture.target;
    }
    if (pattern->kind == PATTERN_AS) {
        return ((const AsPattern *)pattern)->capture.target;
    }
    return pattern->kind == PATTERN_MAPPING ? ((const MappingPattern *)pattern)->rest.target : NULL;
}

static void print_pattern(Printer *printer, const char *role, const Pattern *pattern) {
    const Name *name = bound_name(pattern);
    print_begin(printer, role, pattern_kind_name(pattern->kind));
    if (name) {
        print_detail(printer, name->identifier->text, name->identifier->length);
    }
    print_end(printer, pattern->node.span);
    printer->indent++;
    print_inside(printer, pattern);
    printer->indent--;
}

void print_match(Printer *printer, const Stmt *stmt) {
    const Match *self = (const Match *)stmt;
    print_expr(printer, "subject", self->subject);
    for (int32_t i = 0; i < self->case_count; i++) {
        const Case *clause = &self->cases[i];
        print_pattern(printer, "case", clause->pattern);
        print_expr(printer, "guard", clause->guard);
        print_statements(printer, "body", clause->body);
    }
}
