// SPDX-License-Identifier: GPL-3.0-or-later
// See trouble_facts.h.
//
//     the traceback's last entry     frame ─▶ names and values        span ─▶ text ─▶ parsed again ─▶ expr
//                                    {'age': '12'}                            age + 1             Binary +
//
// The text is parsed again because the evaluator's own tree has been rewritten while it ran; the names of the new one
// are looked up by their text.
//
// Next: trouble_types.c, for a first explanation.
#include "inspect/trouble_facts.h"

#include "scope/bindings.h"
#include "objects/class.h"
#include "objects/dict.h"
#include "objects/function.h"
#include "objects/int.h"
#include "objects/list.h"
#include "objects/module.h"
#include "objects/protocol.h"
#include "objects/singletons.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "eval/interpreter.h"
#include "inspect/columns.h"
#include "inspect/describe.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define VALUE_WIDTH 40

// ---- the place ---------------------------------------------------------------------------------------------------

static void find_frame(Trouble *trouble, const Traceback **entry) {
    *entry = (const Traceback *)(const void *)as_exception(trouble->exception)->traceback.held;
    while (*entry != NULL && (*entry)->next.held != NULL) {
        *entry = (const Traceback *)(const void *)(*entry)->next.held;
    }
    if (*entry != NULL && (*entry)->frame.held != NULL) {
        trouble->frame = (const FrameObject *)(const void *)(*entry)->frame.held;
        trouble->code = trouble->frame->code.held == NULL ? NULL : as_code(trouble->frame->code.held);
        trouble->line = (*entry)->line;
    }
}

static Tree *parse(const char *text, size_t length, ParseMode mode) {
    Source *source = source_create("<why>", text, length);
    Diagnostic diagnostic = {0};
    Tree *tree = source == NULL ? NULL : tree_parse(source, mode, &diagnostic);
    source_release(source);
    return tree;
}

// The first line of a text as a statement, of which a compound one gets a body. NULL: it is none.
static const Stmt *parse_line(const char *line, size_t size, Tree **tree) {
    Buffer text;
    buffer_init(&text);
    size_t indent = strspn(line, " \t");
    size_t length = strcspn(line, "\n");
    length = length < size ? length : size;
    if (indent < length) {
        buffer_add(&text, line + indent, length - indent);
        buffer_add_text(&text, line[length - 1] == ':' ? " pass\n" : "\n");
    }
    *tree = text.failed || text.length == 0 ? NULL : parse(text.bytes, text.length, PARSE_FILE);
    buffer_deinit(&text);
    return *tree == NULL || (*tree)->body.count == 0 ? NULL : (*tree)->body.items[0];
}

// As an expression, in parentheses so that it may go over several lines; else as a statement.
static void parse_place(Trouble *trouble) {
    Buffer text;
    buffer_init(&text);
    buffer_add_format(&text, "(%s)", trouble->text.bytes);
    trouble->tree = text.failed ? NULL : parse(text.bytes, text.length, PARSE_EXPRESSION);
    if (trouble->tree != NULL) {
        trouble->expr = ((const ExpressionStmt *)(const void *)trouble->tree->body.items[0])->value;
    } else {
        trouble->stmt = parse_line(trouble->text.bytes, trouble->text.length, &trouble->tree);
    }
    buffer_deinit(&text);
}

static void read_message(Trouble *trouble) {
    Borrowed arguments = as_exception(trouble->exception)->args.held;
    if (arguments == NULL || tuple_size(arguments) == 0 || !is_str(tuple_get(arguments, 0))) {
        return;
    }
    Buffer text;
    buffer_init(&text);
    str_add_to_buffer(tuple_get(arguments, 0), &text);
    snprintf(trouble->message, sizeof trouble->message, "%s", text.failed ? "" : text.bytes);
    buffer_deinit(&text);
}

void trouble_init(Trouble *trouble, Borrowed exception) {
    *trouble = (Trouble){.exception = exception};
    buffer_init(&trouble->text);
    buffer_init(&trouble->sentences);
    read_message(trouble);
    const Traceback *entry;
    find_frame(trouble, &entry);
    const Source *source = trouble->code == NULL ? NULL : trouble->code->tree->source;
    if (source == NULL || entry->span_end <= entry->span_start || entry->span_end > source->size) {
        return;
    }
    buffer_add(&trouble->text, source->text + entry->span_start, entry->span_end - entry->span_start);
    parse_place(trouble);
    size_t length = 0;
    const char *line = source_line(source, trouble->line, &length);
    if (line != NULL) {
        trouble->line_stmt = parse_line(line, length, &trouble->line_tree);
    }
}

void trouble_deinit(Trouble *trouble) {
    tree_destroy(trouble->line_tree);
    tree_destroy(trouble->tree);
    buffer_deinit(&trouble->sentences);
    buffer_deinit(&trouble->text);
}

