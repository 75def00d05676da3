// SPDX-License-Identifier: GPL-3.0-or-later
// '%s is %r' % (a, b) becomes f'{a!s} is {b!r}' while the tree is prepared, as in CPython 3.11: no tuple is made, and
// each value is formatted as soon as it is evaluated.
//
// Only %s, %r and %a, with - and a width and a precision, and only when there is a value for each; all else is left as
// it is.
#include "eval/nodes.h"
#include "eval/prepare.h"

#include <stdio.h>
#include <string.h>

#define PRECISION_DIGITS 3

typedef struct Format {
    const char *next; // what is still to be read
    const char *end;
    char conversion; // of the specification read last
    char spec[32];   // its format specification, "" for none
} Format;

// Reads a number of at most three digits; −1: none. False: a larger one.
static bool read_number(Format *format, int *number) {
    *number = -1;
    for (int digits = 0; format->next < format->end && *format->next >= '0' && *format->next <= '9'; digits++) {
        if (digits == PRECISION_DIGITS) {
            return false;
        }
        *number = (*number < 0 ? 0 : *number) * 10 + (*format->next++ - '0');
    }
    return true;
}

// Reads what follows a %. False: nothing that an f-string says as well.
static bool read_specification(Format *format) {
    bool left = format->next < format->end && *format->next == '-';
    format->next += left;
    int width;
    int precision = -1;
    if (format->next < format->end && *format->next == '0') {
        return false;
    }
    if (!read_number(format, &width)) {
        return false;
    }
    if (format->next < format->end && *format->next == '.') {
        format->next += 1;
        if (!read_number(format, &precision)) {
            return false;
        }
        precision = precision < 0 ? 0 : precision;
    }
    if (format->next == format->end || strchr("sra", *format->next) == NULL) {
        return false;
    }
    format->conversion = *format->next++;
    char *out = format->spec;
    *out = '\0';
    if (width > 0) {
        out += sprintf(out, "%s%d", left ? "" : ">", width);
    }
    if (precision >= 0) {
        sprintf(out, ".%d", precision);
    }
    return true;
}

static Constant *text_constant(Arena *arena, const char *text, size_t size, Span span) {
    Constant *constant = arena_new(arena, Constant);
    char *copy = constant == NULL ? NULL : arena_copy(arena, text, size);
    if (copy == NULL) {
        return NULL;
    }
    constant->expr.kind = EXPR_CONSTANT;
    constant->expr.span = span;
    constant->constant_kind = CONSTANT_STRING;
    constant->text = copy;
    constant->size = size;
    return constant;
}

// The literal text up to the next specification, %% as %. NULL with *size 0: none; *good false: no memory.
static Constant *read_literal(Arena *arena, Format *format, Span span, bool *good) {
    char *text = arena_allocate(arena, (size_t)(format->end - format->next) + 1);
    size_t size = 0;
    *good = text != NULL;
    while (*good && format->next < format->end) {
        if (*format->next == '%') {
            if (format->next + 1 == format->end || format->next[1] != '%') {
                break;
            }
            format->next += 1;
        }
        text[size++] = *format->next++;
    }
    if (!*good || size == 0) {
        return NULL;
    }
    Constant *constant = text_constant(arena, text, size, span);
    *good = constant != NULL;
    return constant;
}

static FormattedValue *formatted(Arena *arena, const Format *format, Expr *value) {
    FormattedValue *part = arena_new(arena, FormattedValue);
    if (part == NULL) {
        return NULL;
    }
    part->expr.kind = EXPR_FORMATTED_VALUE;
    part->expr.span = value->span;
    part->value = value;
    part->conversion = format->conversion;
    if (format->spec[0] == '\0') {
        return part;
    }
    JoinedString *spec = arena_new(arena, JoinedString);
    Constant *text = text_constant(arena, format->spec, strlen(format->spec), value->span);
    Expr **items = arena_allocate(arena, sizeof(void *));
    if (spec == NULL || text == NULL || items == NULL) {
        return NULL;
    }
    items[0] = &text->expr;
    spec->expr.kind = EXPR_JOINED_STRING;
    spec->expr.span = value->span;
    spec->parts = (ExprList){items, 1};
    part->format = spec;
    return part;
}

// The parts of the f-string; false: the format is left alone.
static bool read_parts(Arena *arena, Format *format, const ExprList *values, Span span, ExprList *parts) {
    int32_t used = 0;
    for (;;) {
        bool good;
        Constant *literal = read_literal(arena, format, span, &good);
        if (!good) {
            return false;
        }
        if (literal != NULL) {
            parts->items[parts->count++] = &literal->expr;
        }
        if (format->next == format->end) {
            return used == values->count;
        }
        format->next += 1;
        if (used == values->count || !read_specification(format)) {
            return false;
        }
        FormattedValue *part = formatted(arena, format, values->items[used++]);
        if (part == NULL) {
            return false;
        }
        parts->items[parts->count++] = &part->expr;
    }
}

static bool has_star(const ExprList *values) {
    for (int32_t i = 0; i < values->count; i++) {
        if (values->items[i]->kind == EXPR_STARRED) {
            return true;
        }
    }
    return false;
}

void fold_format(Preparation *self, Expr **place) {
    const Binary *binary = (const Binary *)*place;
    const Constant *left = (const Constant *)binary->left;
    if (binary->op != BINARY_REMAINDER || binary->left->kind != EXPR_CONSTANT ||
        left->constant_kind != CONSTANT_STRING || binary->right->kind != EXPR_TUPLE ||
        has_star(&((const Display *)binary->right)->items)) {
        return;
    }
    const ExprList *values = &((const Display *)binary->right)->items;
    Arena *arena = &as_code(self->module_code)->tree->arena;
    JoinedString *joined = arena_new(arena, JoinedString);
    Expr **items = arena_allocate(arena, (2 * (size_t)values->count + 1) * sizeof(void *));
    if (joined == NULL || items == NULL) {
        return;
    }
    joined->expr.kind = EXPR_JOINED_STRING;
    joined->expr.span = (*place)->span;
    joined->parts.items = items;
    Format format = {.next = left->text, .end = left->text + left->size};
    if (read_parts(arena, &format, values, (*place)->span, &joined->parts)) {
        *place = &joined->expr;
    }
}