// ---- sentences ---------------------------------------------------------------------------------------------------

void say(Trouble *trouble, const char *format, ...) {
    va_list list;
    va_start(list, format);
    buffer_add_format_list(&trouble->sentences, format, list);
    va_end(list);
    buffer_add_byte(&trouble->sentences, '\n');
}

static char *next_shown(Trouble *trouble) {
    trouble->next_shown = (trouble->next_shown + 1) % SHOWN_COUNT;
    return trouble->shown[trouble->next_shown];
}

bool message_fits(Trouble *trouble, const char *pattern) {
    const char *at = trouble->message;
    for (; *pattern != '\0' && *pattern != '%'; pattern++, at++) {
        if (*pattern != *at) {
            return false;
        }
    }
    int count = 0;
    while (*pattern == '%') {
        pattern++;
        size_t length = strcspn(pattern, "%");
        const char *end = at;
        while (*end != '\0' && (length == 0 || strncmp(end, pattern, length) != 0)) {
            end++;
        }
        if (length > 0 && *end == '\0') {
            return false;
        }
        snprintf(trouble->parts[count++], SHOWN_SIZE, "%.*s", (int)(end - at), at);
        at = end + length;
        pattern += length;
    }
    return *at == '\0';
}

const char *article(const char *word) { return strchr("aeiou", word[0]) != NULL && word[0] != '\0' ? "an" : "a"; }

const char *shown_value(Trouble *trouble, Borrowed value) {
    Buffer text;
    buffer_init(&text);
    describe_value(value, VALUE_WIDTH, &text);
    columns_cut(&text, 0, VALUE_WIDTH);
    char *shown = next_shown(trouble);
    snprintf(shown, SHOWN_SIZE, "%s", text.failed ? "…" : text.bytes);
    buffer_deinit(&text);
    return shown;
}

const char *shown_object(Trouble *trouble, Borrowed value) {
    if (value == NONE) {
        return "None";
    }
    const char *text = shown_value(trouble, value);
    char *shown = next_shown(trouble);
    if (text[0] == '<' && type_has(value->type, TYPE_CLASS)) {
        snprintf(shown, SHOWN_SIZE, "an object of class %s", value->type->name);
    } else if (text[0] == '<' || is_type(value)) {
        snprintf(shown, SHOWN_SIZE, "%s", text);
    } else {
        snprintf(shown, SHOWN_SIZE, "the %s %s", value->type->name, text);
    }
    return shown;
}

const char *shown_type(Trouble *trouble, const char *type) {
    if (strcmp(type, "NoneType") == 0) {
        return "None";
    }
    char *shown = next_shown(trouble);
    snprintf(shown, SHOWN_SIZE, "%s %s", article(type), type);
    return shown;
}

static const char *shown_span(Trouble *trouble, const Source *source, Span span) {
    Buffer text;
    buffer_init(&text);
    for (uint32_t at = span.start; at < span.end && at < source->size; at++) {
        buffer_add_byte(&text, source->text[at] == '\n' ? ' ' : source->text[at]);
    }
    columns_cut(&text, 0, VALUE_WIDTH);
    char *shown = next_shown(trouble);
    snprintf(shown, SHOWN_SIZE, "%s", text.failed ? "…" : text.bytes);
    buffer_deinit(&text);
    return shown;
}

const char *shown_expr(Trouble *trouble, const Expr *expr) {
    return shown_span(trouble, trouble->tree->source, expr->span);
}

const char *shown_in_line(Trouble *trouble, const Expr *expr) {
    return shown_span(trouble, trouble->line_tree->source, expr->span);
}

const char *shown_operand(Trouble *trouble, const Expr *expr, const char *type) {
    const char *text = shown_expr(trouble, expr);
    Borrowed value = find_value_of(trouble, expr, type);
    const char *what = value != NULL ? shown_object(trouble, value) : shown_type(trouble, type);
    char *shown = next_shown(trouble);
    bool is_result = expr->kind == EXPR_CALL || expr->kind == EXPR_BINARY;
    snprintf(shown, SHOWN_SIZE, "%s %s %s", text, is_result ? "gives" : "is", what);
    return shown;
}

// ---- values ------------------------------------------------------------------------------------------------------

static Borrowed find_in_dict(Borrowed dict, const char *name) {
    Borrowed key, value;
    for (int64_t position = 0; dict != NULL && dict_next(dict, &position, &key, &value);) {
        if (is_str(key) && str_equals_text(key, name)) {
            return value;
        }
    }
    return NULL;
}

// True: the name is one of the frame's own, and *value is what it is bound to, or NULL.
static bool find_in_slots(const FrameObject *frame, const char *name, Borrowed *value) {
    const Scope *scope = as_code(frame->code.held)->scope;
    const Slot *slots = frame->live != NULL ? frame->live->slots : frame->slots;
    bool found = false;
    *value = NULL;
    for (int32_t i = 0; scope->kind != SCOPE_MODULE && i < scope->slot_count; i++) {
        if (scope->slots[i].name == NULL || strcmp(scope->slots[i].name->text, name) != 0) {
            continue;
        }
        found = true;
        Borrowed held = slots == NULL ? NULL : slots[i].held;
        if (held != NULL) {
            *value = held->type == &CellType ? ((const Cell *)(const void *)held)->content.held : held;
        }
    }
    return found;
}

// The names of a comprehension, and of the function around it, lie in a frame that is not kept for it.
static bool may_be_elsewhere(const Scope *scope, const char *name) {
    if (scope->kind != SCOPE_COMPREHENSION) {
        return false;
    }
    for (const Binding *binding = scope->bindings; binding != NULL; binding = binding->next) {
        if ((binding->flags & (BINDING_BOUND | BINDING_ITERATED)) != 0 && strcmp(binding->name->text, name) == 0) {
            return true;
        }
    }
    return scope->parent == NULL || scope->parent->kind != SCOPE_MODULE;
}

Borrowed find_outer_value(const Trouble *trouble, const char *name) {
    Borrowed value = trouble->frame == NULL ? NULL : find_in_dict(trouble->frame->globals.held, name);
    return value != NULL ? value : find_in_dict(module_dict(interpreter.builtins.held), name);
}

Borrowed find_name_value(const Trouble *trouble, const char *name) {
    const FrameObject *frame = trouble->frame;
    Borrowed value;
    if (frame == NULL || may_be_elsewhere(trouble->code->scope, name)) {
        return NULL;
    }
    if (find_in_slots(frame, name, &value)) {
        return value;
    }
    bool has_namespace = frame->namespace.held != NULL && is_dict(frame->namespace.held);
    value = has_namespace ? find_in_dict(frame->namespace.held, name) : NULL;
    return value != NULL ? value : find_outer_value(trouble, name);
}

// A small whole number that is written, or a name bound to one.
static bool find_number(const Trouble *trouble, const Expr *expr, int64_t *number) {
    bool is_negative = expr_is(expr, EXPR_UNARY) && ((const Unary *)(const void *)expr)->op == UNARY_NEGATIVE;
    if (is_negative) {
        expr = ((const Unary *)(const void *)expr)->value;
    }
    if (expr_is(expr, EXPR_CONSTANT)) {
        const Constant *constant = (const Constant *)(const void *)expr;
        *number = constant->constant_kind == CONSTANT_INT ? strtoll(constant->text, NULL, 0) : 0;
        *number = is_negative ? -*number : *number;
        return constant->constant_kind == CONSTANT_INT;
    }
    Borrowed value = is_negative ? NULL : find_value(trouble, expr);
    return value != NULL && is_int(value) && int_to_int64(as_int(value), number);
}

static Borrowed find_item(const Trouble *trouble, const Subscript *subscript) {
    Borrowed container = find_value(trouble, subscript->value);
    int64_t index = 0;
    if (container == NULL || !(is_list(container) || is_tuple(container)) ||
        !find_number(trouble, subscript->index, &index)) {
        return NULL;
    }
    int64_t size = is_list(container) ? list_size(container) : tuple_size(container);
    index += index < 0 ? size : 0;
    if (index < 0 || index >= size) {
        return NULL;
    }
    return is_list(container) ? list_get(container, index) : tuple_get(container, index);
}

static Borrowed find_attribute(const Trouble *trouble, const Attribute *attribute) {
    Borrowed object = find_value(trouble, attribute->value);
    if (object == NULL) {
        return NULL;
    }
    if (object->type == &ModuleType) {
        return find_in_dict(module_dict(object), attribute->name->text);
    }
    const Slot *dict = is_type(object) ? NULL : object_dict_slot(object);
    return dict == NULL ? NULL : find_in_dict(dict->held, attribute->name->text);
}

Borrowed find_value(const Trouble *trouble, const Expr *expr) {
    if (expr_is(expr, EXPR_NAME)) {
        return find_name_value(trouble, expr_as_name(expr)->identifier->text);
    }
    if (expr_is(expr, EXPR_SUBSCRIPT)) {
        return find_item(trouble, (const Subscript *)(const void *)expr);
    }
    return expr_is(expr, EXPR_ATTRIBUTE) ? find_attribute(trouble, (const Attribute *)(const void *)expr) : NULL;
}

Borrowed find_value_of(const Trouble *trouble, const Expr *expr, const char *type) {
    Borrowed value = find_value(trouble, expr);
    return value != NULL && strcmp(value->type->name, type) == 0 ? value : NULL;
}
